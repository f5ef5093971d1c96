/** The contract of {@link io.quinit.fake.contract}, asked of the kernel of a machine that was booted for it. */
package io.quinit.selftest;
