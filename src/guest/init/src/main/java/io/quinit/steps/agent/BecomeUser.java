package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.UserId;
import io.quinit.kernel.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * Becomes a user. Root gets by an exec what is inheritable or in the bounding set; any other user only what is ambient.
 *
 * @param kept the capabilities that the user has; none where it is empty, unless the user is root
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
record BecomeUser(UserId id, Optional<Capabilities> kept) implements Action {
    private static final long ROOT = 0;

    @Override
    public String describe() {
        return "become user " + id;
    }

    @Override
    public List<String> changes() {
        return List.of("keep capabilities", "set user *", "set capabilities *", "raise ambient capability *");
    }

    @Override
    public void run(StepContext context) {
        var credentials = context.kernel().credentials();
        if (kept.isPresent()) {
            credentials.keepCapabilities();
        }
        credentials.setUser(id.uid(), id.gid());
        kept.ifPresent(capabilities -> keep(capabilities, credentials));
    }

    private void keep(Capabilities capabilities, Credentials credentials) {
        credentials.setCapabilities(capabilities.bits());
        if (id.uid() == ROOT) {
            return;
        }
        for (var number = 0; number < Capabilities.count(); number++) {
            if (capabilities.has(number)) {
                credentials.raiseAmbient(number);
            }
        }
    }
}
