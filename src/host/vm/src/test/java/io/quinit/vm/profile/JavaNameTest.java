package io.quinit.vm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNameTest {
    @ParameterizedTest
    @CsvSource({
        "Bundles_findBundleOf_lqbmHqGkc6H115LIVMQxf5, Bundles, Bundles.findBundleOf",
        "BusStep_Bean_create_NkR32QDEgSAl22utfYxmQ3, BusStep_Bean, BusStep_Bean.create",
        "BusStep$$L164dea7b_getAsBoolean_tg9oIdGImmIgvoiU2AcOT5, BusStep$$L164dea7b, BusStep$$L164dea7b.getAsBoolean",
        "$Proxys1012809a_KFPnzCIyFCASEaapJeMk0D, $Proxys1012809a, $Proxys1012809a.<init>"
    })
    void symbolOfJavaHasAClass(String symbol, String className, String method) {
        assertThat(JavaName.of(symbol)).isEqualTo(new JavaName(className, method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "zone_of_machine", "__libc_csu_init", "(no symbol)"})
    void functionHasNone(String symbol) {
        assertThat(JavaName.of(symbol)).isEqualTo(new JavaName("C, and the builder's own", symbol));
    }
}
