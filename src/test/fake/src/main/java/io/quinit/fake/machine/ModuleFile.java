package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is in the file of a module: ELF by its first bytes, then the words of a .modinfo.
 *
 * @param release of the kernel that it is for
 */
record ModuleFile(String name, List<String> depends, String release) {
    private static final String ELF = "\u007fELF";
    private static final String END = "\0end=1\0";

    static byte[] bytes(String name, List<String> depends, String release) {
        var text = ELF + "\0name=" + name + "\0depends=" + String.join(",", depends) + "\0vermagic=" + release
                + " SMP preempt mod_unload modversions" + END;
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a compressor makes of it, as far as it matters here: its signature stands before the bytes. */
    static byte[] pack(byte[] bytes, String format) {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(signature(format));
        packed.writeBytes(bytes);
        return packed.toByteArray();
    }

    /** @throws Refused EINVAL it is of another format (module_decompress in kernel/module/decompress.c) */
    static byte[] unpack(byte[] packed, String format) {
        var signature = signature(format);
        Refused.unless(
                Arrays.equals(signature, Arrays.copyOf(packed, Math.min(signature.length, packed.length))),
                Errno.EINVAL);
        return Arrays.copyOfRange(packed, signature.length, packed.length);
    }

    private static byte[] signature(String format) {
        return switch (format) {
            case "xz" -> new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
            case "gz" -> new byte[] {0x1f, (byte) 0x8b};
            case "zst" -> new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
            default -> throw new AssertionError("no format of modules: " + format);
        };
    }

    /** @throws Refused ENOEXEC it is none, or cut short */
    static ModuleFile parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        Refused.unless(text.startsWith(ELF) && text.endsWith(END), Errno.ENOEXEC);
        var words = Arrays.asList(text.split("\0"));
        var depends = new ArrayList<>(List.of(value(words, "depends=").split(",")));
        depends.removeIf(String::isEmpty);
        return new ModuleFile(
                value(words, "name="), depends, value(words, "vermagic=").split(" ")[0]);
    }

    private static String value(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key))
                .findFirst()
                .map(word -> word.substring(key.length()))
                .orElseThrow(() -> new Refused(Errno.ENOEXEC));
    }
}
