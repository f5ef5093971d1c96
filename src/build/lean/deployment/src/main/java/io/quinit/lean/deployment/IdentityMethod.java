package io.quinit.lean.deployment;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * {@code equals}, {@code hashCode} or {@code toString} of a record that is equal to itself alone: an action of a boot step, which nobody
 * compares by what it holds.
 *
 * @param owner the record's class
 */
record IdentityMethod(String owner, String name, String type) implements ReplacementMethod {
    @Override
    public void write(MethodVisitor code) {
        switch (name) {
            case "equals" -> writeEquals(code);
            case "hashCode" -> {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I", false);
                code.visitInsn(Opcodes.IRETURN);
            }
            default -> {
                code.visitLdcInsn(owner.substring(owner.lastIndexOf('/') + 1));
                code.visitInsn(Opcodes.ARETURN);
            }
        }
    }

    private static void writeEquals(MethodVisitor code) {
        var differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, differs);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differs);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }
}
