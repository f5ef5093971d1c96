package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.Finding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error that somebody makes in an overlay is found in what Kustomize renders of it, whichever overlay it is. */
@Once
class SeededErrorsIT {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mistyped field          | kernelPath:                  | kernelPaht:                          | fields
            wrong type              | disableHotplug: true         | disableHotplug: "yes"                | fields
            dropped field           | (?m)^ +initrdPath: .*\\n      | ``                                   | BootFiles
            missing path            | kernelPath: /boot/vmlinuz    | kernelPath: /                        | BootPaths
            unknown enum value      | runStrategy: \\w+             | runStrategy: Allways                 | RunStrategies
            dropped serial          | (?m)^ +serial: quinit-root\\n | ``                                   | RootSerials
            placeholder image       | registry.example/quinit-boot\\S+ | quinit-boot                       | PinnedImages
            short digest            | @sha256:0+                   | @sha256:00                           | PinnedImages
            unknown property        | init.profile=fleet           | init.profil=fleet                    | init
            property of later versions | init.profile=fleet        | init.swap=/dev/vdb                   | init
            bad value               | init.balloon=[01]            | init.balloon=maybe                   | init
            value that is a secret  | init.profile=fleet           | init.agent.env.API_KEY=abc           | KernelArguments
            property twice          | init.profile=fleet           | init.profile=fleet init.profile=fleet | KernelArguments
            word for the environment | init.profile=fleet          | fleet                                | KernelArguments
            other root              | serial:quinit-root init      | /dev/vda init                        | RootSerials
            privileged namespace    | enforce: (?:\\w+)           | enforce: privileged                | PodSecurity
            """)
    void seededErrorTurnsTheGateRed(String what, String good, String bad, String rule) throws IOException {
        for (Path overlay : Cluster.folders()) {
            String manifest = unfolded(Kubectl.render(overlay));
            if (what.equals("short digest") && !manifest.contains("@sha256:")) {
                continue;
            }
            String seeded = manifest.replaceFirst(good, bad);
            assertThat(seeded).as(overlay + ": nothing to spoil").isNotEqualTo(manifest);
            assertThat(Cluster.problems(seeded))
                    .as(overlay.toString())
                    .extracting(Finding::rule)
                    .contains(rule);
        }
    }

    /** Kustomize breaks long lines: the next one goes on where it is two blanks deeper than its key. */
    private static String unfolded(String manifest) {
        return manifest.replaceAll("\\n +(init\\.|\")", " $1");
    }
}
