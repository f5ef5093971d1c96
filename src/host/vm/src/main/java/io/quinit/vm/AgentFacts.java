package io.quinit.vm;

import io.quinit.host.HostFailure;
import java.util.List;
import java.util.Optional;

/** What a test image's guest agent found: its lines {@code agent: SUBJECT WORDS}, one a fact. */
public record AgentFacts(List<String> lines) {
    private static final String PREFIX = "agent: ";
    private static final String LAST = "end";

    public AgentFacts {
        lines = List.copyOf(lines);
    }

    public static AgentFacts of(List<String> console) {
        return new AgentFacts(console.stream()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length()))
                .toList());
    }

    /** Whether the agent came to its last line. */
    public boolean complete() {
        return lines.contains(LAST);
    }

    /** What follows the subject, of every line that has it: {@code all("mount")}. */
    public List<String> all(String subject) {
        String start = subject + " ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    /** The first of them. */
    public Optional<String> find(String subject) {
        return all(subject).stream().findFirst();
    }

    /** @throws HostFailure when there is no such line */
    public String one(String subject) {
        return find(subject)
                .orElseThrow(() -> new HostFailure("the guest agent did not print \"%s%s …\"; it printed %s"
                        .formatted(PREFIX, subject, lines.isEmpty() ? "nothing" : lines)));
    }

    public long number(String subject) {
        return Long.parseLong(one(subject));
    }
}
