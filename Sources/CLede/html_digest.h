// What libxml2 is given of a page instead of the whole: it takes fifty instructions for a byte of an attribute or a script, and half
// of a page is that. Its tags keep their names, so that it can repair the tree as ever.
#ifndef LEDE_HTML_DIGEST_H
#define LEDE_HTML_DIGEST_H

#include "html_scan.h"
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

lede_html_status lede_html_digest_make(lede_html_digest *digest, const uint8_t *source, size_t length, const lede_html_names *attributes);
// The piece that has a place in the digest; `reached` is where the search goes on. The place is not before those that were asked for
// earlier by more than a tag.
const lede_html_piece *lede_html_digest_piece(const lede_html_digest *digest, size_t *reached, size_t at);
void lede_html_digest_free(lede_html_digest *digest);

#endif
