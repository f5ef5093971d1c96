package io.quinit.vmtests;

import io.quinit.dist.initramfs.CpioArchive;
import io.quinit.image.ModuleSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** An initramfs that is the image's own but for something: the kernel unpacks several archives in a row, and a later file wins. */
final class TestInitramfs {
    private static final int ALIGNMENT = 4;

    private TestInitramfs() {}

    /** The image's own, with one module other than it should be. */
    static Path withModule(String name, byte[] content, Path out) throws IOException {
        Files.copy(Image.folder().resolve("initramfs"), out);
        CpioArchive more = new CpioArchive();
        more.file(Image.kernel().relativize(module(name)).toString(), 0644, content);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        more.writeTo(archive, 0);
        append(out, archive.toByteArray());
        return out;
    }

    /** Adds an archive, packed or not. */
    static void append(Path initramfs, byte[] archive) throws IOException {
        int length = (int) Files.size(initramfs);
        try (OutputStream file = Files.newOutputStream(initramfs, StandardOpenOption.APPEND)) {
            // One that is not packed has to begin at a multiple of 4 bytes; the kernel skips zeros before it.
            file.write(new byte[-length & ALIGNMENT - 1]);
            file.write(archive);
        }
    }

    /** A module as it is in the image's own initramfs. */
    static byte[] moduleContent(String name) throws IOException {
        return ModuleSignature.cut(Files.readAllBytes(module(name)));
    }

    private static Path module(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Image.kernel().resolve("lib/modules"))) {
            return files.filter(file -> file.endsWith(name + ".ko"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no module " + name + " in " + Image.kernel()));
        }
    }
}
