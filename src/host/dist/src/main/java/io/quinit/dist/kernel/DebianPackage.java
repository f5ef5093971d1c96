package io.quinit.dist.kernel;

import io.quinit.host.HostFailure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What apt's index says about one version of a package; see deb-control(5).
 *
 * @param sha256 of the package file
 * @param size of the package file, in bytes
 * @param installedSize in bytes, as the package's maker estimated it
 * @param depends names of the packages that it depends on, without versions
 */
record DebianPackage(String name, String version, String sha256, long size, long installedSize, List<String> depends) {

    /** Reads the first paragraph of {@code apt-cache show}. */
    static DebianPackage parse(List<String> paragraph) {
        Map<String, String> fields = new HashMap<>();
        for (var line : paragraph) {
            if (line.isBlank()) {
                break;
            }
            int colon = line.indexOf(": ");
            if (colon > 0 && !line.startsWith(" ")) {
                fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return new DebianPackage(
                field(fields, "Package"),
                field(fields, "Version"),
                field(fields, "SHA256"),
                Long.parseLong(field(fields, "Size")),
                Long.parseLong(fields.getOrDefault("Installed-Size", "0")) * 1024,
                names(fields.getOrDefault("Depends", "")));
    }

    private static String field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new HostFailure(
                        "apt-cache show gave no field \"%s\", only %s".formatted(name, fields.keySet())));
    }

    private static List<String> names(String depends) {
        return Arrays.stream(depends.split("[,|]"))
                .map(entry -> entry.strip().split("[ (:]")[0])
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The kernel that a metapackage stands for; empty when this is a kernel itself. */
    Optional<String> kernel() {
        return depends.stream().filter(name -> name.startsWith("linux-image-")).findFirst();
    }

    /** Name and version, as a directory or file is called. */
    String id() {
        return name + "_" + version;
    }
}
