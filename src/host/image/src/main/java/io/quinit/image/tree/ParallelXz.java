package io.quinit.image.tree;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.tukaani.xz.SeekableXZInputStream;

/**
 * Unpacks the blocks of an xz file at the same time, each to its place. Packages of Debian have a block for every 24 MiB; a kernel's
 * takes half the time on two processors.
 */
final class ParallelXz {
    /** Each takes a dictionary, 8 MiB as a rule, of the heap. */
    private static final int MAX_THREADS = 4;

    private static final int BUFFER = 128 << 10;

    private final Region packed;
    private final Storage storage;
    private final AtomicInteger nextBlock = new AtomicInteger();
    private volatile boolean failed;

    /** @param packed xz streams and nothing else */
    ParallelXz(Region packed, Storage storage) {
        this.packed = packed;
        this.storage = storage;
    }

    private SeekableXZInputStream open() throws IOException {
        return new SeekableXZInputStream(new RegionInput(packed), Compression.MEMORY_LIMIT_KIB);
    }

    /** How many blocks there are; 0 when the index, at the end of a whole file, cannot be read. */
    int blocks() {
        try (var xz = open()) {
            return xz.getBlockCount();
        } catch (IOException noIndex) {
            return 0;
        }
    }

    void unpack() throws IOException {
        try (var xz = open();
                var threads = Executors.newFixedThreadPool(threads(xz.getBlockCount()))) {
            long start = storage.reserve(xz.length()).offset();
            var parts = new ArrayList<Future<Void>>();
            for (int i = 0; i < threads(xz.getBlockCount()); i++) {
                parts.add(threads.submit((Callable<Void>) () -> unpackBlocks(start)));
            }
            for (var part : parts) {
                await(part);
            }
        }
    }

    private static int threads(int blocks) {
        return Math.min(blocks, Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    private Void unpackBlocks(long start) throws IOException {
        var buffer = new byte[BUFFER];
        try (var xz = open()) {
            for (int block = nextBlock.getAndIncrement();
                    block < xz.getBlockCount() && !failed;
                    block = nextBlock.getAndIncrement()) {
                xz.seekToBlock(block);
                unpackBlock(xz, buffer, start + xz.getBlockPos(block), xz.getBlockSize(block));
            }
        } catch (IOException | RuntimeException failure) {
            failed = true;
            throw failure;
        }
        return null;
    }

    private void unpackBlock(SeekableXZInputStream xz, byte[] buffer, long at, long size) throws IOException {
        for (long done = 0; done < size; ) {
            int count = xz.read(buffer, 0, (int) Math.min(buffer.length, size - done));
            if (count < 0) {
                throw new EOFException("xz block of %d bytes".formatted(size));
            }
            storage.write(buffer, count, at + done);
            done += count;
        }
    }

    private static void await(Future<Void> part) throws IOException {
        try {
            part.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException io -> throw io;
                case RuntimeException fault -> throw fault;
                case Throwable other -> throw new IllegalStateException(other);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking xz", interrupted);
        }
    }
}
