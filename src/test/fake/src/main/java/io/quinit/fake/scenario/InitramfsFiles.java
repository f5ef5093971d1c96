package io.quinit.fake.scenario;

import io.quinit.fake.machine.ProgramFile;
import io.quinit.fake.machine.SeedFile;
import java.util.ArrayList;
import java.util.List;

/** What quinit-tool puts into every initramfs beside the modules. */
final class InitramfsFiles {
    private final String architecture;

    InitramfsFiles(String architecture) {
        this.architecture = architecture;
    }

    List<SeedFile> all(boolean shell) {
        var files = new ArrayList<>(List.of(
                SeedFile.directory("dev"),
                SeedFile.directory("etc"),
                SeedFile.directory("mnt"),
                SeedFile.directory("proc"),
                SeedFile.directory("sys"),
                SeedFile.directory("tmp"),
                SeedFile.file("etc/quinit-initramfs", "quinit initramfs\n"),
                SeedFile.file("quinit-whole", ""),
                SeedFile.program("init", ProgramFile.printing("", architecture))));
        if (shell) {
            files.add(SeedFile.program("bin/busybox", ProgramFile.printing("a shell\n", architecture)));
            files.add(SeedFile.link("bin/sh", "busybox"));
        }
        return files;
    }
}
