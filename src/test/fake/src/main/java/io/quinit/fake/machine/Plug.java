package io.quinit.fake.machine;

/** One device, as it comes and goes; what is announced of that is not its concern. */
interface Plug {

    /** Makes it appear; after {@link #go} another one of its kind. */
    void come();

    /** Pulls it out. One that cannot be, such as swap in use, stays. */
    void go();

    /** A second one beside it; nothing where there can be only one. */
    default void twin() {}
}
