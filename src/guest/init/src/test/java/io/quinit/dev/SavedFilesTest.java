package io.quinit.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTest {
    /** Only a hang takes so long: a busy host takes seconds. */
    private static final int HANGS_MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void fileThatIsReplacedCountsAsSavedOnce() throws Exception {
        var saved = new SavedFiles(List.of(folder));
        Files.writeString(folder.resolve("new~"), "text");
        Files.move(folder.resolve("new~"), folder.resolve("dev.args"));

        assertThat(answer(saved)).isTrue();

        saved.close();
        assertThat(answer(saved)).isFalse();
    }

    @Test
    void whoWaitsIsToldOfTheEnd() throws Exception {
        var saved = new SavedFiles(List.of(folder));
        var waiting = CompletableFuture.supplyAsync(saved::await);

        saved.close();

        assertThat(waiting.get(HANGS_MINUTES, TimeUnit.MINUTES)).isFalse();
    }

    private static boolean answer(SavedFiles saved) throws Exception {
        return CompletableFuture.supplyAsync(saved::await).get(HANGS_MINUTES, TimeUnit.MINUTES);
    }
}
