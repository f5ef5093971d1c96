package io.quinit.kernel;

/**
 * What uname(2) says of the kernel.
 *
 * @param release {@code 6.1.0-41-cloud-amd64}, the name of its folder in /lib/modules
 * @param machine {@code x86_64} or {@code aarch64}
 */
public record Uname(String release, String machine) {}
