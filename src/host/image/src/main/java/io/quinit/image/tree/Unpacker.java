package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import org.tukaani.xz.MemoryLimitException;

/** Unpacks compressed data into the storage. Whatever a library finds wrong with it becomes a fault of the image. */
final class Unpacker {
    private static final int BUFFER = 128 << 10;

    private final Storage storage;
    private final byte[] buffer = new byte[BUFFER];

    Unpacker(Storage storage) {
        this.storage = storage;
    }

    /** What the stream or frame that starts here unpacks to; {@code in} goes on behind it. */
    Region unpack(RegionInput in, Compression kind) throws IOException {
        long start = storage.end();
        try {
            decode(in, kind);
        } catch (MalformedFileException | FileSystemException told) {
            throw told;
        } catch (EOFException cut) {
            throw cutShort(in, kind);
        } catch (MemoryLimitException large) {
            throw new MalformedFileException(
                    "its %s data takes %d KiB of memory to unpack, and %d KiB is the limit: pack it with a smaller dictionary"
                            .formatted(kind, large.getMemoryNeeded(), large.getMemoryLimit()),
                    large);
        } catch (IOException | RuntimeException fault) {
            if (in.isExhausted()) {
                throw cutShort(in, kind);
            }
            throw new MalformedFileException(
                    "damaged: its %s data cannot be unpacked (%s); fetch it again".formatted(kind, reason(fault)),
                    fault);
        }
        return storage.unpackedFrom(start);
    }

    private void decode(RegionInput in, Compression kind) throws IOException {
        if (kind == Compression.xz) {
            var blocks = new ParallelXz(in.rest(), storage);
            if (blocks.blocks() > 1) {
                blocks.unpack();
                in.seek(in.length());
                return;
            }
        }
        try (var content = kind.open(in)) {
            for (int count = read(content); count >= 0; count = read(content)) {
                storage.append(buffer, count);
            }
        }
    }

    private int read(InputStream content) throws IOException {
        return content.read(buffer, 0, buffer.length);
    }

    private static MalformedFileException cutShort(RegionInput in, Compression kind) {
        return CutShort.ends("inside its %s data".formatted(kind), in.length());
    }

    private static String reason(Exception fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
