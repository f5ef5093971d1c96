package io.quinit.kernel.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each in a thread that is thrown away: what it gives up is gone. */
class ThreadCredentialsTest {
    private static final int CHOWN = 0;
    private static final int KILL = 5;
    private static final long CHOWN_AND_KILL = 1L << CHOWN | 1L << KILL;

    private final Map<String, String> before = ofThisThread();

    @AfterEach
    void threadsOfTheTestsKeepTheirs() {
        assertThat(ofThisThread()).isEqualTo(before);
    }

    @Test
    void userAndGroupChangeAndOtherGroupsGo() throws Exception {
        needRoot();

        var after = inThread(credentials -> credentials.setUser(1000, 1001));

        assertThat(after)
                .containsEntry("Uid", "1000 1000 1000 1000")
                .containsEntry("Gid", "1001 1001 1001 1001")
                .containsEntry("Groups", "")
                .containsEntry("CapPrm", mask(0))
                .containsEntry("CapEff", mask(0))
                .containsEntry("CapBnd", before.get("CapBnd"));
    }

    @Test
    void highestUserIsTaken() throws Exception {
        needRoot();

        assertThat(inThread(credentials -> credentials.setUser(4294967294L, 4294967294L))
                        .get("Uid"))
                .startsWith("4294967294 4294967294");
    }

    @Test
    void capabilitiesOutlastAChangeOfUserAndAnExec() throws Exception {
        needRoot();

        var after = inThread(credentials -> {
            dropAllBut(CHOWN_AND_KILL, credentials);
            credentials.keepCapabilities();
            credentials.setUser(1000, 1000);
            credentials.setCapabilities(CHOWN_AND_KILL);
            credentials.raiseAmbient(CHOWN);
            credentials.raiseAmbient(KILL);
        });

        assertThat(after)
                .containsEntry("CapInh", mask(CHOWN_AND_KILL))
                .containsEntry("CapPrm", mask(CHOWN_AND_KILL))
                .containsEntry("CapEff", mask(CHOWN_AND_KILL))
                .containsEntry("CapBnd", mask(CHOWN_AND_KILL))
                .containsEntry("CapAmb", mask(CHOWN_AND_KILL));
    }

    @Test
    void boundingSetEndsWhereTheKernelsCapabilitiesEnd() throws Exception {
        needRoot();
        // In one read: a sysctl gives nothing from its second byte on.
        var last = Integer.parseInt(new io.quinit.kernel.Files(new JnaKernel())
                .read("/proc/sys/kernel/cap_last_cap")
                .strip());

        var after = inThread(credentials -> {
            assertThat(credentials.dropFromBoundingSet(last)).isTrue();
            assertThat(credentials.dropFromBoundingSet(last + 1)).isFalse();
        });

        assertThat(Long.parseLong(after.get("CapBnd"), 16) >> last & 1).isZero();
    }

    @Test
    void capabilityThatIsNotPermittedIsRefusedByName() throws Exception {
        inThread(credentials -> {
            credentials.setCapabilities(0);

            assertThatThrownBy(() -> credentials.setCapabilities(CHOWN_AND_KILL))
                    .hasMessage("set capabilities 0x21: EPERM operation not permitted");
            assertThatThrownBy(() -> credentials.raiseAmbient(KILL))
                    .hasMessage("raise ambient capability 5: EPERM operation not permitted");
            assertThatThrownBy(() -> credentials.dropFromBoundingSet(KILL))
                    .hasMessage("drop capability 5 from the bounding set: EPERM operation not permitted");
            assertThatThrownBy(() -> credentials.setUser(1, 1))
                    .isInstanceOfSatisfying(
                            KernelException.class,
                            failure -> assertThat(failure.errno()).isEqualTo(Errno.EPERM))
                    .hasMessageContaining("user 1:1");
        });
    }

    @Test
    void noNewPrivilegesAreForTheThreadToo() throws Exception {
        assertThat(inThread(Credentials::noNewPrivileges)).containsEntry("NoNewPrivs", "1");
    }

    private static void dropAllBut(long kept, Credentials credentials) {
        for (var number = 0; number < Long.SIZE; number++) {
            if ((kept >> number & 1) == 0 && !credentials.dropFromBoundingSet(number)) {
                return;
            }
        }
    }

    private static Map<String, String> inThread(Consumer<Credentials> change) throws Exception {
        var task = new FutureTask<>(() -> {
            change.accept(new JnaKernel().credentials());
            return ofThisThread();
        });
        new Thread(task).start();
        return task.get();
    }

    private static Map<String, String> ofThisThread() {
        try (var lines = Files.lines(Path.of("/proc/thread-self/status"))) {
            return lines.filter(line -> line.startsWith("Uid")
                            || line.startsWith("Gid")
                            || line.startsWith("Groups")
                            || line.startsWith("Cap")
                            || line.startsWith("NoNewPrivs"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(
                            words -> words[0], words -> words[1].strip().replace('\t', ' ')));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String mask(long bits) {
        return "%016x".formatted(bits);
    }

    private void needRoot() {
        assumeTrue(before.get("Uid").startsWith("0 "), "only root may");
    }
}
