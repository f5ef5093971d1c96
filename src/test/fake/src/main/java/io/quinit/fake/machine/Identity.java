package io.quinit.fake.machine;

/**
 * As whom a thread acts, and what it may hand on.
 *
 * @param permitted capabilities, a bit each; so the others
 */
public record Identity(
        long user, long group, long permitted, long effective, long bounding, long ambient, boolean noNewPrivileges) {}
