package io.quinit.fake.machine;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Resource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of the process and what is behind them. A handle that is used after its end is a bug, and fails the test. */
final class Descriptors {
    private final TreeMap<Integer, Slot> open = new TreeMap<>();
    private final Limits limits;

    Descriptors(Limits limits) {
        this.limits = limits;
    }

    private record Slot(OpenFile file, boolean closeOnExec) {}

    /** The lowest number that is free. @throws Refused EMFILE */
    Descriptor add(OpenFile file) {
        var number = 0;
        while (open.containsKey(number)) {
            number++;
        }
        Refused.unless(Long.compareUnsigned(number, limits.of(Resource.NOFILE).soft()) < 0, Errno.EMFILE);
        put(number, file, true);
        return new Handle(number, file.path(), file, this::close);
    }

    private void put(int number, OpenFile file, boolean closeOnExec) {
        file.named();
        var before = open.put(number, new Slot(file, closeOnExec));
        if (before != null) {
            before.file.unnamed();
        }
    }

    /** Without O_CLOEXEC. Onto itself, dup2(2) changes nothing: a descriptor that an exec closes stays one. */
    void dup2(Descriptor open, int number) {
        var file = of(open);
        if (open.number() != number) {
            put(number, file, false);
        }
    }

    /** As the kernel opens its first three. */
    void start(OpenFile file, int number) {
        put(number, file, false);
    }

    Descriptor numbered(int number) {
        return new Handle(number, "descriptor " + number, null, this::close);
    }

    /** @throws Refused EBADF */
    OpenFile of(Descriptor descriptor) {
        var slot = open.get(descriptor.number());
        if (descriptor instanceof Handle handle) {
            if (handle.isClosed()) {
                throw new AssertionError(handle.path() + " was closed: its number may be another file's by now");
            }
            if (slot != null && handle.file() != null && slot.file != handle.file()) {
                throw new AssertionError(handle.path() + " has lost its number to " + slot.file.path());
            }
        }
        Refused.unless(slot != null, Errno.EBADF);
        return slot.file;
    }

    /** close_range(2) may have been there before. */
    private void close(Handle handle) {
        var slot = open.get(handle.number());
        if (slot != null && (handle.file() == null || slot.file == handle.file())) {
            open.remove(handle.number());
            slot.file.unnamed();
        }
    }

    void closeFrom(int first) {
        var gone = open.tailMap(first, true);
        gone.values().forEach(slot -> slot.file.unnamed());
        gone.clear();
    }

    /** Number to path. */
    Map<Integer, String> all() {
        var all = new TreeMap<Integer, String>();
        open.forEach((number, slot) -> all.put(number, slot.file.path()));
        return all;
    }

    /** Those that an exec leaves open. */
    SortedMap<Integer, String> keptByExec() {
        var kept = new TreeMap<Integer, String>();
        open.forEach((number, slot) -> {
            if (!slot.closeOnExec) {
                kept.put(number, slot.file.path());
            }
        });
        return kept;
    }

    /** What a program writes to a number; to a closed one, or to a terminal without hardware, it is lost. */
    void print(int number, byte[] text) {
        var slot = open.get(number);
        var isDead = slot != null && slot.file.content() instanceof Terminal terminal && !terminal.isAlive();
        if (slot != null && slot.file.access().writes() && !isDead) {
            slot.file.writeOn(text);
        }
    }
}
