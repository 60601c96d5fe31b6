#include "html_store.h"

#include <stdlib.h>
#include <string.h>

lede_html_event *lede_html_store_add(lede_html_store *store, lede_html_kind kind, uint8_t name) {
  if (store->batch.count == store->capacity) {
    size_t capacity = store->capacity * 2 + 4096;
    lede_html_event *events = realloc(store->events, capacity * sizeof *events);
    if (!events) return NULL;
    store->batch.events = store->events = events;
    store->capacity = capacity;
  }
  lede_html_event *event = &store->events[store->batch.count++];
  *event = (lede_html_event){.kind = (uint8_t)kind, .name = name};
  return event;
}

int lede_html_store_value(lede_html_store *store, lede_html_event *event, const uint8_t *value, size_t length) {
  size_t start = store->batch.values_length;
  if (start + length > store->values_capacity) {
    size_t capacity = store->values_capacity * 2 + length + 4096;
    uint8_t *values = realloc(store->values, capacity);
    if (!values) return 0;
    store->batch.values = store->values = values;
    store->values_capacity = capacity;
  }
  if (length) memcpy(store->values + start, value, length);
  event->text = (uint32_t)start;
  event->length = (uint32_t)length;
  store->batch.values_length += length;
  return 1;
}

void lede_html_set_exact(lede_html_event *event, size_t source, size_t length) {
  event->exact = 1;
  event->text = event->source = (uint32_t)source;
  event->length = (uint32_t)length;
}

void lede_html_store_free(lede_html_store *store) {
  free(store->events);
  free(store->values);
}
