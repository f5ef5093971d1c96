package io.quinit.boot.step;

/**
 * The {@code @Priority} of each boot step, in one list. CDI puts the highest first, so the list reads from the first
 * step to the last. A step of another project takes any number between two of these. On the command line ({@code init.steps.ID.order}) and
 * in a plan the numbers count upwards: 10000 less the priority.
 */
public final class BootOrder {
    public static final int VFS = 9900;
    public static final int CONSOLE = 9800;
    public static final int BUS = 9700;
    public static final int NET = 9690;
    public static final int BALLOON = 9680;
    public static final int FS = 9670;
    public static final int COLDPLUG = 9660;
    public static final int ZRAM = 9600;
    public static final int ROOT_DEVICE = 9500;
    public static final int PORTS = 9400;
    public static final int ROOT = 9300;
    public static final int SWITCH_ROOT = 9200;
    public static final int REPORT = 9150;
    public static final int AGENT = 9100;

    private BootOrder() {}
}
