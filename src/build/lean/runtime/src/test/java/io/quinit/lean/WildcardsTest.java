package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertyName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Configuration.FastNames} relies on, of the version of the framework that is built with. */
class WildcardsTest {
    private static final List<String> NAMES = List.of(
            "",
            "init",
            "init.*",
            "init.net",
            "init.log",
            "init.root.*",
            "init.steps.zram",
            "init.steps.\"zram\"",
            "init.*.zram",
            "*",
            "*.net",
            "\"init\".net",
            "quarkus.*.net",
            "init.env[0]",
            "init.env[1]",
            "init.env[*]",
            "init.env[0].name",
            "init.env[*].name",
            "init.steps.\"a.b\"",
            "init.steps.a.b",
            "\"\"",
            "a.b.c.d",
            "a.*.c.*");

    @Test
    void namesWithoutStarsAreEqualOnlyWhenSpelledAlike() {
        for (var one : NAMES) {
            for (var other : NAMES) {
                if (Wildcards.in(one) == Wildcards.NONE && Wildcards.in(other) == Wildcards.NONE) {
                    assertThat(PropertyName.equals(one, other))
                            .as("%s and %s", one, other)
                            .isEqualTo(one.equals(other));
                }
            }
        }
    }

    @Test
    void namesWithStarsMatchAsTheFrameworkSays() {
        for (var one : NAMES) {
            for (var other : NAMES) {
                assertThat(Wildcards.match(one, other))
                        .as("%s and %s", one, other)
                        .isEqualTo(PropertyName.equals(one, other));
            }
        }
    }

    @Test
    void starIsSeenWhereverItStands() {
        assertThat(List.of("*", "init.*", "init.*.zram", "init.env[*]"))
                .allMatch(name -> Wildcards.in(name) == Wildcards.SOME);
        assertThat(Wildcards.in("init.net")).isEqualTo(Wildcards.NONE);
        assertThat(PropertyName.equals("init.steps.zram", "init.steps.*")).isTrue();
    }
}
