/** Kernels: fetched as Debian packages or built from source, and kept in the cache. */
package io.quinit.dist.kernel;
