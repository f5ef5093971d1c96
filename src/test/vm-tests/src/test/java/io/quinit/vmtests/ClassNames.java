package io.quinit.vmtests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Names of classes in a native executable. Its image heap has the name of each class that it knows, as a string: an array of bytes, which is
 * preceded by its length. So {@code java.util.Locale} is not found in {@code java.util.Locale$Category}, with or without symbols.
 */
final class ClassNames {
    private final byte[] executable;

    private ClassNames(byte[] executable) {
        this.executable = executable;
    }

    static ClassNames of(Path executable) throws IOException {
        return new ClassNames(Files.readAllBytes(executable));
    }

    boolean contain(String name) {
        var characters = name.getBytes(StandardCharsets.ISO_8859_1);
        var array = ByteBuffer.allocate(Integer.BYTES + characters.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(characters.length)
                .put(characters)
                .array();
        for (var at = 0; at <= executable.length - array.length; at += Integer.BYTES) {
            if (executable[at] == array[0]
                    && Arrays.equals(executable, at, at + array.length, array, 0, array.length)) {
                return true;
            }
        }
        return false;
    }
}
