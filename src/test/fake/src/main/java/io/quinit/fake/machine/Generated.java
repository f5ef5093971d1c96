package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A file of proc or sysfs: made up as it is read, and understood as it is written.
 *
 * @param reader null for one that is only written
 * @param writer null for one that is only read; gets the text without the line feed at its end
 */
record Generated(Supplier<String> reader, Consumer<String> writer) implements Content {

    static Generated text(String text) {
        return new Generated(() -> text, null);
    }

    /** kernfs refuses even root what a file cannot do (kernfs_fop_open). */
    @Override
    public Content open(boolean reads, boolean writes) {
        Refused.unless((!reads || reader != null) && (!writes || writer != null), Errno.EACCES);
        return this;
    }

    @Override
    public byte[] read() {
        return reader.get().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(long offset, byte[] bytes) {
        if (bytes.length > 0) {
            writer.accept(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
        }
    }
}
