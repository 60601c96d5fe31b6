#define _GNU_SOURCE
#include "html_digest.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

// Both tables grow with what is written; 0: out of memory.
static int reserve(lede_html_digest *digest, size_t bytes) {
  if (digest->count == digest->pieces_capacity) {
    size_t capacity = digest->pieces_capacity * 2 + 256;
    lede_html_piece *pieces = realloc(digest->pieces, capacity * sizeof *pieces);
    if (!pieces) return 0;
    digest->pieces = pieces;
    digest->pieces_capacity = capacity;
  }
  if (digest->length + bytes + 1 > digest->capacity) {
    size_t capacity = digest->capacity * 2 + bytes + 4096;
    uint8_t *grown = realloc(digest->bytes, capacity);
    if (!grown) return 0;
    digest->bytes = grown;
    digest->capacity = capacity;
  }
  return 1;
}

static int copy(lede_html_digest *digest, const uint8_t *from, size_t length) {
  if (!reserve(digest, length)) return 0;
  memcpy(digest->bytes + digest->length, from, length);
  digest->length += length;
  return 1;
}

static int mark(lede_html_digest *digest, size_t source, size_t attributes) {
  if (!reserve(digest, 0)) return 0;
  digest->pieces[digest->count++] = (lede_html_piece){(uint32_t)digest->length, (uint32_t)source, (uint32_t)attributes};
  return 1;
}

enum { NOT_CLEAR = 0, CLEAR = 1, NO_MEMORY = 2 };

// A page on its way into its digest.
typedef struct {
  lede_html_digest *digest;
  const uint8_t *source;
  size_t at, end;
  size_t copied; // the source up to here is in the digest, or left out of it
  const lede_html_names *attributes;
  int is_behind_tag; // a tag or comment ends at `at`, and a tag stands before
} maker;

// Copies what stands before a place, and goes on behind another one.
static int leave_out(maker *page, size_t from, size_t to) {
  int is_copied = copy(page->digest, page->source + page->copied, from - page->copied) && mark(page->digest, to, 0);
  page->copied = to;
  return is_copied;
}

// Lets a character stand for text that libxml2 would look through and copy, unless it would find references or wrong characters.
static int stand_in(maker *page, size_t from, size_t to) {
  enum { WORTH = 8, BLANKS = 900 }; // a longer run of blanks libxml2 sees in pieces
  if (to - from < WORTH) return 1;
  int is_blank_all = 1;
  for (size_t at = from; at < to; at++) {
    uint8_t c = page->source[at];
    if (c > 0x20 && c != '&' && c != 0xEF) {
      is_blank_all = 0;
    } else if (!is_blank(c)) {
      // U+FFFE and U+FFFF are no characters.
      if (c != 0xEF || (page->source[at + 1] == 0xBF && page->source[at + 2] >= 0xBE)) return 1;
      is_blank_all = 0;
    }
  }
  if (is_blank_all && to - from > BLANKS) return 1;
  if (!copy(page->digest, page->source + page->copied, from - page->copied) || !mark(page->digest, from, LEDE_HTML_STAND_IN) ||
      !copy(page->digest, (const uint8_t *)(is_blank_all ? " " : "x"), 1) || !mark(page->digest, to, 0))
    return 0;
  page->copied = to;
  return 1;
}

// Gives references of text the semicolon that they lack.
static int mend_references(maker *page, size_t from, size_t to) {
  lede_html_digest *digest = page->digest;
  while ((from = find(page->source, from, to, '&')) < to) {
    size_t behind = lede_html_bare_reference_end(page->source, from++, to);
    if (!behind) continue;
    // It stands for the last letter of the name.
    if (!copy(digest, page->source + page->copied, behind - page->copied) || !mark(digest, behind - 1, 0) ||
        !copy(digest, (const uint8_t *)";", 1) || !mark(digest, behind, 0))
      return 0;
    page->copied = from = behind;
  }
  return 1;
}

// libxml2 takes a start tag at the very start of a script or style sheet for its text, but for these.
static int is_closed_by(const uint8_t *source, size_t left) {
  static const char *const closing[] = {"<noscript", "<body", "<frameset"};
  for (size_t i = 0; i < 3; i++) {
    size_t length = strlen(closing[i]);
    if (left >= length && !strncasecmp((const char *)source, closing[i], length)) return 1;
  }
  return 0;
}

