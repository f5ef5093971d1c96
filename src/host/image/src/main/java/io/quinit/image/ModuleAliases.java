package io.quinit.image;

import io.quinit.modules.AliasTable;
import io.quinit.modules.AliasTable.Alias;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The aliases of every module of a kernel that has no {@code modules.alias}: what depmod would write into it. */
final class ModuleAliases {
    private ModuleAliases() {}

    static AliasTable of(FileTree tree, ModuleFiles files) {
        // A distribution has 4,000 modules; where they are compressed each has to be unpacked whole.
        return new AliasTable(files.modules().values().parallelStream()
                .flatMap(module -> aliases(tree, files.realPath(module), module).stream()
                        .map(pattern -> new Alias(pattern, module.name())))
                .toList());
    }

    private static List<String> aliases(FileTree tree, String path, ModuleFile module) {
        try {
            var content =
                    module.isCompressed() ? ByteBuffer.wrap(module.decompress(tree.glance(path))) : tree.glance(path);
            return ModuleInfo.of(ElfFile.of(content)).aliases();
        } catch (IOException damaged) {
            // Nobody asked for this module: its damage is told when somebody does.
            return List.of();
        }
    }
}
