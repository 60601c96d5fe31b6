#include "lede_data.h"

// One line a pipeline, sorted by name.
static const uint8_t data[] = {
#embed "../../pipelines/bilingual-newsletter.yaml" suffix(, 0,)
#embed "../../pipelines/digest.yaml" suffix(, 0,)
#embed "../../pipelines/documentation.yaml" suffix(, 0,)
#embed "../../pipelines/lead.yaml" suffix(, 0,)
#embed "../../pipelines/news.yaml" suffix(, 0,)
#embed "../../pipelines/newsletter.yaml" suffix(, 0,)
#embed "../../pipelines/translation-job.yaml" suffix(, 0,)
};

const uint8_t *lede_pipelines(size_t *length) {
  *length = sizeof data;
  return data;
}
