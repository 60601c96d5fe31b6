// What must be true of the entry points of CLede, for bytes of any kind. Each check gives what is wrong, or NULL.
// `text` is valid UTF-8 in a block of memory of just its length, so that a read behind its end is seen.
#ifndef LEDE_FUZZING_H
#define LEDE_FUZZING_H

#include <stddef.h>
#include <stdint.h>

const char *lede_check_html(const uint8_t *text, size_t length);
const char *lede_check_xml(const uint8_t *text, size_t length);
const char *lede_check_markdown(const uint8_t *text, size_t length);
const char *lede_check_yaml(const uint8_t *text, size_t length);
// The first line is a pattern, the rest a text.
const char *lede_check_regex(const uint8_t *text, size_t length);
const char *lede_check_words(const uint8_t *text, size_t length);
const char *lede_check_bytes(const uint8_t *text, size_t length);
const char *lede_check_stems(const uint8_t *text, size_t length);
const char *lede_check_detect(const uint8_t *text, size_t length);
// Bytes of any kind; the first one chooses among the encodings.
const char *lede_check_encodings(const uint8_t *bytes, size_t length);

#endif
