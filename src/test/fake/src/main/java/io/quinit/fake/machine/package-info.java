/** A kernel in memory that behaves as Linux does: what it accepts the real one accepts, and where that fails it fails, with the same errno. */
package io.quinit.fake.machine;
