package io.quinit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quinit.boot.Boot;
import io.quinit.boot.Initramfs;
import io.quinit.commands.Commands;
import io.quinit.extension.cmdline.GivenLine;
import io.quinit.failure.LastResort;
import io.quinit.kernel.jna.JnaKernel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where it starts: as the init of our initramfs it boots, anywhere else it is a command. */
@QuarkusMain
public final class Init {

    private Init() {}

    public static void main(String... arguments) {
        // Files alone first: on a host, a command has no use for JNA.
        if (ProcessHandle.current().pid() == 1 && Files.exists(Path.of(Initramfs.MARKER))) {
            bootIfOurs();
        }
        GivenLine.set(Commands.lineOf(arguments).orElse(""));
        Quarkus.run(Commands.class, arguments);
    }

    /** The kernel hands over words that it does not know as arguments: they are none of ours, and are dropped. */
    private static void bootIfOurs() {
        try {
            if (!Initramfs.isOurs(new JnaKernel())) {
                return;
            }
            Quarkus.run(Boot.class, (status, cause) -> LastResort.end("the boot ended with status " + status, cause));
            LastResort.end("the boot came back", null);
        } catch (Throwable failure) {
            LastResort.end("cannot start", failure);
        }
    }
}
