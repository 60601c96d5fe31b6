#include "lede_text.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

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

int64_t lede_encoding_decode(const char *encoding, const uint8_t *bytes, size_t length, int repair, uint8_t *text,
                             uint32_t *offsets, size_t *error_at) {
  UErrorCode status = U_ZERO_ERROR;
  *error_at = SIZE_MAX;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, repair ? UCNV_TO_U_CALLBACK_SUBSTITUTE : UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  size_t mark = mark_length(bytes, length, encoding), written = 0;
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
    size_t first = written;
    if (text) {
      U8_APPEND_UNSAFE(text, written, c);
      for (size_t i = first; i < written; i++) offsets[i] = (uint32_t)source;
    } else {
      written += U8_LENGTH(c);
    }
  }
  ucnv_close(converter);
  return (int64_t)written;
}
