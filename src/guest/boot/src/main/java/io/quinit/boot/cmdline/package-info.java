/** The kernel command line as configuration: read at run time only, so that nothing of a build machine's line gets into an image. */
package io.quinit.boot.cmdline;
