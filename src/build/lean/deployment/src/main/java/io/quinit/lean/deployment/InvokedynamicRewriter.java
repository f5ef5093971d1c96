package io.quinit.lean.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a static method of the class's own in the place of each call that a method handle would answer. */
final class InvokedynamicRewriter extends ClassVisitor {
    private final List<ReplacementMethod> written = new ArrayList<>();
    private final String identityType;
    private String owner = "";
    private boolean isInterface;
    private boolean isEqualToItselfAlone;

    /** @param identityType the interface, by its internal name, of records that are equal to themselves alone */
    InvokedynamicRewriter(ClassVisitor next, String identityType) {
        super(Opcodes.ASM9, next);
        this.identityType = identityType;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        owner = name;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        isEqualToItselfAlone = List.of(interfaces).contains(identityType);
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, exceptions)) {

            @Override
            public void visitInvokeDynamicInsn(
                    String called, String calledType, Handle bootstrap, Object... arguments) {
                var plain = plain(called, calledType, bootstrap, arguments);
                if (plain.isPresent()) {
                    written.add(plain.get());
                    visitMethodInsn(Opcodes.INVOKESTATIC, owner, name(written.size()), calledType, isInterface);
                } else {
                    super.visitInvokeDynamicInsn(called, calledType, bootstrap, arguments);
                }
            }
        };
    }

    private static String name(int number) {
        return "plain$" + number;
    }

    private Optional<ReplacementMethod> plain(String name, String type, Handle bootstrap, Object... arguments) {
        return switch (bootstrap.getOwner()) {
            case RecordMethod.BOOTSTRAP -> Optional.of(ofRecord(name, type, arguments));
            case TypeSwitch.BOOTSTRAP -> TypeSwitch.of(name, type, arguments);
            default -> Optional.empty();
        };
    }

    private ReplacementMethod ofRecord(String name, String type, Object... arguments) {
        return isEqualToItselfAlone
                ? new IdentityMethod(owner, name, type)
                : RecordMethod.of(owner, name, type, arguments);
    }

    @Override
    public void visitEnd() {
        for (var number = 1; number <= written.size(); number++) {
            var method = written.get(number - 1);
            var code = super.visitMethod(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                    name(number),
                    method.type(),
                    null,
                    null);
            code.visitCode();
            method.write(code);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        super.visitEnd();
    }
}
