/** Machines as text: a file of config/scenarios says what a {@link io.quinit.fake.machine.FakeMachine} has. */
package io.quinit.fake.scenario;
