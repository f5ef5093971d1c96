/* The locale from the environment as locale(7) orders it. setlocale(3) is left alone: it would open the locale archive
 * at every start and change how C code reads numbers. */
#include "svm_locale.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_NAME = 64 };

typedef struct {
    char name[LONGEST_NAME];
    const char *language;
    const char *script;
    const char *country;
    const char *variant;
} parsed_locale;

static parsed_locale messages;
static parsed_locale characters;
static svm_locale_props_t props;

/* POSIX writes a script as a modifier; other modifiers, such as euro, say nothing to Java. */
static const struct {
    const char *modifier;
    const char *script;
} SCRIPTS[] = {{"arabic", "Arab"}, {"cyrillic", "Cyrl"}, {"devanagari", "Deva"}, {"iqtelif", "Latn"}, {"latin", "Latn"}};

static const char *script_of(const char *modifier) {
    for (size_t i = 0; i < sizeof SCRIPTS / sizeof SCRIPTS[0]; i++) {
        if (strcmp(SCRIPTS[i].modifier, modifier) == 0) {
            return SCRIPTS[i].script;
        }
    }
    return NULL;
}

static const char *value_of(const char *category) {
    const char *variables[] = {"LC_ALL", category, "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && *value != '\0') {
            return value;
        }
    }
    return "C";
}

static char *cut_at(char *text, char separator) {
    char *end = strchr(text, separator);
    if (end == NULL) {
        return NULL;
    }
    *end = '\0';
    return end + 1;
}

/* language[_COUNTRY][.encoding][@modifier], see setlocale(3). */
static void parse(const char *category, parsed_locale *locale) {
    strncpy(locale->name, value_of(category), LONGEST_NAME - 1);
    const char *modifier = cut_at(locale->name, '@');
    cut_at(locale->name, '.');
    locale->country = cut_at(locale->name, '_');
    locale->script = modifier == NULL ? NULL : script_of(modifier);
    locale->variant = NULL;
    int is_language = strcmp(locale->name, "C") != 0 && strcmp(locale->name, "POSIX") != 0;
    locale->language = is_language ? locale->name : "en";
}

int svm_initialize_locale(void) {
    parse("LC_MESSAGES", &messages);
    parse("LC_CTYPE", &characters);
    props = (svm_locale_props_t){
        .display_language = messages.language,
        .display_script = messages.script,
        .display_country = messages.country,
        .display_variant = messages.variant,
        .format_language = characters.language,
        .format_script = characters.script,
        .format_country = characters.country,
        .format_variant = characters.variant,
    };
    return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
}

const svm_locale_props_t *svm_get_locale(void) {
    return &props;
}
