package io.quinit.cluster.kernelargs;

import io.quinit.cmdline.KernelCommandLine.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may look at a VM reads its kernel arguments, and so does every program in it: no secret belongs there. A message names the
 * property, never the value.
 */
final class SecretCheck {
    /** The properties whose values the init never shows (`quinit config`: secret), by the start of their names. */
    private static final String SECRET_PROPERTIES = "init.agent.env.";

    private static final Set<String> NAMES =
            Set.of("key", "pass", "pwd", "auth", "pin", "jwt", "cookie", "bearer", "cert");
    private static final Pattern NAME_PARTS =
            Pattern.compile("token|secret|passw|passphrase|credential|apikey|accesskey|privatekey");
    private static final Pattern STRUCTURED = Pattern.compile("-----BEGIN "
            + "|\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}" // JSON web token
            + "|[a-z][a-z0-9+.-]*://[^/@\\s]*:[^/@\\s]+@" // URL with a password
            + "|\\b(ghp|gho|ghs|github_pat|glpat|xox[abprs]|sk|rk|pk|hvs|npm|pypi)[_-][A-Za-z0-9_-]{12,}"
            + "|\\bAKIA[0-9A-Z]{12,}");
    private static final Pattern NAMED_ARGUMENT = Pattern.compile(
            "(token|secret|passw(or)?d|passphrase|credentials?|api-?key)[= :]\\s*\\S", Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9+/=_-]{20,}");
    /** Bits a character: words of a language have 2.5 to 3.5 in a text this short, random letters and digits more. */
    private static final double RANDOM_BITS = 3.6;
    /** A name of a place or a version has one or two. */
    private static final int RANDOM_DIGITS = 3;

    private static final String PLACE =
            ": kernel arguments are no place for secrets, who may look at the VM reads them; give it to the agent by a disk"
                    + " from a Secret volume (with a serial), or over vsock";

    private SecretCheck() {}

    static List<LineFinding> check(List<Word> words) {
        List<LineFinding> findings = new ArrayList<>();
        for (Word word : words) {
            if (word.value() != null && !word.value().isEmpty()) {
                reason(word).ifPresent(why -> findings.add(LineFinding.error(word.key() + " " + why + PLACE)));
            }
        }
        return findings;
    }

    private static Optional<String> reason(Word word) {
        if (STRUCTURED.matcher(word.value()).find()) {
            return Optional.of("looks like a key, a token or a password");
        }
        if (NAMED_ARGUMENT.matcher(word.value()).find()) {
            return Optional.of("hands over what is called a secret");
        }
        if (!word.key().startsWith(SECRET_PROPERTIES)) {
            return Optional.empty();
        }
        if (namesSecret(word.key().substring(SECRET_PROPERTIES.length()))) {
            return Optional.of("is named like a secret");
        }
        return looksRandom(word.value()) ? Optional.of("looks like a long random string") : Optional.empty();
    }

    private static boolean namesSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME_PARTS.matcher(lower.replaceAll("[_.-]", "")).find()
                || Arrays.stream(lower.split("[_.-]")).anyMatch(NAMES::contains);
    }

    private static boolean looksRandom(String value) {
        return RANDOM.matcher(value).matches()
                && !UUID.matcher(value).matches()
                && value.chars().filter(Character::isDigit).count() >= RANDOM_DIGITS
                && bits(value) > RANDOM_BITS;
    }

    /** Shannon's entropy of a character. */
    private static double bits(String value) {
        int[] counts = new int[128];
        value.chars().forEach(c -> counts[c]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
