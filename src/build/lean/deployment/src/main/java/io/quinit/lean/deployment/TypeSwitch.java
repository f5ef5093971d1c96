package io.quinit.lean.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which label of a switch over types a value has: the first of its type from a number on, -1 for null, the number of labels for none.
 *
 * @see java.lang.runtime.SwitchBootstraps#typeSwitch
 */
record TypeSwitch(String type, List<Type> labels) implements ReplacementMethod {
    static final String BOOTSTRAP = "java/lang/runtime/SwitchBootstraps";

    /** Empty where a label is a value and no class. */
    static Optional<ReplacementMethod> of(String name, String type, Object... labels) {
        return name.equals("typeSwitch") && Stream.of(labels).allMatch(Type.class::isInstance)
                ? Optional.of(new TypeSwitch(
                        type, Arrays.stream(labels).map(Type.class::cast).toList()))
                : Optional.empty();
    }

    @Override
    public void write(MethodVisitor code) {
        var notNull = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitJumpInsn(Opcodes.IFNONNULL, notNull);
        answer(code, -1);
        code.visitLabel(notNull);
        for (var number = 0; number < labels.size(); number++) {
            writeLabel(code, number);
        }
        answer(code, labels.size());
    }

    private void writeLabel(MethodVisitor code, int number) {
        var next = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitLdcInsn(number);
        code.visitJumpInsn(Opcodes.IF_ICMPGT, next);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.INSTANCEOF, labels.get(number).getInternalName());
        code.visitJumpInsn(Opcodes.IFEQ, next);
        answer(code, number);
        code.visitLabel(next);
    }

    private static void answer(MethodVisitor code, int number) {
        code.visitLdcInsn(number);
        code.visitInsn(Opcodes.IRETURN);
    }
}
