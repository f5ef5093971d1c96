package io.quinit.dist.oci;

import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import java.util.regex.Pattern;

/** Names and tags as registries take them: the grammar of github.com/distribution/reference. */
public final class ImageName {
    private static final String HOST = "[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?::[0-9]+)?";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:[.]|_{1,2}|-+)[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile("(?:%s/)?%s(?:/%s)*".formatted(HOST, COMPONENT, COMPONENT));
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    private ImageName() {}

    public static void requireName(String name) {
        if (name.length() > 240 || !NAME.matcher(name).matches()) {
            throw new HostFailure(
                    "--name %s; expected a repository in small letters such as registry.example.com/sandbox/quinit"
                            .formatted(PrintableText.quoted(name)));
        }
    }

    public static void requireTag(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new HostFailure("--tag %s; expected up to 128 of letters, digits, and _ . - but not at the start"
                    .formatted(PrintableText.quoted(tag)));
        }
    }
}
