package io.quinit.fake.machine;

/** A device of blocks, whatever is behind it. */
interface BlockDevice extends Content {

    /** In bytes. */
    @Override
    long size();

    /** Whether swap or a mount has it. */
    boolean isInUse();

    void use(boolean used);
}
