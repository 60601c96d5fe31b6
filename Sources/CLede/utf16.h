// UTF-16 text with a map back to UTF-8, made in one pass: ICU runs twice as fast over it as over a UTF-8 UText.
#ifndef LEDE_UTF16_H
#define LEDE_UTF16_H

#include <stddef.h>
#include <stdint.h>
#include <unicode/umachine.h>

typedef struct {
  UChar *units;
  uint32_t *bytes; // bytes[i]: the UTF-8 offset of units[i]; bytes[length]: the length of the UTF-8
  int32_t length;
  size_t capacity; // of units; bytes has one more
} lede_utf16;

// Takes valid UTF-8. 0: out of memory.
int lede_utf16_set(lede_utf16 *text, const uint8_t *utf8, size_t length);
void lede_utf16_free(lede_utf16 *text);

#endif
