package io.quinit.boot;

/** Stands in for the init's own of the same name, which the extension knows by name alone. */
public interface BootStep {}
