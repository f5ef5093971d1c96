package io.quinit.vm.measure;

import io.quinit.vm.VmBuilder;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a boot is measured with, the same for all contenders.
 *
 * @param kernel its field's title: {@code 6.1}
 * @param image directory with vmlinuz and root.img
 * @param fast further words of the kernel command line; empty for none
 */
record Setting(String kernel, Path image, Machine machine, String fast, Clock clock) {
    /** Many times what a boot takes. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** The agent tells no more than what is measured, and looks at memory once more a second later. */
    private static final String AGENT = "agent.facts=memory,clock agent.later=1";

    /** {@code 6.1, card and port, fast arguments}. */
    String title() {
        return kernel + ", " + machine.title() + (fast.isEmpty() ? "" : ", fast arguments") + clock.title();
    }

    VmBuilder machine(Path initramfs, String words) {
        VmBuilder builder = VmBuilder.of(image)
                .initramfs(initramfs)
                .accelerator(clock.accelerator())
                .processors(clock.processors())
                .append(words)
                .append(AGENT)
                .timeLimit(LIMIT);
        if (!fast.isEmpty()) {
            builder.append(fast);
        }
        machine.addTo(builder);
        return builder;
    }
}
