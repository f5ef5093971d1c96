package io.quinit.image;

import io.quinit.modules.ModuleName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a module says about itself in its {@code .modinfo} section; see modinfo(8).
 *
 * @param name the module's own name, with {@code _}; empty in modules older than Linux 4.14
 * @param vermagic kernel version and build options that it was made for
 * @param depends modules that have to be loaded before it
 * @param softPre modules, or aliases of modules, to load before it where they exist
 * @param softPost the same, to load after it
 * @param aliases names under which the kernel asks for it
 * @param parameters {@code name:description}, as written
 */
public record ModuleInfo(
        String name,
        String vermagic,
        List<String> depends,
        List<String> softPre,
        List<String> softPost,
        List<String> aliases,
        List<String> parameters) {

    /** What a file says that is no module. */
    static final ModuleInfo NOTHING = new ModuleInfo("", "", List.of(), List.of(), List.of(), List.of(), List.of());

    /** @throws MalformedFileException when the module is no ELF file or has no {@code .modinfo} */
    public static ModuleInfo ofModule(byte[] module) throws MalformedFileException {
        return of(ElfFile.of(module));
    }

    static ModuleInfo of(ElfFile module) throws MalformedFileException {
        return parse(module.section(".modinfo")
                .orElseThrow(() -> new MalformedFileException("no .modinfo section: not a kernel module")));
    }

    /** Reads the section's content: {@code key=value}, each ended by a NUL; a key may come more than once. */
    static ModuleInfo parse(ByteBuffer section) {
        var entries = List.of(StandardCharsets.UTF_8.decode(section).toString().split("\0"));
        var soft = values(entries, "softdep");
        return new ModuleInfo(
                values(entries, "name").stream().findFirst().orElse(""),
                values(entries, "vermagic").stream().findFirst().orElse(""),
                values(entries, "depends").stream()
                        .flatMap(list -> List.of(list.split(",")).stream())
                        .filter(name -> !name.isBlank())
                        .map(ModuleName::of)
                        .toList(),
                soft.stream().flatMap(line -> words(line, "pre:").stream()).toList(),
                soft.stream().flatMap(line -> words(line, "post:").stream()).toList(),
                values(entries, "alias"),
                values(entries, "parm"));
    }

    private static List<String> values(List<String> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.startsWith(key + "="))
                .map(entry -> entry.substring(key.length() + 1))
                .toList();
    }

    /** Words before the first {@code pre:} or {@code post:} count for neither, as in modprobe (cifs has such lines). */
    private static List<String> words(String softdep, String wanted) {
        var words = new ArrayList<String>();
        var list = "";
        for (var word : softdep.trim().split("\\s+")) {
            if (word.equals("pre:") || word.equals("post:")) {
                list = word;
            } else if (list.equals(wanted)) {
                words.add(word);
            }
        }
        return words;
    }
}
