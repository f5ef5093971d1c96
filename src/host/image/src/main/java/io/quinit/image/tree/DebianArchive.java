package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Debian package: an ar archive whose member {@code data.tar}, compressed in one way or another, has the files; see deb(5). */
final class DebianArchive {
    static final String MAGIC = "!<arch>\n";

    private static final int HEADER = 60;
    private static final int NAME_END = 16;
    private static final int SIZE_START = 48;
    private static final int SIZE_END = 58;

    private DebianArchive() {}

    static boolean isHere(Region region) throws IOException {
        return text(region.start(0, MAGIC.length())).equals(MAGIC);
    }

    /** The member with the files. */
    static Region data(Region archive) throws IOException {
        var members = members(archive);
        if (!members.containsKey("debian-binary")) {
            throw new MalformedFileException(
                    "an ar archive, but no Debian package: its members are %s, expected debian-binary among them"
                            .formatted(members.keySet()));
        }
        for (var member : members.entrySet()) {
            if (member.getKey().equals("data.tar") || member.getKey().startsWith("data.tar.")) {
                return member.getValue();
            }
        }
        throw new MalformedFileException("a Debian package without data.tar: its members are " + members.keySet());
    }

    private static Map<String, Region> members(Region archive) throws IOException {
        var members = new LinkedHashMap<String, Region>();
        for (long at = MAGIC.length(); at < archive.length(); ) {
            var header = text(archive.start(at, HEADER));
            if (header.length() < HEADER) {
                throw CutShort.ends("in the middle of a member's header", archive.length());
            }
            var name = name(header);
            long size = size(header, name, at);
            if (size > archive.length() - at - HEADER) {
                throw CutShort.ends("in the middle of member \"%s\"".formatted(name), archive.length());
            }
            members.put(name, archive.part(at + HEADER, size));
            // Members start at even places.
            at += HEADER + size + size % 2;
        }
        return members;
    }

    private static String name(String header) {
        var name = header.substring(0, NAME_END).strip();
        return EntryName.shown(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    private static long size(String header, String name, long at) throws MalformedFileException {
        var digits = header.substring(SIZE_START, SIZE_END).strip();
        if (!header.endsWith("`\n")
                || digits.isEmpty()
                || !digits.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            throw new MalformedFileException(
                    "damaged: no header of an ar member at %d (\"%s\"); fetch it again".formatted(at, name));
        }
        return Long.parseLong(digits);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
