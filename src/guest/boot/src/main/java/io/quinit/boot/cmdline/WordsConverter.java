package io.quinit.boot.cmdline;

import io.quinit.cmdline.Words;
import org.eclipse.microprofile.config.spi.Converter;

/** Words with shell quoting. */
public final class WordsConverter implements Converter<Words> {
    private static final long serialVersionUID = 1L;

    @Override
    public Words convert(String value) {
        return ParsedValue.of(value, Words::parse);
    }
}
