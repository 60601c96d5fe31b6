#include "lede_locale.h"
#include <string.h>

#include <unicode/ucasemap.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/uvernum.h>

static int locale_of(const char *tag, char locale[ULOC_FULLNAME_CAPACITY]) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, ULOC_FULLNAME_CAPACITY, &parsed, &status);
  return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && parsed > 0;
}

const char *lede_icu_version(void) { return U_ICU_VERSION; }

int lede_language_is_right_to_left(const char *tag) {
  char locale[ULOC_FULLNAME_CAPACITY];
  return locale_of(tag, locale) && uloc_isRightToLeft(locale);
}

// UTF-8 with a capital at the start, in the way of a language. Returns its length, 0: it could not be done.
static size_t with_capital(const char *locale, const char *text, int32_t length, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open(locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, &status);
  int32_t written = U_FAILURE(status) ? 0 : ucasemap_utf8ToTitle(map, result, capacity, text, length, &status);
  if (map) ucasemap_close(map);
  return U_SUCCESS(status) && written > 0 ? (size_t)written : 0;
}

size_t lede_language_name(const char *tag, const char *in, uint8_t *name, size_t capacity) {
  char locale[ULOC_FULLNAME_CAPACITY], reader[ULOC_FULLNAME_CAPACITY];
  if (!locale_of(tag, locale) || !locale_of(in, reader)) return 0;
  UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_LENGTH_FULL, UDISPCTX_NO_SUBSTITUTE};
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names = uldn_openForContext(reader, contexts, 3, &status);
  if (U_FAILURE(status)) return 0;
  UChar units[256];
  int32_t length = uldn_localeDisplayName(names, locale, units, 256, &status);
  uldn_close(names);
  char found[1024];
  int32_t bytes = 0;
  if (U_SUCCESS(status) && length > 0) u_strToUTF8(found, sizeof found, &bytes, units, length, &status);
  if (U_FAILURE(status) || bytes <= 0) return 0;
  return with_capital(reader, found, bytes, (char *)name, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity);
}

size_t lede_language_code(const char *code, uint8_t *shorter, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_getLanguage(code, (char *)shorter, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity, &status);
  return U_SUCCESS(status) && length > 0 && (size_t)length < strlen(code) ? (size_t)length : 0;
}

size_t lede_language_likely(const char *tag, uint8_t *full, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_addLikelySubtags(tag, (char *)full, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity, &status);
  return U_SUCCESS(status) && length > 0 && (size_t)length < capacity ? (size_t)length : 0;
}

size_t lede_country_code(const char *code, uint8_t *shorter, size_t capacity) {
  char locale[ULOC_FULLNAME_CAPACITY] = "und_";
  if (strlen(code) != 3) return 0;
  strcat(locale, code);
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_getCountry(locale, (char *)shorter, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity, &status);
  return U_SUCCESS(status) && length == 2 ? (size_t)length : 0;
}

// Into letters, from where `count` have been written.
static size_t add_letters(const USet *set, uint32_t *letters, size_t count, size_t capacity) {
  for (int32_t item = 0, items = uset_getItemCount(set); item < items; item++) {
    UChar32 start, end;
    UErrorCode status = U_ZERO_ERROR;
    // What is not 0 is a string of several letters, which stand by themselves, too.
    if (uset_getItem(set, item, &start, &end, NULL, 0, &status) != 0 || U_FAILURE(status)) continue;
    for (UChar32 letter = start; letter <= end; letter++, count++)
      if (count < capacity) letters[count] = (uint32_t)letter;
  }
  return count;
}

size_t lede_language_letters(const char *tag, int others, uint32_t *letters, size_t capacity) {
  char locale[ULOC_FULLNAME_CAPACITY];
  if (!locale_of(tag, locale)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(locale, &status);
  if (U_FAILURE(status)) return 0;
  size_t count = 0;
  // `U_USING_DEFAULT_WARNING`: it is the root's data, or those of the machine's language.
  if (status != U_USING_DEFAULT_WARNING) {
    USet *set = ulocdata_getExemplarSet(data, NULL, USET_ADD_CASE_MAPPINGS, others ? ULOCDATA_ES_AUXILIARY : ULOCDATA_ES_STANDARD, &status);
    if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING) count = add_letters(set, letters, 0, capacity);
    if (set) uset_close(set);
  }
  ulocdata_close(data);
  return count;
}
