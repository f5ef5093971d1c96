package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModuleSignatureTest {
    private static final byte[] MODULE = TinyElf.module("name=tiny");

    private static byte[] signed(byte[] module, int signatureSize, int claimedSize) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(module);
        file.writeBytes(new byte[signatureSize]);
        file.writeBytes(ByteBuffer.allocate(12).putInt(8, claimedSize).array());
        file.writeBytes("~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Test
    void signatureIsCutOff() throws Exception {
        assertThat(ModuleSignature.cut(signed(MODULE, 683, 683))).isEqualTo(MODULE);
    }

    @Test
    void unsignedModuleStaysAsItIs() throws Exception {
        assertThat(ModuleSignature.cut(MODULE)).isEqualTo(MODULE);
        assertThat(ModuleSignature.isAppendedTo(MODULE)).isFalse();
    }

    @Test
    void fileShorterThanTheMarkerStaysAsItIs() throws Exception {
        assertThat(ModuleSignature.cut(new byte[] {'~'})).containsExactly('~');
    }

    @Test
    void lengthBeyondTheFileIsRefused() {
        assertThatThrownBy(() -> ModuleSignature.cut(signed(MODULE, 10, MODULE.length + 10)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("module signature of");
    }

    @Test
    void lengthWithTheHighestBitIsRefused() {
        assertThatThrownBy(() -> ModuleSignature.cut(signed(MODULE, 10, -1)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("4294967295 bytes");
    }

    @Test
    void lengthZeroIsRefused() {
        assertThatThrownBy(() -> ModuleSignature.cut(signed(MODULE, 0, 0))).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void markerWithoutHeaderIsRefused() {
        var marker = "~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> ModuleSignature.cut(marker)).hasMessageContaining("cut off");
    }
}
