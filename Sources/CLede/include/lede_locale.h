// What ICU knows of languages.
#ifndef LEDE_LOCALE_H
#define LEDE_LOCALE_H

#include <stddef.h>
#include <stdint.h>

// Whether a language (BCP 47) is written from right to left, in the script of its tag or else in its usual one.
int lede_language_is_right_to_left(const char *tag);

// The name of a language in a language, with a capital as in headings, in UTF-8. Returns its length, 0 where there is none; at most
// `capacity` bytes are written, and what does not fit counts as none.
size_t lede_language_name(const char *tag, const char *in, uint8_t *name, size_t capacity);

// The code of a language that has a shorter one: `kk` for `kaz`. Returns its length, 0 where there is none.
size_t lede_language_code(const char *code, uint8_t *shorter, size_t capacity);

// A tag (BCP 47) with the script and the region that its language most likely has where it names none (CLDR): `zh_Hant_TW` for `zh-TW`.
// Returns its length, 0 where the language is not known.
size_t lede_language_likely(const char *tag, uint8_t *full, size_t capacity);

// The code of two letters of a country that has one of three (ISO 3166), in capitals. Returns its length, 0: there is none.
size_t lede_country_code(const char *code, uint8_t *shorter, size_t capacity);

// The letters that a language (BCP 47) is written with, small ones and capitals (the exemplar characters of CLDR). With `others` those that
// its texts have in foreign words, too. Returns how many there are, 0 where the language is not known; at most `capacity` are written.
size_t lede_language_letters(const char *tag, int others, uint32_t *letters, size_t capacity);

// ICU's version, such as `72.1`.
const char *lede_icu_version(void);

// What all texts that look alike have in common (UTS #39), in UTF-8. Returns its length, 0 where it does not fit.
size_t lede_skeleton(const uint8_t *text, size_t length, uint8_t *skeleton, size_t capacity);

#endif
