package io.quinit.steps.agent.diagnosis;

/**
 * The agent's file, or one that it needs to run, by the name that a message has for it.
 *
 * @param name {@code it}, {@code its interpreter /bin/sh}, {@code the loader /lib/ld.so of /bin/sh}
 */
record Part(Role role, String name, String path) {
    enum Role {
        AGENT,
        /** What a script names in its first line. */
        INTERPRETER,
        /** What an ELF program names as its interpreter, such as {@code /lib64/ld-linux-x86-64.so.2}. */
        LOADER
    }

    static Part agent(String path) {
        return new Part(Role.AGENT, "it", path);
    }

    boolean isAgent() {
        return role == Role.AGENT;
    }

    boolean isLoader() {
        return role == Role.LOADER;
    }

    Part interpreter(String itsPath) {
        return needs(Role.INTERPRETER, "interpreter ", itsPath);
    }

    Part loader(String itsPath) {
        return needs(Role.LOADER, "loader ", itsPath);
    }

    private Part needs(Role itsRole, String word, String itsPath) {
        var shown = word + Printable.of(itsPath);
        return new Part(itsRole, isAgent() ? "its " + shown : "the " + shown + " of " + Printable.of(path), itsPath);
    }

    @Override
    public String toString() {
        return name;
    }
}
