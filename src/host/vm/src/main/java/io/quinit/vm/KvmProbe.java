package io.quinit.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Does KVM run guests here? That /dev/kvm is there does not say so: QEMU may abort on it, and a host that is itself a guest may emulate
 * KVM so slowly that no kernel gets anywhere. So a tiny firmware counts to twenty million under KVM and ends QEMU with a status of its own.
 */
final class KvmProbe {
    private static final int LIMIT_SECONDS = 2;
    private static final int FIRMWARE_SIZE = 64 * 1024;
    private static final int CODE = 0xff00;
    private static final int RESET_VECTOR = 0xfff0;
    /** isa-debug-exit turns the written value v into the status (v << 1) | 1. */
    static final int EXPECTED_STATUS = (0x2a << 1) | 1;

    private static final byte[] COUNT_AND_EXIT = bytes(
            0x66, 0xb9, 0x00, 0x2d, 0x31, 0x01, // mov ecx, 20000000
            0x66, 0x49, // again: dec ecx
            0x75, 0xfc, // jnz again
            0xb0, 0x2a, // mov al, 0x2a
            0xe6, 0xf4, // out 0xf4, al
            0xf4); // hlt
    private static final byte[] JUMP_TO_CODE = bytes(0xe9, 0x0d, 0xff);

    private static final class Once {
        static final boolean WORKS = Files.isWritable(Path.of("/dev/kvm")) && probe();
    }

    private KvmProbe() {}

    /** Probes on the first call: 0.1 s where it works, {@value #LIMIT_SECONDS} s at worst. */
    static boolean works() {
        return Once.WORKS;
    }

    static byte[] firmware() {
        byte[] image = new byte[FIRMWARE_SIZE];
        Arrays.fill(image, (byte) 0xf4);
        System.arraycopy(COUNT_AND_EXIT, 0, image, CODE, COUNT_AND_EXIT.length);
        System.arraycopy(JUMP_TO_CODE, 0, image, RESET_VECTOR, JUMP_TO_CODE.length);
        return image;
    }

    private static boolean probe() {
        try {
            Path file = Files.createTempFile("quinit-kvm-probe", ".bin");
            try {
                Files.write(file, firmware());
                return status(command("kvm", file), LIMIT_SECONDS) == EXPECTED_STATUS;
            } finally {
                Files.delete(file);
            }
        } catch (IOException unusable) {
            return false;
        }
    }

    static List<String> command(String accelerator, Path firmware) {
        String options =
                "-M pc -cpu max -m 16 -nodefaults -no-user-config -display none -device isa-debug-exit,iobase=0xf4,iosize=4";
        List<String> command =
                new ArrayList<>(List.of(QemuCommand.program(), "-accel", accelerator, "-bios", firmware.toString()));
        command.addAll(List.of(options.split(" ")));
        return command;
    }

    static int status(List<String> command, int limitSeconds) throws IOException {
        Process qemu = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return qemu.waitFor(limitSeconds, TimeUnit.SECONDS) ? qemu.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            qemu.destroyForcibly();
        }
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            all[at] = (byte) values[at];
        }
        return all;
    }
}
