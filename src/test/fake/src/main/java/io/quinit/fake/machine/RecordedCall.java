package io.quinit.fake.machine;

import java.time.Duration;

/**
 * A call as it was made, whether it changed something or not.
 *
 * @param call in the words of a shell
 * @param time since the kernel started
 */
public record RecordedCall(String call, Duration time) {}
