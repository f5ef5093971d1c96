package io.quinit.image;

/**
 * Something about a target image that will not work.
 *
 * @param check what was looked at
 * @param subject name of the module, or path in the image
 * @param message one line: path, kernel, who asks for it, the likeliest cause
 */
public record ImageProblem(Check check, String subject, String message) {}
