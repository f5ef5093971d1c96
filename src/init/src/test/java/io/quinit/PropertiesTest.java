package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.BootConfig;
import io.quinit.boot.ConsoleConfig;
import io.quinit.boot.StepOrder;
import io.quinit.boot.StepsConfig;
import io.quinit.cmdline.BadValue;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.extension.cmdline.CmdlineConfigBuilder;
import io.quinit.extension.cmdline.GivenLine;
import io.quinit.failure.FailureConfig;
import io.quinit.modules.ModulesConfig;
import io.quinit.report.ReportConfig;
import io.quinit.steps.AgentConfig;
import io.quinit.steps.DeviceModulesConfig;
import io.quinit.steps.PortsConfig;
import io.quinit.steps.RootConfig;
import io.quinit.steps.VfsConfig;
import io.quinit.steps.ZramConfig;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public interface, key by key: what a boot takes, and what it does without. */
@QuarkusTest
class PropertiesTest {
    private static final List<Class<?>> MAPPINGS = List.of(
            AgentConfig.class,
            BootConfig.class,
            StepsConfig.class,
            ConsoleConfig.class,
            DeviceModulesConfig.class,
            FailureConfig.class,
            ModulesConfig.class,
            PortsConfig.class,
            ReportConfig.class,
            RootConfig.class,
            VfsConfig.class,
            ZramConfig.class);

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

    @Inject
    StepOrder order;

    @Test
    void keysTypesAndDefaultsAreThePublishedOnes() {
        assertThat(catalog.properties())
                .filteredOn(property -> !property.key().startsWith("init.steps."))
                .extracting(property -> String.join(
                        " | ",
                        property.key(),
                        property.type().encode(),
                        property.defaultValue() == null ? "-" : property.defaultValue()))
                .containsExactly(
                        "init.agent | path | /usr/local/bin/guest-agent",
                        "init.agent.args | command | -",
                        "init.agent.caps | capabilities | -",
                        "init.agent.cwd | path | /",
                        "init.agent.env.* | text | -",
                        "init.agent.no-new-privileges | switch | off",
                        "init.agent.rlimits.as | limit | -",
                        "init.agent.rlimits.core | limit | -",
                        "init.agent.rlimits.cpu | limit | -",
                        "init.agent.rlimits.data | limit | -",
                        "init.agent.rlimits.fsize | limit | -",
                        "init.agent.rlimits.locks | limit | -",
                        "init.agent.rlimits.memlock | limit | -",
                        "init.agent.rlimits.msgqueue | limit | -",
                        "init.agent.rlimits.nice | limit | -",
                        "init.agent.rlimits.nofile | limit | -",
                        "init.agent.rlimits.nproc | limit | -",
                        "init.agent.rlimits.rss | limit | -",
                        "init.agent.rlimits.rtprio | limit | -",
                        "init.agent.rlimits.rttime | limit | -",
                        "init.agent.rlimits.sigpending | limit | -",
                        "init.agent.rlimits.stack | limit | -",
                        "init.agent.user | user | -",
                        "init.balloon | switch | off",
                        "init.console | some | hvc0,ttyS0,ttyAMA0",
                        "init.deadline | duration | -",
                        "init.log | choice:quiet,normal,debug | -",
                        "init.modules.deny | list | -",
                        "init.modules.extra | list | -",
                        "init.net | switch | off",
                        "init.on-failure | choice:shell,poweroff,reboot,halt,panic | shell",
                        "init.ports | list | -",
                        "init.ports.wait | duration | -",
                        "init.proc.hidepid | choice:0,1,2,4 | 2",
                        "init.profile | choice:debug,fleet | -",
                        "init.report | report | console",
                        "init.root | device | /dev/vda",
                        "init.root.flags | some | rw,noatime",
                        "init.root.fstype | text | -",
                        "init.root.wait | duration | 5s",
                        "init.strict | switch | off",
                        "init.tmp.inodes | number:1:4294967295 | -",
                        "init.tmp.size | size | 128M",
                        "init.zram | switch | on",
                        "init.zram.algorithms | some | lz4,lzo-rle,lzo",
                        "init.zram.mem-limit | size | -",
                        "init.zram.priority | number:0:32767 | 100",
                        "init.zram.size | size | 50%");
    }

    @Test
    void everyPropertyOfAMappingIsInTheCatalogue() {
        var keys = new HashSet<String>();
        for (var mapping : MAPPINGS) {
            keys.addAll(ConfigMappings.getProperties(ConfigClass.configClass(mapping))
                    .keySet());
        }
        keys.removeIf(key -> key.endsWith("[*]") || key.startsWith("init.steps."));

        assertThat(catalog.properties())
                .extracting(Property::key)
                .filteredOn(key -> !key.startsWith("init.steps."))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyStepCanBeTurnedOffAndMoved() {
        var expected = new ArrayList<String>();
        order.steps().forEach(step -> {
            expected.add("init.steps." + step.id() + " | switch | on");
            expected.add("init.steps." + step.id() + ".order | number:1:9999 | " + step.usual());
        });

        assertThat(catalog.properties())
                .filteredOn(property -> property.key().startsWith("init.steps."))
                .extracting(property ->
                        String.join(" | ", property.key(), property.type().encode(), property.defaultValue()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyPropertyIsDocumented() {
        assertThat(catalog.properties()).allSatisfy(property -> {
            assertThat(property.doc().meaning()).as(property.key()).endsWith(".");
            assertThat(property.doc().since()).as(property.key()).isEqualTo("0.1.0");
            assertThat(property.doc().example()).as(property.key()).contains("init.");
        });
    }

    @Test
    void examplesAreGoodWords() {
        for (var property : catalog.properties()) {
            var reading = catalog.read(KernelCommandLine.parse(property.doc().example()));

            assertThat(reading.problems()).as(property.doc().example()).isEmpty();
            assertThat(reading.settings().values())
                    .filteredOn(setting -> setting.profile() == null)
                    .extracting(setting -> setting.property().doc().shownKey())
                    .containsExactly(property.doc().shownKey());
        }
    }

    @Test
    void defaultsAreValuesOfTheirTypes() {
        assertThat(catalog.properties())
                .filteredOn(property -> property.defaultValue() != null)
                .allSatisfy(property -> assertThatCode(() -> property.type().canonical(property.defaultValue()))
                        .doesNotThrowAnyException());
    }

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
            property.type().canonical(value);
            return true;
        } catch (BadValue bad) {
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
        MAPPINGS.forEach(builder::withMapping);
        return builder.build();
    }
}
