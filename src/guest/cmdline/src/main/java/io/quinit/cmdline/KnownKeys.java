package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.List;

/**
 * Every key of the public interface, whether this version acts on it or not. What the catalogue of a version does not
 * hold is answered with "not in this version" instead of being taken for a slip of the pen.
 */
final class KnownKeys {
    private static final String STEPS =
            "vfs console bus net balloon fs coldplug zram root-device ports root switch-root agent"
                    + " verity overlay harden sysctl network clock random config report";

    private static final String PROPERTIES = """
            log on-failure deadline strict tmp.size tmp.inodes proc.hidepid console net balloon
            modules.extra modules.deny modules.coldplug
            zram zram.size zram.algorithms zram.priority zram.mem-limit swap
            root root.fstype root.flags root.wait
            root.verity.hash root.verity.device root.verity.offset root.overlay root.overlay.format snap rw
            ports ports.wait
            agent agent.args agent.env.* agent.user agent.caps agent.no-new-privileges agent.rlimits.* agent.cwd
            agent.supervise agent.supervise.restart agent.supervise.restart.delay agent.supervise.restart.limit
            agent.supervise.stop-timeout
            harden harden.devices harden.block-nodes harden.random harden.proc harden.tmp
            sysctl.* hostname network.address network.gateway network.dns network.device
            clock random report config profile""";

    static final List<Property> ALL = all();

    private KnownKeys() {}

    private static List<Property> all() {
        List<Property> all = new ArrayList<>();
        for (String name : words(PROPERTIES)) {
            all.add(named(name));
        }
        for (String step : words(STEPS)) {
            all.add(named("steps." + step));
            all.add(named("steps." + step + ".order"));
        }
        return List.copyOf(all);
    }

    private static Property named(String name) {
        return new Property(Key.PREFIX + name, PlainType.TEXT, null, false);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.replace('\n', ' ').split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
