package io.quinit.fake.machine;

/**
 * One device that does not do as it should.
 *
 * @param device as {@link FakeMachine#devices} names it, or {@link #UEVENTS}
 * @param moment what it means is up to the trouble
 */
public record DeviceFault(String device, Trouble trouble, Moment moment) {
    /** What tells of all devices. */
    public static final String UEVENTS = "uevents";

    /** What becomes of a device. */
    public enum Trouble {
        /** For uevents: nothing is announced. */
        NEVER,
        /** It comes at the moment. For uevents: each is announced so much later. */
        LATE,
        /** It comes at the moment, and nobody is told. */
        LATE_UNTOLD,
        /** It is announced in time, and comes at the moment. */
        LATE_TOLD_BEFORE,
        /** It is there, and pulled out at the moment. */
        GONE,
        /** At the moment another one takes its place and its name. */
        REPLACED,
        /** At the moment a second one comes, with the same name. */
        TWICE,
        /** For uevents: something else is announced each time that so much has passed. */
        NOISE
    }

    boolean isOf(String name) {
        return device.equals(name);
    }

    @Override
    public String toString() {
        return device + " " + trouble + " " + moment;
    }
}
