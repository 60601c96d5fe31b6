#include "lede_text.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utf8.h>

// UTF-16 text with a map back to UTF-8, made in one pass: ICU's iterators run twice as fast over it as over a UTF-8 UText.
struct lede_words {
  UBreakIterator *iterator;
  UChar *units;
  uint32_t *bytes; // bytes[i]: the UTF-8 offset of units[i]
  lede_range *ranges;
  size_t capacity; // of units and ranges; bytes has one more
};

lede_words *lede_words_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  lede_words *words = calloc(1, sizeof *words);
  if (!words) {
    ubrk_close(iterator);
    return NULL;
  }
  words->iterator = iterator;
  return words;
}

void lede_words_close(lede_words *words) {
  if (!words) return;
  ubrk_close(words->iterator);
  free(words->units);
  free(words->bytes);
  free(words->ranges);
  free(words);
}

static int reserve(lede_words *words, size_t length) {
  if (length <= words->capacity) return 1;
  size_t capacity = length + length / 2 + 64;
  UChar *units = realloc(words->units, capacity * sizeof *units);
  if (units) words->units = units;
  uint32_t *bytes = realloc(words->bytes, (capacity + 1) * sizeof *bytes);
  if (bytes) words->bytes = bytes;
  lede_range *ranges = realloc(words->ranges, capacity * sizeof *ranges);
  if (ranges) words->ranges = ranges;
  if (!units || !bytes || !ranges) return 0;
  words->capacity = capacity;
  return 1;
}

static int32_t transcode(lede_words *words, const uint8_t *text, size_t length) {
  size_t i = 0, n = 0;
  while (i < length) {
    UChar32 c = text[i];
    words->bytes[n] = (uint32_t)i;
    if (c < 0x80) {
      words->units[n++] = (UChar)c;
      i++;
      continue;
    }
    U8_NEXT_UNSAFE(text, i, c);
    if (c > 0xFFFF) {
      words->units[n++] = U16_LEAD(c);
      words->bytes[n] = words->bytes[n - 1];
      words->units[n++] = U16_TRAIL(c);
    } else {
      words->units[n++] = (UChar)c;
    }
  }
  words->bytes[n] = (uint32_t)length;
  return (int32_t)n;
}

int64_t lede_words_find(lede_words *words, const uint8_t *text, size_t length, const lede_range **found) {
  if (!reserve(words, length)) return -1;
  int32_t units = transcode(words, text, length);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words->iterator, words->units, units, &status);
  if (U_FAILURE(status)) return -1;
  int64_t count = 0;
  int32_t start = ubrk_first(words->iterator);
  for (int32_t end = ubrk_next(words->iterator); end != UBRK_DONE; start = end, end = ubrk_next(words->iterator)) {
    if (ubrk_getRuleStatus(words->iterator) < UBRK_WORD_NONE_LIMIT) continue;
    words->ranges[count++] = (lede_range){words->bytes[start], words->bytes[end]};
  }
  *found = words->ranges;
  return count;
}
