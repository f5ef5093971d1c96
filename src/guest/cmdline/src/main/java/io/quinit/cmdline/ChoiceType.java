package io.quinit.cmdline;

import java.util.List;

/**
 * One of a few words. A choice that ends in {@code :*} takes a name after its colon: {@code port:*} takes
 * {@code port:metrics}.
 */
public record ChoiceType(List<String> choices) implements ValueType<String> {
    private static final String NAMED = ":*";

    public ChoiceType {
        choices = List.copyOf(choices);
    }

    public static ChoiceType of(String... choices) {
        return new ChoiceType(List.of(choices));
    }

    @Override
    public String parse(String text) throws InvalidValueException {
        for (String choice : choices) {
            if (choice.equals(text) || isNamed(choice, text)) {
                return text;
            }
        }
        throw new InvalidValueException(text, describe());
    }

    private static boolean isNamed(String choice, String text) {
        String prefix = choice.substring(0, choice.length() - 1);
        return choice.endsWith(NAMED) && text.startsWith(prefix) && text.length() > prefix.length();
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String describe() {
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
        return describe();
    }

    @Override
    public String toString() {
        return "choice:" + String.join(",", choices);
    }
}
