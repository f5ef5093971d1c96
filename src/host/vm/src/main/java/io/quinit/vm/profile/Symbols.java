package io.quinit.vm.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which function an address belongs to. */
final class Symbols {
    /** Of {@code nm --print-size --defined-only}; only code is of interest. */
    private static final Pattern NM = Pattern.compile("([0-9a-f]+) ([0-9a-f]+) [tTwW] (\\S+)");
    /** As the guest agent prints /proc/kallsyms, which has no sizes. */
    private static final Pattern GUEST = Pattern.compile("agent: symbol ([0-9a-f]+) (\\S+)");

    /** @param bytes of code; 0 where nobody says */
    record Symbol(long address, long bytes, String name) {}

    private final TreeMap<Long, Symbol> byAddress = new TreeMap<>(Long::compareUnsigned);

    static Symbols ofExecutable(List<String> nm) {
        Symbols symbols = new Symbols();
        matches(NM, nm).forEach(line -> symbols.add(address(line.group(1)), address(line.group(2)), line.group(3)));
        return symbols;
    }

    static Symbols ofKernel(List<String> console) {
        Symbols symbols = new Symbols();
        matches(GUEST, console).forEach(line -> symbols.add(address(line.group(1)), 0, line.group(2)));
        return symbols;
    }

    private static Stream<Matcher> matches(Pattern pattern, List<String> lines) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches);
    }

    private static long address(String hexadecimal) {
        return Long.parseUnsignedLong(hexadecimal, 16);
    }

    /** Where two names share an address, the first is as good as the other. */
    private void add(long address, long bytes, String name) {
        byAddress.putIfAbsent(address, new Symbol(address, bytes, name));
    }

    /** The one that the address is in: where sizes are known, no further than its end. */
    Optional<Symbol> at(long address) {
        return Optional.ofNullable(byAddress.floorEntry(address))
                .map(Map.Entry::getValue)
                .filter(symbol ->
                        symbol.bytes() == 0 || Long.compareUnsigned(address, symbol.address() + symbol.bytes()) < 0);
    }

    Optional<Long> addressOf(String name) {
        return all().filter(symbol -> symbol.name().equals(name)).findFirst().map(Symbol::address);
    }

    Stream<Symbol> all() {
        return byAddress.values().stream();
    }
}
