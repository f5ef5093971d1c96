/**
 * Why the agent could not be exec'd: what there is in the root file system, looked at as the kernel looks at it. That may be the
 * work of an untrusted guest, so no length, offset or count of it is trusted, no read is without a bound, and no open waits.
 */
package io.quinit.steps.agent.diagnosis;
