package io.quinit.vm.measure;

import io.quinit.vm.Port;
import io.quinit.vm.VmBuilder;
import java.util.Set;

/** The two machines that boots are measured on. Neither has a memory balloon, whatever the command line asks for. */
enum Machine {
    BARE("no card, no port", false),
    FULL("card and port", true);

    private static final String PORT = "org.quinit.agent";
    /** Modules of the contract's list that neither machine has a use for. */
    private static final Set<String> IDLE =
            Set.of("virtio_mmio", "virtio_balloon", "crc16", "crc32c_generic", "libcrc32c", "mbcache", "jbd2");

    private static final Set<String> CARD_AND_PORT = Set.of("failover", "net_failover", "virtio_net", "virtio_console");

    private final String title;
    private final boolean cardAndPort;

    Machine(String title, boolean cardAndPort) {
        this.title = title;
        this.cardAndPort = cardAndPort;
    }

    String title() {
        return title;
    }

    void addTo(VmBuilder builder) {
        if (cardAndPort) {
            builder.network(true).port(Port.named(PORT));
        }
    }

    /** Whether an init that knows this machine would load the module. */
    boolean needs(String module) {
        return !IDLE.contains(module) && (cardAndPort || !CARD_AND_PORT.contains(module));
    }
}
