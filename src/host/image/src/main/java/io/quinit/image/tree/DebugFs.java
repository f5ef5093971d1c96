package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** debugfs(8), which reads ext2, ext3 and ext4 images: many commands at a time, each about one inode. */
final class DebugFs {
    private static final ImageProgram DEBUGFS = new ImageProgram("debugfs", "e2fsprogs");
    private static final String ECHO = "debugfs: ";

    private final WorkDirectory directory;

    DebugFs(WorkDirectory directory) {
        this.directory = directory;
    }

    /**
     * Gives a command for each inode.
     *
     * @param command {@code %d} stands for the inode's number
     * @return what it answered, by inode
     * @throws MalformedFileException when it complains: its status is always 0
     */
    Map<Long, List<String>> ask(String command, List<Long> inodes) throws IOException {
        if (inodes.isEmpty()) {
            return Map.of();
        }
        var asked = new HashMap<String, Long>();
        for (var inode : inodes) {
            asked.put(command.replace("%d", inode.toString()), inode);
        }
        var script = directory.path().resolve("commands");
        Files.write(script, asked.keySet());
        var result = DEBUGFS.run(directory.path(), List.of("-f", "commands", "image"));
        // The first line is its version.
        var complaints = result.errors().stream()
                .filter(line -> !line.startsWith("debugfs ") && !line.isBlank())
                .toList();
        var answers = answers(asked, result.output());
        if (result.status() != 0 || !complaints.isEmpty() || answers.size() < asked.size()) {
            throw DEBUGFS.fault(new ImageProgram.Result(result.status(), List.of(), complaints));
        }
        return answers;
    }

    /**
     * The content of a file that was fetched with {@code dump}.
     *
     * @param size in bytes; debugfs 1.47 fills what is stored in an inode up to 60
     */
    byte[] fetched(String name, long size) throws IOException {
        var bytes = Files.readAllBytes(directory.path().resolve(name));
        if (bytes.length < size) {
            throw new MalformedFileException("damaged: a file of %d bytes has only %d".formatted(size, bytes.length));
        }
        return bytes.length == size ? bytes : Arrays.copyOf(bytes, (int) size);
    }

    private static Map<Long, List<String>> answers(Map<String, Long> asked, List<String> output) {
        var answers = new HashMap<Long, List<String>>();
        List<String> answer = new ArrayList<>();
        for (var line : output) {
            var inode = line.startsWith(ECHO) ? asked.get(line.substring(ECHO.length())) : null;
            if (inode != null) {
                answer = answers.computeIfAbsent(inode, none -> new ArrayList<>());
            } else if (!line.isEmpty()) {
                answer.add(line);
            }
        }
        return answers;
    }
}
