package io.quinit.dist.image;

import io.quinit.host.HostFailure;
import io.quinit.host.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where the build finds an image to check: a symbolic link into the cache, so that its target's name says which version it is. */
public record ImageLink(Path path) {
    /** There is no image to check. */
    public void remove() throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        }
    }

    /**
     * @return whether it pointed elsewhere until now
     * @throws HostFailure when something else is there
     */
    public boolean pointTo(Path image) throws IOException {
        if (Files.isSymbolicLink(path)) {
            if (Files.readSymbolicLink(path).equals(image)) {
                return false;
            }
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new HostFailure("%s is there and no symbolic link: take it away".formatted(path));
        }
        OutputFile.replace(path, link -> Files.createSymbolicLink(link, image));
        return true;
    }
}
