#include "lede_data.h"

static const uint8_t data[] = {
#embed "common.yaml"
};

const uint8_t *lede_common_language(size_t *length) {
  *length = sizeof data;
  return data;
}
