#include "utf16.h"

#include <stdlib.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

static int reserve(lede_utf16 *text, size_t length) {
  if (text->bytes && length <= text->capacity) return 1;
  size_t capacity = length + length / 2 + 64;
  UChar *units = realloc(text->units, capacity * sizeof *units);
  if (units) text->units = units;
  uint32_t *bytes = realloc(text->bytes, (capacity + 1) * sizeof *bytes);
  if (bytes) text->bytes = bytes;
  if (!units || !bytes) return 0;
  text->capacity = capacity;
  return 1;
}

int lede_utf16_set(lede_utf16 *text, const uint8_t *utf8, size_t length) {
  if (!reserve(text, length)) return 0;
  size_t i = 0, n = 0;
  while (i < length) {
    UChar32 c = utf8[i];
    text->bytes[n] = (uint32_t)i;
    if (c < 0x80) {
      text->units[n++] = (UChar)c;
      i++;
      continue;
    }
    U8_NEXT_UNSAFE(utf8, i, c);
    if (c > 0xFFFF) {
      text->units[n++] = U16_LEAD(c);
      text->bytes[n] = text->bytes[n - 1];
      text->units[n++] = U16_TRAIL(c);
    } else {
      text->units[n++] = (UChar)c;
    }
  }
  text->bytes[n] = (uint32_t)length;
  text->length = (int32_t)n;
  return 1;
}

void lede_utf16_free(lede_utf16 *text) {
  free(text->units);
  free(text->bytes);
}
