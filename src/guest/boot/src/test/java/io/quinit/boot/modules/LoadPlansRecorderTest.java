package io.quinit.boot.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.modules.AliasTable;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.PlanFile;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPlansRecorderTest {

    @Test
    void eachKernelHasItsOwnPlan() {
        var text = new PlanFile(List.of(), List.of(plan("6.1.0-1"), plan("6.12.0-1"))).text();

        var plans = new LoadPlansRecorder().record(text).getValue();

        assertThat(plans.kernels()).containsExactly("6.1.0-1", "6.12.0-1");
        assertThat(plans.of("6.12.0-1").orElseThrow().isBuiltIn("built-in-6.12.0-1"))
                .isTrue();
        assertThat(plans.of("6.12.0")).isEmpty();
    }

    private static LoadPlan plan(String kernel) {
        var builtIn = List.of("kernel/built-in-" + kernel + ".ko");
        return new LoadPlan("image", kernel, new LinkedHashMap<>(), builtIn, new AliasTable(List.of()));
    }
}
