package io.quinit.vmtests;

import io.quinit.image.ModuleSignature;
import io.quinit.tool.initramfs.CpioArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Initramfs files that are the image's own but for something: the kernel unpacks several archives in a row, and a later file wins. */
final class TestInitramfs {
    private static final int ALIGNMENT = 4;

    private TestInitramfs() {}

    /** The image's own, then an archive of a test's own. */
    static Path ownThen(CpioArchive more, Path out) throws IOException {
        return write(Files.readAllBytes(Image.folder().resolve("initramfs")), bytes(more), out);
    }

    /** The other way round. */
    static Path first(CpioArchive before, Path out) throws IOException {
        return write(bytes(before), Files.readAllBytes(Image.folder().resolve("initramfs")), out);
    }

    /** With one module other than it should be. */
    static Path withModule(String name, byte[] content, Path out) throws IOException {
        CpioArchive archive = new CpioArchive();
        archive.file(Image.kernel().relativize(module(name)).toString(), 0644, content);
        return ownThen(archive, out);
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

    private static byte[] bytes(CpioArchive archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.writeTo(out, 0);
        return out.toByteArray();
    }

    /** An archive that is not packed has to begin at a multiple of 4 bytes; the kernel skips zeros before it. */
    private static Path write(byte[] first, byte[] second, Path out) throws IOException {
        try (var file = Files.newOutputStream(out)) {
            file.write(first);
            file.write(new byte[(ALIGNMENT - first.length % ALIGNMENT) % ALIGNMENT]);
            file.write(second);
        }
        return out;
    }
}
