package io.quinit.steps.agent;

import io.quinit.boot.step.BootFailure;
import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.UserId;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.util.Optional;

/**
 * As whom the agent runs. It is taken by the calling thread alone, and cannot be put off again.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
record AgentIdentity(Optional<UserId> user, Optional<Capabilities> capabilities, boolean noNewPrivileges) {
    private static final long ROOT = 0;

    static AgentIdentity of(AgentConfig config) {
        return new AgentIdentity(config.user(), config.caps(), config.noNewPrivileges());
    }

    boolean isGiven() {
        return user.isPresent() || capabilities.isPresent() || noNewPrivileges;
    }

    /** The order is the kernel's: each call takes privileges that the ones before it needed. */
    void take(Kernel kernel) {
        try {
            capabilities.ifPresent(kept -> dropOthers(kernel, kept));
            user.ifPresent(id -> become(kernel, id));
            capabilities.ifPresent(kept -> keep(kernel, kept));
            if (noNewPrivileges) {
                kernel.credentials().noNewPrivileges();
            }
        } catch (KernelException refused) {
            throw new BootFailure(
                    AgentStep.ID,
                    refused.getMessage()
                            + " (the init itself may not do that, or the kernel does not know it: change init.agent.user,"
                            + " init.agent.caps or init.agent.no-new-privileges)",
                    refused);
        }
    }

    /** Also what the kernel has beyond the capabilities that have names here. */
    private static void dropOthers(Kernel kernel, Capabilities kept) {
        for (var number = 0; number < Long.SIZE; number++) {
            if (!kept.has(number) && !kernel.credentials().dropFromBoundingSet(number)) {
                return;
            }
        }
    }

    private void become(Kernel kernel, UserId id) {
        if (capabilities.isPresent()) {
            kernel.credentials().keepCapabilities();
        }
        kernel.credentials().setUser(id.uid(), id.gid());
    }

    /** Root gets by an exec what is inheritable or in the bounding set; any other user only what is ambient. */
    private void keep(Kernel kernel, Capabilities kept) {
        kernel.credentials().setCapabilities(kept.bits());
        if (user.isEmpty() || user.get().uid() == ROOT) {
            return;
        }
        for (var number = 0; number < Capabilities.count(); number++) {
            if (kept.has(number)) {
                kernel.credentials().raiseAmbient(number);
            }
        }
    }
}
