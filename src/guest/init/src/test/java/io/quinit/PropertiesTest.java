package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.run.StepOrder;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The public interface, key by key: what a boot takes, and what it does without. */
@QuarkusTest
class PropertiesTest {
    @Inject
    PropertyCatalog catalog;

    @Inject
    StepOrder order;

    /** None of them may change. That there are no others than the README lists, {@code ConfigCommandTest} checks. */
    @Test
    void keysTypesAndDefaultsAreThePublishedOnes() {
        assertThat(catalog.properties())
                .filteredOn(property -> !property.key().startsWith("init.steps."))
                .extracting(property -> String.join(
                        " | ",
                        property.key(),
                        property.type().toString(),
                        property.defaultValue() == null ? "-" : property.defaultValue()))
                .contains(
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
                        "init.modules.coldplug | switch | off",
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
        for (var mapping : Mappings.all()) {
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
                        String.join(" | ", property.key(), property.type().toString(), property.defaultValue()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void defaultsAreValuesOfTheirTypes() {
        assertThat(catalog.properties())
                .filteredOn(property -> property.defaultValue() != null)
                .allSatisfy(property -> assertThatCode(() -> property.type().parse(property.defaultValue()))
                        .doesNotThrowAnyException());
    }
}
