#include "html_scan.h"

#include "lede_entities.h"

#include <strings.h>

static uint8_t names_slot(const uint8_t *name, size_t length) {
  return (uint8_t)((name[0] | 0x20) * 7 + (name[length - 1] | 0x20) * 31 + length * 5);
}

void lede_html_names_init(lede_html_names *table, const char *const *names, size_t count) {
  memset(table, 0, sizeof *table);
  table->names = names;
  for (size_t i = 0; i < count && i < LEDE_HTML_MOST_NAMES; i++) {
    uint8_t slot = names_slot((const uint8_t *)names[i], strlen(names[i]));
    table->next[i] = table->first[slot];
    table->first[slot] = (uint8_t)(i + 1);
  }
}

uint8_t lede_html_names_find(const lede_html_names *table, const uint8_t *name, size_t length) {
  if (length == 0) return LEDE_HTML_UNKNOWN;
  for (uint8_t index = table->first[names_slot(name, length)]; index; index = table->next[index - 1]) {
    const char *known = table->names[index - 1];
    if (!strncasecmp(known, (const char *)name, length) && !known[length]) return (uint8_t)(index - 1);
  }
  return LEDE_HTML_UNKNOWN;
}

size_t lede_html_server_tag_end(const uint8_t *source, size_t at, size_t end) {
  enum { LONGEST = 1 << 13 };
  if (end - at < 5 || source[at] != '<' || (source[at + 1] != '?' && source[at + 1] != '%')) return at;
  // Of instructions those of XML are no code.
  uint8_t next = source[at + 2];
  int is_code = source[at + 1] == '%' || next == '=' || is_blank(next) || !strncasecmp((const char *)source + at + 2, "php", 3);
  if (!is_code) return at;
  size_t last = end - at > LONGEST ? at + LONGEST : end;
  for (size_t close = at + 2; (close = find(source, close, last, '>')) < last; close++) {
    if (close > at + 2 && source[close - 1] == source[at + 1]) return close + 1;
  }
  return at;
}

// Behind what stands for the name of somebody in letters, `<<Name>>`; the place itself: it does not stand there.
static size_t merge_field_end(const uint8_t *source, size_t at, size_t end) {
  enum { LONGEST = 60 };
  size_t behind = at + 2;
  if (end - at < 5 || source[at + 1] != '<' || !is_letter(source[at + 2])) return at;
  while (behind < end && behind - at < LONGEST && (is_in_name(source[behind]) || source[behind] == ' ' || source[behind] >= 0x80)) behind++;
  return end - behind > 1 && source[behind] == '>' && source[behind + 1] == '>' ? behind + 2 : at;
}

size_t lede_html_shown_tag_end(const uint8_t *source, size_t at, size_t end) {
  if (end - at < 5 || source[at + 1] == '?') return at;
  return source[at + 1] == '%' ? lede_html_server_tag_end(source, at, end) : merge_field_end(source, at, end);
}

// Where the quotation mark stands that ends a value: those in the tags of a template in it do not.
static size_t value_end(const uint8_t *source, size_t at, size_t end, uint8_t quote) {
  size_t close = find(source, at, end, quote);
  for (;;) {
    size_t open = find(source, at, close, '<');
    if (open == close) return close;
    size_t behind = lede_html_server_tag_end(source, open, end);
    at = behind > open ? behind : open + 1;
    if (at > close) close = find(source, at, end, quote);
  }
}

static int ends_tag(const uint8_t *source, size_t at, size_t end) {
  return source[at] == '>' || (source[at] == '/' && at + 1 < end && source[at + 1] == '>');
}

