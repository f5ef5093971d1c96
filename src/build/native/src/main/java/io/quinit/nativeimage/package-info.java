/**
 * A working {@code native-image} on a machine with a JDK 25, gcc and no GraalVM.
 *
 * <p>{@code java -jar quinit-native.jar home} prints, as the last line of its standard output, the directory that {@code
 * GRAALVM_HOME} has to name; any build tool that calls {@code $GRAALVM_HOME/bin/native-image} then works, Quarkus's
 * {@code -Dquarkus.native.enabled=true} among them. A {@code GRAALVM_HOME} that already names a GraalVM or Mandrel 25
 * is printed as it is.
 *
 * <p>The builder itself is the artifact {@code org.graalvm.nativeimage:svm} with what it depends on, which Maven puts
 * into {@code target/builder-jars}. What it needs besides is made here: a copy of the JDK with the jars in place, a C
 * helper library and the functions of libjvm that the JDK's libraries call ({@code src/main/c}), headers, and the
 * launcher. A home is made once, below {@code $XDG_CACHE_HOME} or {@code ~/.cache}, and named by the checksum of its
 * ingredients.
 *
 * <p>An executable made with it is linked against the JDK's shared libraries, since no JDK package has static ones. The
 * launcher puts those that it needs beside the executable ({@code libjava.so} and five or so more, 0.6 MB together),
 * and Quarkus copies them along to its own output directory. They are looked for beside the executable, in {@code lib}
 * below its directory, and where the system's loader looks: in an initramfs, {@code /init} and {@code /lib}.
 *
 * <ul>
 *   <li>{@code command}: the program that prints it
 *   <li>{@code assembly}: puts a home together and keeps it in the cache
 *   <li>{@code options}: the builder's options, read off the annotations in its classes, and their translation
 *   <li>{@code launch}: the program behind {@code bin/native-image}, run from a copy of this jar in the home
 *   <li>{@code layout}: where things lie in a home
 *   <li>{@code io}: running a program, checksums
 * </ul>
 */
package io.quinit.nativeimage;
