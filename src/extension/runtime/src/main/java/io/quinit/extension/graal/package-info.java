/** What the native executable leaves out of the framework: one substitution a file, and nothing else. */
package io.quinit.extension.graal;
