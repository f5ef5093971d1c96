package io.quinit.tool.dist;

import io.quinit.tool.OutputFile;
import io.quinit.tool.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where the build finds an image to check: a symbolic link into the cache, so that its target's name says which version it is. */
record ImageLink(Path path) {
    /** There is no image to check. */
    void remove() throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        }
    }

    /**
     * @return whether it pointed elsewhere until now
     * @throws ToolFailure when something else is there
     */
    boolean pointTo(Path image) throws IOException {
        if (Files.isSymbolicLink(path)) {
            if (Files.readSymbolicLink(path).equals(image)) {
                return false;
            }
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new ToolFailure("%s is there and no symbolic link: take it away".formatted(path));
        }
        OutputFile.replace(path, link -> Files.createSymbolicLink(link, image));
        return true;
    }
}
