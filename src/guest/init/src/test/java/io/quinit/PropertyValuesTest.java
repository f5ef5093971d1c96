package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.cmdline.CmdlineConfigBuilder;
import io.quinit.boot.cmdline.CmdlineConfigSource;
import io.quinit.boot.cmdline.GivenLine;
import io.quinit.cmdline.InvalidValueException;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.ports.PortsConfig;
import io.quinit.steps.agent.AgentConfig;
import io.quinit.steps.root.RootConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a word of the command line to the value that a step gets. */
@QuarkusTest
class PropertyValuesTest {
    /** At the borders of every type; most are bad values for most of them. */
    private static final List<String> VALUES = List.of(
            "",
            ",",
            ",,a",
            "a,b",
            "\\",
            "a\\,b\\",
            "${x}",
            "$$",
            "'",
            "'a b' \"c\"",
            "0",
            "1",
            "2",
            "4",
            "on",
            "false",
            "0s",
            "63ms",
            "5s",
            "2m",
            "43200m",
            "128M",
            "50%",
            "1000%",
            "1023T",
            "32767",
            "4294967295",
            "/dev/vda",
            "serial:${root}",
            "UUID=0000-1",
            "LABEL=a b",
            "PARTUUID=1",
            "quiet",
            "shell",
            "off",
            "console",
            "port:a b",
            "port:${x}",
            "vsock:1024",
            "vsock:4294967294",
            "vsock:4294967295",
            "ext4",
            "/",
            "1000:1000",
            "4294967294",
            "0:4294967295",
            "1:",
            ":1",
            "unlimited",
            "1024:4096",
            "4096:1024",
            "64K:unlimited",
            "unlimited:64K",
            "none",
            "all",
            "net_admin,chown",
            "CAP_NET-ADMIN",
            "a=b=c",
            "é");

    @Inject
    PropertyCatalog catalog;

    /** What gets past the catalogue must not stop the boot later, where nobody tells it well. */
    @Test
    void whatTheCatalogueTakesTheMappingsTakeToo() {
        for (var property : catalog.properties()) {
            var key = property.key().replace("*", "NAME");
            for (var value : VALUES) {
                if (takes(property, value)) {
                    assertThatCode(() -> config("\"" + key + "=" + value + "\""))
                            .as(key + "=" + value)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void valueIsParsedOnce() {
        var config = config("init.root=serial:x init.root.wait=7s init.root.flags=ro,sync init.agent.caps=chown");
        var settings = ((CmdlineConfigSource)
                        config.getConfigSource("KernelCommandLine").orElseThrow())
                .reading()
                .settings();
        var root = config.getConfigMapping(RootConfig.class);
        var agent = config.getConfigMapping(AgentConfig.class);

        assertThat(root.device()).isSameAs(settings.get("init.root").value());
        assertThat(root.waitLimit()).isSameAs(settings.get("init.root.wait").value());
        assertThat(root.flags()).isSameAs(settings.get("init.root.flags").value());
        assertThat(agent.caps().orElseThrow())
                .isSameAs(settings.get("init.agent.caps").value());
    }

    @Test
    void valuesReachTheMappingsAsTheyStand() {
        var config =
                config("init.ports=${x},a\\b,$$ init.agent=/opt/${agent} init.agent.args=\\$x init.root=serial:a\\b");

        assertThat(config.getConfigMapping(PortsConfig.class).names().orElseThrow())
                .containsExactly("${x}", "a\\b", "$$");
        assertThat(config.getConfigMapping(AgentConfig.class).path()).isEqualTo("/opt/${agent}");
        assertThat(config.getConfigMapping(AgentConfig.class)
                        .args()
                        .orElseThrow()
                        .words())
                .containsExactly("$x");
        assertThat(config.getConfigMapping(RootConfig.class).device()).hasToString("serial:a\\b");
    }

    @Test
    void variablesOfTheAgentKeepTheirNamesAndAreSecret() {
        var env = config("init.agent.env.Ab=${x}\\b,$$ init.agent.env.aB= init.agent.env.A-B.c=1 INIT.Agent.ENV.A_B=2")
                .getConfigMapping(AgentConfig.class)
                .env();

        assertThat(env).containsOnlyKeys("Ab", "aB", "A-B.c", "A_B");
        assertThat(env.get("Ab").get()).isEqualTo("${x}\\b,$$");
        assertThat(catalog.properties())
                .filteredOn(Property::secret)
                .extracting(Property::key)
                .containsExactly("init.agent.env.*");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a.b", "[0]", "a[*]", "a-b_C", "ä", ".", "$", "a,b"})
    void variableMayHaveAnyName(String name) {
        assertThat(config("init.agent.env." + name + "=x")
                        .getConfigMapping(AgentConfig.class)
                        .env())
                .containsOnlyKeys(name);
    }

    @AfterEach
    void lineIsNoLongerGiven() {
        GivenLine.set(null);
    }

    private static boolean takes(Property property, String value) {
        try {
            property.type().parse(value);
            return true;
        } catch (InvalidValueException invalid) {
            return false;
        }
    }

    /** As a boot has it, but for the line. */
    private static SmallRyeConfig config(String line) {
        GivenLine.set(line);
        var builder = new CmdlineConfigBuilder()
                .configBuilder(
                        new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters())
                .withMappingIgnore("init.**");
        Mappings.all().forEach(builder::withMapping);
        return builder.build();
    }
}
