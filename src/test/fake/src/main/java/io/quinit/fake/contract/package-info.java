/**
 * What the init relies on of Linux, as small checks that use nothing but {@link io.quinit.kernel.Kernel}: run against the fake, so that
 * it does not lie, and against the real kernel in a machine.
 */
package io.quinit.fake.contract;
