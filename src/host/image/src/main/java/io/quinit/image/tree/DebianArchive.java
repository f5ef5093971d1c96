package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;

/** A Debian package: an ar archive whose member {@code data.tar}, compressed in one way or another, has the files; see deb(5). */
final class DebianArchive {
    static final String MAGIC = "!<arch>\n";

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
        var in = new RegionInput(archive);
        var ar = new ArArchiveInputStream(in);
        for (var entry = next(ar, in); entry != null; entry = next(ar, in)) {
            var name = PrintableText.of(entry.getName());
            if (entry.getSize() > in.left()) {
                throw CutShort.ends("in the middle of member \"%s\"".formatted(name), archive.length());
            }
            members.put(name, archive.part(in.position(), entry.getSize()));
        }
        return members;
    }

    /** Null at the end. */
    private static ArArchiveEntry next(ArArchiveInputStream ar, RegionInput in) throws IOException {
        long before = in.position();
        try {
            return ar.getNextEntry();
        } catch (IOException | IllegalArgumentException fault) {
            throw in.left() == 0
                    ? CutShort.ends("in the middle of a member's header", in.length())
                    : new MalformedFileException("damaged: no header of an ar member at %d: %s; fetch it again"
                            .formatted(Math.max(before, MAGIC.length()), PrintableText.of(fault.getMessage())));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