// The text of a script or style sheet, up to its end tag: a script without JSON is left out.
static int raw_text(maker *page, const char *name, int is_kept) {
  if (is_closed_by(page->source + page->at, page->end - page->at)) return NOT_CLEAR;
  size_t length = strlen(name), at = page->at;
  for (;; at++) {
    at = find(page->source, at, page->end, '<');
    if (at + 2 + length > page->end) return NOT_CLEAR;
    if (page->source[at + 1] != '/') continue;
    if (!strncasecmp((const char *)page->source + at + 2, name, length)) {
      // To libxml2 a longer name is the end of the text, but not of the element.
      if (at + 2 + length < page->end && is_in_name(page->source[at + 2 + length])) return NOT_CLEAR;
      break;
    }
    // At the very start libxml2 takes another end tag for what it is.
    if (at == page->at) return NOT_CLEAR;
  }
  if (is_kept ? !stand_in(page, page->at, at) : at > page->at && !leave_out(page, page->at, at)) return NO_MEMORY;
  page->at = at;
  return CLEAR;
}

static int start_tag(maker *page) {
  const uint8_t *source = page->source;
  size_t name = page->at + 1, after_name = name_end(source, name, page->end), at = after_name;
  if (after_name - name > LONGEST_NAME) return NOT_CLEAR;
  static const char *const raw_names[] = {"script", "style"};
  const char *raw = NULL;
  for (size_t i = 0; i < 2; i++)
    if (after_name - name == strlen(raw_names[i]) && !strncasecmp((const char *)source + name, raw_names[i], after_name - name))
      raw = raw_names[i];
  lede_html_digest *digest = page->digest;
  lede_html_attribute attribute;
  uint64_t seen[4] = {0};
  int found, is_shorter = 0, has_given = 0, is_json = 0;
  while ((found = lede_html_next_attribute(source, &at, page->end, &attribute)) > 0) {
    uint8_t index = lede_html_names_find(page->attributes, source + attribute.name, attribute.name_end - attribute.name);
    if (index == LEDE_HTML_UNKNOWN || seen[index >> 6] >> (index & 63) & 1) continue;
    seen[index >> 6] |= 1ull << (index & 63);
    if (!is_shorter) {
      is_shorter = 1;
      if (!copy(digest, source + page->copied, after_name - page->copied) || !copy(digest, (const uint8_t *)" _", 2)) return NO_MEMORY;
      page->copied = after_name;
    }
    size_t length = attribute.value_end - attribute.value;
    // Quotation marks of its own inside stand in code, which has no references.
    uint8_t quote = source[attribute.value - 1];
    int has_code = (quote == '"' || quote == '\'') && memchr(source + attribute.value, quote, length) != NULL;
    int has_reference = !has_code && memchr(source + attribute.value, '&', length) != NULL;
    // libxml2 knows what references stand for.
    if (has_reference && (!copy(digest, (const uint8_t *)" ", 1) ||
                          !copy(digest, source + attribute.name, attribute.end - attribute.name)))
      return NO_MEMORY;
    has_given |= has_reference;
    if (raw && !strcmp(page->attributes->names[index], "type"))
      is_json = has_reference || memmem(source + attribute.value, length, "json", 4) != NULL;
  }
  if (found < 0) return NOT_CLEAR;
  if (is_shorter) {
    // A slash must not become part of a value without quotation marks.
    if (has_given && !copy(digest, (const uint8_t *)" ", 1)) return NO_MEMORY;
    if (!mark(digest, at, after_name)) return NO_MEMORY;
    page->copied = at;
  } else if (at > after_name && !leave_out(page, after_name, at)) {
    return NO_MEMORY;
  }
  int is_empty = source[at] == '/';
  page->at = at + (is_empty ? 2 : 1);
  return raw && !is_empty ? raw_text(page, raw, is_json) : CLEAR;
}

// Steps over what stands between two marks and holds no tag; 0: it may hold one.
static int step_to(maker *page, size_t from, uint8_t mark) {
  size_t close = find(page->source, from, page->end, mark);
  if (close == page->end || memchr(page->source + from, '<', close - from)) return 0;
  page->at = close + 1;
  return 1;
}

static int comment(maker *page) {
  const uint8_t *source = page->source;
  size_t from = page->at + 4;
  const uint8_t *close = memmem(source + from, page->end - from, "-->", 3);
  if (!close || source[from] == '>' || close == source + from || (source[from] == '-' && source[from + 1] == '>')) return NOT_CLEAR;
  // Versions of libxml2 differ in whether this is an end.
  if (memmem(source + from, (size_t)(close - source) - from, "--!>", 4)) return NOT_CLEAR;
  page->at = (size_t)(close - source) + 3;
  return CLEAR;
}

// Lets as many letters stand for a tag of a template, whose signs libxml2 would take for markup.
static int mask(maker *page, size_t end) {
  if (!copy(page->digest, page->source + page->copied, page->at - page->copied)) return NO_MEMORY;
  for (; page->at < end; page->at++)
    if (!copy(page->digest, (const uint8_t *)"x", 1)) return NO_MEMORY;
  page->copied = end;
  page->is_behind_tag = 0;
  return CLEAR;
}

