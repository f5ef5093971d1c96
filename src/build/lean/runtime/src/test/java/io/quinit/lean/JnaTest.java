package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JnaTest {
    /** Says how it is to be mapped, as a library's class can. */
    public static final class Mapped {
        public static final String OPTIONS = "wide";
        public final String notStatic = "one of an object";
        static final String HIDDEN = "no public field";
    }

    @Test
    void fieldIsRead() {
        assertThat(Jna.NoFieldExceptions.lookupField(Mapped.class, "OPTIONS", String.class))
                .isEqualTo("wide");
    }

    @Test
    void fieldThatIsNotThereIsNothing() {
        assertThat(Jna.NoFieldExceptions.lookupField(Mapped.class, "TYPE_MAPPER", String.class))
                .isNull();
        assertThat(Jna.NoFieldExceptions.lookupField(Mapped.class, "HIDDEN", String.class))
                .isNull();
    }

    @Test
    void fieldOfAnObjectIsRefusedByName() {
        assertThatThrownBy(() -> Jna.NoFieldExceptions.lookupField(Mapped.class, "notStatic", String.class))
                .hasMessageContaining("notStatic");
    }
}
