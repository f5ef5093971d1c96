package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a file that is neither ELF nor script. */
class FirstBytesTest {
    private final MachineWithAgent machine = new MachineWithAgent();

    static Stream<Arguments> beginnings() {
        return Stream.of(
                argumentSet("nothing", "", "empty: copy it anew"),
                argumentSet("text", "echo hello\n", "text without #!: a script names its interpreter"),
                argumentSet("gzip", "\u001f\u008b\b", "a gzip file: unpack it"),
                argumentSet("jar", "PK\u0003\u0004\n", "a zip file or a jar"),
                argumentSet("wasm", "\0asm\1", "a WebAssembly module"),
                argumentSet("Windows", "MZ\u0090\0", "a program for Windows: build it for Linux"),
                argumentSet("macOS", "\u00cf\u00fa\u00ed\u00fe\7", "a program for macOS: build it for Linux"),
                argumentSet("web page", "<!DOCTYPE html>", "HTML or XML, so perhaps a download that failed"),
                argumentSet("tar", "agent" + "\0".repeat(252) + "ustar\0", "a tar archive: unpack it"),
                argumentSet(
                        "byte order mark",
                        "\u00ef\u00bb\u00bf#!/bin/sh\n",
                        "a script with a byte order mark before #!"),
                argumentSet("zeros", "\0".repeat(4096), "nothing but zero bytes"),
                argumentSet(
                        "anything",
                        "\1\2\u00ff\4\5",
                        "neither an ELF program nor a script: it begins with the bytes 01 02 ff 04"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void fileIsNamedByWhatItBeginsWith(String content, String kind) {
        machine.program(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(machine.diagnosis(Errno.ENOEXEC)).startsWith(" (it is " + kind);
    }
}
