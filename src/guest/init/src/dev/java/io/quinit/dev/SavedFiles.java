package io.quinit.dev;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until a file of some folders is saved. */
final class SavedFiles implements AutoCloseable {
    /** An editor writes a file, moves it and sets its mode: all of that is one save. */
    private static final int SETTLED_MILLIS = 50;

    private final WatchService watch;

    SavedFiles(List<Path> folders) throws IOException {
        watch = FileSystems.getDefault().newWatchService();
        for (var folder : folders) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
    }

    /** @return false when nobody waits for it any more */
    boolean await() {
        try {
            var key = watch.take();
            do {
                key.pollEvents();
                key.reset();
                key = watch.poll(SETTLED_MILLIS, TimeUnit.MILLISECONDS);
            } while (key != null);
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
