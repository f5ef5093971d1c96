package io.quinit.dist.root;

import io.quinit.host.HostFailure;
import io.quinit.host.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The file systems that a root image can have. */
public enum RootFileSystem {
    ext4,
    erofs;

    /**
     * Makes an image of a directory's content: everything owned by root, modes as they are, all times fixed.
     *
     * @param size in bytes; empty for an ext4 image of twice the content and room for the journal. An EROFS image has none.
     * @throws HostFailure when the host's mkfs program is missing or fails, or the content does not fit
     */
    public void make(Path directory, OptionalLong size, Path out) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new HostFailure(directory + " is no folder");
        }
        if (this == erofs && size.isPresent()) {
            throw new HostFailure("an EROFS image is as large as its content: leave the size out");
        }
        OutputFile.replace(out, file -> {
            switch (this) {
                case ext4 -> Ext4Image.make(directory, size, file);
                case erofs -> ErofsImage.make(directory, file);
            }
        });
    }
}
