package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.KernelCommandLine.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The parser against the model of the kernel, on lines made to hurt. */
class KernelModelTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(List.of(
            new io.quinit.cmdline.Property("init.strict", PlainType.SWITCH, "off", false),
            new io.quinit.cmdline.Property("init.root", PlainType.DEVICE, "/dev/vda", false),
            new io.quinit.cmdline.Property("init.agent.args", PlainType.COMMAND, null, false),
            new io.quinit.cmdline.Property("init.agent.env.*", PlainType.TEXT, null, true)));

    @Property(tries = 20_000)
    void wordsAreTheKernels(@ForAll("lines") String latin1) {
        KernelCommandLine ours = KernelCommandLine.parse(bytes(latin1 + "\n")); // as /proc/cmdline ends it
        KernelModel kernel = new KernelModel(bytes(latin1));

        assertThat(ours.words())
                .isEqualTo(kernel.words.stream()
                        .map(word -> new Word(Text.decode(word.key()), decodedOrNull(word.value())))
                        .toList());
        assertThat(ours.afterDashes())
                .isEqualTo(kernel.afterDashes.stream().map(Text::decode).toList());
    }

    @Property(tries = 5_000)
    void everyByteIsTaken(@ForAll byte[] line) {
        byte[] asProcShowsIt = Arrays.copyOf(line, line.length + 1);
        asProcShowsIt[line.length] = '\n';

        assertThat(KernelCommandLine.parse(asProcShowsIt).words()).hasSameSizeAs(new KernelModel(line).words);
    }

    /** Words that end before, at and behind the kernel's limit, which may fall into a quote or a letter. */
    @Property(tries = 2_000)
    void lineIsCutWhereTheKernelCutsIt(
            @ForAll @IntRange(min = 1_990, max = 2_100) int filler, @ForAll("lines") String latin1) {
        String line = "a".repeat(filler) + " " + latin1;
        KernelCommandLine ours = KernelCommandLine.parse(bytes(line + "\n"));

        assertThat(ours.words())
                .isEqualTo(new KernelModel(bytes(line))
                        .words.stream()
                                .map(word -> new Word(Text.decode(word.key()), decodedOrNull(word.value())))
                                .toList());
        assertThat(ours.bytes()).isEqualTo(line.length());
    }

    /** The kernel parses what finit_module(2) gets by the same rules, so it has to find what stood on the line. */
    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void moduleParametersReadTheSameAgain(@ForAll("moduleLines") String latin1) {
        Map<String, List<String>> byModule =
                KernelCommandLine.parse(bytes(latin1 + "\n")).moduleParameters();
        List<Word> onTheLine = new KernelModel(bytes(latin1))
                .words.stream()
                        .filter(word -> word.key().matches("m\\.[!-~&&[^\"=]]+"))
                        .map(word -> new Word(word.key().substring(2), word.value()))
                        .toList();

        String joined = String.join(" ", byModule.getOrDefault("m", List.of()));
        assertThat(new KernelModel(bytes(joined)).words).isEqualTo(onTheLine);
    }

    @Property(tries = 5_000)
    void readingNeverFailsAndMessagesAreOneSafeLine(@ForAll("initLines") String latin1) {
        Reading reading = CATALOG.read(KernelCommandLine.parse(bytes(latin1)));

        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).matches("[\\P{Cntrl}&&[^\\u0080-\\u00a0\\u2028\\u2029]]+");
            assertThat(problem.key()).doesNotContainPattern("\\p{Cntrl}");
        });
        assertThat(reading.values()).doesNotContainValue(null);
    }

    @Provide
    Arbitrary<String> lines() {
        return pieces("a", "-", "--", "=", "\"", "'", " ", "\t", "\n", "\u000b", ".", "_", "\u00a0", "\u00c3", "\\");
    }

    @Provide
    Arbitrary<String> moduleLines() {
        return pieces(" m.p=", " \"m.q=", " m.r", "\"", "a", "=", " ", "\t", ",", "'", "-- ");
    }

    @Provide
    Arbitrary<String> initLines() {
        return pieces(
                " init.",
                " init.root=",
                " init.agent.args=",
                " init.agent.env.",
                " init.strict",
                "root",
                "\u001b[2J",
                "\u00ff",
                "=",
                "\"",
                "'",
                " ",
                "\t",
                "\r",
                "on",
                ".",
                "/dev/vda",
                "\u00e2\u0080\u00a8",
                "\\");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(24).map(list -> String.join("", list));
    }

    private static String decodedOrNull(String value) {
        return value == null ? null : Text.decode(value);
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
