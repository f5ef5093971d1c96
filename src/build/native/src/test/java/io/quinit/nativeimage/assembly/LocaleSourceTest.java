package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code chelper/locale.c}. */
class LocaleSourceTest {
    @TempDir
    private static Path directory;

    private static CProgram program;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        program = new CProgram(directory).with("chelper/locale.c").main("""
                #include "svm_locale.h"
                #include <stdio.h>
                int svm_initialize_locale(void);
                const svm_locale_props_t *svm_get_locale(void);
                static const char *text(const char *part) { return part == NULL ? "-" : part; }
                int main(void) {
                    int result = svm_initialize_locale();
                    const svm_locale_props_t *found = svm_get_locale();
                    printf("%s %s %s/%s %s %s",
                        text(found->display_language), text(found->display_script), text(found->display_country),
                        text(found->format_language), text(found->format_script), text(found->format_country));
                    return result;
                }
                """);
    }

    private static String locale(Map<String, String> environment) throws IOException, InterruptedException {
        return program.run(environment).output();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "C, en - -",
        "POSIX, en - -",
        "C.UTF-8, en - -",
        "de, de - -",
        "de_AT.UTF-8, de - AT",
        "de_AT@euro, de - AT",
        "sr_RS.UTF-8@latin, sr Latn RS",
        "this-name-is-far-longer-than-any-locale-of-any-system-that-was-ever-seen_XX,"
                + " this-name-is-far-longer-than-any-locale-of-any-system-that-was- - -",
    })
    void nameIsTakenApart(String name, String parts) throws IOException, InterruptedException {
        assertThat(locale(Map.of("LANG", name))).isEqualTo(parts + "/" + parts);
    }

    @Test
    void nothingSetIsEnglish() throws IOException, InterruptedException {
        assertThat(locale(Map.of())).isEqualTo("en - -/en - -");
    }

    @Test
    void messagesAndFormatsMayDiffer() throws IOException, InterruptedException {
        assertThat(locale(Map.of("LANG", "de_AT", "LC_MESSAGES", "fr_FR"))).isEqualTo("fr - FR/de - AT");
    }

    @Test
    void allGoesFirst() throws IOException, InterruptedException {
        var environment = new TreeMap<>(Map.of("LANG", "de_AT", "LC_MESSAGES", "fr_FR", "LC_ALL", "it_IT"));
        assertThat(locale(environment)).isEqualTo("it - IT/it - IT");
    }

    @Test
    void emptyVariableIsPassedOver() throws IOException, InterruptedException {
        assertThat(locale(Map.of("LC_ALL", "", "LANG", "de_AT"))).isEqualTo("de - AT/de - AT");
    }
}
