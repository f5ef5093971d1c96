package io.quinit.cluster.kernelargs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MergedLineTest {
    private static MergedLine merged(String... files) {
        return MergedLine.merge(Arrays.stream(files)
                .map(text -> BootFile.parse(Path.of("file"), text))
                .toList());
    }

    @Test
    void commentsAndBlankLinesAreNothing() {
        assertThat(merged("# all\n\nconsole=ttyS0 # here\r\n  quiet  \n").text())
                .isEqualTo("console=ttyS0 quiet");
    }

    @Test
    void laterFileChangesAPropertyWhereItStands() {
        assertThat(merged("a.b=1\nquiet\nc.d_e=1", "c.d-e=2\nf.g=3").text()).isEqualTo("a.b=1 quiet c.d-e=2 f.g=3");
    }

    @Test
    void laterFileTakesAPropertyOut() {
        assertThat(merged("a.b=1\nquiet", "!quiet").text()).isEqualTo("a.b=1");
    }

    @Test
    void whatIsNotThereCannotBeTakenOut() {
        assertThatThrownBy(() -> merged("a.b=1", "\n!quite"))
                .isInstanceOf(HostFailure.class)
                .hasMessage("file:2: !quite takes out what no file before this one has");
    }

    /** A slip of the hand in one file is not a change of another. */
    @Test
    void propertyThatAFileHasTwiceStaysTwice() {
        assertThat(merged("a.b=1\na.b=2").text()).isEqualTo("a.b=1 a.b=2");
    }

    @Test
    void quotedBlanksAreOneWord() {
        assertThat(merged("\"init.agent.args=-v 'a b'\"").text()).isEqualTo("\"init.agent.args=-v 'a b'\"");
    }

    @Test
    void linesWithMoreThanOneWordAreToldTogether() {
        assertThatThrownBy(() -> merged("a.b=1 c.d=2\nok.ok\ne.f g.h i.j"))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("file:1: expected one property a line, found 2 words")
                .hasMessageContaining("file:3: expected one property a line, found 3 words");
    }
}
