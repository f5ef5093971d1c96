package io.quinit.vm.measure;

import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Measure;
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

    /** On the smaller machine, with the fast arguments; ours packed as well, as the others are. */
    List<Figure> lowestMemory(Benchmark benchmark) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Field field : fields) {
            figures.addAll(lowestMemory(benchmark, field, field.contenders().get(Machine.BARE), field.title()));
            figures.addAll(lowestMemory(benchmark, field, List.of(field.packed()), packed(field)));
        }
        return figures;
    }

    private List<Figure> lowestMemory(Benchmark benchmark, Field field, List<Contender> contenders, String where)
            throws InterruptedException {
        Setting setting = setting(field, Machine.BARE, fast, Clock.INSTRUCTIONS);
        List<Integer> lowest = benchmark.lowestMemory(contenders, setting, side);
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < lowest.size(); at++) {
            figures.add(figure(contenders.get(at), where, Measure.LOWEST, lowest.get(at)));
        }
        return figures;
    }

    private static String packed(Field field) {
        return field.title() + ", packed with zstd";
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
        return new Setting(field.title(), field.image(), machine, words, clock);
    }

    List<Figure> sizes() {
        List<Figure> figures = new ArrayList<>();
        for (Field field : fields) {
            for (Contender contender : field.contenders().get(Machine.BARE)) {
                figures.add(size(contender, field.title()));
            }
            figures.add(size(field.packed(), packed(field)));
        }
        for (Contender contender : fields.getFirst().contenders().get(Machine.BARE)) {
            figures.add(figure(contender, "", Measure.EXECUTABLE, contender.executableBytes()));
        }
        return figures;
    }

    private static Figure size(Contender contender, String where) {
        return figure(
                contender,
                where,
                Measure.INITRAMFS,
                contender.initramfs().toFile().length());
    }

    private static Figure figure(Contender contender, String where, Measure measure, double value) {
        return new Figure(contender.name(), where, measure, "", false, List.of(value));
    }
}
