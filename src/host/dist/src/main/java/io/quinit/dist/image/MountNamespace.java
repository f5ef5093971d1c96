package io.quinit.dist.image;

import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a program in a mount namespace of its own: what it mounts is seen by nobody else, and gone when it ends.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/user_namespaces.7.html">user_namespaces(7)</a>
 */
final class MountNamespace {
    private static final HostProgram UNSHARE = new HostProgram("unshare", "util-linux");

    /** With a user namespace anybody may mount; without one root may, which is what is left where user namespaces are forbidden. */
    private static final List<List<String>> WAYS = List.of(List.of("--mount", "--map-root-user"), List.of("--mount"));

    private MountNamespace() {}

    /** Runs it to its end and gives its output; @throws HostFailure with that output when it fails. */
    static List<String> run(Map<String, String> environment, List<String> command) {
        var arguments = new ArrayList<>(way());
        arguments.addAll(command);
        return UNSHARE.run(environment, arguments);
    }

    private static List<String> way() {
        var refusals = new ArrayList<String>();
        for (var way : WAYS) {
            var tried = new ArrayList<>(way);
            tried.add("true");
            var result = UNSHARE.tryRun(Path.of(""), tried, line -> {});
            if (result.status() == 0) {
                return way;
            }
            refusals.addAll(result.lines());
        }
        throw new HostFailure(
                "this machine allows no mount namespace of one's own: %s. User namespaces have to be allowed (sysctl"
                                .formatted(String.join("; ", refusals))
                        + " user.max_user_namespaces above 0, kernel.unprivileged_userns_clone=1), or in a container CAP_SYS_ADMIN");
    }
}
