/** The command {@code quinit-native}. */
package io.quinit.nativeimage.command;
