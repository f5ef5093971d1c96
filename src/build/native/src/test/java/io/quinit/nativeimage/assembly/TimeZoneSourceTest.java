package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code chelper/time_zone.c}. */
class TimeZoneSourceTest {
    @TempDir
    private Path directory;

    private Path localtime;
    private Path timezone;
    private CProgram program;

    @BeforeEach
    void compile() throws IOException, InterruptedException {
        localtime = directory.resolve("localtime");
        timezone = directory.resolve("timezone");
        program = new CProgram(directory)
                .with("chelper/time_zone.c")
                .defining("LOCALTIME", localtime)
                .defining("DEBIAN_TIMEZONE", timezone)
                .main("""
                        #include <stdio.h>
                        char *SVM_FindJavaTZmd(const char *mappings, int length);
                        int main(void) {
                            const char *zone = SVM_FindJavaTZmd(NULL, 0);
                            fputs(zone == NULL ? "none" : zone, stdout);
                            return 0;
                        }
                        """);
    }

    private void linkLocaltimeTo(String zone) throws IOException {
        Files.createSymbolicLink(localtime, Path.of("./zoneinfo").resolve(zone));
    }

    private String zone(Map<String, String> environment) throws IOException, InterruptedException {
        return program.run(environment).output();
    }

    @ParameterizedTest(name = "TZ={0} is {1}")
    @CsvSource({
        "Asia/Tokyo, Asia/Tokyo",
        ":Asia/Tokyo, Asia/Tokyo",
        "posix/Asia/Tokyo, Asia/Tokyo",
        "CET-1CEST, CET-1CEST",
        "/usr/share/zoneinfo/Asia/Tokyo, Asia/Tokyo",
        "/usr/share/zoneinfo/right/Asia/Tokyo, Asia/Tokyo",
        "/somewhere/else, none",
    })
    void variableGoesFirst(String value, String zone) throws IOException, InterruptedException {
        linkLocaltimeTo("Europe/Vienna");
        assertThat(zone(Map.of("TZ", value))).isEqualTo(zone);
    }

    @Test
    void emptyVariableIsNone() throws IOException, InterruptedException {
        linkLocaltimeTo("Europe/Vienna");
        assertThat(zone(Map.of("TZ", ""))).isEqualTo("Europe/Vienna");
    }

    @Test
    void localtimeIsALinkToTheZone() throws IOException, InterruptedException {
        linkLocaltimeTo("America/Argentina/Salta");
        assertThat(zone(Map.of())).isEqualTo("America/Argentina/Salta");
    }

    @Test
    void variableMayNameLocaltime() throws IOException, InterruptedException {
        linkLocaltimeTo("Europe/Vienna");
        assertThat(zone(Map.of("TZ", ":" + localtime))).isEqualTo("Europe/Vienna");
    }

    @Test
    void debianHasTheNameInAFile() throws IOException, InterruptedException {
        Files.writeString(localtime, "TZif2");
        Files.writeString(timezone, "Europe/Vienna\n");
        assertThat(zone(Map.of())).isEqualTo("Europe/Vienna");
    }

    @Test
    void machineWithoutZoneHasNone() throws IOException, InterruptedException {
        assertThat(zone(Map.of())).isEqualTo("none");
    }
}
