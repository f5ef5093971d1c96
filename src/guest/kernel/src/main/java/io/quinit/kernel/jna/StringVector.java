package io.quinit.kernel.jna;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A {@code char *[]} that ends with NULL, as execve(2) takes its arguments and environment: pointers, then the texts. */
final class StringVector implements AutoCloseable {
    private final Memory memory;

    StringVector(List<String> strings) {
        var texts = new ByteArrayOutputStream();
        var pointersSize = (strings.size() + 1L) * Native.POINTER_SIZE;
        var starts = new long[strings.size()];
        for (var i = 0; i < starts.length; i++) {
            starts[i] = pointersSize + texts.size();
            texts.writeBytes(strings.get(i).getBytes(StandardCharsets.UTF_8));
            texts.write(0);
        }
        memory = new Memory(pointersSize + texts.size());
        memory.write(pointersSize, texts.toByteArray(), 0, texts.size());
        for (var i = 0; i < starts.length; i++) {
            memory.setPointer((long) i * Native.POINTER_SIZE, memory.share(starts[i]));
        }
        memory.setPointer(pointersSize - Native.POINTER_SIZE, null);
    }

    Pointer pointer() {
        return memory;
    }

    @Override
    public void close() {
        memory.close();
    }
}
