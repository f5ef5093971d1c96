package io.quinit.image;

import java.util.Locale;

/** What is looked at in a target image; each can be wrong by itself. */
public enum Check {
    /** A module that is asked for is neither there nor built in. */
    MISSING,
    /** A module that is asked for by its path is somewhere else. */
    MOVED,
    /** A module that another one depends on is not there. */
    DEPENDENCY,
    /** A module depends on itself, through others. */
    CIRCLE,
    /** A file that should be a module is none, or cannot be unpacked. */
    DAMAGED,
    /** A module was made for another kernel, or with other options. */
    OTHER_KERNEL,
    /** A kernel, a module or a program is for another processor. */
    ARCHITECTURE,
    /** A symbolic link leads out of the image, or to nothing. */
    LINK,
    /** The guest agent is not there, or cannot be started. */
    AGENT,
    /** The image holds no kernel at all. */
    NO_KERNEL;

    /** As a person writes it: {@code other-kernel}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
