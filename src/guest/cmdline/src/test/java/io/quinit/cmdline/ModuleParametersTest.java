package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleParametersTest {
    @Test
    void parametersKeepTheirOrder() {
        assertThat(of("virtio_mmio.device=512@0xfeb00e00:12 zram.num_devices=2 virtio_mmio.device=512@0xfeb00c00:11"))
                .containsOnly(
                        Map.entry("virtio_mmio", List.of("device=512@0xfeb00e00:12", "device=512@0xfeb00c00:11")),
                        Map.entry("zram", List.of("num_devices=2")));
    }

    @Test
    void moduleIsWrittenWithUnderscores() {
        assertThat(of("virtio-net.napi-weight=1")).containsEntry("virtio_net", List.of("napi-weight=1"));
    }

    @Test
    void bareParameterStaysBare() {
        assertThat(of("virtio_net.gso")).containsEntry("virtio_net", List.of("gso"));
    }

    @Test
    void whiteSpaceIsQuotedAgain() {
        assertThat(of("m.p=\"a b\" \"m.q=c d\" m.r=\"e\""))
                .containsEntry("m", List.of("p=\"a b\"", "q=\"c d\"", "r=e"));
    }

    @Test
    void quoteWithinAValueStaysAsItWasWritten() {
        assertThat(of("m.p=a\"b c\"d")).containsEntry("m", List.of("p=a\"b c\"d"));
    }

    @Test
    void ourOwnWordsAndNamelessOnesAreNoParameters() {
        assertThat(of("init.net=1 .p=1 m.=1 plain=1 -- m.p=1")).isEmpty();
    }

    /** It would change how the module reads the rest. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "m\"x.p\"=1",
                "m.\"p\"=1",
                "\"m x.p=1\"",
                "\"m.p x=1\"",
                "=m.p=1",
                "m\u007f.p=1",
                "m.p\u007f=1",
                "m\u00fc.p=1"
            })
    void noNameHasQuotesSpacesOrBytesThatAreNotAscii(String word) {
        assertThat(of(word + " m~.p!=1")).isEqualTo(Map.of("m~", List.of("p!=1")));
    }

    private static Map<String, List<String>> of(String line) {
        return KernelCommandLine.parse(line).moduleParameters();
    }
}
