package io.quinit.cmdline;

import static io.quinit.cmdline.Problem.Kind.BAD_VALUE;
import static io.quinit.cmdline.Problem.Kind.CUT;
import static io.quinit.cmdline.Problem.Kind.DUPLICATE;
import static io.quinit.cmdline.Problem.Kind.NOT_IN_THIS_VERSION;
import static io.quinit.cmdline.Problem.Kind.UNKNOWN;
import static io.quinit.cmdline.Problem.Kind.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyCatalogTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(List.of(
            new Property("init.log", ChoiceType.of("quiet", "normal", "debug"), "normal", false),
            new Property("init.strict", PlainType.SWITCH, "off", false),
            new Property("init.net", PlainType.SWITCH, "off", false),
            new Property("init.deadline", PlainType.DURATION, null, false),
            new Property("init.root", PlainType.DEVICE, "/dev/vda", false),
            new Property("init.root.wait", PlainType.DURATION, "5s", false),
            new Property("init.ports", PlainType.LIST, "", false),
            new Property("init.agent.env.*", PlainType.TEXT, null, true),
            new Property("init.token", PlainType.HEX, "00", true)));

    @Test
    void goodLineHasValuesAndNoProblems() {
        Reading reading = read("quiet root=/dev/sda init.log=debug init.net init.root.wait=2m init.ports=a,,b");

        assertThat(reading.values())
                .containsExactly(
                        Map.entry("init.log", "debug"),
                        Map.entry("init.net", true),
                        Map.entry("init.root.wait", Duration.ofMinutes(2)),
                        Map.entry("init.ports", CommaList.parse("a,b")));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.isFatal()).isFalse();
    }

    @Test
    void keysAreTheSameWithUnderscoresAndCapitals() {
        assertThat(read("INIT.Root_Wait=1s init.ROOT.wait=1s").values())
                .containsExactly(Map.entry("init.root.wait", Duration.ofSeconds(1)));
    }

    @Test
    void nameBelowAMapIsKeptAsWritten() {
        assertThat(read("Init.agent_x=1 init.Agent.env.My_Name-1=a init.agent.env.a.b=")
                        .values())
                .containsExactly(Map.entry("init.agent.env.My_Name-1", "a"), Map.entry("init.agent.env.a.b", ""));
    }

    @Test
    void lastOfEqualKeysWinsAndTheOthersAreToldAtDebugLevel() {
        Reading reading = read("init.log=debug init.net init.LOG=quiet init.strict");

        assertThat(reading.values()).containsEntry("init.log", "quiet");
        assertThat(only(reading))
                .isEqualTo(new Problem(DUPLICATE, "init.log", "init.log: given 2 times, the last one counts", false));
    }

    @Test
    void onlyTheLastValueIsJudged() {
        assertThat(read("init.root=nonsense init.root=/dev/vdb").problems())
                .extracting(Problem::kind)
                .containsExactly(DUPLICATE);
    }

    @Test
    void unknownKeyGetsItsNearestNeighbour() {
        assertThat(only(read("init.deadlien=5s")))
                .isEqualTo(new Problem(
                        UNKNOWN,
                        "init.deadlien",
                        "init.deadlien: no such property, the nearest is init.deadline; ignored",
                        false));
    }

    @Test
    void neighbourOfAMapKeepsTheName() {
        assertThat(only(read("init.agent.evn.PATH=/bin")).message()).contains("the nearest is init.agent.env.PATH;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init.agent.env=a", "init.agent.env.=a", "init.agent.evn=a"})
    void mapWithoutANameIsUnknown(String word) {
        assertThat(only(read(word)).message()).endsWith("the nearest is init.agent.env.*; ignored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init.agent.env.a\\=1", "init.agent.env.a\"b\"=1"})
    void nameThatTheConfigurationCannotHoldIsTold(String word) {
        assertThat(only(read(word)).kind()).isEqualTo(UNKNOWN);
    }

    @Test
    void valueOfAnUnknownKeyIsNotShown() {
        assertThat(only(read("init.agent.evn.TOKEN=s3cret")).message()).doesNotContain("s3cret");
    }

    @Test
    void unknownKeyNearRootIsAlwaysFatal() {
        assertThat(only(read("init.root.verity.roothsah=abc")))
                .isEqualTo(new Problem(
                        UNKNOWN,
                        "init.root.verity.roothsah",
                        "init.root.verity.roothsah: no such property, the nearest is init.root.verity.hash",
                        true));
    }

    @Test
    void badValueIsToldWithWhatIsExpectedAndWhatIsUsed() {
        assertThat(only(read("init.log=loud")))
                .isEqualTo(new Problem(
                        BAD_VALUE,
                        "init.log",
                        "init.log=loud: expected quiet, normal or debug; using the default normal",
                        false));
    }

    @Test
    void badValueWithoutADefaultIsIgnored() {
        assertThat(only(read("init.deadline=soon")).message()).endsWith("(at most 30 days); ignored");
    }

    @Test
    void badValueOfTheRootIsFatalAndUsesNoDefault() {
        Problem problem = only(read("init.root.wait=5"));

        assertThat(problem.fatal()).isTrue();
        assertThat(problem.message()).startsWith("init.root.wait=5: expected").doesNotContain("using");
    }

    @Test
    void bareWordIsAValueForSwitchesOnly() {
        assertThat(only(read("init.log init.net")).message()).startsWith("init.log has no value: expected quiet");
    }

    @Test
    void secretIsNeverShown() {
        Problem problem = only(read("init.token=hunter2"));

        assertThat(problem.message())
                .isEqualTo("init.token=***: expected hexadecimal digits, two for a byte; using the default ***");
    }

    @Test
    void bytesThatAreNoTextAreABadValue() {
        Reading reading = CATALOG.read(KernelCommandLine.parse(
                "init.agent.env.A=\u00ff init.log=\u00ff".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(reading.values()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "init.agent.env.A=***: expected text, in UTF-8; ignored",
                        "init.log=\\xff: expected quiet, normal or debug, in UTF-8; using the default normal");
    }

    @Test
    void messageHasNothingThatATerminalObeys() {
        assertThat(only(read("init.log=\"a\u001b[2J\nb\u202ec\"")).message())
                .startsWith("init.log=a\\x1b[2J\\x0ab\\u{202e}c:");
    }

    @Test
    void longValueIsShownInPart() {
        assertThat(only(read("init.log=" + "x".repeat(500))).message())
                .hasSizeLessThan(200)
                .contains("xxx...: expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.root.overlay=tmpfs",
                "init.harden=off",
                "init.agent.user=0",
                "init.config=port:x",
                "init.rw=1"
            })
    void laterPropertyOfSafetyIsFatal(String word) {
        Problem problem = only(read(word));

        assertThat(problem.kind()).isEqualTo(NOT_IN_THIS_VERSION);
        assertThat(problem.message()).endsWith(": not in this version");
        assertThat(problem.fatal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"init.sysctl.vm.swappiness=100", "init.hostname=a", "init.steps.verity.order=3", "init.clock=ptp"
            })
    void laterPropertyElsewhereIsIgnored(String word) {
        Problem problem = only(read(word));

        assertThat(problem.kind()).isEqualTo(NOT_IN_THIS_VERSION);
        assertThat(problem.message()).endsWith(": not in this version; ignored");
        assertThat(problem.fatal()).isFalse();
    }

    @Test
    void cutLineIsTold() {
        Problem problem = only(read("a".repeat(2047)));

        assertThat(problem.kind()).isEqualTo(CUT);
        assertThat(problem.message())
                .isEqualTo(
                        "kernel command line: 2047 bytes long, so the kernel has probably cut it (its limit is 2047);"
                                + " using what is left of it");
        assertThat(problem.fatal()).isFalse();
    }

    /** As a tool has it that checks the line before any kernel gets it. */
    @Test
    void lineThatWillBeCutIsToldWithWhatIsKept() {
        assertThat(only(read("a".repeat(2048))).message())
                .startsWith("kernel command line: 2048 bytes long, of which the kernel keeps the first 2047");
    }

    @Test
    void strictMakesEachProblemFatalButNotADuplicate() {
        Reading reading = read("init.log=loud init.strict init.strict init.x=1 init.hostname=a " + "a".repeat(2047));

        assertThat(reading.problems())
                .extracting(Problem::kind, Problem::fatal)
                .containsExactlyInAnyOrder(
                        tuple(UNKNOWN, true),
                        tuple(NOT_IN_THIS_VERSION, true),
                        tuple(BAD_VALUE, true),
                        tuple(CUT, true),
                        tuple(DUPLICATE, false));
        assertThat(reading.isFatal()).isTrue();
    }

    @Test
    void unreadableLineIsOneProblem() {
        Reading reading = Reading.unreadable("open /proc/cmdline: ENOENT no such file");

        assertThat(reading.values()).isEmpty();
        assertThat(only(reading).kind()).isEqualTo(UNREADABLE);
        assertThat(only(reading).message())
                .isEqualTo(
                        "kernel command line: open /proc/cmdline: ENOENT no such file; every property has its default");
    }

    private static Reading read(String line) {
        return CATALOG.read(KernelCommandLine.parse(line));
    }

    private static Problem only(Reading reading) {
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().getFirst();
    }
}
