#include "lede_data.h"

static const uint8_t markup[] = {
#embed "models/markup.txt"
};

const uint8_t *lede_markup_model(size_t *length) {
  *length = sizeof markup;
  return markup;
}

static const uint8_t lines[] = {
#embed "models/lines.txt"
};

const uint8_t *lede_line_model(size_t *length) {
  *length = sizeof lines;
  return lines;
}

static const uint8_t chain[] = {
#embed "models/chain.txt"
};

const uint8_t *lede_chain_model(size_t *length) {
  *length = sizeof chain;
  return chain;
}

static const uint8_t headlines[] = {
#embed "models/headlines.txt"
};

const uint8_t *lede_headline_model(size_t *length) {
  *length = sizeof headlines;
  return headlines;
}
