package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingsTest {
    /** A type of properties, and beside it what the build would make of it. */
    interface Plain {}

    static final class Plain$$CMImpl implements Plain {
        Plain$$CMImpl(ConfigMappingContext context) {
            if (context == null) {
                throw new IllegalStateException("no context");
            }
        }

        static Map<String, String> getProperties() {
            return Map.of("init.net", "false");
        }

        static Map<String, String> getSecrets() {
            throw new StackOverflowError();
        }
    }

    interface Unknown {}

    @Test
    void generatedMethodIsCalled() {
        Map<String, String> properties = Mappings.call(Plain.class, "getProperties");
        assertThat(properties).containsEntry("init.net", "false");
    }

    @Test
    void generatedClassIsMade() {
        var config = new SmallRyeConfigBuilder().build();
        var context = new ConfigMappingContext(config, new SmallRyeConfigBuilder().getMappingsBuilder());
        assertThat(Mappings.create(Plain.class, context)).isInstanceOf(Plain$$CMImpl.class);
    }

    @Test
    void whatAGeneratedMethodThrowsComesAsItIs() {
        assertThatThrownBy(() -> Mappings.create(Plain.class, null))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no context");
        assertThatThrownBy(() -> Mappings.call(Plain.class, "getSecrets"))
                .isExactlyInstanceOf(StackOverflowError.class);
    }

    @Test
    void typeThatTheBuildDoesNotKnowIsNamed() {
        assertThatThrownBy(() -> Mappings.create(Unknown.class, null)).hasMessageContaining(Unknown.class.getName());
        assertThatThrownBy(() -> Mappings.call(Unknown.class, "getProperties"))
                .hasMessageContaining(Unknown.class.getName());
    }
}
