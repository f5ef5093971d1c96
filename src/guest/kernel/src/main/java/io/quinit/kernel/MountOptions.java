package io.quinit.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words of mount(8) split into what mount(2) takes as flags and what the file system reads itself. */
record MountOptions(Set<MountFlag> flags, String data) {

    static MountOptions parse(List<String> words) {
        var flags = EnumSet.noneOf(MountFlag.class);
        var data = new StringBuilder();
        for (var word : words) {
            var flag = flagNamed(word);
            if (flag != null) {
                flags.add(flag);
            } else if (word.equals("rw")) {
                flags.remove(MountFlag.RDONLY);
            } else if (!word.isEmpty() && !word.equals("defaults")) {
                data.append(data.isEmpty() ? "" : ",").append(word);
            }
        }
        return new MountOptions(flags, data.toString());
    }

    private static MountFlag flagNamed(String word) {
        for (var flag : MountFlag.values()) {
            if (flag.option().equals(word)) {
                return flag;
            }
        }
        return null;
    }
}
