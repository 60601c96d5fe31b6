#include "lede_data.h"

static const uint8_t models[] = {
#embed "models/chain.txt" suffix(, 0,)
#embed "models/text.txt" suffix(, 0,)
#embed "models/markup-first.txt" suffix(, 0,)
#embed "models/markup-second.txt" suffix(, 0,)
#embed "models/headline.txt" suffix(, 0)
};

const uint8_t *lede_models(size_t *length) {
  *length = sizeof models;
  return models;
}
