#include "lede_text.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/ustring.h>

// Detection looks at the first part of a file: beyond it the answer does not change and the time does.
enum { DETECTION_WINDOW = 64 << 10 };

const char *lede_encoding_detect(const uint8_t *bytes, size_t length, int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  int32_t window = (int32_t)(length < DETECTION_WINDOW ? length : DETECTION_WINDOW);
  ucsdet_setText(detector, (const char *)bytes, window, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  const char *name = NULL;
  if (U_SUCCESS(status) && match) {
    *confidence = ucsdet_getConfidence(match, &status);
    const char *detected = ucsdet_getName(match, &status);
    UErrorCode canonical = U_ZERO_ERROR;
    // The converter's own name is static memory; the detector's dies with it.
    name = ucnv_getStandardName(detected, "IANA", &canonical);
    if (!name) name = ucnv_getCanonicalName(detected, "IANA", &canonical);
  }
  ucsdet_close(detector);
  return name;
}

// The bytes of the byte order mark that a converter for UTF-16 or UTF-32 takes together with the first character.
static size_t mark_length(const uint8_t *bytes, size_t length, const char *encoding) {
  if (ucnv_compareNames(encoding, "UTF-32") == 0) {
    uint8_t marks[2][4] = {{0xFF, 0xFE, 0, 0}, {0, 0, 0xFE, 0xFF}};
    return length >= 4 && (memcmp(bytes, marks[0], 4) == 0 || memcmp(bytes, marks[1], 4) == 0) ? 4 : 0;
  }
  if (ucnv_compareNames(encoding, "UTF-16") != 0 || length < 2) return 0;
  return (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) ? 2 : 0;
}

// A run of characters in the making.
typedef struct {
  lede_origin_run run;
  size_t text, source; // where it ends
} open_run;

// Whether a character goes on with the run; else it begins a new one.
static int goes_on(open_run *open, size_t text, size_t unit, size_t source, size_t written) {
  int same = open->run.unit == unit && open->run.written == written && open->source == source && open->text == text;
  if (!same) open->run = (lede_origin_run){(uint32_t)text, (uint32_t)source, (uint16_t)unit, (uint16_t)written};
  open->text = text + unit;
  open->source = source + written;
  return same;
}

int64_t lede_encoding_decode(const char *encoding, const uint8_t *bytes, size_t length, int repair, uint8_t *text,
                             lede_origin_run *runs, size_t *run_count, size_t *error_at) {
  UErrorCode status = U_ZERO_ERROR;
  *error_at = SIZE_MAX;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, repair ? UCNV_TO_U_CALLBACK_SUBSTITUTE : UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  size_t mark = mark_length(bytes, length, encoding), written = 0;
  open_run open = {{0, 0, 0, 0}, 0, 0};
  *run_count = 0;
  const char *at = (const char *)bytes, *end = at + length;
  // Some bytes give two characters: the second comes when the bytes have been passed.
  for (;;) {
    const char *start = at;
    UChar32 c = ucnv_getNextUChar(converter, &at, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;
    size_t source = (size_t)(start - (const char *)bytes);
    if (source < mark) source = mark;
    // Half a character: some converters hand it on (UTF-7).
    if (U_SUCCESS(status) && U_IS_SURROGATE(c)) {
      if (repair) {
        c = 0xFFFD;
      } else {
        status = U_ILLEGAL_CHAR_FOUND;
      }
    }
    if (U_FAILURE(status)) {
      *error_at = source;
      ucnv_close(converter);
      return -1;
    }
    size_t taken = (size_t)(at - (const char *)bytes) - source;
    if (taken > UINT16_MAX) taken = UINT16_MAX;
    if (!goes_on(&open, written, U8_LENGTH(c), source, taken)) {
      if (text) runs[*run_count] = open.run;
      ++*run_count;
    }
    if (text) {
      U8_APPEND_UNSAFE(text, written, c);
    } else {
      written += U8_LENGTH(c);
    }
  }
  ucnv_close(converter);
  return (int64_t)written;
}

// The bytes of the reference to a character, in ASCII.
static int reference(UChar32 c, char *bytes, size_t capacity) { return snprintf(bytes, capacity, "&#%d;", (int)c); }

// Encodes some UTF-16; where it cannot, the converter is as it was before. Returns the number of bytes, -1: it cannot.
static int32_t encode_units(UConverter *converter, const UChar *units, int32_t count, UBool flush, char *bytes, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char *at = bytes;
  const UChar *from = units;
  ucnv_fromUnicode(converter, &at, bytes + capacity, &from, units + count, NULL, flush, &status);
  return U_FAILURE(status) ? -1 : (int32_t)(at - bytes);
}

int64_t lede_encoding_encode(const char *encoding, const uint8_t *text, size_t length, int references, uint8_t *bytes,
                             size_t *error_at) {
  UErrorCode status = U_ZERO_ERROR;
  *error_at = SIZE_MAX;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  // What only looks alike is another character: no byte stands for it.
  ucnv_setFallback(converter, 0);
  enum { LONGEST = 64 };
  char some[LONGEST];
  size_t written = 0, at = 0;
  while (at < length) {
    size_t start = at;
    UChar32 c;
    U8_NEXT_UNSAFE(text, at, c);
    UChar units[U16_MAX_LENGTH];
    int32_t count = 0;
    U16_APPEND_UNSAFE(units, count, c);
    int32_t made = encode_units(converter, units, count, 0, some, LONGEST);
    if (made < 0 && references) {
      // What failed must not stay in the converter; its shift state does, so that the reference is written in it.
      char ascii[16];
      UChar wide[16];
      int digits = reference(c, ascii, sizeof ascii);
      u_charsToUChars(ascii, wide, digits);
      made = encode_units(converter, wide, digits, 0, some, LONGEST);
    }
    if (made < 0) {
      *error_at = start;
      ucnv_close(converter);
      return -1;
    }
    if (bytes) memcpy(bytes + written, some, (size_t)made);
    written += (size_t)made;
  }
  // Back to where text in ASCII may follow.
  int32_t made = encode_units(converter, NULL, 0, 1, some, LONGEST);
  if (made > 0 && bytes) memcpy(bytes + written, some, (size_t)made);
  if (made > 0) written += (size_t)made;
  ucnv_close(converter);
  return (int64_t)written;
}
