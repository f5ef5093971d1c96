/** A kernel in memory that records what it was asked, for tests and dev mode. */
package io.quinit.fake;
