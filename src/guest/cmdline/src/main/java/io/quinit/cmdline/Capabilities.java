package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.List;

/**
 * The capabilities that a process keeps: names separated by commas, with or without {@code cap_}, or {@code none}.
 *
 * @param bits bit n stands for capability n
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
public record Capabilities(long bits) {
    static final String EXPECTED =
            "none, or capabilities of capabilities(7) separated by commas, such as net_admin,chown";
    private static final String NONE = "none";
    private static final String PREFIX = "cap_";

    /** linux/capability.h, in the order of their numbers: 0 is chown; the last came with Linux 5.9. */
    private static final List<String> NAMES =
            List.of(("chown dac_override dac_read_search fowner fsetid kill setgid setuid"
                            + " setpcap linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner"
                            + " sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice sys_resource"
                            + " sys_time sys_tty_config mknod lease audit_write audit_control setfcap mac_override mac_admin"
                            + " syslog wake_alarm block_suspend audit_read perfmon bpf checkpoint_restore")
                    .split(" "));

    public static Capabilities parse(String text) throws InvalidValueException {
        if (text.equals(NONE)) {
            return new Capabilities(0);
        }
        long bits = 0;
        for (String name : CommaList.parseSome(text)) {
            String plain = Key.normal(name).replace('-', '_');
            int number = NAMES.indexOf(plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()) : plain);
            if (number < 0) {
                throw new InvalidValueException(text, EXPECTED);
            }
            bits |= 1L << number;
        }
        return new Capabilities(bits);
    }

    /** How many capabilities this version has names for: 0 to this, this one not included. */
    public static int count() {
        return NAMES.size();
    }

    public boolean has(int number) {
        return (bits >> number & 1) == 1;
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < NAMES.size(); number++) {
            if (has(number)) {
                names.add(NAMES.get(number));
            }
        }
        return names.isEmpty() ? NONE : String.join(",", names);
    }
}
