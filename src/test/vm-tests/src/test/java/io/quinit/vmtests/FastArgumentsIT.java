package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.ArgumentsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast set of kernel arguments takes nothing from a boot. */
@Once
class FastArgumentsIT {
    private static final Path FILE = Image.project().resolve("config/kernel-arguments/fast.args");

    @ParameterizedTest
    @ValueSource(strings = {Image.FIRST, Image.WITH_PACKED_MODULES})
    void bootIsHealthy(String image) throws IOException, InterruptedException {
        Guest guest =
                Guest.boot("fast-" + image, Guest.machine(image).append(ArgumentsFile.words(Files.readString(FILE))));
        guest.assertHealthy();
        assertThat(guest.agent().find("swap")).isPresent();
    }
}
