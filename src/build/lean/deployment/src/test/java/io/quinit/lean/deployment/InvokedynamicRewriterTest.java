package io.quinit.lean.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Each class is loaded twice, as javac wrote it and written out: both answer the same. */
class InvokedynamicRewriterTest {
    private static final List<String> BOOTSTRAPS = List.of(RecordMethod.BOOTSTRAP, TypeSwitch.BOOTSTRAP);
    private static final int[] NUMBERS = {1, 2};

    record Everything(
            boolean flag,
            byte small,
            char letter,
            double wide,
            float narrow,
            int number,
            long big,
            short less,
            String text,
            Object any,
            int[] numbers) {}

    record Nothing() {}

    record Task(int number) implements Runnable {
        @Override
        public void run() {}
    }

    public sealed interface Shape permits Circle, Square {}

    public record Circle(int radius) implements Shape {}

    public record Square(int side) implements Shape {}

    /** Its methods are an interface's, which a call has to say. */
    public interface SwitchesOfInterface {
        static String ofNumber(Object value) {
            return switch (value) {
                case Integer number -> "integer " + number;
                case Number number -> "number " + number;
                default -> "other";
            };
        }

        /** A label that is a value: it is left as it is. */
        static String ofWord(String value) {
            return switch (value) {
                case "text" -> "this text";
                case String word when word.length() > 4 -> "long";
                default -> "other";
            };
        }
    }

    static final class Switches {
        private Switches() {}

        static String ofShape(Object value) {
            return switch (value) {
                case null -> "null";
                case Circle circle when circle.radius() > 9 -> "large circle";
                case Circle circle -> "circle " + circle.radius();
                case Shape shape -> "shape " + shape;
                case String text -> "text " + text;
                default -> "other";
            };
        }

        static String ofText(Object value) {
            return switch (value) {
                case String text when text.isEmpty() -> "empty";
                case Integer one when one == 1 -> "one";
                default -> "other";
            };
        }
    }

    private static final class Written extends ClassLoader {
        Written() {
            super(InvokedynamicRewriterTest.class.getClassLoader());
        }

        Class<?> load(Class<?> original, byte[] bytes) {
            return defineClass(original.getName(), bytes, 0, bytes.length);
        }
    }

    private static byte[] written(Class<?> original) throws IOException {
        return written(original, "");
    }

    private static byte[] written(Class<?> original, String identityType) throws IOException {
        try (var file = original.getResourceAsStream(
                original.getName().substring(original.getPackageName().length() + 1) + ".class")) {
            var reader = new ClassReader(file.readAllBytes());
            var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
            reader.accept(new InvokedynamicRewriter(writer, identityType), 0);
            return writer.toByteArray();
        }
    }

    private static Class<?> load(Class<?> original) throws IOException {
        return new Written().load(original, written(original));
    }

    private static Object make(Class<?> type, Object... values) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object[] everything() {
        return new Object[] {
            true, (byte) 3, 'x', 2.5, Float.NaN, 7, 1L << 40, (short) 9, "text", List.of("any"), NUMBERS
        };
    }

    @Test
    void nothingOfMethodHandlesIsLeft() throws IOException {
        for (var type : List.of(Everything.class, Nothing.class, Circle.class, Switches.class)) {
            assertThat(new String(written(type), StandardCharsets.ISO_8859_1))
                    .as(type.getName())
                    .doesNotContain(BOOTSTRAPS);
        }
    }

    @Test
    void recordsHashAndPrintAsBefore() throws ReflectiveOperationException, IOException {
        for (var values : List.of(everything(), new Object[11])) {
            fillPrimitives(values);
            var before = make(Everything.class, values);
            var after = make(load(Everything.class), values);
            assertThat(after.hashCode()).isEqualTo(before.hashCode());
            assertThat(after).hasToString(before.toString());
        }
        assertThat(make(load(Nothing.class))).hasToString("Nothing[]").hasSameHashCodeAs(new Nothing());
    }

    /** Null where a component takes one, zero elsewhere. */
    private static void fillPrimitives(Object... values) {
        var components = Everything.class.getRecordComponents();
        for (var number = 0; number < values.length; number++) {
            if (values[number] == null && components[number].getType().isPrimitive()) {
                values[number] = Array.get(Array.newInstance(components[number].getType(), 1), 0);
            }
        }
    }

    @Test
    void recordsAreEqualWhereAllComponentsAre() throws ReflectiveOperationException, IOException {
        var type = load(Everything.class);
        var one = make(type, everything());
        assertThat(one).isEqualTo(make(type, everything())).isNotEqualTo(null).isNotEqualTo("text");
        Object[] others = {false, (byte) 4, 'y', -0.0, 1f, 8, 2L, (short) 8, "", null, new int[] {1, 2}};
        for (var number = 0; number < others.length; number++) {
            var values = everything();
            values[number] = others[number];
            assertThat(one).as("component " + number).isNotEqualTo(make(type, values));
        }
        assertThat(make(type, withWide(0.0))).isNotEqualTo(make(type, withWide(-0.0)));
        assertThat(make(load(Nothing.class))).isNotEqualTo(new Nothing());
    }

    @Test
    void recordOfAnIdentityTypeIsEqualToItselfAlone() throws ReflectiveOperationException, IOException {
        var bytes = written(Task.class, "java/lang/Runnable");
        var type = new Written().load(Task.class, bytes);
        var one = make(type, 1);

        assertThat(one).isEqualTo(one).isNotEqualTo(make(type, 1));
        assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
        assertThat(one).hasToString("InvokedynamicRewriterTest$Task");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(BOOTSTRAPS);
    }

    @Test
    void switchesOfInterfacesChooseAsBefore() throws ReflectiveOperationException, IOException {
        Method after = load(SwitchesOfInterface.class).getDeclaredMethod("ofNumber", Object.class);
        for (Object value : new Object[] {1, 2L, "text"}) {
            assertThat(after.invoke(null, value)).isEqualTo(SwitchesOfInterface.ofNumber(value));
        }
    }

    @Test
    void switchesWithValuesAmongTheTypesAreLeft() throws ReflectiveOperationException, IOException {
        Method after = load(SwitchesOfInterface.class).getDeclaredMethod("ofWord", String.class);
        for (String value : List.of("text", "longer", "")) {
            assertThat(after.invoke(null, value)).isEqualTo(SwitchesOfInterface.ofWord(value));
        }
    }

    private static Object[] withWide(double value) {
        var values = everything();
        values[3] = value;
        return values;
    }

    @Test
    void switchesOverTypesChooseAsBefore() throws ReflectiveOperationException, IOException {
        Object[] values = {null, new Circle(3), new Circle(10), new Square(2), "text", "", 1, 2};
        for (var name : List.of("ofShape", "ofText")) {
            Method before = Switches.class.getDeclaredMethod(name, Object.class);
            Method after = load(Switches.class).getDeclaredMethod(name, Object.class);
            after.setAccessible(true);
            for (var value : values) {
                if (value != null || name.equals("ofShape")) {
                    assertThat(after.invoke(null, value)).as(name + " " + value).isEqualTo(before.invoke(null, value));
                }
            }
        }
    }
}
