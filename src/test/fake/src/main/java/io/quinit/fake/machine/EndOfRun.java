package io.quinit.fake.machine;

/** The call after which the real process would not go on. An Error, so that nobody handles it; {@link #ending} says how it went. */
public final class EndOfRun extends Error {
    private static final long serialVersionUID = 1L;

    private final transient Ending ending;

    EndOfRun(Ending ending) {
        super(ending.toString());
        this.ending = ending;
    }

    public Ending ending() {
        return ending;
    }
}
