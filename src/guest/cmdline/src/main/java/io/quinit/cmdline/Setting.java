package io.quinit.cmdline;

/**
 * A value that was given for a property.
 *
 * @param key the full one
 * @param value canonical: what the configuration's converters read
 * @param written as its author wrote it; {@code on} for a switch that is a bare word
 * @param profile the name of the profile that it is from; null where the line itself says it
 */
public record Setting(Property property, String key, String value, String written, String profile) {}
