/**
 * What depmod(8) knows, for the build and the boot alike: names, dependencies and aliases of kernel modules, and the plan that the build
 * makes of them. PID 1 runs this code: it carries no library, no regular expression and no format string.
 */
package io.quinit.modules;
