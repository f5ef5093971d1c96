package io.quinit.dist.kernel;

import io.quinit.dist.initramfs.TinyPackage;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A package source with one kernel and its metapackage, that notes what it is asked. */
public class TinyMirror implements PackageSource {
    public static final String META = "linux-image-tiny";

    public final List<String> asked = new ArrayList<>();
    private final Map<String, DebianPackage> index = new TreeMap<>();
    private final String content;
    private String served;

    /** @param indexed version that the local index knows; @param served version that the mirror has */
    public TinyMirror(String indexed, String served) {
        this.served = served;
        this.content = "a package file";
        index(indexed);
    }

    /** The mirror gets a newer version; the index does not know yet. */
    void serve(String version) {
        served = version;
    }

    private void index(String version) {
        index.clear();
        if (!version.isEmpty()) {
            index.put(META, new DebianPackage(META, version, "0", 1, 0, List.of("linux-image-6.1")));
            index.put(
                    "linux-image-6.1", new DebianPackage("linux-image-6.1", version, sha256(), 1, 0, List.of("kmod")));
        }
    }

    /** More packages, of the version that is served. */
    public void indexAll(String... names) {
        for (var name : names) {
            index.put(name, new DebianPackage(name, served, sha256(), 1, 0, List.of()));
        }
    }

    private String sha256() {
        var hash = new Sha256();
        try {
            hash.stream().write(content.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return hash.hex();
    }

    @Override
    public Optional<DebianPackage> find(String name) {
        return Optional.ofNullable(index.get(name));
    }

    @Override
    public void update() {
        asked.add("update");
        index(served);
    }

    @Override
    public Optional<Path> download(DebianPackage wanted, Path directory) {
        asked.add("download " + wanted.id());
        try {
            return wanted.version().equals(served)
                    ? Optional.of(Files.writeString(directory.resolve("x.deb"), content))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void unpack(Path file, Path directory) {
        try {
            TinyPackage.in(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
