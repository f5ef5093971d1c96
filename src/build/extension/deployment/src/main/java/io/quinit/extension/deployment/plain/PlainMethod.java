package io.quinit.extension.deployment.plain;

import org.objectweb.asm.MethodVisitor;

/** A static method that does what a method handle would. */
interface PlainMethod {
    /** As a descriptor: {@code (Ljava/lang/Object;I)I}. */
    String type();

    void write(MethodVisitor code);
}
