package io.quinit.cmdline;

import java.util.List;

/** The types that need nothing said about them. */
public enum PlainType implements PropertyType {
    SWITCH("switch", Switch.EXPECTED, text -> Boolean.toString(Switch.parse(text))),
    /** Becomes ISO-8601: {@code PT0.063S}. */
    DURATION("duration", TimeSpan.EXPECTED, text -> TimeSpan.parse(text).toString()),
    SIZE("size", Size.EXPECTED, checked(Size::parse)),
    /** A number of bytes; becomes that number, {@code 4K} being 4096. */
    OFFSET("offset", Size.EXPECTED_OFFSET, text -> Long.toString(Size.parseOffset(text))),
    /** May be empty. */
    LIST("list", CommaList.EXPECTED, text -> joined(CommaList.parse(text))),
    /** A list with at least one item. */
    SOME("some", CommaList.EXPECTED_SOME, text -> joined(CommaList.parseSome(text))),
    COMMAND("command", Words.EXPECTED, checked(Words::parse)),
    DEVICE("device", DeviceName.EXPECTED, checked(DeviceName::parse)),
    USER("user", UserId.EXPECTED, checked(UserId::parse)),
    LIMIT("limit", Limit.EXPECTED, checked(Limit::parse)),
    CAPABILITIES("capabilities", Capabilities.EXPECTED, checked(Capabilities::parse)),
    REPORT("report", ReportTarget.EXPECTED, checked(ReportTarget::parse)),
    /** An absolute path. */
    PATH("path", "an absolute path", PlainType::path),
    /** Whole bytes, at least one. */
    HEX("hex", "hexadecimal digits, two for a byte", PlainType::hex),
    TEXT("text", "text", text -> text);

    private final String encoded;
    private final String expected;
    private final Form form;

    PlainType(String encoded, String expected, Form form) {
        this.encoded = encoded;
        this.expected = expected;
        this.form = form;
    }

    @Override
    public String canonical(String text) throws InvalidValueException {
        return form.of(text);
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public String title() {
        return switch (this) {
            case SOME -> LIST.encoded;
            case REPORT -> "off, console, port:NAME or vsock:PORT";
            default -> encoded;
        };
    }

    @Override
    public String unit() {
        return switch (this) {
            case DURATION -> "ms, s or m";
            case SIZE -> "bytes, K, M, G, T or % of memory";
            case OFFSET -> "bytes, K, M, G or T";
            default -> "";
        };
    }

    @Override
    public String encode() {
        return encoded;
    }

    static PlainType decode(String encoded) {
        for (PlainType type : values()) {
            if (type.encoded.equals(encoded)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no property type is named " + encoded);
    }

    private interface Form {
        String of(String text) throws InvalidValueException;
    }

    private interface Check {
        Object of(String text) throws InvalidValueException;
    }

    /** The text as it is, once it is known to parse: what it means is for its reader to find again. */
    private static Form checked(Check check) {
        return text -> {
            check.of(text);
            return text;
        };
    }

    /** The converters of lists take a backslash for an escape; ours is a letter. */
    private static String joined(List<String> items) {
        return String.join(",", items).replace("\\", "\\\\");
    }

    private static String path(String text) throws InvalidValueException {
        if (!text.startsWith("/")) {
            throw new InvalidValueException(text, PATH.expected);
        }
        return text;
    }

    private static String hex(String text) throws InvalidValueException {
        boolean digits = text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        if (text.isEmpty() || text.length() % 2 != 0 || !digits) {
            throw new InvalidValueException(text, HEX.expected);
        }
        return text;
    }
}
