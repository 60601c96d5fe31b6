// Language identification over CLD2, and stems over Snowball.
#ifndef LEDE_DETECT_H
#define LEDE_DETECT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  const char *code; // BCP 47 primary tag, with a script or region where CLD2 tells one; "un" unknown. Static memory.
  int percent;      // share of the text, 0 to 100
  int reliable;     // CLD2 is sure of the first language
} lede_language;
// The language of most of the text (valid UTF-8, plain).
lede_language lede_language_detect(const uint8_t *text, size_t length);

typedef struct lede_stemmer lede_stemmer;
// NULL: Snowball has no stemmer for the language.
lede_stemmer *lede_stemmer_open(const char *language);
void lede_stemmer_close(lede_stemmer *stemmer);
// The stem of a lower-case word: *stem stays valid until the next call. Returns its length, or -1 out of memory.
int64_t lede_stemmer_stem(lede_stemmer *stemmer, const uint8_t *word, size_t length, const uint8_t **stem);

#ifdef __cplusplus
}
#endif

#endif
