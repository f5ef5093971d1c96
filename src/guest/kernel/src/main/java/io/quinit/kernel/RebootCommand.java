package io.quinit.kernel;

/**
 * Ways to end the machine, from linux/reboot.h.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/reboot.2.html">reboot(2)</a>
 */
public enum RebootCommand {
    RESTART(0x01234567),
    HALT(0xcdef0123),
    POWER_OFF(0x4321fedc);

    private final int number;

    RebootCommand(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
