#include "lede_html.h"

#include <libxml/HTMLparser.h>
#include <libxml/dict.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

enum {
  // Pages of real sites stay below 300; an unclosed tag a line makes old ones deeper.
  MAX_DEPTH = 4096,
  // Of different names of tags and attributes; a page has about a hundred.
  MAX_NAMES = 1024,
  NAME_SLOTS = 4096,
  // libxml2 compares each attribute of a tag with those before it: this bounds how many different ones there are.
  MAX_NAME_BYTES = 30000,
  MAX_VALUE = 1 << 20,
  // Steps that libxml2 may search in vain for each byte of the page, and for a page of any length.
  WORK_PER_BYTE = 64,
  WORK_FREE = 20000000,
  // What libxml2 hands over of a long script at a time, in bytes.
  SCRIPT_PIECE = 1000,
};

struct lede_html {
  htmlParserCtxtPtr parser;
  const uint8_t *source;
  size_t length, stopped_at;
  lede_html_status status;
  lede_html_event *events;
  size_t count, capacity;
  uint8_t *values;
  size_t values_length, values_capacity;
  struct {
    const xmlChar *name;
    uint16_t index;
  } slots[NAME_SLOTS];
  char *names[MAX_NAMES];
  size_t name_count;
  size_t depth, work;
  int in_raw, keeps_raw;
  const xmlChar *raw_name; // of the element that `in_raw` is about
};

static size_t position(const lede_html *page) {
  const xmlParserInput *input = page->parser->input;
  if (!input) return page->length;
  size_t at = input->consumed + (size_t)(input->cur - input->base);
  return at < page->length ? at : page->length;
}

static void stop(lede_html *page, lede_html_status status) {
  if (page->status != LEDE_HTML_OK) return;
  page->status = status;
  page->stopped_at = position(page);
  xmlStopParser(page->parser);
}

static void work(lede_html *page, size_t steps) {
  page->work += steps;
  if (page->work > WORK_FREE && page->work / WORK_PER_BYTE > page->length) stop(page, LEDE_HTML_TOO_TANGLED);
}

static lede_html_event *add(lede_html *page, lede_html_kind kind, uint16_t name) {
  if (page->count == page->capacity) {
    size_t capacity = page->capacity * 2 + 1024;
    lede_html_event *events = realloc(page->events, capacity * sizeof *events);
    if (!events) {
      stop(page, LEDE_HTML_NO_MEMORY);
      return NULL;
    }
    page->events = events;
    page->capacity = capacity;
  }
  lede_html_event *event = &page->events[page->count++];
  *event = (lede_html_event){.kind = (uint8_t)kind, .name = name};
  return event;
}

static void set_value(lede_html *page, lede_html_event *event, const xmlChar *value, size_t length) {
  if (page->values_length + length > page->values_capacity) {
    size_t capacity = page->values_capacity * 2 + length + 65536;
    uint8_t *values = realloc(page->values, capacity);
    if (!values) {
      stop(page, LEDE_HTML_NO_MEMORY);
      return;
    }
    page->values = values;
    page->values_capacity = capacity;
  }
  if (length) memcpy(page->values + page->values_length, value, length);
  event->text = (uint32_t)page->values_length;
  event->length = (uint32_t)length;
  page->values_length += length;
}

// libxml2 keeps one copy of each name for the life of a parser, so that its address stands for it.
static uint16_t name_index(lede_html *page, const xmlChar *name) {
  size_t slot = ((uintptr_t)name >> 1) * 0x9E3779B97F4A7C15u >> 52 & (NAME_SLOTS - 1);
  while (page->slots[slot].name) {
    if (page->slots[slot].name == name) return page->slots[slot].index;
    slot = (slot + 1) & (NAME_SLOTS - 1);
  }
  if (page->name_count == MAX_NAMES) return 0;
  char *copy = strdup((const char *)name);
  if (!copy) return 0;
  for (char *c = copy; *c; c++) *c = *c >= 'A' && *c <= 'Z' ? *c | 0x20 : *c;
  page->slots[slot].name = name;
  page->slots[slot].index = (uint16_t)page->name_count;
  page->names[page->name_count] = copy;
  return (uint16_t)page->name_count++;
}

static int is_raw(const xmlChar *name) { return !strcmp((const char *)name, "script") || !strcmp((const char *)name, "style"); }

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  lede_html *page = context;
  if (++page->depth > MAX_DEPTH) {
    stop(page, LEDE_HTML_TOO_DEEP);
    return;
  }
  uint32_t source = (uint32_t)position(page);
  lede_html_event *event = add(page, LEDE_HTML_START, name_index(page, name));
  if (event) event->source = source;
  page->in_raw = is_raw(name);
  page->raw_name = name;
  page->keeps_raw = 0;
  size_t number = 0;
  for (; attributes && attributes[0]; attributes += 2, number++) {
    const xmlChar *value = attributes[1] ? attributes[1] : (const xmlChar *)"";
    size_t length = strlen((const char *)value);
    if (page->in_raw && !strcmp((const char *)attributes[0], "type")) page->keeps_raw = strstr((const char *)value, "json") != NULL;
    if (length > MAX_VALUE) continue;
    event = add(page, LEDE_HTML_ATTRIBUTE, name_index(page, attributes[0]));
    if (!event) return;
    event->source = source;
    set_value(page, event, value, length);
  }
  work(page, number * number);
}

