package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quinit.cmdline.DeviceName;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.superblock.Format;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiskContentTest {
    private static final String PATH = "/dev/vda";
    private static final DeviceName ANY = new DeviceName.Label("x");

    private final TestMachine kernel = new TestMachine();

    @Test
    void wordsSayWhatIsThere() {
        assertThat(words(DiskBuilder.blank().bytes())).isEqualTo("blank");
        assertThat(words(DiskBuilder.blank().text(5, "?").bytes())).isEqualTo("nothing known");
        assertThat(words(DiskBuilder.ext4("root").bytes())).isEqualTo("ext4 LABEL=root");
        assertThat(words(DiskBuilder.mbr(1).bytes())).isEqualTo("MBR");
        assertThat(words(DiskBuilder.gpt(DiskBuilder.UUID_BYTES).bytes())).isEqualTo("GPT");
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void diskThatIsShorterThanWhatIsReadIsReadToItsEnd() {
        var cut = Arrays.copyOf(DiskBuilder.ext4("root").bytes(), 0x488);

        assertThat(words(cut)).isEqualTo("ext4 LABEL=root");
        assertThat(words(new byte[512])).isEqualTo("blank");
        assertThat(words(new byte[0])).contains("no content");
    }

    @ParameterizedTest(name = "open: {0}")
    @EnumSource(
            value = Errno.class,
            names = {"ENOENT", "ENXIO", "ENOMEDIUM", "EACCES", "EBUSY"})
    void deviceThatDoesNotOpenIsATrouble(Errno errno) {
        kernel.blockDevice(PATH, new byte[0]).fail("open " + PATH, errno);

        assertThat(DiskContent.read(kernel, PATH).trouble()).contains(errno.name());
    }

    @Test
    void deviceThatDoesNotAnswerIsATrouble() {
        kernel.blockDevice(PATH, DiskBuilder.ext4("root").bytes()).fail("read " + PATH, Errno.EIO);

        assertThat(DiskContent.read(kernel, PATH).trouble()).contains("EIO");
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void whatIsNoBlockDeviceIsNotRead() {
        kernel.fail("read /dev/null", Errno.EFAULT);

        assertThat(DiskContent.read(kernel, "/dev/null").trouble()).contains("no block device");
    }

    @Test
    void entriesOfAGptMayBeAnywhere() {
        var near = DiskBuilder.gpt(DiskBuilder.UUID_BYTES).bytes();
        var far = Arrays.copyOf(near, 1 << 20);
        System.arraycopy(near, 0x400, far, 1000 * 512, 128);
        Arrays.fill(far, 0x400, 0x480, (byte) 0);
        far[0x248] = (byte) (1000 & 0xff);
        far[0x249] = (byte) (1000 >> 8);

        assertThat(read(far).partUuid(1)).isEqualTo("33221100-5544-7766-8899-aabbccddeeff");
    }

    @Test
    void entriesBeyondTheEndAreNone() {
        assertThat(read(DiskBuilder.gpt(DiskBuilder.UUID_BYTES)
                                .u32(0x248, 0x7fff_ffff)
                                .bytes())
                        .partUuid(1))
                .isEmpty();
    }

    /** Whatever a guest wrote, looking at its disk ends and throws nothing. */
    @Test
    void noBytesAreTooHostile() {
        var random = new Random(20260801);
        var valid = new DiskBuilder[] {
            DiskBuilder.ext4("root"),
            DiskBuilder.gpt(DiskBuilder.UUID_BYTES),
            DiskBuilder.mbr(1),
            DiskBuilder.erofs(),
            DiskBuilder.squashfs()
        };
        for (var round = 0; round < 2000; round++) {
            var bytes = valid[round % valid.length].bytes().clone();
            for (var change = 0; change < 200; change++) {
                bytes[random.nextInt(0x600)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThatCode(() -> readAll(cut)).as("round " + round).doesNotThrowAnyException();
        }
    }

    @Test
    void noiseIsNothingKnown() {
        var noise = new byte[Format.HEAD];
        new Random(7).nextBytes(noise);

        assertThat(words(noise)).isEqualTo("nothing known");
    }

    private void readAll(byte[] bytes) {
        var content = read(bytes);
        content.describe(ANY);
        content.partUuid(1);
        content.superblocks().forEach(found -> {
            found.fits("ext4");
            found.features().unknownToRead(false);
            found.features().unknownToWrite();
        });
    }

    private DiskContent read(byte[] bytes) {
        return DiskContent.read(kernel.blockDevice(PATH, bytes), PATH);
    }

    private String words(byte[] bytes) {
        return read(bytes).describe(ANY);
    }
}
