/** The host's command {@code quinit-tool}: a class per subcommand, which reads options, calls a library, and prints. */
package io.quinit.tool;
