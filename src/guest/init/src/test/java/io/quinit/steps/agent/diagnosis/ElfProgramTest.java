package io.quinit.steps.agent.diagnosis;

import static io.quinit.steps.agent.diagnosis.ProgramBuilder.AARCH64;
import static io.quinit.steps.agent.diagnosis.ProgramBuilder.X86_64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.quinit.kernel.Errno;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of an ELF file that does not run. */
class ElfProgramTest {
    private static final String MUSL = "/lib/ld-musl-x86_64.so.1";

    private final MachineWithAgent machine = new MachineWithAgent();

    static Stream<Arguments> foreign() {
        return Stream.of(
                argumentSet("aarch64", ProgramBuilder.of(AARCH64), "aarch64"),
                argumentSet("riscv64", ProgramBuilder.of(243), "riscv64"),
                argumentSet("ppc64le", ProgramBuilder.of(21), "ppc64le"),
                argumentSet("ppc64", ProgramBuilder.bigEndian(21), "ppc64"),
                argumentSet("s390x", ProgramBuilder.bigEndian(22), "s390x"),
                argumentSet("i386", ProgramBuilder.narrow(3, ByteOrder.LITTLE_ENDIAN, ""), "i386 (32 bits)"),
                argumentSet("x32", ProgramBuilder.narrow(62, ByteOrder.LITTLE_ENDIAN, ""), "x32"),
                argumentSet("arm", ProgramBuilder.narrow(40, ByteOrder.LITTLE_ENDIAN, ""), "arm (32 bits)"),
                argumentSet("armeb", ProgramBuilder.narrow(40, ByteOrder.BIG_ENDIAN, ""), "arm (32 bits, big endian)"),
                argumentSet("unknown", ProgramBuilder.of(0xbeef), "ELF machine 48879"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void programOfAnotherArchitectureIsToldWithBoth(ProgramBuilder elf, String name) {
        machine.program(elf.bytes());

        assertThat(machine.diagnosis(Errno.ENOEXEC))
                .isEqualTo(" (it is made for " + name + ", this machine is x86-64: build it for x86-64)");
    }

    /** A kernel that runs i386 programs says ENOENT, not ENOEXEC. */
    @Test
    void loaderOf32BitsIsMissingWhereTheKernelRunsSuch() {
        machine.program(ProgramBuilder.narrow(3, ByteOrder.LITTLE_ENDIAN, "/lib/ld-linux.so.2")
                .bytes());

        assertThat(machine.diagnosis(Errno.ENOENT))
                .isEqualTo(
                        " (the file is there; its loader /lib/ld-linux.so.2 is not in the root file system, for there is no"
                                + " /lib: add it, or link the agent statically)");
    }

    static Stream<Arguments> damaged() {
        var whole = ProgramBuilder.withLoader(MUSL);
        return Stream.of(
                argumentSet("in the header", whole.cutTo(40), "cut short: its 40 bytes hold no ELF header"),
                argumentSet("behind the magic", whole.cutTo(4), "cut short: its 4 bytes hold no ELF header"),
                argumentSet(
                        "in the program headers",
                        whole.cutTo(100),
                        "cut short: its program headers lie beyond its 100 bytes"),
                argumentSet("in a segment", whole.cutTo(180), "cut short: a segment lies beyond its 180 bytes"),
                argumentSet(
                        "in the loader's path",
                        ProgramBuilder.withLoader(MUSL).loader(190, 27).bytes(),
                        "cut short: a segment"),
                argumentSet(
                        "headers far away",
                        ProgramBuilder.of(X86_64).headersAt(Long.MAX_VALUE).bytes(),
                        "cut short: its program headers"),
                argumentSet(
                        "headers before the file",
                        ProgramBuilder.of(X86_64).headersAt(-1).bytes(),
                        "cut short: its program headers"),
                argumentSet(
                        "segment far away",
                        ProgramBuilder.of(X86_64).loaded(8, Long.MAX_VALUE).bytes(),
                        "cut short: a segment"),
                argumentSet(
                        "segment of negative length",
                        ProgramBuilder.of(X86_64).loaded(8, -1).bytes(),
                        "cut short: a segment"),
                argumentSet(
                        "no headers", ProgramBuilder.of(X86_64).headers(0, 0).bytes(), "no program headers"),
                argumentSet(
                        "headers of another size",
                        ProgramBuilder.of(X86_64).headers(2, 57).bytes(),
                        "damaged: 2 program headers of 57 bytes"),
                argumentSet(
                        "too many headers",
                        ProgramBuilder.of(X86_64).headers(65535, 56).bytes(),
                        "damaged: 65535 program headers"),
                argumentSet(
                        "loader without end",
                        ProgramBuilder.withLoader(MUSL).loader(176, 10).bytes(),
                        "damaged: it names its loader by no path"),
                argumentSet(
                        "loader of nothing",
                        ProgramBuilder.withLoader("").loader(176, 1).bytes(),
                        "damaged: it names its loader by no path"),
                argumentSet(
                        "loader that is no path",
                        ProgramBuilder.withLoader("ld.so").bytes(),
                        "damaged: it names its loader by no path"),
                argumentSet(
                        "object file", ProgramBuilder.of(X86_64).type(1).bytes(), "an object file or a kernel module"),
                argumentSet("core dump", ProgramBuilder.of(X86_64).type(4).bytes(), "a core dump"),
                argumentSet("no type", ProgramBuilder.of(X86_64).type(0xff00).bytes(), "of ELF type 65280"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void elfFileThatIsNoProgramIsToldHow(byte[] content, String fault) {
        machine.program(content);

        assertThat(machine.diagnosis(Errno.ENOEXEC))
                .matches(" \\(it (is|has) .*")
                .contains(fault);
    }

    /** A disk may hold anything, and PID 1 must not end over it. */
    @Test
    void noBytesMakeItFail() {
        var random = new Random(42);
        for (var i = 0; i < 20_000; i++) {
            var bytes = ProgramBuilder.withLoader(MUSL).bytes();
            for (var changes = random.nextInt(1, 5); changes > 0; changes--) {
                bytes[random.nextInt(4, bytes.length)] = (byte) random.nextInt(256);
            }
            machine.program(
                    Arrays.copyOf(bytes, random.nextInt(5) == 0 ? random.nextInt(4, bytes.length) : bytes.length));

            assertThatCode(() -> machine.diagnosis(Errno.ENOENT)).doesNotThrowAnyException();
        }
    }
}
