/** What we ask of Linux, typed: no JNA type leaves {@code io.quinit.kernel.jna}. */
package io.quinit.kernel;
