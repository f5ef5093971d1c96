package io.quinit.report.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLineTest {
    private static final String READY = """
            [init] report: {"schema":1,"version":"0.1.0","kernel":"6.1.0","outcome":"ready","reason":null,\
            "clock":"boottime-us","started":1000,"ended":31000,"steps":[{"id":"vfs","start":1000,"end":2500,\
            "result":"ok","note":null,"waits":[{"what":"/dev/vda","us":700,"met":true}]}]}""";

    @Test
    void reportIsRead() {
        BootReport report = ReportLine.find(List.of("[init] vfs: done", READY, "agent: pid 1"))
                .report()
                .orElseThrow();
        assertThat(report.outcome()).isEqualTo("ready");
        assertThat(report.steps()).hasSize(1);
        assertThat(report.steps().getFirst().waits()).containsExactly(new BootReport.Wait("/dev/vda", 700, true));
    }

    @Test
    void fieldsOfLaterVersionsAreSkipped() {
        String later = READY.replace("\"steps\"", "\"colour\":{\"a\":[1]},\"steps\"");
        assertThat(ReportLine.find(List.of(later)).report()).isPresent();
    }

    @Test
    void fieldsThatAreNotThereAreEmpty() {
        BootReport report = ReportLine.find(List.of("[init] report: {\"schema\":1}"))
                .report()
                .orElseThrow();
        assertThat(report.steps()).isEmpty();
    }

    @Test
    void messageOfTheKernelInsideTheLineIsTakenOut() {
        int middle = READY.indexOf("\"steps\"") + 3;
        List<String> console = List.of(
                READY.substring(0, middle) + "[    2.503411] random: crng init done",
                READY.substring(middle),
                "agent: pid 1");
        assertThat(ReportLine.find(console).report()).isPresent();
    }

    @Test
    void lastReportCounts() {
        String failed = READY.replace("ready", "failed");
        assertThat(ReportLine.find(List.of(READY, failed))
                        .report()
                        .orElseThrow()
                        .outcome())
                .isEqualTo("failed");
    }

    @Test
    void absentLineIsTold() {
        assertThat(ReportLine.find(List.of("agent: pid 1")).problem())
                .hasValueSatisfying(text -> assertThat(text).startsWith("no boot report"));
    }

    @Test
    void reportThatWentElsewhereIsNotOnTheConsole() {
        assertThat(ReportLine.find(List.of("[init] report: ready, sent to port:r", "agent: pid 1"))
                        .problem())
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("no boot report").contains("init.report"));
    }

    @Test
    void cutLineIsTold() {
        ReportLine cut = ReportLine.find(List.of(READY.substring(0, 80)));
        assertThat(cut.report()).isEmpty();
        assertThat(cut.problem()).hasValueSatisfying(text -> assertThat(text).contains("is cut"));
    }

    @Test
    void otherJsonIsTold() {
        assertThat(ReportLine.find(List.of("[init] report: {\"hello\":1}")).problem())
                .hasValueSatisfying(text -> assertThat(text).contains("schema 0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, -1})
    void otherSchemaIsNotRead(int schema) {
        ReportLine line = ReportLine.find(List.of(READY.replace("\"schema\":1", "\"schema\":" + schema)));
        assertThat(line.problem()).contains("the boot report has schema " + schema + ", expected 1");
        assertThat(line.report()).isEmpty();
    }

    @Test
    void reportOfNothingIsTold() {
        assertThat(ReportLine.find(List.of("[init] report: null")).problem()).contains("the boot report is null");
    }

    @Test
    void fileMayHoldTheJsonAlone() {
        String json = READY.substring(READY.indexOf('{'));
        assertThat(ReportLine.findInFile(List.of(json.replace("ready", "failed"), json, ""))
                        .report()
                        .orElseThrow()
                        .outcome())
                .isEqualTo("ready");
    }

    @Test
    void consoleLineGoesBeforeTheJsonOfAnAgent() {
        assertThat(ReportLine.findInFile(List.of(READY, "{\"agent\":1}")).report())
                .isPresent();
    }

    @Test
    void fileWithoutReportTellsHowMuchWasRead() {
        assertThat(ReportLine.findInFile(List.of("a", "b")).problem())
                .hasValueSatisfying(text -> assertThat(text).startsWith("no boot report in 2 lines"));
    }
}
