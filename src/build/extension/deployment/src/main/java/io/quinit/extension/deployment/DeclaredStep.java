package io.quinit.extension.deployment;

/**
 * A boot step of the application.
 *
 * @param id what the command line calls it
 * @param place where it stands: 100 comes before 200
 */
record DeclaredStep(String id, int place) {}