int lede_html_next_attribute(const uint8_t *source, size_t *place, size_t end, lede_html_attribute *found) {
  size_t at = *place;
  for (;;) {
    at = skip_blanks(source, at, end);
    if (at >= end) return -1;
    if (ends_tag(source, at, end)) {
      *place = at;
      return 0;
    }
    if (starts_name(source[at])) break;
    size_t behind = lede_html_server_tag_end(source, at, end);
    if (behind > at) {
      at = behind;
      continue;
    }
    while (at < end && !is_blank(source[at]) && !ends_tag(source, at, end)) at++;
  }
  found->name = at;
  at = found->name_end = name_end(source, at, end);
  if (at - found->name > LONGEST_NAME) return -1;
  found->value = found->value_end = found->end = at;
  at = skip_blanks(source, at, end);
  if (at < end && source[at] == '=') {
    at = skip_blanks(source, at + 1, end);
    if (at >= end) return -1;
    uint8_t quote = source[at];
    if (quote == '"' || quote == '\'') {
      found->value = at + 1;
      at = found->value_end = value_end(source, at + 1, end, quote);
      if (at++ >= end) return -1;
    } else {
      found->value = at;
      at = lede_html_server_tag_end(source, at, end);
      while (at < end && source[at] != '>' && !is_blank(source[at])) at++;
      found->value_end = at;
    }
    found->end = at;
  }
  *place = at;
  return 1;
}

size_t lede_html_bare_reference_end(const uint8_t *source, size_t at, size_t end) {
  enum { SHORTEST = 2, LONGEST = 6, LAST_LATIN = 0xFF };
  size_t behind = at + 1, length = 0;
  while (behind < end && (is_letter(source[behind]) || (uint8_t)(source[behind] - '0') < 10)) behind++;
  if (behind < end && source[behind] == ';') return 0;
  for (length = behind - at - 1 < LONGEST ? behind - at - 1 : LONGEST; length >= SHORTEST; length--) {
    char name[LONGEST + 1] = {0};
    memcpy(name, source + at + 1, length);
    uint32_t value = lede_entity(name);
    if (value > 0 && value <= LAST_LATIN) return at + 1 + length;
  }
  return 0;
}

size_t lede_html_shown_control(uint8_t control, uint8_t *text) {
  static const uint16_t shown[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                                     0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                     0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  uint16_t value = shown[control & 31];
  size_t length = value < 0x800 ? 2 : 3;
  if (length == 3) *text++ = 0xE0 | value >> 12;
  *text++ = length == 3 ? 0x80 | (value >> 6 & 63) : 0xC0 | value >> 6;
  *text = 0x80 | (value & 63);
  return length;
}

size_t lede_html_reference_start(const uint8_t *source, size_t end) {
  enum { LONGEST = 40 };
  size_t at = end;
  if (at > 0 && source[at - 1] == ';') at--;
  while (at > 0 && end - at < LONGEST && (is_in_name(source[at - 1]) || source[at - 1] == '#')) at--;
  return at > 0 && source[at - 1] == '&' ? at - 1 : end;
}

size_t lede_html_repaired_start(const uint8_t *source, size_t told, size_t end, const uint8_t *text, size_t length) {
  if (length == 1 && *text == '&') {
    size_t at = end;
    while (at > told && source[at - 1] != '&') at--;
    if (at > told) return at - 1;
  }
  while (length > 0 && end > 0) {
    uint8_t c = source[end - 1];
    if (c == text[length - 1]) {
      length--;
    } else if (c >= 0x20 && c < 0x80) {
      break;
    }
    end--;
  }
  return end;
}

size_t lede_html_ampersand_end(const uint8_t *source, size_t start, size_t end) {
  int is_bare = start < end && source[start] == '&' && source[end - 1] != ';' && source[start + 1] != '#';
  return is_bare ? start + 1 : end;
}

int lede_html_has_tangled_tag(const uint8_t *source, size_t at, size_t end) {
  enum { MOST_ATTRIBUTES = 3000, STEPS_PER_BYTE = 16, STEPS_FREE = 1 << 20 };
  size_t steps = 0, most = (end - at) * STEPS_PER_BYTE + STEPS_FREE;
  for (;; at++) {
    at = find(source, at, end, '<');
    if (end - at < 2) return 0;
    if (!is_letter(source[at + 1])) continue;
    size_t inside = at + 1, count = 0;
    lede_html_attribute attribute;
    int found;
    while ((found = lede_html_next_attribute(source, &inside, end, &attribute)) > 0 && count <= MOST_ATTRIBUTES) count++;
    steps += (found < 0 ? end : inside) - at;
    if (count > MOST_ATTRIBUTES || steps > most) return 1;
  }
}
