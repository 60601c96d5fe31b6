// The events of a page that have not been handed out yet.
#ifndef LEDE_HTML_STORE_H
#define LEDE_HTML_STORE_H

#include "lede_html.h"

typedef struct {
  lede_html_batch batch;
  lede_html_event *events; // those of the batch
  uint8_t *values;
  size_t capacity, values_capacity;
} lede_html_store;

// NULL: out of memory.
lede_html_event *lede_html_store_add(lede_html_store *store, lede_html_kind kind, uint8_t name);
// Gives an event a value that is not in the source. 0: out of memory.
int lede_html_store_value(lede_html_store *store, lede_html_event *event, const uint8_t *value, size_t length);
// Gives an event a value that stands in the source.
void lede_html_set_exact(lede_html_event *event, size_t source, size_t length);
void lede_html_store_free(lede_html_store *store);

#endif
