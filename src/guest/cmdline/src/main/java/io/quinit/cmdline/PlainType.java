package io.quinit.cmdline;

import java.time.Duration;

/**
 * The types that need nothing said about them, a line each: name, Java type, parser, what is expected, unit. Of those with the same
 * Java type the first is what a property of that type has unless it names another.
 */
public enum PlainType implements ValueType<Object> {
    SWITCH("switch", Boolean.class, Switch::parse, Switch.EXPECTED, ""),
    DURATION("duration", Duration.class, TimeSpan::parse, TimeSpan.EXPECTED, "ms, s or m"),
    SIZE("size", Size.class, Size::parse, Size.EXPECTED, "bytes, K, M, G, T or % of memory"),
    LIST("list", CommaList.class, CommaList::parse, CommaList.EXPECTED, ""),
    COMMAND("command", Words.class, Words::parse, Words.EXPECTED, ""),
    DEVICE("device", DeviceName.class, DeviceName::parse, DeviceName.EXPECTED, ""),
    USER("user", UserId.class, UserId::parse, UserId.EXPECTED, ""),
    LIMIT("limit", Limit.class, Limit::parse, Limit.EXPECTED, ""),
    CAPABILITIES("capabilities", Capabilities.class, Capabilities::parse, Capabilities.EXPECTED, ""),
    REPORT("report", ReportTarget.class, ReportTarget::parse, ReportTarget.EXPECTED, ""),
    TEXT("text", String.class, text -> text, "text", ""),
    /** A list with at least one item. */
    NON_EMPTY_LIST("some", CommaList.class, CommaList::parseSome, CommaList.EXPECTED_SOME, ""),
    /** A number of bytes from zero, such as a position on a device: {@code 4K} is 4096. */
    OFFSET("offset", Long.class, Size::parseOffset, Size.EXPECTED_OFFSET, "bytes, K, M, G or T"),
    ABSOLUTE_PATH("path", String.class, Texts::absolutePath, Texts.EXPECTED_PATH, ""),
    /** Whole bytes, at least one. */
    HEX("hex", String.class, Texts::hex, Texts.EXPECTED_HEX, "");

    private final String name;
    private final Class<?> javaType;
    private final Parser parser;
    private final String expected;
    private final String unit;

    PlainType(String name, Class<?> javaType, Parser parser, String expected, String unit) {
        this.name = name;
        this.javaType = javaType;
        this.parser = parser;
        this.expected = expected;
        this.unit = unit;
    }

    @Override
    public Object parse(String text) throws InvalidValueException {
        return parser.parse(text);
    }

    @Override
    public Class<?> javaType() {
        return javaType;
    }

    @Override
    public String describe() {
        return expected;
    }

    @Override
    public String title() {
        return switch (this) {
            case NON_EMPTY_LIST -> LIST.name;
            case REPORT -> ReportTarget.TITLE;
            default -> name;
        };
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public String toString() {
        return name;
    }

    private interface Parser {
        Object parse(String text) throws InvalidValueException;
    }
}
