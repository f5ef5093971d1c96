package io.quinit.image.tree;

import io.quinit.image.Witness;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The file that an image is.
 *
 * @param path as it was given
 * @param witness from before it was read, of what a link leads to
 */
record ImageFile(Path path, Witness witness) {
    static ImageFile of(Path path) throws IOException {
        return new ImageFile(path, Witness.of(path.toRealPath()));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
