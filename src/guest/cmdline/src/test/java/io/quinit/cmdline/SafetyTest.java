package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.root",
                "init.root.fstype",
                "init.root.verity.hash",
                "init.root.overlay",
                "init.snap",
                "init.rw",
                "init.agent.user",
                "init.agent.caps",
                "init.agent.no-new-privileges",
                "init.harden",
                "init.harden.tmp",
                "init.config",
                "INIT.Agent.No_New_Privileges"
            })
    void knownKeyConcernsSafety(String key) {
        assertThat(Safety.concerns(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.ports",
                "init.agent",
                "init.agent.args",
                "init.agent.env.ROOT",
                "init.log",
                "init.swap",
                "init.zram",
                "init.steps.root",
                "init.rootless"
            })
    void knownKeyDoesNotConcernSafety(String key) {
        assertThat(Safety.concerns(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.root.verity.roothsah",
                "init.rooot",
                "init.rot",
                "init.boot",
                "init.ro0t.flags",
                "init.verity.hash",
                "init.vertiy",
                "init.agent.usr",
                "init.agnet.user",
                "init.agent.cap",
                "init.agentuser",
                "init.rootfstype",
                "init.root-flags",
                "init.agent.nonewprivileges",
                "init.hardne.tmp",
                "init.vrty.device",
                "init.rootvrity.hash",
                "init.conifg",
                "init.configs"
            })
    void unknownKeyMayConcernSafety(String key) {
        assertThat(Safety.mayConcern(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.",
                "init.x",
                "init.vrt.device",
                "init.sawp.size",
                "init.zrma",
                "init.hardening",
                "init.portss",
                "init.agnet",
                "init.agent.arg",
                "init.agent.evn.ROOT",
                "init.lgo",
                "init.deadlin",
                "init.on-faliure",
                "init.modules.dney"
            })
    void unknownKeyFarFromSafety(String key) {
        assertThat(Safety.mayConcern(key)).isFalse();
    }
}
