package io.quinit.vm.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Instructions by the address of the block of code that they are in, as the plugin wrote them. */
record Counts(Map<Long, Long> instructionsByAddress) {
    /** Instructions of all that has a name in common. */
    record Share(String name, long instructions) {}

    /** {@code ADDRESS INSTRUCTIONS} lines, the first in hexadecimal. */
    static Counts parse(List<String> lines) {
        return new Counts(lines.stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> Long.parseUnsignedLong(words[0], 16), words -> Long.parseLong(words[1]))));
    }

    long total() {
        return instructionsByAddress.values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The most first. */
    List<Share> by(Function<Long, String> name) {
        Map<String, Long> sums = instructionsByAddress.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> name.apply(entry.getKey()), Collectors.summingLong(Map.Entry::getValue)));
        return sums.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Share::instructions).reversed().thenComparing(Share::name))
                .toList();
    }

    /** Of only a part of the addresses. */
    Counts where(Function<Long, Boolean> wanted) {
        return new Counts(instructionsByAddress.entrySet().stream()
                .filter(entry -> wanted.apply(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
