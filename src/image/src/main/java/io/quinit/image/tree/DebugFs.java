package io.quinit.image.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** debugfs(8), which reads ext2, ext3 and ext4 images: many commands at a time, each about one inode. */
final class DebugFs {
    private static final ImageProgram DEBUGFS = new ImageProgram("debugfs", "e2fsprogs");
    private static final String ECHO = "debugfs: ";

    private final WorkFolder folder;

    DebugFs(WorkFolder folder) {
        this.folder = folder;
    }

    /**
     * Gives a command for each inode.
     *
     * @param command {@code %d} stands for the inode's number
     * @return what it answered, by inode
     * @throws io.quinit.image.MalformedFileException when it complains: its status is always 0
     */
    Map<Long, List<String>> ask(String command, List<Long> inodes) throws IOException {
        var asked = new HashMap<String, Long>();
        for (var inode : inodes) {
            asked.put(command.replace("%d", inode.toString()), inode);
        }
        var script = folder.path().resolve("commands");
        Files.write(script, asked.keySet());
        var result = DEBUGFS.run(folder.path(), List.of("-f", "commands", "image"));
        boolean complains = result.errors().stream().anyMatch(line -> !line.startsWith("debugfs ") && !line.isBlank());
        if (result.status() != 0 || complains) {
            throw DEBUGFS.fault(result);
        }
        var answers = answers(asked, result.output());
        if (answers.size() < asked.size()) {
            throw DEBUGFS.fault(result);
        }
        return answers;
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
