package io.quinit.dev;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quinit.fake.scenario.ScenarioException;
import io.quinit.scenario.ScenarioBoot;
import java.io.IOException;
import java.time.Duration;

/**
 * What {@code mvn quarkus:dev} runs: the boot on a machine of config/scenarios, once more whenever what is to be booted changes. A saved
 * source of the init restarts it as a whole.
 */
@QuarkusMain(name = "dev")
public final class DevBoot implements QuarkusApplication {
    /** A boot takes milliseconds. */
    private static final Duration HANGS = Duration.ofSeconds(10);

    /** @param arguments a scenario and words of the command line, in place of what {@link DevChoice#FILE} says */
    @Override
    public int run(String... arguments) throws IOException {
        try (var saved = new SavedFiles(DevChoice.FILES)) {
            Thread.ofPlatform().daemon().name("boots").start(() -> boot(saved, arguments));
            Quarkus.waitForExit();
        }
        return 0;
    }

    private static void boot(SavedFiles saved, String... arguments) {
        do {
            show(arguments);
        } while (saved.await());
    }

    private static void show(String... arguments) {
        try {
            var choice = DevChoice.of(DevChoice.FILE, arguments);
            var machine = ScenarioBoot.of(choice.scenario()).line(choice.words());
            BootView.of(choice.scenario(), TimedBoot.of(machine, HANGS)).forEach(System.out::println);
        } catch (ScenarioException | DevException wrong) {
            System.out.println("\nNo boot: " + wrong.getMessage());
        }
    }
}
