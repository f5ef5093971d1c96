/** A kernel in memory that records what it was asked, for tests. */
package io.quinit.fake;
