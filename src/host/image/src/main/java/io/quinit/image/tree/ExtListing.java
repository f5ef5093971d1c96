package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every name of an ext2/3/4 image. No name is ever given to a program: files are asked for by inode. */
final class ExtListing {
    /** A file, by its inode; {@code size} in bytes. */
    record File(long inode, int mode, long size) {}

    private static final long ROOT = 2;
    private static final int TYPE = 0170000;

    /** {@code /INODE/MODE/UID/GID/NAME/SIZE/}; a directory has no size. */
    private static final Pattern ENTRY =
            Pattern.compile("/(\\d{1,10})/([0-7]{6})/\\d+/\\d+/([^/\\p{Cntrl}]+)/(\\d{0,18})/");

    /** An entry whose file was deleted, or that was never used. */
    private static final String UNUSED = "/0/";

    private static final Pattern FAST_LINK = Pattern.compile("Fast link dest: \"(.*)\"");

    private final DebugFs debugfs;
    private final Map<String, File> files = new HashMap<>();
    private final Map<String, File> links = new HashMap<>();
    private final Set<Long> directories = new HashSet<>();

    ExtListing(WorkDirectory directory) throws IOException {
        this.debugfs = new DebugFs(directory);
        Map<Long, String> level = Map.of(ROOT, "");
        while (!level.isEmpty()) {
            level = listed(level);
        }
    }

    /** Lists directories; @return the directories in them, path by inode */
    private Map<Long, String> listed(Map<Long, String> level) throws IOException {
        directories.addAll(level.keySet());
        var below = new HashMap<Long, String>();
        var answers = debugfs.ask("ls -p <%d>", List.copyOf(level.keySet()));
        for (var answer : answers.entrySet()) {
            for (var line : answer.getValue()) {
                if (!line.startsWith(UNUSED)) {
                    add(level.get(answer.getKey()), line, below);
                }
            }
        }
        return below;
    }

    private void add(String parent, String line, Map<Long, String> below) throws IOException {
        var match = ENTRY.matcher(line);
        if (!match.matches()) {
            throw new MalformedFileException("entry \"%s\" of folder \"/%s\": slashes or control characters in a name"
                    .formatted(PrintableText.of(line), parent));
        }
        var name = match.group(3);
        if (name.equals(".") || name.equals("..")) {
            return;
        }
        var file = new File(
                Long.parseLong(match.group(1)),
                Integer.parseInt(match.group(2), 8),
                match.group(4).isEmpty() ? 0 : Long.parseLong(match.group(4)));
        add(EntryName.path(parent + "/" + name), file, below);
    }

    private void add(String path, File file, Map<Long, String> below) throws MalformedFileException {
        switch (file.mode & TYPE) {
            case 0040000 -> {
                if (directories.contains(file.inode) || below.put(file.inode, path) != null) {
                    throw new MalformedFileException("damaged: the folder \"%s\" is in two places".formatted(path));
                }
            }
            case 0100000 -> files.put(path, file);
            case 0120000 -> {
                if (file.size >= EntryName.LIMIT) {
                    throw new MalformedFileException(
                            "entry \"%s\": a symbolic link to a name of %d bytes".formatted(path, file.size));
                }
                links.put(path, file);
            }
            default -> {
                // Devices, pipes and sockets have no content.
            }
        }
    }

    Map<String, File> files() {
        return files;
    }

    /** Every symbolic link, by path, to what it points to. */
    SortedMap<String, String> targets() throws IOException {
        var inodes = links.values().stream().map(File::inode).distinct().toList();
        var answers = debugfs.ask("stat <%d>", inodes);
        // What has no room in the inode is stored as a file's content is.
        var stored = inodes.stream()
                .filter(inode -> fastTarget(answers.get(inode)).isEmpty())
                .toList();
        debugfs.ask("dump <%d> link-%d", stored);
        var targets = new TreeMap<String, String>();
        for (var link : links.entrySet()) {
            var file = link.getValue();
            var fast = fastTarget(answers.get(file.inode));
            targets.put(
                    link.getKey(),
                    fast.isPresent()
                            ? fast.get()
                            : new String(debugfs.fetched("link-" + file.inode, file.size), StandardCharsets.UTF_8));
        }
        return targets;
    }

    private static Optional<String> fastTarget(List<String> answer) {
        return answer.stream()
                .map(FAST_LINK::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst();
    }
}
