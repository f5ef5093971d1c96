package io.quinit.image.tree;

import io.quinit.image.FileTree;
import java.io.IOException;
import java.util.List;

/** An EROFS image: fsck.erofs unpacks it, once its names and sizes were found harmless. */
final class Erofs {
    private static final ImageProgram FSCK = new ImageProgram("fsck.erofs", "erofs-utils");

    private Erofs() {}

    static FileTree open(ImageFile image, Region content, WorkDirectory directory) throws IOException {
        // It takes a name for a path: "../x" would be written outside.
        directory.require(new ErofsNames(content).checkedSize());
        var result = FSCK.run(directory.path(), List.of("--extract=content", "--no-preserve", "image"));
        if (result.status() != 0) {
            throw FSCK.fault(result);
        }
        return UnpackedTree.of(image, directory, directory.path().resolve("content"));
    }
}
