package io.quinit.extension.deployment;

import java.util.List;

/**
 * A boot step of the application.
 *
 * @param className of its bean
 * @param id what the command line calls it
 * @param place its position: 100 comes before 200
 * @param needs ids of the steps that it needs
 * @param precedes ids of the steps that it has to come before
 */
record DeclaredStep(String className, String id, int place, List<String> needs, List<String> precedes) {}
