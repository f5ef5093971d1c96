package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Languages, scripts and their tables. */
final class Locales {
    private Locales() {}

    /** What languages and countries are called, in any language: nobody asks an init. */
    @TargetClass(Locale.class)
    @KeepsOut({"java.util.Locale$LocaleNameGetter", "sun.util.locale.provider.LocaleServiceProviderPool"})
    static final class NoDisplayNames {

        @Substitute
        public String getDisplayName(Locale in) {
            return toString();
        }

        @Substitute
        public String getDisplayLanguage(Locale in) {
            return toString();
        }

        @Substitute
        public String getDisplayScript(Locale in) {
            return toString();
        }

        @Substitute
        public String getDisplayCountry(Locale in) {
            return toString();
        }

        @Substitute
        public String getDisplayVariant(Locale in) {
            return toString();
        }
    }

    /** Unicode's normal forms, which regular expressions offer and no code of an init uses, need large tables. */
    @TargetClass(Normalizer.class)
    @KeepsOut("jdk.internal.icu.text.NormalizerBase")
    static final class NoUnicodeNormalization {

        @Substitute
        public static String normalize(CharSequence text, Normalizer.Form form) {
            throw new UnsupportedOperationException("normal forms of Unicode are not known in this executable");
        }
    }

    /** Characters by name, which regular expressions offer: the table of all names is a compressed file of the JDK. */
    @TargetClass(Character.class)
    @KeepsOut("java.lang.CharacterName")
    static final class NoCharacterNames {

        @Substitute
        public static String getName(int character) {
            throw new UnsupportedOperationException("names of characters are not known in this executable");
        }

        @Substitute
        public static int codePointOf(String name) {
            throw new IllegalArgumentException("names of characters are not known in this executable: " + name);
        }
    }

    /**
     * Resource bundles that the image builder would have compressed: it compresses none. Without this code nothing in the executable
     * decompresses, and libzip.so is not needed.
     */
    @TargetClass(
            className = "com.oracle.svm.core.jdk.localization.compression.GzipBundleCompression",
            onlyWith = ClassExists.class)
    @KeepsOut({"com.oracle.svm.core.jdk.localization.bundles.CompressedBundle", "java.util.zip.GZIPInputStream"})
    static final class NoCompressedBundles {

        @Substitute
        static Map<String, Object> decompressBundle(byte[] packed) {
            throw new UnsupportedOperationException("this executable has no packed messages");
        }
    }
}
