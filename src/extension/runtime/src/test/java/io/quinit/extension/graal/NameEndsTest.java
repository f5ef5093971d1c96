package io.quinit.extension.graal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertyName;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameEndsTest {
    private static final List<String> NAMES = List.of(
            "",
            "init",
            "init.*",
            "init.net",
            "init.log",
            "init.root.wait",
            "init.root.*",
            "init.steps.zram",
            "init.steps.*",
            "init.*.zram",
            "*",
            "*.net",
            "init.env[0]",
            "init.env[*]",
            "init.env[0].name",
            "init.env[*].name",
            "init.steps.\"a.b\"",
            "init.steps.\"a.b\".c",
            "init.steps.*.c",
            "\"\"",
            "a.b.c.d",
            "a.*.c.*");

    @Test
    void everyPairIsAsEqualAsTheFrameworkSays() {
        for (var one : NAMES) {
            for (var other : NAMES) {
                assertThat(NameEnds.areEqual(one, other))
                        .as("%s and %s", one, other)
                        .isEqualTo(PropertyName.equals(one, other));
            }
        }
    }

    @Test
    void thereArePairsOfBothKinds() {
        assertThat(NameEnds.areEqual("init.steps.zram", "init.steps.*")).isTrue();
        assertThat(NameEnds.areEqual("init.env[0]", "init.env[*]")).isTrue();
        assertThat(NameEnds.areEqual("init.net", "init.log")).isFalse();
    }
}
