package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.FileStatus;
import io.quinit.kernel.Kernel;

/** What a path leads to. */
sealed interface Place {

    /** @param path without symbolic links */
    record Found(String path, FileStatus status) implements Place {}

    /**
     * @param part the first part of the path that is not there
     * @param folder the directory that lacks it
     * @param link the last symbolic link on the way, for a message; may be empty
     */
    record Missing(String part, String folder, String link) implements Place {
        String text(Kernel kernel) {
            return "there is no " + Printable.of(part) + link + "; " + DirectoryNames.near(kernel, part, folder);
        }

        /** Returns the missing part where {@code path} does not name it itself; that /lib is a link to usr/lib is not worth a message. */
        String elsewhere(String path) {
            return name(part).equals(name(path)) ? "" : ", for there is no " + Printable.of(part) + link;
        }

        private static String name(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** @param why a loop, a directory without access, or no directory; for a message */
    record Unusable(String why) implements Place {}
}
