package io.quinit.kernel;

/** An open file. Closing one that was closed already does nothing. */
public interface Descriptor extends AutoCloseable {

    /** The number that the process knows it by. */
    int number();

    /** What was opened, for messages. */
    String path();

    @Override
    void close();
}
