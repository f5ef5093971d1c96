package io.quinit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quinit.boot.cmdline.GivenLine;
import io.quinit.boot.failure.LastResort;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.run.Boot;
import io.quinit.commands.Commands;
import io.quinit.kernel.jna.JnaKernel;
import java.nio.file.Path;

/** Where it starts: as the init of our initramfs it boots, anywhere else it is a command. */
@QuarkusMain
public final class Init {

    private Init() {}

    public static void main(String... arguments) {
        if (ProcessHandle.current().pid() == 1 && Initramfs.isLikelyOurs(Path.of("/"))) {
            boot();
        }
        GivenLine.set(Commands.lineOf(arguments).orElse(""));
        Quarkus.run(Commands.class, arguments);
    }

    /** The kernel hands over words that it does not know as arguments: they are none of ours, and are dropped. */
    private static void boot() {
        try {
            startJnaBeside();
            Quarkus.run(Boot.class, (status, cause) -> LastResort.end("the boot ended with status " + status, cause));
            LastResort.end("the boot came back", null);
        } catch (Throwable failure) {
            LastResort.end("cannot start", failure);
        }
    }

    /** A third of the start, and nothing that configuration and beans wait for. One processor would only change between them. */
    private static void startJnaBeside() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            var thread = new Thread(Init::startJna, "jna");
            thread.setDaemon(true);
            try {
                thread.start();
                return;
            } catch (OutOfMemoryError noThread) {
                // Here and now, then.
            }
        }
        startJna();
    }

    private static void startJna() {
        try {
            JnaKernel.start();
        } catch (Throwable failure) {
            LastResort.end("cannot start", failure);
        }
    }
}
