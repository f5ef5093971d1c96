package io.quinit.boot.dev;

import io.quarkus.dev.appstate.ApplicationStateNotification;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.dev.spi.HotReplacementSetup;
import org.jboss.logging.Logger;

/**
 * Restarts an application in dev mode as soon as one of its sources is saved. Quarkus itself looks when a request comes in, and nobody
 * sends requests to an init.
 */
public final class SavedSources implements HotReplacementSetup {
    private static final Logger LOG = Logger.getLogger(SavedSources.class);
    private static final long LOOK_EVERY_MILLIS = 200;

    private volatile Thread looking;

    @Override
    public void setupHotDeployment(HotReplacementContext sources) {
        looking = Thread.ofPlatform().daemon().name("saved-sources").start(() -> look(sources));
    }

    private static void look(HotReplacementContext sources) {
        try {
            awaitFirstStart();
            while (true) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                restartIfSaved(sources);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A restart amid the first start would end it. */
    private static void awaitFirstStart() {
        try {
            ApplicationStateNotification.waitForApplicationStart();
        } catch (RuntimeException failed) {
            LOG.debug("what is saved next may mend the first start", failed);
        }
    }

    private static void restartIfSaved(HotReplacementContext sources) throws InterruptedException {
        try {
            sources.doScan(true);
        } catch (InterruptedException closed) {
            throw closed;
        } catch (Exception failure) {
            LOG.error("what was saved cannot be looked at", failure);
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
