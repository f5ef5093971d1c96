package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A module comes from an image that nobody vouches for: whatever its bytes are, it is read or refused as malformed. */
class ModuleInfoPropertiesTest {
    private static final byte[] MODULE = TinyElf.module(
            "name=x", "depends=a,b", "softdep=pre: c post: d", "alias=e", "parm=f:g", "vermagic=6.1 SMP");

    private static final byte[] PROGRAM =
            TinyElf.executable(TinyElf.X86_64, "/lib64/ld.so", "/opt/lib", List.of("libc.so.6"));

    @Property(tries = 5_000)
    void moduleOfChangedBytesIsReadOrRefused(
            @ForAll List<@IntRange(max = 2_000) Integer> places, @ForAll("values") long value) {
        var module = MODULE.clone();
        for (int place : places) {
            change(module, place, value);
        }
        assertReadOrRefused(module);
    }

    /** Numbers of eight bytes hurt more than single bytes: they are offsets and sizes. */
    private static void change(byte[] file, int place, long value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(place % (file.length - 8), value);
    }

    @Provide
    Arbitrary<Long> values() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(0, 1000),
                Arbitraries.of(-1L, Long.MAX_VALUE, Long.MIN_VALUE, 0xffffffffL, 0x7fffffffL, Long.MAX_VALUE - 63));
    }

    @Property(tries = 2_000)
    void anySectionIsRead(@ForAll byte[] section) {
        assertThat(ModuleInfo.parse(ByteBuffer.wrap(section))).isNotNull();
    }

    @Property(tries = 2_000)
    void anyEntryIsRead(@ForAll("keys") String key, @ForAll String value) throws Exception {
        assertThat(ModuleInfo.ofModule(TinyElf.module(key + value))).isNotNull();
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of("name=", "depends=", "softdep=", "softdep=pre:", "softdep=post: ", "alias=", "parm=", "");
    }

    @Property(tries = 5_000)
    void programOfChangedBytesIsReadOrRefused(@ForAll @IntRange(max = 2_000) int place, @ForAll("values") long value) {
        var program = PROGRAM.clone();
        change(program, place, value);
        try {
            assertThat(Executable.of(program)).isNotNull();
        } catch (MalformedFileException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }

    private static void assertReadOrRefused(byte[] module) {
        try {
            assertThat(ModuleInfo.ofModule(module)).isNotNull();
        } catch (MalformedFileException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }
}
