#include "lede_data.h"

static const uint8_t data[] = {
#embed "pages.yaml"
};

const uint8_t *lede_pages(size_t *length) {
  *length = sizeof data;
  return data;
}
