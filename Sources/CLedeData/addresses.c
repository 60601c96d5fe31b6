#include "lede_data.h"

static const uint8_t data[] = {
#embed "addresses.yaml"
};

const uint8_t *lede_addresses(size_t *length) {
  *length = sizeof data;
  return data;
}
