package io.quinit.cluster.manifests;

/**
 * A disk of a rendered VM.
 *
 * @param name of the disk and of its volume
 * @param serial what the guest finds it by; empty: none
 * @param path of its file in the containerDisk's image; empty for other volumes
 */
public record RenderedDisk(String name, String serial, String path, boolean readOnly) {}
