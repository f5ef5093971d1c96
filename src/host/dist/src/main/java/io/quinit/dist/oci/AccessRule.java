package io.quinit.dist.oci;

import io.quinit.dist.oci.ImageEntry.Kind;
import java.util.Optional;

/** QEMU's user can open a file of the image: directories that it may search, no link on the way, a regular file that it may read. */
record AccessRule(UnpackedImage image) {
    /** What is wrong; empty where nothing is. */
    Optional<String> problem(String path) {
        var file = image.at(path);
        if (file.isEmpty()) {
            return Optional.of("%s is not there; the image holds %s".formatted(path, image.names()));
        }
        return directories(path).or(() -> file(path, file.get()));
    }

    private Optional<String> directories(String path) {
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            var name = path.substring(0, slash);
            // A directory that no layer has is made by the runtime, for everybody to search.
            var directory = image.at(name);
            var problem = directory.flatMap(entry -> directory(name, entry));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> directory(String name, ImageEntry entry) {
        if (entry.kind() != Kind.DIRECTORY) {
            return Optional.of("%s is %s; expected a folder".formatted(name, entry.shown()));
        }
        return QemuUser.searches(entry)
                ? Optional.empty()
                : Optional.of("%s: user %d, which QEMU runs as, may not search it (%s): make it mode %04o"
                        .formatted(name, QemuUser.ID, entry.access(), QemuUser.DIRECTORY_MODE));
    }

    private static Optional<String> file(String path, ImageEntry entry) {
        if (entry.kind() != Kind.FILE) {
            return Optional.of("%s is %s; expected a regular file".formatted(path, entry.shown()));
        }
        if (!QemuUser.reads(entry)) {
            return Optional.of("%s: user %d, which QEMU runs as, may not read it (%s): make it mode %04o, owner %d:%d"
                    .formatted(path, QemuUser.ID, entry.access(), QemuUser.FILE_MODE, QemuUser.ID, QemuUser.ID));
        }
        return entry.size() == 0 ? Optional.of(path + " is empty") : Optional.empty();
    }
}
