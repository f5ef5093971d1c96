package io.quinit.steps.agent;

import io.quinit.boot.cmdline.ReadAs;
import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.UserId;
import io.quinit.cmdline.Words;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The program that the boot is for. */
@ConfigMapping(prefix = "init.agent")
public interface AgentConfig {

    /**
     * The program that becomes PID 1 when the boot is done, by its absolute path in the root file system.
     *
     * @since 0.1.0
     * @example init.agent=/sbin/init
     */
    @WithParentName
    @WithDefault("/usr/local/bin/guest-agent")
    @ReadAs(PlainType.ABSOLUTE_PATH)
    String path();

    /**
     * The agent's arguments, quoted as for a shell; its own path is put before them. None by default.
     *
     * @since 0.1.0
     * @example "init.agent.args=--name 'a b' -v"
     */
    Optional<Words> args();

    /**
     * A variable of the agent's environment; the name keeps its case, and the value is a secret that the init never shows. It
     * outranks what the kernel and the init set themselves ({@code TERM}, {@code PATH=/usr/local/bin:/usr/bin:/bin}, {@code
     * HOME=/root}). The kernel's own /proc/cmdline shows it to every program of the machine.
     *
     * @since 0.1.0
     * @example init.agent.env.HOME=/home/agent
     */
    Map<String, Secret<String>> env();

    /**
     * The user and group that the agent runs as, {@code uid[:gid]} in numbers, without supplementary groups; root by default.
     * Where the gid is left out it is the uid's number. A user that is not root has no capabilities unless {@code init.agent.caps}
     * gives some.
     *
     * @since 0.1.0
     * @example init.agent.user=1000:1000
     */
    Optional<UserId> user();

    /**
     * The only capabilities that the agent and what it starts can ever have: names of capabilities(7) separated by commas, or
     * {@code none}. By default root has all that the kernel knows, and another user has none.
     *
     * @since 0.1.0
     * @example init.agent.caps=net_admin,chown
     */
    Optional<Capabilities> caps();

    /**
     * Whether the agent and what it starts can gain no privileges by running a program: set-user-ID bits and capabilities of files
     * do nothing (no_new_privs of prctl(2)).
     *
     * @since 0.1.0
     * @example init.agent.no-new-privileges
     */
    @WithDefault("false")
    boolean noNewPrivileges();

    /**
     * The folder of the root file system that the agent starts in, by its absolute path.
     *
     * @since 0.1.0
     * @example init.agent.cwd=/work
     */
    @WithDefault("/")
    @ReadAs(PlainType.ABSOLUTE_PATH)
    String cwd();

    /** The limits that the agent starts with. */
    AgentRlimits rlimits();
}
