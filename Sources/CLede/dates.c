#include "lede_dates.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

enum { MOST_UNITS = 256 };

// With its usual script and region. 0: it is no tag.
static int parts_of(const char *locale, char language[ULOC_LANG_CAPACITY], char script[ULOC_SCRIPT_CAPACITY],
                    char region[ULOC_COUNTRY_CAPACITY]) {
  char full[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(locale, full, ULOC_FULLNAME_CAPACITY, &status);
  uloc_getLanguage(full, language, ULOC_LANG_CAPACITY, &status);
  uloc_getScript(full, script, ULOC_SCRIPT_CAPACITY, &status);
  uloc_getCountry(full, region, ULOC_COUNTRY_CAPACITY, &status);
  return U_SUCCESS(status);
}

// Whether ICU writes dates in a language, in the script of its tag. Where it cannot, it takes the machine's own language, or none. `no`
// and `nb` are one language: there the region tells.
static int is_known(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, locale, u"UTC", -1, NULL, 0, &status);
  if (U_FAILURE(status)) return 0;
  char actual[ULOC_FULLNAME_CAPACITY] = "";
  const char *name = udat_getLocaleByType(format, ULOC_ACTUAL_LOCALE, &status);
  if (U_SUCCESS(status) && name) strncpy(actual, name, sizeof actual - 1);
  udat_close(format);
  if (!*actual || !strcmp(actual, "root")) return 0;
  char languages[2][ULOC_LANG_CAPACITY], scripts[2][ULOC_SCRIPT_CAPACITY], regions[2][ULOC_COUNTRY_CAPACITY];
  if (!parts_of(locale, languages[0], scripts[0], regions[0])) return 0;
  if (!parts_of(actual, languages[1], scripts[1], regions[1])) return 0;
  if (strcmp(scripts[0], scripts[1])) return 0;
  return !strcmp(languages[0], languages[1]) || (*regions[0] && !strcmp(regions[0], regions[1]));
}

static int locale_of(const char *tag, char locale[ULOC_FULLNAME_CAPACITY]) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, ULOC_FULLNAME_CAPACITY, &parsed, &status);
  return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && parsed > 0;
}

static size_t to_utf8(const UChar *units, int32_t count, uint8_t *text, size_t capacity, UErrorCode status) {
  if (U_FAILURE(status) || count <= 0 || count > MOST_UNITS) return 0;
  int32_t length = 0;
  u_strToUTF8((char *)text, capacity > 4096 ? 4096 : (int32_t)capacity, &length, units, count, &status);
  return U_SUCCESS(status) ? (size_t)length : 0;
}

// NULL: not known.
static UDateFormat *format_of(const char *locale, int32_t month, int32_t day, UErrorCode *status) {
  static const UChar utc[] = u"UTC";
  if (month && day) return udat_open(UDAT_NONE, UDAT_LONG, locale, utc, -1, NULL, 0, status);
  UDateTimePatternGenerator *generator = udatpg_open(locale, status);
  UChar pattern[MOST_UNITS];
  const UChar *skeleton = month ? u"yMMMM" : u"y";
  int32_t length = udatpg_getBestPattern(generator, skeleton, u_strlen(skeleton), pattern, MOST_UNITS, status);
  udatpg_close(generator);
  if (U_FAILURE(*status)) return NULL;
  return udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern, length, status);
}

static UDate moment_of(int32_t year, int32_t month, int32_t day, UErrorCode *status) {
  UCalendar *calendar = ucal_open(u"UTC", -1, "en", UCAL_GREGORIAN, status);
  if (U_FAILURE(*status)) return 0;
  ucal_clear(calendar);
  // In the middle of a month or year, so that it is the same one in no other calendar's first days.
  ucal_setDateTime(calendar, year, month ? month - 1 : UCAL_JULY, day ? day : 15, 12, 0, 0, status);
  UDate moment = ucal_getMillis(calendar, status);
  ucal_close(calendar);
  return moment;
}

size_t lede_date_write(const char *tag, int32_t year, int32_t month, int32_t day, uint8_t *text, size_t capacity) {
  char locale[ULOC_FULLNAME_CAPACITY];
  if (!locale_of(tag, locale) || !is_known(locale)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  UDate moment = moment_of(year, month, day, &status);
  UDateFormat *format = format_of(locale, month, day, &status);
  if (U_FAILURE(status)) return 0;
  UChar units[MOST_UNITS];
  int32_t count = udat_format(format, moment, units, MOST_UNITS, NULL, &status);
  udat_close(format);
  return to_utf8(units, count, text, capacity, status);
}

size_t lede_minutes_write(const char *tag, int32_t minutes, uint8_t *text, size_t capacity) {
  char locale[ULOC_FULLNAME_CAPACITY];
  // A formatter of units does not tell its language: that of dates does.
  if (!locale_of(tag, locale) || !is_known(locale)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(u"unit/minute unit-width-short", -1, locale, &status);
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatInt(formatter, minutes, number, &status);
  UChar units[MOST_UNITS];
  int32_t count = unumf_resultToString(number, units, MOST_UNITS, &status);
  unumf_closeResult(number);
  unumf_close(formatter);
  return to_utf8(units, count, text, capacity, status);
}
