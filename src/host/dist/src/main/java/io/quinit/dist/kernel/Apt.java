package io.quinit.dist.kernel;

import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Debian's own tools. Packages are downloaded and unpacked, never installed. */
public final class Apt implements PackageSource {
    private static final HostProgram APT_CACHE = new HostProgram("apt-cache", "apt");
    private static final HostProgram APT_GET = new HostProgram("apt-get", "apt");
    private static final HostProgram DPKG_DEB = new HostProgram("dpkg-deb", "dpkg");

    private static final Path HERE = Path.of("");

    private static final Pattern STALE_INDEX = Pattern.compile("404 +Not Found|Hash Sum mismatch|Unexpected size");
    private static final Pattern NO_NETWORK = Pattern.compile(
            "Could not (resolve|connect)|Temporary failure resolving|Cannot initiate the connection|timed out");
    private static final Pattern NO_SPACE = Pattern.compile("No space left|enough free space");
    private static final Pattern NOT_ROOT = Pattern.compile("are you root|Permission denied");

    private final PrintWriter progress;

    /** @param progress gets what the tools are doing, while they do it */
    public Apt(PrintWriter progress) {
        this.progress = progress;
    }

    @Override
    public Optional<DebianPackage> find(String name) {
        var shown = APT_CACHE.tryRun(HERE, List.of("show", "--no-all-versions", "--", name), line -> {});
        if (shown.status() != 0 || shown.lines().stream().noneMatch(line -> line.startsWith("Package: "))) {
            return Optional.empty();
        }
        return Optional.of(DebianPackage.parse(shown.lines().stream()
                .dropWhile(line -> !line.startsWith("Package: "))
                .toList()));
    }

    @Override
    public void update() {
        say("apt-get update ...");
        var updated = APT_GET.tryRun(HERE, List.of("update"), line -> say("  " + line));
        if (updated.status() != 0 || NO_NETWORK.matcher(updated.text()).find()) {
            throw failure("apt-get update", updated);
        }
    }

    @Override
    public Optional<Path> download(DebianPackage wanted, Path directory) {
        say("downloading %s %s, %s ...".formatted(wanted.name(), wanted.version(), Megabytes.of(wanted.size())));
        var downloaded = APT_GET.tryRun(
                directory,
                // As root apt drops its rights for the download, and complains that it cannot write here.
                List.of("-o", "APT::Sandbox::User=root", "download", wanted.name() + "=" + wanted.version()),
                line -> say("  " + line));
        if (downloaded.status() == 0) {
            return Optional.of(packageFile(directory));
        }
        if (STALE_INDEX.matcher(downloaded.text()).find()) {
            return Optional.empty();
        }
        throw failure("downloading " + wanted.id(), downloaded);
    }

    private static Path packageFile(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(
                            () -> new HostFailure("apt-get download ended well, but left no .deb in " + directory));
        } catch (IOException failure) {
            throw new HostFailure("%s cannot be read: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    @Override
    public void unpack(Path file, Path directory) {
        say("unpacking ...");
        var unpacked =
                DPKG_DEB.tryRun(HERE, List.of("-x", file.toString(), directory.toString()), line -> say("  " + line));
        if (unpacked.status() != 0) {
            throw failure("unpacking " + file, unpacked);
        }
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }

    /** The whole output was shown while it came; the message repeats the lines that say why. */
    private static HostFailure failure(String what, HostProgram.Result result) {
        var text = result.text();
        var cause = "see above";
        if (NO_NETWORK.matcher(text).find()) {
            cause = "no network, or no way to the mirror that /etc/apt/sources.list names";
        } else if (NO_SPACE.matcher(text).find()) {
            cause = "no space left on the disk";
        } else if (NOT_ROOT.matcher(text).find()) {
            cause = "only root may do that: run `apt-get update` as root, then this again";
        }
        var complaints = result.lines().stream()
                .filter(line -> line.startsWith("E: ") || line.startsWith("dpkg-deb: "))
                .map(line -> System.lineSeparator() + "  " + line)
                .collect(Collectors.joining());
        return new HostFailure("%s failed: %s%s".formatted(what, cause, complaints));
    }
}
