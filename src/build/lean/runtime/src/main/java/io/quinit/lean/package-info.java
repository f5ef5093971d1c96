/** What the native executable leaves out of the framework: one reason a file, and nothing else. */
package io.quinit.lean;
