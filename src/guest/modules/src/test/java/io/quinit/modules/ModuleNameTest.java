package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleNameTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "crc32c-generic, crc32c_generic",
        "kernel/crypto/crc32c-generic.ko, crc32c_generic",
        "erofs.ko.xz, erofs",
        "erofs.ko.zst, erofs",
        "erofs.ko.gz, erofs",
        "a.koala, a.koala",
    })
    void nameWithoutFolderAndSuffix(String module, String name) {
        assertThat(ModuleName.of(module)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "kernel/fs/erofs.ko, true",
        "erofs.ko.xz, true",
        "erofs.ko.zst, true",
        "erofs.ko.gz, true",
        "erofs.ko.bz2, false",
        "erofs.ko.xz.old, false",
        "erofs.xz, false",
        "modules.dep, false"
    })
    void moduleIsToldByItsSuffix(String path, boolean isModule) {
        assertThat(ModuleName.isModuleFile(path)).isEqualTo(isModule);
    }
}
