package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
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
