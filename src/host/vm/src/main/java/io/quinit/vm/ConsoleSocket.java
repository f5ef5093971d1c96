package io.quinit.vm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes one console of the guest apart into lines. */
final class ConsoleSocket {
    private ConsoleSocket() {}

    /** Reads in the background until the guest is gone; both are told of every line, without its end. */
    static Thread follow(SocketChannel channel, Console console, Consumer<String> listener) {
        console.opened();
        return Thread.startVirtualThread(() -> {
            try (InputStream in = Channels.newInputStream(channel)) {
                lines(in, line -> {
                    console.add(line);
                    listener.accept(line);
                });
            } catch (IOException gone) {
                // The end of QEMU is the end of the console.
            } finally {
                console.closed();
            }
        });
    }

    /** A terminal ends lines with CR LF; what the guest leaves unfinished is a line too. */
    static void lines(InputStream in, Consumer<String> each) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int at = 0; at < count; at++) {
                switch (buffer[at]) {
                    case '\r' -> {}
                    case '\n' -> {
                        each.accept(line.toString(StandardCharsets.UTF_8));
                        line.reset();
                    }
                    default -> line.write(buffer[at]);
                }
            }
        }
        if (line.size() > 0) {
            each.accept(line.toString(StandardCharsets.UTF_8));
        }
    }
}
