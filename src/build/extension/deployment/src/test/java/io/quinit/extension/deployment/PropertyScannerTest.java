package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.cmdline.OneOf;
import io.quinit.boot.cmdline.Range;
import io.quinit.boot.cmdline.ReadAs;
import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.Limit;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.ReportTarget;
import io.quinit.cmdline.Size;
import io.quinit.cmdline.UserId;
import io.quinit.cmdline.Words;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class PropertyScannerTest {

    /** One of each Java type. */
    @ConfigMapping(prefix = "init.types")
    interface Types {
        boolean onOff();

        Duration time();

        Size size();

        CommaList names();

        Optional<Words> command();

        DeviceName device();

        UserId user();

        Optional<Limit> limit();

        Capabilities capabilities();

        ReportTarget report();

        Optional<String> text();

        Map<String, String> variables();

        Ending ending();

        Optional<Ending> maybe();
    }

    enum Ending {
        SHELL,
        POWER_OFF
    }

    @Test
    void javaTypeSaysTheType() throws IOException {
        assertThat(scan(Types.class, Ending.class))
                .containsExactly(
                        "init.types.capabilities | capabilities | null",
                        "init.types.command | command | null",
                        "init.types.device | device | null",
                        "init.types.ending | choice:shell,power-off | null",
                        "init.types.limit | limit | null",
                        "init.types.maybe | choice:shell,power-off | null",
                        "init.types.names | list | null",
                        "init.types.on-off | switch | null",
                        "init.types.report | report | null",
                        "init.types.size | size | null",
                        "init.types.text | text | null",
                        "init.types.time | duration | null",
                        "init.types.user | user | null",
                        "init.types.variables.* | text | null");
    }

    /** A group a boot step. */
    @ConfigMapping(prefix = "init.steps")
    interface Steps {
        @WithParentName
        Map<String, OfStep> byId();

        interface OfStep {
            @WithParentName
            Optional<Boolean> enabled();

            @Range(min = 1, max = 9999)
            OptionalLong order();
        }
    }

    @Test
    void mapOfGroupsIsAGroupAStep() throws IOException {
        var index = Index.of(Steps.class, Steps.OfStep.class);
        var steps = List.of(declared("vfs", 100), declared("root-device", 500));

        assertThat(new PropertyScanner(index, new PropertyDocs(), taking(steps, Steps.class)).scan())
                .extracting(property -> property.key() + " | " + property.defaultValue() + " | "
                        + property.doc().shownKey())
                .containsExactly(
                        "init.steps.root-device | on | init.steps.ID",
                        "init.steps.root-device.order | 500 | init.steps.ID.order",
                        "init.steps.vfs | on | init.steps.ID",
                        "init.steps.vfs.order | 100 | init.steps.ID.order");
    }

    /** What nobody is to read on a console. */
    @ConfigMapping(prefix = "init.hidden")
    interface Hidden {
        Map<String, Secret<String>> env();

        Optional<Secret<String>> token();

        Optional<String> open();
    }

    @Test
    void secretsAreSecret() throws IOException {
        assertThat(scanned(Hidden.class))
                .filteredOn(Property::secret)
                .extracting(Property::key)
                .containsExactly("init.hidden.env.*", "init.hidden.token");
    }

    /** A property of its own name, and more below it. */
    @ConfigMapping(prefix = "init.named")
    interface Named {
        @WithParentName
        @WithDefault("true")
        boolean enabled();

        @WithName("wait")
        @WithDefault("5s")
        Duration waitLimit();

        @WithName("deep.er")
        String twoSteps();
    }

    @Test
    void namesMayBeGivenAndDefaultsAreKept() throws IOException {
        assertThat(scan(Named.class))
                .containsExactly(
                        "init.named | switch | on",
                        "init.named.deep.er | text | null",
                        "init.named.wait | duration | 5s");
    }

    /** The types that Java does not tell. */
    @ConfigMapping(prefix = "init")
    interface Taking {
        @Range(min = 0, max = 32767)
        @WithDefault("100")
        int priority();

        @OneOf({"0", "1", "2", "4"})
        String hidepid();

        @Range(min = 1, max = 9)
        OptionalLong inodes();

        @ReadAs(PlainType.NON_EMPTY_LIST)
        CommaList console();
    }

    @Test
    void annotationOutranksTheJavaType() throws IOException {
        assertThat(scan(Taking.class))
                .containsExactly(
                        "init.console | some | null",
                        "init.hidepid | choice:0,1,2,4 | null",
                        "init.inodes | number:1:9 | null",
                        "init.priority | number:0:32767 | 100");
    }

    /** Groups in groups. */
    @ConfigMapping(prefix = "init")
    interface Outer {
        Group tmpFiles();

        @WithName("given")
        Group other();

        @WithParentName
        Inner inner();

        default String notAProperty() {
            return "";
        }

        /** A group. */
        interface Group {
            Inner inner();
        }

        /** A group in a group. */
        interface Inner {
            @WithDefault("1M")
            Size size();
        }
    }

    @Test
    void groupsAddTheirNames() throws IOException {
        assertThat(scan(Outer.class, Outer.Group.class, Outer.Inner.class))
                .containsExactly(
                        "init.given.inner.size | size | 1M",
                        "init.size | size | 1M",
                        "init.tmp-files.inner.size | size | 1M");
    }

    /** Somebody else's. */
    @ConfigMapping(prefix = "initial")
    interface Foreign {
        int number();
    }

    @Test
    void mappingsOfOthersAreNotRead() throws IOException {
        assertThat(scan(Foreign.class)).isEmpty();
    }

    /** What nobody can read from a command line without being told how. */
    @ConfigMapping(prefix = "init")
    interface Unsupported {
        int number();
    }

    @Test
    void typeThatNeedsMoreIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> scan(Unsupported.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Unsupported.number()", "int", "@Range", "@OneOf", "@ReadAs", "CommaList");
    }

    /** What its member could not return. */
    @ConfigMapping(prefix = "init")
    interface Misread {
        @ReadAs(PlainType.DURATION)
        String limit();
    }

    @Test
    void annotationThatDoesNotFitTheJavaTypeIsRefused() {
        assertThatThrownBy(() -> scan(Misread.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Misread.limit()", "java.lang.String", "Duration");
    }

    @Test
    void mappingThatNoBeanTakesIsNotInTheBuild() throws IOException {
        var index = Index.of(Named.class, Taking.class);

        assertThat(new PropertyScanner(index, new PropertyDocs(), taking(List.of(), Named.class)).scan())
                .extracting(Property::key)
                .containsExactly("init.named", "init.named.deep.er", "init.named.wait");
    }

    private static List<String> scan(Class<?>... classes) throws IOException {
        return scanned(classes).stream()
                .map(property -> property.key() + " | " + property.type() + " | " + property.defaultValue())
                .toList();
    }

    private static List<Property> scanned(Class<?>... classes) throws IOException {
        return new PropertyScanner(Index.of(classes), new PropertyDocs(), taking(List.of(), classes)).scan();
    }

    private static DeclaredStep declared(String id, int place) {
        return new DeclaredStep("org.acme." + id, id, place, List.of(), List.of("agent"));
    }

    private static ApplicationBeansBuildItem taking(List<DeclaredStep> steps, Class<?>... types) {
        var names = Arrays.stream(types).map(DotName::createSimple).collect(Collectors.toSet());
        return new ApplicationBeansBuildItem(steps, Set.of(), names);
    }
}
