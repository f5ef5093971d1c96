package io.quinit.cmdline;

import java.util.List;

/**
 * One of a few words. A choice that ends in {@code :*} takes a name after its colon: {@code port:*} takes
 * {@code port:metrics}.
 */
public record ChoiceType(List<String> choices) implements PropertyType {
    static final String NAME = "choice";
    private static final String NAMED = ":*";

    public ChoiceType {
        choices = List.copyOf(choices);
    }

    public static ChoiceType of(String... choices) {
        return new ChoiceType(List.of(choices));
    }

    static ChoiceType decode(String choices) {
        return choices.isEmpty() ? of() : of(choices.split(","));
    }

    @Override
    public String canonical(String text) throws InvalidValueException {
        for (String choice : choices) {
            if (choice.equals(text) || isNamed(choice, text)) {
                return text;
            }
        }
        throw new InvalidValueException(text, expected());
    }

    private static boolean isNamed(String choice, String text) {
        String prefix = choice.substring(0, choice.length() - 1);
        return choice.endsWith(NAMED) && text.startsWith(prefix) && text.length() > prefix.length();
    }

    @Override
    public String expected() {
        if (choices.isEmpty()) {
            return "nothing: there is none to choose";
        }
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            expected.append(i == 0 ? "" : i == choices.size() - 1 ? " or " : ", ")
                    .append(choices.get(i).replace(NAMED, ":NAME"));
        }
        return expected.toString();
    }

    @Override
    public String title() {
        return expected();
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String encode() {
        return NAME + ":" + String.join(",", choices);
    }
}
