#include "lede_data.h"

// One line a language, sorted by tag.
static const uint8_t data[] = {
#embed "data/ar.yaml" suffix(, 0,)
#embed "data/az.yaml" suffix(, 0,)
#embed "data/be.yaml" suffix(, 0,)
#embed "data/bg.yaml" suffix(, 0,)
#embed "data/bn.yaml" suffix(, 0,)
#embed "data/cs.yaml" suffix(, 0,)
#embed "data/da.yaml" suffix(, 0,)
#embed "data/de.yaml" suffix(, 0,)
#embed "data/el.yaml" suffix(, 0,)
#embed "data/en.yaml" suffix(, 0,)
#embed "data/es.yaml" suffix(, 0,)
#embed "data/et.yaml" suffix(, 0,)
#embed "data/fa.yaml" suffix(, 0,)
#embed "data/fi.yaml" suffix(, 0,)
#embed "data/fr.yaml" suffix(, 0,)
#embed "data/he.yaml" suffix(, 0,)
#embed "data/hi.yaml" suffix(, 0,)
#embed "data/hy.yaml" suffix(, 0,)
#embed "data/id.yaml" suffix(, 0,)
#embed "data/it.yaml" suffix(, 0,)
#embed "data/ja.yaml" suffix(, 0,)
#embed "data/ka.yaml" suffix(, 0,)
#embed "data/kk.yaml" suffix(, 0,)
#embed "data/ko.yaml" suffix(, 0,)
#embed "data/ky.yaml" suffix(, 0,)
#embed "data/lt.yaml" suffix(, 0,)
#embed "data/lv.yaml" suffix(, 0,)
#embed "data/nb.yaml" suffix(, 0,)
#embed "data/nl.yaml" suffix(, 0,)
#embed "data/pl.yaml" suffix(, 0,)
#embed "data/pt.yaml" suffix(, 0,)
#embed "data/ru.yaml" suffix(, 0,)
#embed "data/sk.yaml" suffix(, 0,)
#embed "data/sr.yaml" suffix(, 0,)
#embed "data/sv.yaml" suffix(, 0,)
#embed "data/ta.yaml" suffix(, 0,)
#embed "data/th.yaml" suffix(, 0,)
#embed "data/tr.yaml" suffix(, 0,)
#embed "data/tt.yaml" suffix(, 0,)
#embed "data/uk.yaml" suffix(, 0,)
#embed "data/ur.yaml" suffix(, 0,)
#embed "data/uz.yaml" suffix(, 0,)
#embed "data/vi.yaml" suffix(, 0,)
#embed "data/zh.yaml" suffix(, 0,)
};

const uint8_t *lede_languages(size_t *length) {
  *length = sizeof data;
  return data;
}
