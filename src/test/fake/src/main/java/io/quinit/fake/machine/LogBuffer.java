package io.quinit.fake.machine;

import java.nio.charset.StandardCharsets;

/** The kernel's own log. */
final class LogBuffer implements Content {
    private final Clock clock;
    private final StringBuilder text = new StringBuilder();

    LogBuffer(Clock clock) {
        this.clock = clock;
    }

    /** At the level of an error, with the time before it. */
    void add(String line) {
        var now = clock.now();
        var micros = Integer.toString(1_000_000 + now.toNanosPart() / 1000).substring(1);
        var seconds = "    " + now.toSeconds();
        text.append("<3>[")
                .append(seconds, seconds.length() - 5, seconds.length())
                .append('.')
                .append(micros);
        text.append("] ").append(line).append('\n');
    }

    String text() {
        return text.toString();
    }

    /** /dev/kmsg gives a record a read: nobody here reads it. */
    @Override
    public byte[] read() {
        return new byte[0];
    }

    @Override
    public void write(long offset, byte[] bytes) {
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(this::add);
    }

    @Override
    public boolean isSeekable() {
        return false;
    }
}
