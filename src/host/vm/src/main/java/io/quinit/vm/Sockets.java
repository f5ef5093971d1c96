package io.quinit.vm;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sockets in a directory of their own that QEMU connects to while it starts. */
final class Sockets implements AutoCloseable {
    private final Path directory;
    private final Map<String, ServerSocketChannel> listening = new LinkedHashMap<>();

    private Sockets(Path directory) {
        this.directory = directory;
    }

    static Sockets listen(List<String> names) throws IOException {
        Sockets made = new Sockets(Files.createTempDirectory("quinit-vm"));
        for (String name : names) {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            made.listening.put(name, server);
            server.bind(UnixDomainSocketAddress.of(made.directory.resolve(name)));
        }
        return made;
    }

    Path directory() {
        return directory;
    }

    /**
     * Waits for QEMU to connect.
     *
     * @throws java.nio.channels.ClosedChannelException when these sockets are closed, since QEMU has ended
     */
    SocketChannel accept(String name) throws IOException {
        return listening.get(name).accept();
    }

    /** Connections that were accepted stay. */
    @Override
    public void close() throws IOException {
        for (Map.Entry<String, ServerSocketChannel> socket : listening.entrySet()) {
            socket.getValue().close();
            Files.deleteIfExists(directory.resolve(socket.getKey()));
        }
        Files.deleteIfExists(directory);
    }
}
