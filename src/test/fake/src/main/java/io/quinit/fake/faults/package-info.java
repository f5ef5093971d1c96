/** A kernel whose calls fail: once each, with each error that the call's man page lists. */
package io.quinit.fake.faults;
