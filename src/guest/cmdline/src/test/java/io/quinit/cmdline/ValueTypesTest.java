package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "on", "yes"})
    void switchIsOn(String text) throws InvalidValueException {
        assertThat(Switch.parse(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "off", "no"})
    void switchIsOff(String text) throws InvalidValueException {
        assertThat(Switch.parse(text)).isFalse();
    }

    @ParameterizedTest(name = "switch: {0}")
    @ValueSource(strings = {"", "2", "ON", "y", "on ", "enabled"})
    void switchRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Switch.parse(text));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"63ms, PT0.063S", "5s, PT5S", "2m, PT2M", "0s, PT0S", "2592000s, PT720H"})
    void durationHasAUnit(String text, Duration duration) throws InvalidValueException {
        assertThat(TimeSpan.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"63ms", "5s", "0s", "120s", "1500ms"})
    void durationIsWrittenAsItIsRead(String text) throws InvalidValueException {
        assertThat(TimeSpan.text(TimeSpan.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest(name = "duration: {0}")
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "ms",
                "-5s",
                "+5s",
                "1.5s",
                "5 s",
                " 5s",
                "5S",
                "5h",
                "5us",
                "2592001s",
                "99999999999999999999s",
                "9223372036854775807m",
                "٥s"
            })
    void durationRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> TimeSpan.parse(text));
    }

    @ParameterizedTest(name = "{0} is {1} bytes")
    @CsvSource({"1, 1", "4096, 4096", "64K, 65536", "128M, 134217728", "1G, 1073741824", "2T, 2199023255552"})
    void sizeIsInPowersOf1024(String text, long bytes) throws InvalidValueException {
        assertThat(Size.parse(text).resolve(12345)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "50%, 1000, 500",
        "50%, 999, 499",
        "1%, 99, 0",
        "100%, 123456789, 123456789",
        "150%, 100, 150",
        "100%, 9223372036854775, 9223372036854775"
    })
    void sizeIsAShareOfMemory(String text, long total, long bytes) throws InvalidValueException {
        assertThat(Size.parse(text).resolve(total)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "size: {0}")
    @ValueSource(
            strings = {
                "",
                "0",
                "0K",
                "0%",
                "-1",
                "1.5G",
                "M",
                "%",
                "1E",
                "1MB",
                "1m",
                " 1M",
                "1M ",
                "0x10",
                "1001%",
                "5 %",
                "18446744073709551616",
                "9223372036854775807",
                "17179869184G",
                "1048576T"
            })
    void sizeRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Size.parse(text));
    }

    @Test
    void offsetMayBeZeroButNoShare() throws InvalidValueException {
        assertThat(Size.parseOffset("0")).isZero();
        assertThat(Size.parseOffset("4K")).isEqualTo(4096);
        assertThatThrownBy(() -> Size.parseOffset("50%")).hasMessageContaining("expected a number of bytes");
    }

    @Test
    void listLeavesEmptyItemsOut() throws InvalidValueException {
        assertThat(CommaList.parse("a,,b c,")).containsExactly("a", "b c");
        assertThat(CommaList.parse(",")).isEmpty();
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> CommaList.parseSome(","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`  a  b `            | a;b",
                "`--name 'a b'`       | --name;a b",
                "`\"a 'b'\" c`        | a 'b';c",
                "`a'b'\"c\"d`         | abcd",
                "`''`                 | ``",
                "`a\\ b`              | `a b`",
                "`\"\\\"\\\\\\$\\n\"` | `\"\\$\\n`",
                "`'\\'`               | \\",
                "`$HOME *`            | $HOME;*"
            })
    void commandIsQuotedAsForAShell(String text, String words) throws InvalidValueException {
        assertThat(String.join(";", Words.parse(text).words())).isEqualTo(words);
    }

    @Test
    void emptyCommandHasNoWords() throws InvalidValueException {
        assertThat(Words.parse(" ").words()).isEmpty();
        assertThat(Words.parse("''").words()).containsExactly("");
    }

    @ParameterizedTest(name = "command: {0}")
    @ValueSource(strings = {"'a", "\"a", "a\\", "\"a\\\""})
    void openQuoteIsNoCommand(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Words.parse(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/dev/vda, Path",
        "/dev/disk=a, Path",
        "serial:root, Serial",
        "serial:a=b, Serial",
        "UUID=0a1B-22, Uuid",
        "LABEL=data disk=1, Label",
        "PARTUUID=0a-1, PartUuid"
    })
    void deviceIsNamedInOneOfFiveWays(String text, String kind) throws InvalidValueException {
        DeviceName device = DeviceName.parse(text);

        assertThat(device.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(device).hasToString(text);
    }

    @ParameterizedTest(name = "device: {0}")
    @ValueSource(
            strings = {"", "/", "vda", "dev/vda", "serial:", "UUID=", "LABEL=", "uuid=1", "UUID=xyz", "serial=a", "=a"})
    void deviceRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> DeviceName.parse(text));
    }

    @Test
    void userWithoutGroupHasTheGroupOfItsNumber() throws InvalidValueException {
        assertThat(UserId.parse("1000")).isEqualTo(new UserId(1000, 1000));
        assertThat(UserId.parse("0:4294967294")).isEqualTo(new UserId(0, 4294967294L));
        assertThat(UserId.parse("1000:0")).isEqualTo(new UserId(1000, 0));
    }

    @Test
    void numberMayBeTheSmallestAndTheLargest() throws InvalidValueException {
        NumberType order = new NumberType(1, 9999);

        assertThat(order.parse("1")).isEqualTo(1);
        assertThat(order.parse("9999")).isEqualTo(9999);
        assertThat(order.parse("000000000000000042")).isEqualTo(42);
    }

    @ParameterizedTest(name = "number: {0}")
    @ValueSource(strings = {"0", "10000", "-1", "", " 1", "1 ", "+1", "0x1", "/", ":", "0000000000000000042"})
    void numberRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new NumberType(1, 9999).parse(text));
    }

    @ParameterizedTest(name = "user: {0}")
    @ValueSource(strings = {"", "root", "1:", ":1", "-1", "4294967295", "1:2:3", "1:4294967295"})
    void userRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> UserId.parse(text));
    }

    @ParameterizedTest(name = "limit: {0}")
    @CsvSource({
        "1024, 1024, 1024, 1024",
        "0:64K, 0, 65536, 0:65536",
        "1024:unlimited, 1024, -1, 1024:unlimited",
        "unlimited, -1, -1, unlimited"
    })
    void limitIsSoftAndHard(String text, long soft, long hard, String shown) throws InvalidValueException {
        Limit limit = Limit.parse(text);

        assertThat(limit).isEqualTo(new Limit(soft, hard)).hasToString(shown);
        assertThat(Limit.parse(limit.toString())).isEqualTo(limit);
    }

    @ParameterizedTest(name = "limit: {0}")
    @ValueSource(strings = {"", "-1", "many", ":", "1:", ":1", "2:1", "unlimited:1", "1:2:3", "50%"})
    void limitRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Limit.parse(text));
    }

    @ParameterizedTest(name = "capabilities: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "none | 0 | none",
                "chown | 1 | chown",
                "cap_net_admin,CAP_CHOWN | 4097 | chown,net_admin",
                "net-raw | 8192 | net_raw",
                "checkpoint_restore | 1099511627776 | checkpoint_restore"
            })
    void capabilitiesAreBits(String text, long bits, String shown) throws InvalidValueException {
        assertThat(Capabilities.parse(text)).isEqualTo(new Capabilities(bits)).hasToString(shown);
    }

    @ParameterizedTest(name = "capabilities: {0}")
    @ValueSource(strings = {"", ",", "all", "none,chown", "chown,sudo", "chown net_raw"})
    void capabilitiesRefuse(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Capabilities.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "console", "port:org.quinit.report", "vsock:1", "vsock:4294967294"})
    void reportGoesToOneOfFourPlaces(String text) throws InvalidValueException {
        assertThat(ReportTarget.parse(text)).hasToString(text);
    }

    @ParameterizedTest(name = "report: {0}")
    @ValueSource(strings = {"", "on", "port:", "vsock:", "vsock:0", "vsock:4294967295", "vsock:x", "vport:1"})
    void reportRefuses(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ReportTarget.parse(text));
    }

    @Test
    void badValueSaysWhatWasFoundAndExpected() {
        assertThatThrownBy(() -> TimeSpan.parse("5\n\u001b[31m"))
                .hasMessage("'5\\x0a\\x1b[31m', expected a duration with its unit, such as 63ms, 5s or 2m"
                        + " (at most 30 days)");
    }
}
