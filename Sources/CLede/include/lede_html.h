// The events of an HTML page, over libxml2's lenient parser: what opens, what closes, attributes and text, each with its place.
// No libxml2 type is visible. The parser is kept from the network, from entities of the page's own and from unbounded work.
#ifndef LEDE_HTML_H
#define LEDE_HTML_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  LEDE_HTML_START,
  LEDE_HTML_ATTRIBUTE, // follows the start of its element
  LEDE_HTML_END,
  LEDE_HTML_TEXT,
} lede_html_kind;

typedef struct {
  uint8_t kind;
  uint8_t exact;   // text: it stands in the source as it is, from `source` on
  uint16_t name;   // start, attribute, end: index into the names; 0: one of too many
  uint32_t text;   // attribute, text: where its value begins in the values
  uint32_t length; // attribute, text: of its value, in bytes
  uint32_t source; // the byte of the source that it begins at; of starts and ends, the byte behind the tag
} lede_html_event;

typedef enum {
  LEDE_HTML_OK,
  LEDE_HTML_TOO_DEEP,
  LEDE_HTML_TOO_TANGLED, // end tags without start, or attributes, beyond all measure: reading them would take quadratic time
  LEDE_HTML_NO_MEMORY,
} lede_html_status;

typedef struct lede_html lede_html;

// Parses valid UTF-8 without NUL bytes, at most 2 GiB of it. NULL: out of memory.
lede_html *lede_html_parse(const uint8_t *bytes, size_t length);
void lede_html_free(lede_html *page);
// The status, and where in the source the parser stood when it stopped.
lede_html_status lede_html_result(const lede_html *page, size_t *stopped_at);
const lede_html_event *lede_html_events(const lede_html *page, size_t *count);
const uint8_t *lede_html_values(const lede_html *page, size_t *length);
size_t lede_html_name_count(const lede_html *page);
// Lower case; the first is empty.
const char *lede_html_name(const lede_html *page, size_t index);

#endif