static void on_end(void *context, const xmlChar *name) {
  lede_html *page = context;
  if (page->depth) page->depth--;
  lede_html_event *event = add(page, LEDE_HTML_END, name_index(page, name));
  if (event) event->source = (uint32_t)position(page);
  page->in_raw = 0;
}

// Where text stands in the source: before the parser's place, or up to a character before it when libxml2 hands over a full
// buffer. What a character reference stands for is not in the source: then the reference's first byte.
static void place(const lede_html *page, lede_html_event *event, const xmlChar *text, size_t length) {
  size_t end = position(page);
  for (size_t shift = 0; shift <= 4; shift++) {
    if (end + shift < length || end + shift > page->length) continue;
    size_t start = end + shift - length;
    if (memcmp(page->source + start, text, length)) continue;
    event->source = (uint32_t)start;
    event->exact = 1;
    return;
  }
  size_t start = end;
  while (start > 0 && end - start < 40 && page->source[start] != '&') start--;
  event->source = (uint32_t)(page->source[start < page->length ? start : 0] == '&' ? start : end > length ? end - length : 0);
}

// Takes libxml2, which looks at each character of a script and copies it, to shortly before the end tag. It hands a script over
// by the kilobyte, between two characters or before it steps over the last one (at most 4 bytes): so the place that it is taken
// to has room for a step, in ASCII only.
static void skip_raw(lede_html *page) {
#if LIBXML_VERSION < 21400
  enum { ROOM = 8 };
  xmlParserInput *input = page->parser->input;
  if (!input) return;
  size_t name_length = strlen((const char *)page->raw_name);
  const xmlChar *end = input->cur;
  for (;; end++) {
    end = memchr(end, '<', (size_t)(input->end - end));
    if (!end || (size_t)(input->end - end) < name_length + 2) return;
    if (end[1] == '/' && !xmlStrncasecmp(page->raw_name, end + 2, (int)name_length)) break;
  }
  if (end - input->cur <= 2 * ROOM) return;
  for (const xmlChar *c = end - ROOM; c < end; c++)
    if (*c >= 0x80) return;
  input->cur = end - ROOM;
#else
  (void)page;
#endif
}

static void on_text(void *context, const xmlChar *text, int length) {
  lede_html *page = context;
  if (length <= 0) return;
  if (page->in_raw && !page->keeps_raw) {
    if (length >= SCRIPT_PIECE) skip_raw(page);
    return;
  }
  lede_html_event *event = add(page, LEDE_HTML_TEXT, 0);
  if (!event) return;
  place(page, event, text, (size_t)length);
  set_value(page, event, text, (size_t)length);
  // libxml2 hands text over in pieces of a kilobyte.
  lede_html_event *last = page->count > 1 ? event - 1 : NULL;
  if (last && last->kind == LEDE_HTML_TEXT && last->exact && event->exact && last->source + last->length == event->source) {
    last->length += event->length;
    page->count--;
  }
}

// The parser reports an end tag without its start only as an error, after a search through all that is open.
static void on_error(void *context, xmlErrorPtr error) {
  (void)error;
  lede_html *page = context;
  work(page, page->depth + 1);
}

lede_html *lede_html_parse(const uint8_t *bytes, size_t length) {
  lede_html *page = calloc(1, sizeof *page);
  if (!page) return NULL;
  page->source = bytes;
  page->length = length;
  page->names[page->name_count++] = strdup("");
  // A page of no bytes is no input to libxml2.
  if (length == 0) return page;
  page->parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
  if (!page->parser || !page->names[0]) {
    lede_html_free(page);
    return NULL;
  }
  htmlSAXHandler handler = {.startElement = on_start, .endElement = on_end, .characters = on_text, .cdataBlock = on_text,
                            .ignorableWhitespace = on_text, .serror = on_error, .initialized = XML_SAX2_MAGIC};
  htmlSAXHandler *own = page->parser->sax;
  page->parser->sax = &handler;
  page->parser->userData = page;
  xmlDictSetLimit(page->parser->dict, MAX_NAME_BYTES);
  htmlCtxtUseOptions(page->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(page->parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(page->parser);
  if (page->status == LEDE_HTML_OK) page->stopped_at = position(page);
  page->parser->sax = own;
  if (page->parser->myDoc) xmlFreeDoc(page->parser->myDoc);
  htmlFreeParserCtxt(page->parser);
  page->parser = NULL;
  return page;
}

void lede_html_free(lede_html *page) {
  if (!page) return;
  for (size_t i = 0; i < page->name_count; i++) free(page->names[i]);
  free(page->events);
  free(page->values);
  free(page);
}

lede_html_status lede_html_result(const lede_html *page, size_t *stopped_at) {
  *stopped_at = page->stopped_at;
  return page->status;
}

const lede_html_event *lede_html_events(const lede_html *page, size_t *count) {
  *count = page->count;
  return page->events;
}

const uint8_t *lede_html_values(const lede_html *page, size_t *length) {
  *length = page->values_length;
  return page->values;
}

size_t lede_html_name_count(const lede_html *page) { return page->name_count; }

const char *lede_html_name(const lede_html *page, size_t index) { return page->names[index]; }
