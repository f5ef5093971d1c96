package io.quinit.tool.measure;

import io.quinit.tool.measure.figures.Figure;
import io.quinit.tool.measure.figures.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * What is booted with what.
 *
 * @param fast the fast set of kernel arguments
 * @param runs boots of each
 * @param side machines at once where the host's speed does not matter
 */
record Plan(List<Field> fields, String fast, int runs, int side) {
    List<Figure> boots(Benchmark benchmark) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(benchmark.boots(underInstructionClock(), runs, side));
        // One at a time: these times are the host's.
        figures.addAll(benchmark.boots(onTwoProcessors(), runs, 1));
        return figures;
    }

    /** On the smaller machine, with the fast arguments. */
    List<Figure> lowestMemory(Benchmark benchmark) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Field field : fields) {
            Setting setting = setting(field, Machine.BARE, fast, Clock.INSTRUCTIONS);
            List<Contender> contenders = field.contenders().get(Machine.BARE);
            List<Integer> lowest = benchmark.lowestMemory(contenders, setting, side);
            for (int at = 0; at < lowest.size(); at++) {
                figures.add(figure(field, contenders.get(at), Measure.LOWEST, lowest.get(at)));
            }
        }
        return figures;
    }

    private List<Boots> underInstructionClock() {
        List<Boots> all = new ArrayList<>();
        for (Field field : fields) {
            for (Machine machine : Machine.values()) {
                for (String words : List.of("", fast)) {
                    all.addAll(boots(field, setting(field, machine, words, Clock.INSTRUCTIONS)));
                }
            }
        }
        return all;
    }

    private List<Boots> onTwoProcessors() {
        List<Boots> all = new ArrayList<>();
        for (Field field : fields) {
            all.addAll(boots(field, setting(field, Machine.FULL, "", Clock.HOST)));
        }
        return all;
    }

    private static List<Boots> boots(Field field, Setting setting) {
        return field.contenders().get(setting.machine()).stream()
                .map(contender -> new Boots(contender, setting))
                .toList();
    }

    private static Setting setting(Field field, Machine machine, String words, Clock clock) {
        return new Setting(field.series(), field.image(), machine, words, clock);
    }

    List<Figure> sizes() {
        List<Figure> figures = new ArrayList<>();
        for (Field field : fields) {
            for (Contender contender : field.contenders().get(Machine.BARE)) {
                figures.add(figure(
                        field,
                        contender,
                        Measure.INITRAMFS,
                        contender.initramfs().toFile().length()));
            }
        }
        for (Contender contender : fields.getFirst().contenders().get(Machine.BARE)) {
            figures.add(new Figure(contender.name(), "", Measure.EXECUTABLE, "", false, List.of((double)
                    contender.executableBytes())));
        }
        return figures;
    }

    private static Figure figure(Field field, Contender contender, Measure measure, double value) {
        return new Figure(contender.name(), field.series(), measure, "", false, List.of(value));
    }
}
