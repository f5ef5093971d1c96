/** Counts the instructions of a boot between the start of the init and that of the agent, and says whose they are. */
package io.quinit.vm.profile;
