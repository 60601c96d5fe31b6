#include "lede_data.h"

// One line a language, sorted by tag.
static const uint8_t data[] = {
#embed "data/ar.yaml" suffix(, 0,)
#embed "data/cs.yaml" suffix(, 0,)
#embed "data/en.yaml" suffix(, 0,)
#embed "data/pl.yaml" suffix(, 0,)
#embed "data/ru.yaml" suffix(, 0,)
#embed "data/zh.yaml" suffix(, 0,)
};

const uint8_t *lede_languages(size_t *length) {
  *length = sizeof data;
  return data;
}
