#include "lede_text.h"

#include <stdatomic.h>
#include <stdlib.h>

// Each slot holds a value and its key mixed with it: of two tasks that write one slot at once, what does not belong together is no match.
typedef struct {
  _Atomic uint64_t mixed;
  _Atomic uint64_t value;
} slot;

struct lede_memo {
  size_t mask;
  slot slots[];
};

lede_memo *lede_memo_open(unsigned bits) {
  size_t count = (size_t)1 << bits;
  lede_memo *memo = calloc(1, sizeof(lede_memo) + count * sizeof(slot));
  if (memo) memo->mask = count - 1;
  return memo;
}

void lede_memo_close(lede_memo *memo) { free(memo); }

uint64_t lede_memo_get(lede_memo *memo, uint64_t key) {
  slot *place = &memo->slots[key & memo->mask];
  uint64_t value = atomic_load_explicit(&place->value, memory_order_relaxed);
  uint64_t mixed = atomic_load_explicit(&place->mixed, memory_order_relaxed);
  return (mixed ^ value) == key ? value : 0;
}

void lede_memo_put(lede_memo *memo, uint64_t key, uint64_t value) {
  slot *place = &memo->slots[key & memo->mask];
  atomic_store_explicit(&place->value, value, memory_order_relaxed);
  atomic_store_explicit(&place->mixed, key ^ value, memory_order_relaxed);
}
