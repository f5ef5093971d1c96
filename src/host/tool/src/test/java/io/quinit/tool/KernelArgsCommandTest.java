package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the init's place: what the init itself says is its own tests' business. */
class KernelArgsCommandTest {
    @TempDir
    private Path directory;

    private Path init;

    @BeforeEach
    void makeInit() throws IOException {
        init = init("{\"good\":true,\"problems\":[]}", 0);
    }

    private Path init(String says, int status) throws IOException {
        Path file = Files.writeString(
                directory.resolve("init"), "#!/bin/sh\ncat <<'E'\n" + says + "\nE\nexit " + status + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private CommandRun run(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "kernel-args";
        all[1] = "--init";
        all[2] = init;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandRun.of(all);
    }

    @Test
    void filesBecomeOneLine() throws IOException {
        CommandRun run = run(write("a", "console=ttyS0\ninit.net=1"), write("b", "init.net=0"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("console=ttyS0 init.net=0");
    }

    @Test
    void originsAreShownOnRequest() throws IOException {
        Path first = write("a", "console=ttyS0\ninit.net=1");
        Path second = write("b", "#\ninit.net=0");
        assertThat(run("--origins", first, second).out())
                .contains("console=ttyS0  (" + first + ":1)", "init.net=0  (" + second + ":2)");
    }

    @Test
    void allThatIsWrongIsToldAndNothingPrinted() throws IOException {
        init("{\"good\":false,\"problems\":[{\"message\":\"init.x: no such property\"}]}", 1);
        CommandRun run = run(write("a", "init.x=1\nsplash"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("no console=", "splash is no kernel parameter", "the init says: init.x: no such property");
        assertThat(run.out()).isEmpty();
    }

    /** Whatever it may say: exit status and answer have to agree. */
    @Test
    void initThatRefusesWithoutAReasonIsBelieved() throws IOException {
        init("{\"good\":true,\"problems\":[]}", 3);
        assertThat(run(write("a", "console=ttyS0")).err()).contains("refuses the line, with status 3");
        init("segmentation fault", 139);
        assertThat(run(write("a", "console=ttyS0")).err()).contains("gave no plan, status 139: segmentation fault");
    }

    @Test
    void withoutInitNothingIsChecked() throws IOException {
        Path file = write("a", "console=ttyS0");
        Files.delete(init);
        CommandRun run = run(file);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no init to check the properties with");
    }

    private Path overlay() throws IOException {
        write("base/kustomization.yaml", "resources: [pool.yaml]\n");
        write("base/boot.properties", "console=ttyS0\nquiet\ninit.net=1\n");
        write("component/kustomization.yaml", "kind: Component\n");
        write("component/boot.properties", "init.net=0\n");
        write("overlay/kustomization.yaml", """
                resources: [../base]
                components: [../component]
                patches:
                - {path: kernel-args.yaml, target: {kind: VirtualMachinePool}}
                """);
        write("overlay/boot.properties", "!quiet\ninit.log=debug\n");
        return directory.resolve("overlay");
    }

    @Test
    void overlayGetsAPatchOfAllThatItBuildsOn() throws IOException {
        Path overlay = overlay();
        CommandRun run = run("--kustomize", overlay);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(overlay.resolve("kernel-args.yaml"))
                .content()
                .contains("console=ttyS0  (../base/boot.properties)", "init.net=0  (../component/boot.properties)")
                .endsWith("""
                        - op: add
                          path: /spec/virtualMachineTemplate/spec/template/spec/domain/firmware/kernelBoot/kernelArgs
                          value: >-
                            console=ttyS0 init.net=0 init.log=debug
                        """);
    }

    @Test
    void patchThatIsNotUpToDateFailsTheCheckAndStays() throws IOException {
        Path overlay = overlay();
        run("--kustomize", overlay);
        assertThat(run("--check", "--kustomize", overlay).status()).isZero();
        write("component/boot.properties", "init.net=off\n");
        CommandRun run = run("--check", "--kustomize", overlay);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("kernel-args.yaml: not up to date");
        assertThat(overlay.resolve("kernel-args.yaml")).content().contains("init.net=0");
    }

    /** Kustomize would leave it out without a word. */
    @Test
    void propertiesThatNoPatchBringsInAreRefused() throws IOException {
        write("overlay/kustomization.yaml", "resources: []\n");
        write("overlay/boot.properties", "quiet\n");
        assertThat(run("--kustomize", directory.resolve("overlay")).err()).contains("boot.properties has no effect");
    }

    @Test
    void kindWithoutKernelArgumentsIsRefused() throws IOException {
        overlay();
        write(
                "overlay/kustomization.yaml",
                "resources: [../base]\npatches: [{path: kernel-args.yaml, target: {kind: Pod}}]\n");
        CommandRun run = run("--kustomize", directory.resolve("overlay"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("has kind 'Pod'", "VirtualMachinePool");
    }

    @Test
    void filesAndDirectoriesTogetherAreWrongUsage() {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("a", "--kustomize", "b").status()).isEqualTo(2);
    }
}
