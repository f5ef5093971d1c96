package io.quinit.boot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by a JSON library, not compared with what was written. */
class JsonLineTest {
    private final JsonLine json = new JsonLine();

    @Test
    void membersAndElementsAreSeparated() throws JsonProcessingException {
        json.object(() -> {
            json.text("a", "x");
            json.number("b", -7);
            json.bool("c", true);
            json.text("d", null);
            json.array("e", List.of(1, 2), each -> json.object(() -> json.number("n", each)));
            json.array("f", List.of(), each -> {});
            json.array("g", List.of("y"), each -> json.object(() -> {}));
            json.bool("h", false);
            json.array("i", List.of("x", "y\n"), json::element);
            json.number("j", Optional.empty());
            json.number("k", Optional.of(5L));
        });

        assertThat(read())
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"a\":\"x\",\"b\":-7,\"c\":true,\"d\":null,"
                                + "\"e\":[{\"n\":1},{\"n\":2}],\"f\":[],\"g\":[{}],\"h\":false,"
                                + "\"i\":[\"x\",\"y\\n\"],\"j\":null,\"k\":5}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\\", "a\"b\\c", "\n\r\t\0", "\u007f\u0080", "Größe 名", "\ud83d\ude00", "</x>"})
    void textComesBackAsItWas(String text) throws JsonProcessingException {
        json.object(() -> json.text("text", text));

        assertThat(read().get("text").textValue()).isEqualTo(text);
    }

    @Test
    void everyCharacterComesBack() throws JsonProcessingException {
        var all = IntStream.range(0, 0xd800)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
        json.object(() -> json.text("text", all));

        assertThat(read().get("text").textValue()).isEqualTo(all);
    }

    @Test
    void lineIsPrintableAsciiAlone() {
        json.object(() -> json.text("Ä\n", "ö\u0000\u007f\u2028"));

        assertThat(json.toString()).matches("[ -~]+");
    }

    private JsonNode read() throws JsonProcessingException {
        return new ObjectMapper().readTree(json.toString());
    }
}
