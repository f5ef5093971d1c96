package io.quinit.nativeimage.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiOptionTableTest {
    @Test
    void fileHoldsAllOfTheBuildersOptions(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("options");
        BuilderOptions.TABLE.writeTo(file);
        assertThat(ApiOptionTable.readFrom(file)).isEqualTo(BuilderOptions.TABLE);
    }

    @Test
    void lineBreaksInHelpBecomeBlanks(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("options");
        var option = new ApiOption(List.of("-x"), "-H:+X", ApiOption.Value.NONE, List.of(), "", "one\n\ttwo");
        new ApiOptionTable(List.of(option)).writeTo(file);
        assertThat(ApiOptionTable.readFrom(file).options().getFirst().help()).isEqualTo("one two");
    }
}
