package io.quinit.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "carriage return and line feed, 'one\r\ntwo\r\n', 'one|two'",
        "unfinished last line, 'one\ntwo', 'one|two'",
        "empty line, '\none\n', '|one'",
        "nothing, '', ''"
    })
    void outputIsTakenApartIntoLines(String name, String output, String expected) throws IOException {
        List<String> lines = new ArrayList<>();
        ConsoleSocket.lines(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), lines::add);
        assertThat(String.join("|", lines)).isEqualTo(expected);
    }

    @Test
    void lineThatIsThereIsFound() throws InterruptedException {
        Console console = new Console();
        console.add("one");
        console.add("two");
        assertThat(console.await(line -> line.startsWith("t"), LONG)).contains("two");
    }

    @Test
    void lineThatComesLaterIsWaitedFor() throws InterruptedException {
        Console console = new Console();
        console.opened();
        Thread.startVirtualThread(() -> console.add("late"));
        assertThat(console.await("late"::equals, LONG)).contains("late");
    }

    @Test
    void endOfTheGuestEndsTheWait() throws InterruptedException {
        Console console = new Console();
        console.opened();
        Thread.startVirtualThread(console::closed);
        assertThat(console.await("never"::equals, LONG)).isEmpty();
    }

    @Test
    void limitEndsTheWait() throws InterruptedException {
        Console console = new Console();
        console.opened();
        assertThat(console.await("never"::equals, Duration.ofMillis(1))).isEmpty();
    }
}