// What begins with `<`. NOT_CLEAR: where it ends is for libxml2 to say.
static int markup(maker *page) {
  const uint8_t *source = page->source + page->at;
  size_t left = page->end - page->at;
  if (left < 4) return NOT_CLEAR;
  size_t shown_end = lede_html_shown_tag_end(page->source, page->at, page->end);
  if (shown_end > page->at) return mask(page, shown_end);
  int is_behind_tag = page->is_behind_tag;
  page->is_behind_tag = 1;
  if (is_letter(source[1])) return start_tag(page);
  page->is_behind_tag = is_behind_tag;
  if (source[1] == '!' && source[2] == '-' && source[3] == '-') return comment(page);
  if (source[1] == '/' && is_letter(source[2])) {
    size_t close = skip_blanks(page->source, name_end(page->source, page->at + 2, page->end), page->end);
    page->is_behind_tag = is_behind_tag && close < page->end && page->source[close] == '>';
  } else {
    page->is_behind_tag = 0;
  }
  if (source[1] == '!') {
    size_t from = page->at;
    if (!step_to(page, from + 2, '>')) return NOT_CLEAR;
    // A quoted `>` does not end a document type.
    const uint8_t *quote = memchr(source, '"', page->at - from);
    if (memchr(source, '\'', page->at - from)) return NOT_CLEAR;
    size_t quotes = 0;
    for (; quote; quote = memchr(quote + 1, '"', page->at - from - (size_t)(quote + 1 - source))) quotes++;
    return quotes % 2 == 0;
  }
  size_t code_end = source[1] == '?' ? lede_html_server_tag_end(page->source, page->at, page->end) : page->at;
  if (code_end > page->at) {
    // To libxml2 the first `>` is its end, and one without a name is text.
    if (!copy(page->digest, page->source + page->copied, page->at + 2 - page->copied) || !copy(page->digest, (const uint8_t *)"p", 1) ||
        !mark(page->digest, code_end - 2, 0))
      return NO_MEMORY;
    page->copied = code_end - 2;
    page->at = code_end;
    return CLEAR;
  }
  if (source[1] == '/' || source[1] == '?') return step_to(page, page->at + 2, '>') ? CLEAR : NOT_CLEAR;
  if (is_blank(source[1]) || source[1] == '<' || source[1] == '=' || source[1] == '>' || (uint8_t)(source[1] - '0') < 10) {
    page->at++;
    return CLEAR;
  }
  return step_to(page, page->at + 1, '>') ? CLEAR : NOT_CLEAR;
}

lede_html_status lede_html_digest_make(lede_html_digest *digest, const uint8_t *source, size_t length,
                                       const lede_html_names *attributes) {
  *digest = (lede_html_digest){0};
  maker page = {.digest = digest, .source = source, .end = length, .attributes = attributes};
  if (!reserve(digest, length / 4) || !mark(digest, 0, 0)) return LEDE_HTML_NO_MEMORY;
  while (page.at < length) {
    size_t text = page.at;
    page.at = find(source, page.at, length, '<');
    if (!mend_references(&page, text, page.at)) return LEDE_HTML_NO_MEMORY;
    if (page.at == length) break;
    // Text that goes on with a tag of a template is one with it.
    int is_whole = lede_html_shown_tag_end(source, page.at, length) == page.at;
    if (page.is_behind_tag && is_whole && !stand_in(&page, text, page.at)) return LEDE_HTML_NO_MEMORY;
    size_t tag = page.at, written = digest->length, pieces = digest->count, copied = page.copied;
    int result = markup(&page);
    if (result == NO_MEMORY) return LEDE_HTML_NO_MEMORY;
    if (result == NOT_CLEAR) {
      digest->length = written;
      digest->count = pieces;
      page.copied = copied;
      if (lede_html_has_tangled_tag(source, tag, length)) return LEDE_HTML_TOO_TANGLED;
      break;
    }
  }
  if (!copy(digest, source + page.copied, length - page.copied)) return LEDE_HTML_NO_MEMORY;
  digest->bytes[digest->length] = 0;
  return LEDE_HTML_OK;
}

const lede_html_piece *lede_html_digest_piece(const lede_html_digest *digest, size_t *reached, size_t at) {
  const lede_html_piece *pieces = digest->pieces;
  while (*reached + 1 < digest->count && pieces[*reached + 1].digest <= at) ++*reached;
  size_t piece = *reached;
  while (piece > 0 && pieces[piece].digest > at) piece--;
  return &pieces[piece];
}

void lede_html_digest_free(lede_html_digest *digest) {
  free(digest->bytes);
  free(digest->pieces);
  *digest = (lede_html_digest){0};
}
