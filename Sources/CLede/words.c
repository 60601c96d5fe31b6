#include "lede_text.h"
#include "utf16.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

struct lede_words {
  UBreakIterator *iterator;
  lede_utf16 text;
  lede_range *ranges;
  size_t capacity; // of ranges
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
  lede_utf16_free(&words->text);
  free(words->ranges);
  free(words);
}

static int reserve(lede_words *words, size_t length) {
  if (length <= words->capacity) return 1;
  size_t capacity = length + length / 2 + 64;
  lede_range *ranges = realloc(words->ranges, capacity * sizeof *ranges);
  if (!ranges) return 0;
  words->ranges = ranges;
  words->capacity = capacity;
  return 1;
}

int64_t lede_words_find(lede_words *words, const uint8_t *text, size_t length, const lede_range **found) {
  if (!reserve(words, length) || !lede_utf16_set(&words->text, text, length)) return -1;
  const uint32_t *bytes = words->text.bytes;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words->iterator, words->text.units, words->text.length, &status);
  if (U_FAILURE(status)) return -1;
  int64_t count = 0;
  int32_t start = ubrk_first(words->iterator);
  for (int32_t end = ubrk_next(words->iterator); end != UBRK_DONE; start = end, end = ubrk_next(words->iterator)) {
    if (ubrk_getRuleStatus(words->iterator) < UBRK_WORD_NONE_LIMIT) continue;
    words->ranges[count++] = (lede_range){bytes[start], bytes[end]};
  }
  *found = words->ranges;
  return count;
}
