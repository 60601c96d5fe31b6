#include "lede_detect.h"

// CLD2's header uses what these declare without including them.
#include <cstdio>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

// Language names change slowly over a text: this much decides, and a long article costs no more than a short one.
static const size_t window = 16 << 10;

lede_language lede_language_detect(const uint8_t *text, size_t length) {
  if (length > window) {
    length = window;
    while (length > 0 && (text[length] & 0xC0) == 0x80) length--;
  }
  CLD2::Language top[3];
  int percents[3], bytes = 0;
  bool reliable = false;
  CLD2::Language best = CLD2::DetectLanguageSummary(reinterpret_cast<const char *>(text), static_cast<int>(length), true, top,
                                                    percents, &bytes, &reliable);
  // Where CLD2 knows nothing it answers English; only the list says so.
  if (top[0] == CLD2::UNKNOWN_LANGUAGE) best = CLD2::UNKNOWN_LANGUAGE;
  return lede_language{CLD2::LanguageCode(best), percents[0], reliable};
}
