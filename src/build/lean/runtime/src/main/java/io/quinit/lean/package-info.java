/**
 * GraalVM substitutions that keep classes out of a native executable: a file a subject, with a nested class for each target, and its row in
 * the README. What they call is beside them.
 */
package io.quinit.lean;
