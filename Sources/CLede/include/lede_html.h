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
  uint8_t exact;   // attribute, text: its value stands in the source as it is, from `text` on
  uint8_t name;    // start, end: index into the names of elements; attribute: into those of attributes; LEDE_HTML_OTHER: another one
  uint32_t text;   // attribute, text: where its value begins, in the source if it is exact, else in the values
  uint32_t length; // attribute, text: of its value, in bytes
  uint32_t source; // text, attribute: the byte of the source that its value begins at; start, end: where the parser stands, behind the tag or at its end
  uint32_t source_end; // text, attribute that is not exact: where the bytes of the source that stand for it end; 0: an attribute's are not known
} lede_html_event;

enum { LEDE_HTML_OTHER = 0xFF };

typedef enum {
  LEDE_HTML_OK,
  LEDE_HTML_TOO_DEEP,
  LEDE_HTML_TOO_TANGLED, // end tags without start beyond all measure: reading them would take quadratic time
  LEDE_HTML_NO_MEMORY,
} lede_html_status;

typedef struct {
  const char *const *elements; // at most 254 each, lower case
  size_t element_count;
  const char *const *attributes; // all others are left out; `type` must be among them
  size_t attribute_count;
} lede_html_wanted;

// Some events of a page, valid until the function that is given them returns.
typedef struct {
  const lede_html_event *events;
  size_t count;
  const uint8_t *values;
  size_t values_length;
} lede_html_batch;

// Parses valid UTF-8 without NUL bytes, at most 2 GiB of it, and hands out the events some thousands at a time: memory for them is
// bounded. *stopped_at becomes the place in the source where the parser stopped.
lede_html_status lede_html_parse(const uint8_t *bytes, size_t length, const lede_html_wanted *wanted,
                                 void (*handle)(void *context, const lede_html_batch *batch), void *context, size_t *stopped_at);

#endif
