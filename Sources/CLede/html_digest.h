// What libxml2 is given of a page instead of the whole: it takes fifty instructions for a byte of an attribute or a script, and half
// of a page is that. Its tags keep their names, so that it can repair the tree as ever.
#ifndef LEDE_HTML_DIGEST_H
#define LEDE_HTML_DIGEST_H

#include "lede_html.h"

// From `digest` on, the digest has the bytes of the source from `source` on.
typedef struct {
  uint32_t digest, source;
  // At the end of a tag, where its attributes stand in the source: libxml2 sees one named `_` instead of them. LEDE_HTML_STAND_IN:
  // one character stands for the text up to the next piece.
  uint32_t attributes;
} lede_html_piece;

#define LEDE_HTML_STAND_IN UINT32_MAX

typedef struct {
  uint8_t *bytes; // NUL-terminated
  size_t length, capacity;
  lede_html_piece *pieces;
  size_t count, pieces_capacity;
} lede_html_digest;

// An attribute in the source.
typedef struct {
  size_t name, name_end;   // its name
  size_t value, value_end; // its value without quotation marks
  size_t end;              // behind it
} lede_html_attribute;

// Names by their bytes in any case.
typedef struct {
  const char *const *names;
  uint8_t first[256], next[256]; // 1 more than an index; 0: none
} lede_html_names;

enum { LEDE_HTML_MOST_NAMES = 254, LEDE_HTML_UNKNOWN = 0xFF };

void lede_html_names_init(lede_html_names *table, const char *const *names, size_t count);
// The index of a name; LEDE_HTML_UNKNOWN: it is not among them.
uint8_t lede_html_names_find(const lede_html_names *table, const uint8_t *name, size_t length);

// Goes to the next attribute of a tag, as libxml2 does. 1: there is one; 0: none, *at is where the tag ends (`>` or `/>`);
// -1: the tag does not end, or is of a kind that is best left to libxml2.
int lede_html_next_attribute(const uint8_t *source, size_t *at, size_t end, lede_html_attribute *found);

// 0: out of memory.
int lede_html_digest_make(lede_html_digest *digest, const uint8_t *source, size_t length, const lede_html_names *attributes);
void lede_html_digest_free(lede_html_digest *digest);

#endif
