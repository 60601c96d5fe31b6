#include "lede_detect.h"

#include <libstemmer.h>

lede_stemmer *lede_stemmer_open(const char *language) { return (lede_stemmer *)sb_stemmer_new(language, "UTF_8"); }

void lede_stemmer_close(lede_stemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }

int64_t lede_stemmer_stem(lede_stemmer *stemmer, const uint8_t *word, size_t length, const uint8_t **stem) {
  struct sb_stemmer *handle = (struct sb_stemmer *)stemmer;
  *stem = sb_stemmer_stem(handle, word, (int)length);
  return *stem ? sb_stemmer_length(handle) : -1;
}
