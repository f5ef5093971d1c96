package io.quinit.lean.deployment;

import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A record's component, in code that compares, hashes or prints it.
 *
 * @param owner the record's class
 * @param type as a descriptor: {@code I}, {@code Ljava/lang/String;}
 */
record RecordComponent(String owner, String name, String type) {
    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.BYTE, "java/lang/Byte",
            Type.CHAR, "java/lang/Character",
            Type.DOUBLE, "java/lang/Double",
            Type.FLOAT, "java/lang/Float",
            Type.INT, "java/lang/Integer",
            Type.LONG, "java/lang/Long",
            Type.SHORT, "java/lang/Short");
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String STRING = "Ljava/lang/String;";

    /** Jumps where it differs between the records of two local variables. Numbers with a point as they sort: NaN equals itself. */
    void compare(MethodVisitor code, int one, int other, Label differs) {
        load(code, one);
        load(code, other);
        if (isObject()) {
            call(code, "java/util/Objects", "equals", "(" + OBJECT + OBJECT + ")Z");
            code.visitJumpInsn(Opcodes.IFEQ, differs);
        } else {
            call(code, box(), "compare", "(" + type + type + ")I");
            code.visitJumpInsn(Opcodes.IFNE, differs);
        }
    }

    /** Leaves its hash code on the stack. */
    void hash(MethodVisitor code, int record) {
        load(code, record);
        if (isObject()) {
            call(code, "java/util/Objects", "hashCode", "(" + OBJECT + ")I");
        } else {
            call(code, box(), "hashCode", "(" + type + ")I");
        }
    }

    /** Appends it to the builder on the stack. */
    void append(MethodVisitor code, int record) {
        load(code, record);
        append(code, appended());
    }

    static void append(MethodVisitor code, String type) {
        var method = "(" + type + ")Ljava/lang/StringBuilder;";
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "append", method, false);
    }

    private String appended() {
        return switch (Type.getType(type).getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.ARRAY, Type.OBJECT -> type.equals(STRING) ? STRING : OBJECT;
            default -> type;
        };
    }

    private boolean isObject() {
        return box() == null;
    }

    private String box() {
        return BOXES.get(Type.getType(type).getSort());
    }

    private void load(MethodVisitor code, int record) {
        code.visitVarInsn(Opcodes.ALOAD, record);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, name, type);
    }

    private static void call(MethodVisitor code, String owner, String method, String type) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, type, false);
    }
}
