#include "latin_ranges.h"
#include "lede_text.h"

#include <pthread.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

uint32_t lede_latin_table[LEDE_FOLD_TABLE];

enum { KNOWN = 0x80 }; // in the last byte: the entry has been computed

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static UTransliterator *latin; // under the lock

// Cyrillic letters of other languages than the Slavic ones, which ICU's rules leave as they are.
static UChar32 replaced(UChar32 c) {
  switch (c) {
  case 0x4D9: return 'a'; // ә
  case 0x493: return 'g'; // ғ
  case 0x49B: return 'k'; // қ
  case 0x4A3: return 'n'; // ң
  case 0x4E9: return 'o'; // ө
  case 0x4AF: case 0x4B1: return 'u'; // ү, ұ
  case 0x4BB: return 'h'; // һ
  case 0x456: return 'i'; // і
  case 0x497: return 'z'; // җ
  default: return c;
  }
}

// At most three small letters, the first one in the lowest byte.
static uint32_t packed(const UChar *units, int32_t length) {
  uint32_t result = 0;
  int shift = 0;
  for (int32_t i = 0; i < length && shift < 24; i++) {
    if (units[i] < 'a' || units[i] > 'z') continue;
    result |= (uint32_t)units[i] << shift;
    shift += 8;
  }
  return result;
}

// Letters that need no transliterator, whose start takes ICU longer than an article takes Lede.
static int is_tabled(uint32_t scalar, uint32_t *letters) {
  if (scalar < 0x80) {
    uint32_t small = scalar | 0x20;
    *letters = small >= 'a' && small <= 'z' && scalar >= 'A' ? small : 0;
    return 1;
  }
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
    if (scalar < ranges[i].first || scalar > ranges[i].last) continue;
    const char *three = ranges[i].letters + (scalar - ranges[i].first) * 3;
    *letters = 0;
    for (int k = 0; k < 3 && three[k] != ' '; k++) *letters |= (uint32_t)three[k] << 8 * k;
    return 1;
  }
  return 0;
}

uint32_t lede_latin_transliterated(uint32_t scalar) {
  UChar units[64];
  int32_t length = 0;
  UChar32 c = replaced(u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT));
  U16_APPEND_UNSAFE(units, length, c);
  units[length] = 0;
  UErrorCode status = U_ZERO_ERROR;
  pthread_mutex_lock(&lock);
  if (!latin) {
    static const UChar id[] = u"Any-Latin; Latin-ASCII; Lower";
    latin = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  }
  int32_t limit = length;
  if (latin && U_SUCCESS(status)) utrans_transUChars(latin, units, &length, 64, 0, &limit, &status);
  pthread_mutex_unlock(&lock);
  return U_SUCCESS(status) ? packed(units, limit) : 0;
}

uint32_t lede_latin_compute(uint32_t scalar) {
  uint32_t letters;
  if (!is_tabled(scalar, &letters)) letters = lede_latin_transliterated(scalar);
  if (scalar < LEDE_FOLD_TABLE) __atomic_store_n(&lede_latin_table[scalar], letters | (uint32_t)KNOWN << 24, __ATOMIC_RELAXED);
  return letters;
}
