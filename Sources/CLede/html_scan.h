// How libxml2 takes an HTML page apart: blanks, names, attributes.
#ifndef LEDE_HTML_SCAN_H
#define LEDE_HTML_SCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// What libxml2 takes of a name at once.
enum { LONGEST_NAME = 99 };

static inline int is_blank(uint8_t c) { return c == 0x20 || (c >= 0x09 && c <= 0x0A) || c == 0x0D; }

static inline int is_letter(uint8_t c) { return (uint8_t)((c | 0x20) - 'a') < 26; }

static inline int starts_name(uint8_t c) { return is_letter(c) || c == '_' || c == ':' || c == '.'; }

static inline int is_in_name(uint8_t c) { return starts_name(c) || (uint8_t)(c - '0') < 10 || c == '-'; }

static inline size_t name_end(const uint8_t *source, size_t at, size_t end) {
  while (at < end && is_in_name(source[at])) at++;
  return at;
}

static inline size_t skip_blanks(const uint8_t *source, size_t at, size_t end) {
  while (at < end && is_blank(source[at])) at++;
  return at;
}

static inline size_t find(const uint8_t *source, size_t at, size_t end, uint8_t byte) {
  const uint8_t *found = memchr(source + at, byte, end - at);
  return found ? (size_t)(found - source) : end;
}

// Behind a tag of a template for servers, `<?php … ?>`, `<?= … ?>`, `<% … %>`, that begins at a place: all may stand in it, tags and
// quotation marks, too. The place itself: none begins there, or it has no end.
size_t lede_html_server_tag_end(const uint8_t *source, size_t at, size_t end);

// Behind a tag of a template that begins at a place and is shown as text, `<% … %>`, `<<Name>>`; the place itself: there is none.
size_t lede_html_shown_tag_end(const uint8_t *source, size_t at, size_t end);

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

// Behind the name of a reference that begins at an `&` and lacks its semicolon, which HTML takes for some letters of Latin; 0: none does.
size_t lede_html_bare_reference_end(const uint8_t *source, size_t at, size_t end);

// Writes the character that HTML shows for one of the controls from 128 to 159, that of windows-1252, as two bytes or three. How many.
size_t lede_html_shown_control(uint8_t control, uint8_t *text);

// Where what a reference stands for begins, if one ends at a place: at its `&`; else the place.
size_t lede_html_reference_start(const uint8_t *source, size_t end);
// Where text that ends at a place begins of which libxml2 has dropped what is no character of XML. An ampersand that begins no reference
// ends further up, behind the text that was told before it: the parser has passed a name behind it already.
size_t lede_html_repaired_start(const uint8_t *source, size_t told, size_t end, const uint8_t *text, size_t length);

// Where an ampersand ends that stands for itself, told by the parser's place behind it: one that begins no reference is handed over once the name
// behind it is passed, which then comes as a text of its own.
size_t lede_html_ampersand_end(const uint8_t *source, size_t start, size_t end);

// libxml2 compares each attribute of a tag with those before it. Whichever tags it sees here, whether one has more than it should.
int lede_html_has_tangled_tag(const uint8_t *source, size_t at, size_t end);

#endif
