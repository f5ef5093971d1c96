package io.quinit.cluster.manifests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.Finding;
import io.quinit.cluster.manifests.Fixture;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import io.quinit.cluster.manifests.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A good manifest passes, and each way to spoil it is found by the rule that is about it. */
class GateTest {
    private static List<Finding> check(Manifests manifests) {
        return new Gate(Optional.empty(), Optional.empty()).check(manifests);
    }

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @Test
    void nothingIsWrongWithTheGoodManifest() {
        assertThat(check(Fixture.good())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void brokenManifestIsRefusedByItsRule(Fixture fixture) {
        assertThat(check(fixture.broken())).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(fixture.rule());
            assertThat(finding.fatal()).isTrue();
            assertThat(finding.message()).contains(fixture.says()).doesNotContain("\n", "hunter2");
        });
    }

    static Stream<Rule> rules() {
        return Stream.concat(Rules.OF_THE_WEBHOOKS.stream(), Rules.OUR_OWN.stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHasAFixture(Rule rule) {
        assertThat(fixtures())
                .extracting(Fixture::rule)
                .contains(rule.getClass().getSimpleName());
    }

    /** Kustomize would do that: a mistyped object is still an object. */
    @Test
    void emptyManifestAndEmptyObjectsBreakNoRule() {
        assertThat(check(Manifests.parse(""))).isEmpty();
        assertThat(check(Manifests.parse("kind: VirtualMachinePool\n"))).isNotEmpty();
        assertThat(check(Manifests.parse("kind: VirtualMachinePool\nspec: [1, 2]\n")))
                .isNotEmpty();
        assertThat(check(Manifests.parse("kind: VirtualMachine\nspec: {template: {spec: {domain: text}}}\n")))
                .isNotEmpty();
    }

    @Test
    void imageOfNobodysRegistryIsAWarningAlone() {
        Manifests example = Manifests.parse(Fixture.goodText().replace("registry.test", "registry.example"));
        assertThat(check(example)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.fatal()).isFalse();
            assertThat(finding.toString()).startsWith("warning: ").endsWith("[PinnedImages]");
        });
    }

    @Test
    void developersOwnPoolMayHaveTags() {
        String tagged = Fixture.goodText()
                .replaceAll("@sha256:0+", ":latest")
                .replaceFirst(
                        "(?s)(kind: VirtualMachinePool\nmetadata:\n  labels:\n)",
                        "$1    quinit.io/stage: development\n");
        assertThat(check(Manifests.parse(tagged))).isEmpty();
    }
}
