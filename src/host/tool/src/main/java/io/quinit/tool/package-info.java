/** The host's command {@code quinit-tool}: its subcommands each have a package of their own. */
package io.quinit.tool;
