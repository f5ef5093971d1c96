package io.quinit.lean.deployment;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * {@code equals}, {@code hashCode} or {@code toString} of a record, with the same results.
 *
 * @param owner the record's class
 * @see java.lang.runtime.ObjectMethods#bootstrap
 */
record RecordMethod(String owner, String name, String type, List<RecordComponent> components)
        implements ReplacementMethod {
    static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";

    private static final String BUILDER = "java/lang/StringBuilder";

    /** The class and the components' names, before a handle for each component. */
    private static final int BEFORE_COMPONENTS = 2;

    static RecordMethod of(String owner, String name, String type, Object... arguments) {
        return new RecordMethod(
                owner,
                name,
                type,
                Arrays.stream(arguments)
                        .skip(BEFORE_COMPONENTS)
                        .map(Handle.class::cast)
                        .map(field -> new RecordComponent(owner, field.getName(), field.getDesc()))
                        .toList());
    }

    @Override
    public void write(MethodVisitor code) {
        switch (name) {
            case "equals" -> writeEquals(code);
            case "hashCode" -> writeHashCode(code);
            default -> writeToString(code);
        }
    }

    private void writeEquals(MethodVisitor code) {
        var differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, differs);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ASTORE, 2);
        components.forEach(component -> component.compare(code, 0, 2, differs));
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differs);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void writeHashCode(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (var component : components) {
            code.visitLdcInsn(31);
            code.visitInsn(Opcodes.IMUL);
            component.hash(code, 0);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void writeToString(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        append(code, simpleName() + "[");
        var separator = "";
        for (var component : components) {
            append(code, separator + component.name() + "=");
            component.append(code, 0);
            separator = ", ";
        }
        append(code, "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        RecordComponent.append(code, "Ljava/lang/String;");
    }

    /** A local record's class has a number before its name: {@code Outer$1Local}. */
    private String simpleName() {
        var last = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
        return last.replaceFirst("^[0-9]+", "");
    }
}
