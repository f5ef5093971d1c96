package io.quinit.vm.measure.show;

import io.quinit.host.OutputFile;
import io.quinit.vm.measure.figures.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where measured figures are kept: as a table, as a picture, and as those that later ones are compared with.
 *
 * @param base their path without {@code .md}, {@code .svg} and {@code .json}
 */
public record FiguresFiles(Path base) {
    private static final String NAME = "measured";
    private static final String CLOUD = "debian-12-cloud";

    /**
     * Those of some target images. Debian's cloud images, or one of them, have a record together; each other choice has
     * its own: {@code measured-own-kernel}.
     */
    public static FiguresFiles in(Path directory, List<String> images) {
        boolean cloud = images.stream().allMatch(image -> image.startsWith(CLOUD));
        return new FiguresFiles(directory.resolve(cloud ? NAME : NAME + "-" + String.join("-", images)));
    }

    /** Empty where none were kept. */
    public Optional<Figures> read() throws IOException {
        Path file = file(".json");
        return Files.exists(file) ? Optional.of(Figures.read(file)) : Optional.empty();
    }

    public void write(Figures figures) throws IOException {
        OutputFile.replace(file(".md"), file -> Files.write(file, FiguresTable.of(figures)));
        OutputFile.replace(file(".svg"), file -> Files.writeString(file, BootPicture.of(figures)));
        figures.write(file(".json"));
    }

    private Path file(String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
