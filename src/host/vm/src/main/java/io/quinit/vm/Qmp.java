package io.quinit.vm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quinit.host.HostFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The control channel to a running QEMU (QEMU Machine Protocol): hot-plug, power button, stop. */
public final class Qmp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_SECONDS = 10;

    private final SocketChannel channel;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private volatile Optional<String> shutdownReason = Optional.empty();
    private final Thread reader;

    Qmp(SocketChannel channel) {
        this.channel = channel;
        this.reader = Thread.startVirtualThread(this::read);
    }

    /** QEMU takes no other command before this one. */
    void greet() {
        execute("qmp_capabilities", Map.of());
    }

    /**
     * Sends a command and returns what QEMU answers.
     *
     * @throws HostFailure when QEMU refuses it, or is gone
     */
    public synchronized JsonNode execute(String command, Map<String, ?> arguments) {
        ObjectNode request = JSON.createObjectNode().put("execute", command);
        request.set("arguments", JSON.valueToTree(arguments));
        try {
            OutputStream out = Channels.newOutputStream(channel);
            out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
            JsonNode answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (answer == null || !answer.has("return")) {
                throw new HostFailure("QMP " + request + ": " + refusal(answer));
            }
            return answer.get("return");
        } catch (IOException gone) {
            throw new HostFailure("QMP " + request + ": QEMU is gone", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HostFailure("QMP " + request + ": interrupted", stopped);
        }
    }

    private static String refusal(JsonNode answer) {
        if (answer == null) {
            return "no answer in " + ANSWER_SECONDS + " s";
        }
        return answer.isMissingNode() ? "QEMU is gone" : answer.get("error").toString();
    }

    /** Why the guest ended, once it has: read after QEMU's end. */
    Optional<String> shutdownReason() throws InterruptedException {
        reader.join();
        return shutdownReason;
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                take(JSON.readTree(line));
            }
        } catch (IOException gone) {
            // As at the end of the stream: QEMU has ended.
        } finally {
            answers.add(MissingNode.getInstance());
        }
    }

    private void take(JsonNode message) {
        if (message.has("return") || message.has("error")) {
            answers.add(message);
        } else if (message.path("event").asText().equals("SHUTDOWN")) {
            shutdownReason = Optional.of(message.path("data").path("reason").asText());
        }
    }
}
