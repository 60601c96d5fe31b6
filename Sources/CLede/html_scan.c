#include "html_scan.h"

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
      at = found->value_end = find(source, at + 1, end, quote);
      if (at++ >= end) return -1;
    } else {
      found->value = at;
      while (at < end && source[at] != '>' && !is_blank(source[at])) at++;
      found->value_end = at;
    }
    found->end = at;
  }
  *place = at;
  return 1;
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
