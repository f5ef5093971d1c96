package io.quinit.lean.deployment;

import org.objectweb.asm.MethodVisitor;

/** A static method that does what a method handle would. */
interface ReplacementMethod {
    /** As a descriptor: {@code (Ljava/lang/Object;I)I}. */
    String type();

    void write(MethodVisitor code);
}
