package io.quinit.dist.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quinit.host.Sha256;
import io.quinit.image.TinyKernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** An image layout, entry by entry, as somebody else's tool might make it. */
public final class TinyLayout {
    private final ImageLayout layout;
    private final Path directory;
    private final List<Layer> layers = new ArrayList<>();
    private ByteArrayOutputStream bytes;
    private TarArchiveOutputStream tar;

    public TinyLayout(Path directory) throws IOException {
        this.directory = directory;
        this.layout = new ImageLayout(directory);
        start();
    }

    private void start() {
        bytes = new ByteArrayOutputStream();
        tar = new TarArchiveOutputStream(bytes, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /** A boot image that passes. */
    public static TinyLayout good(Path directory) throws IOException {
        return new TinyLayout(directory)
                .directory("boot", 0755, 107)
                .kernel("boot/vmlinuz")
                .initramfs("boot/initramfs");
    }

    public TinyLayout kernel(String name) throws IOException {
        return file(name, 0444, 107, TinyKernel.x86(MadeImage.RELEASE));
    }

    public TinyLayout initramfs(String name) throws IOException {
        return initramfs(name, MadeImage.RELEASE);
    }

    public TinyLayout initramfs(String name, String release) throws IOException {
        var file = Files.createTempFile(directory, "initramfs", "");
        MadeImage.writeInitramfs(file, release);
        file(name, 0444, 107, Files.readAllBytes(file));
        Files.delete(file);
        return this;
    }

    public TinyLayout directory(String name, int mode, int owner) throws IOException {
        return add(new TarArchiveEntry(name + "/"), mode, owner, new byte[0]);
    }

    public TinyLayout file(String name, int mode, int owner, byte[] content) throws IOException {
        return add(new TarArchiveEntry(name, true), mode, owner, content);
    }

    public TinyLayout link(String name, String target) throws IOException {
        return special(name, TarConstants.LF_SYMLINK, target);
    }

    public TinyLayout special(String name, byte type, String target) throws IOException {
        var entry = new TarArchiveEntry(name, type, true);
        entry.setLinkName(target);
        return add(entry, 0777, 107, new byte[0]);
    }

    private TinyLayout add(TarArchiveEntry entry, int mode, int owner, byte[] content) throws IOException {
        entry.setMode(mode);
        entry.setIds(owner, owner);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        return this;
    }

    /** What comes next is in a layer above. */
    public TinyLayout nextLayer() throws IOException {
        tar.close();
        var hash = new Sha256();
        hash.stream().write(bytes.toByteArray());
        var descriptor = layout.add(MediaType.LAYER, out -> bytes.writeTo(out));
        layers.add(new Layer(descriptor, Descriptor.digestOf(hash.hex())));
        start();
        return this;
    }

    /** The same tar once more, cut, as another kind, or with another hash: a layer that is not what it should be. */
    TinyLayout layer(byte[] blob, String mediaType, String diffId) throws IOException {
        layers.add(new Layer(layout.add(mediaType, out -> out.write(blob)), diffId));
        return this;
    }

    public Path write() throws IOException {
        return write("amd64");
    }

    public Path write(String architecture) throws IOException {
        nextLayer();
        var config = ImageLayout.object().put("architecture", architecture);
        var diffIds = config.putObject("rootfs").putArray("diff_ids");
        layers.forEach(layer -> diffIds.add(layer.diffId()));
        var manifest = ImageLayout.object();
        layout.add(MediaType.CONFIG, config).writeTo(manifest.putObject("config"));
        layers.forEach(
                layer -> layer.descriptor().writeTo(manifest.withArray("layers").addObject()));
        return write(layout.add(MediaType.MANIFEST, manifest));
    }

    public Path write(Descriptor manifest) throws IOException {
        ObjectNode index = ImageLayout.object();
        manifest.writeTo(index.putArray("manifests").addObject());
        layout.writeIndex(index);
        return directory;
    }

    ImageLayout layout() {
        return layout;
    }
}
