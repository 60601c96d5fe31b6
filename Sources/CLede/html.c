#define _GNU_SOURCE
#include "lede_html.h"

#include "html_digest.h"
#include "html_store.h"
#include "libxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/dict.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

enum {
  // Pages of real sites stay below 300; an unclosed tag a line makes old ones deeper.
  MAX_DEPTH = 4096,
  // Of different names of tags; a page has about fifty.
  MAX_NAMES = 1024,
  NAME_SLOTS = 4096,
  MAX_VALUE = 1 << 20,
  // Steps that libxml2 may search in vain for each byte of the page, and for a page of any length.
  WORK_PER_BYTE = 64,
  WORK_FREE = 20000000,
  // Events are handed out from so many on.
  BATCH = 4096,
};

// A page on its way through the parser.
typedef struct {
  htmlParserCtxtPtr parser;
  const uint8_t *source;
  size_t length;
  lede_html_names elements, attributes;
  lede_html_digest digest;
  size_t piece; // of the digest, which the parser has reached
  size_t told;  // the place in the digest of the text before
  void (*handle)(void *context, const lede_html_batch *batch);
  void *context;
  size_t stopped_at;
  lede_html_status status;
  lede_html_store store;
  struct {
    const xmlChar *name;
    uint8_t index;
  } slots[NAME_SLOTS];
  size_t name_count;
  size_t depth, work;
  int in_raw, keeps_raw;
} page;

// In the digest.
static size_t position(const page *page) {
  const xmlParserInput *input = page->parser->input;
  if (!input) return page->digest.length;
  size_t at = input->consumed + (size_t)(input->cur - input->base);
  return at < page->digest.length ? at : page->digest.length;
}

// The place in the source of one in the digest.
static size_t in_source(page *page, size_t at) {
  const lede_html_piece *piece = lede_html_digest_piece(&page->digest, &page->piece, at);
  size_t found = piece->source + (at - piece->digest);
  return found < page->length ? found : page->length;
}

static void stop(page *page, lede_html_status status) {
  if (page->status != LEDE_HTML_OK) return;
  page->status = status;
  page->stopped_at = in_source(page, position(page));
  xmlStopParser(page->parser);
}

static void work(page *page, size_t steps) {
  page->work += steps;
  if (page->work > WORK_FREE && page->work / WORK_PER_BYTE > page->length) stop(page, LEDE_HTML_TOO_TANGLED);
}

static void hand_out(page *page) {
  if (page->store.batch.count == 0) return;
  page->handle(page->context, &page->store.batch);
  page->store.batch.count = page->store.batch.values_length = 0;
}

static lede_html_event *add(page *page, lede_html_kind kind, uint8_t name) {
  lede_html_event *event = lede_html_store_add(&page->store, kind, name);
  return event ? event : (stop(page, LEDE_HTML_NO_MEMORY), NULL);
}

static void set_value(page *page, lede_html_event *event, const xmlChar *value, size_t length) {
  if (!lede_html_store_value(&page->store, event, value, length)) stop(page, LEDE_HTML_NO_MEMORY);
}

// libxml2 keeps one copy of each name for the life of a parser, so that its address stands for it.
static uint8_t name_index(page *page, const xmlChar *name) {
  size_t slot = ((uintptr_t)name >> 1) * 0x9E3779B97F4A7C15u >> 52 & (NAME_SLOTS - 1);
  while (page->slots[slot].name) {
    if (page->slots[slot].name == name) return page->slots[slot].index;
    slot = (slot + 1) & (NAME_SLOTS - 1);
  }
  uint8_t index = lede_html_names_find(&page->elements, name, strlen((const char *)name));
  if (page->name_count == MAX_NAMES) return index;
  page->name_count++;
  page->slots[slot].name = name;
  page->slots[slot].index = index;
  return index;
}

static int is_raw(const xmlChar *name) { return !strcmp((const char *)name, "script") || !strcmp((const char *)name, "style"); }

// What a type of scripts says of their text.
static void look_at_type(page *page, uint8_t name, const uint8_t *value, size_t length) {
  if (page->in_raw && !strcmp(page->attributes.names[name], "type")) page->keeps_raw = memmem(value, length, "json", 4) != NULL;
}

static void add_given(page *page, const xmlChar **attributes) {
  for (; attributes[0]; attributes += 2) {
    uint8_t name = lede_html_names_find(&page->attributes, attributes[0], strlen((const char *)attributes[0]));
    const xmlChar *value = attributes[1] ? attributes[1] : (const xmlChar *)"";
    size_t length = strlen((const char *)value);
    if (name == LEDE_HTML_UNKNOWN) continue;
    look_at_type(page, name, value, length);
    if (length > MAX_VALUE) continue;
    lede_html_event *event = add(page, LEDE_HTML_ATTRIBUTE, name);
    if (!event) return;
    set_value(page, event, value, length);
  }
}

// The value of an attribute that libxml2 was given, since it has references; NULL: it was not.
static const xmlChar *given(const page *page, const xmlChar **attributes, uint8_t name) {
  for (; attributes[0]; attributes += 2) {
    if (lede_html_names_find(&page->attributes, attributes[0], strlen((const char *)attributes[0])) == name)
      return attributes[1] ? attributes[1] : (const xmlChar *)"";
  }
  return NULL;
}

// The attributes of a tag whose place in the source is known: each once.
static void add_from_source(page *page, size_t at, const xmlChar **attributes) {
  uint64_t seen[4] = {0};
  lede_html_attribute found;
  while (lede_html_next_attribute(page->source, &at, page->length, &found) > 0) {
    uint8_t name = lede_html_names_find(&page->attributes, page->source + found.name, found.name_end - found.name);
    if (name == LEDE_HTML_UNKNOWN || seen[name >> 6] >> (name & 63) & 1) continue;
    seen[name >> 6] |= 1ull << (name & 63);
    const uint8_t *value = page->source + found.value;
    size_t length = found.value_end - found.value;
    const xmlChar *known = memchr(value, '&', length) ? given(page, attributes, name) : NULL;
    if (known) length = strlen((const char *)known);
    look_at_type(page, name, known ? known : value, length);
    if (length > MAX_VALUE) continue;
    lede_html_event *event = add(page, LEDE_HTML_ATTRIBUTE, name);
    if (!event) return;
    event->source = (uint32_t)found.value, event->source_end = (uint32_t)found.value_end;
    if (known) set_value(page, event, known, length);
    else lede_html_set_exact(event, found.value, length);
  }
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  page *page = context;
  if (++page->depth > MAX_DEPTH) {
    stop(page, LEDE_HTML_TOO_DEEP);
    return;
  }
  if (page->store.batch.count >= BATCH) hand_out(page);
  size_t at = position(page), number = 0;
  lede_html_event *event = add(page, LEDE_HTML_START, name_index(page, name));
  if (!event) return;
  event->source = (uint32_t)in_source(page, at);
  page->in_raw = is_raw(name);
  page->keeps_raw = 0;
  if (!attributes || !attributes[0]) return;
  const lede_html_piece *piece = lede_html_digest_piece(&page->digest, &page->piece, at);
  while (attributes[2 * number]) number++;
  if (piece->digest == at && piece->attributes && !strcmp((const char *)attributes[0], "_")) {
    add_from_source(page, piece->attributes, attributes + 2);
  } else {
    add_given(page, attributes);
  }
  work(page, number * number);
}

static void on_end(void *context, const xmlChar *name) {
  page *page = context;
  if (page->depth) page->depth--;
  lede_html_event *event = add(page, LEDE_HTML_END, name_index(page, name));
  if (event) event->source = (uint32_t)in_source(page, position(page));
  page->in_raw = 0;
}

// Where text stands in the source: before the parser's place, or with its last character behind it when libxml2 hands over a full
// buffer, or a `<` that begins no tag. What a character reference stands for is not in the source: then the reference's first byte.
static void place(page *page, lede_html_event *event, const xmlChar *text, size_t length) {
  enum { FULL_BUFFER = 1000 };
  const uint8_t *digest = page->digest.bytes;
  size_t told = page->told, end = page->told = position(page);
  if (length == 1) {
    // A script's text is handed over before its end tag is looked at, or a step before its last character is passed.
    for (size_t start = end ? end - 1 : 0; start <= end; start++) {
      const lede_html_piece *piece = lede_html_digest_piece(&page->digest, &page->piece, start);
      if (piece->attributes != LEDE_HTML_STAND_IN || piece->digest != start || digest[start] != *text) continue;
      lede_html_set_exact(event, piece->source, piece[1].source - piece->source);
      return;
    }
  }
  size_t reference = lede_html_reference_start(digest, end), last = 1;
  int is_reference = reference < end && reference >= told;
  while (last < length && (text[length - last] & 0xC0) == 0x80) last++;
  size_t ends[] = {end, end + last};
  int is_before = length >= FULL_BUFFER || (length == 1 && *text == '<' && !is_reference);
  for (int i = 0; i <= is_before; i++) {
    if (ends[i] < length || ends[i] > page->digest.length || memcmp(digest + ends[i] - length, text, length)) continue;
    lede_html_set_exact(event, in_source(page, ends[i] - length), length);
    return;
  }
  size_t start = is_reference ? reference : lede_html_repaired_start(digest, told, end, text, length);
  event->source = (uint32_t)in_source(page, start);
  uint8_t shown[3];
  if (is_reference && length == 2 && text[0] == 0xC2 && text[1] < 0xA0) length = lede_html_shown_control(text[1], shown), text = shown;
  if (length == 1) end = lede_html_ampersand_end(digest, start, end);
  event->source_end = end > 0 ? (uint32_t)in_source(page, end - 1) + 1 : event->source;
  set_value(page, event, text, length);
}

static void on_text(void *context, const xmlChar *text, int length) {
  page *page = context;
  if (length <= 0 || (page->in_raw && !page->keeps_raw)) return;
  // A script's text is handed out in one.
  if (page->store.batch.count >= BATCH && !page->in_raw) hand_out(page);
  lede_html_event *event = add(page, LEDE_HTML_TEXT, 0);
  if (!event) return;
  place(page, event, text, (size_t)length);
  // libxml2 hands text over in pieces of a kilobyte.
  lede_html_event *last = page->store.batch.count > 1 ? event - 1 : NULL;
  if (last && last->kind == LEDE_HTML_TEXT && last->exact && event->exact && last->source + last->length == event->source) {
    last->length += event->length;
    page->store.batch.count--;
  }
}

// The parser reports an end tag without its start only as an error, after a search through all that is open.
static void on_error(void *context, xmlErrorPtr error) {
  (void)error;
  page *page = context;
  work(page, page->depth + 1);
}

static void parse(page *page) {
  lede_libxml_prepare();
  page->parser = htmlCreateMemoryParserCtxt((const char *)page->digest.bytes, (int)page->digest.length);
  if (!page->parser) {
    page->status = LEDE_HTML_NO_MEMORY;
    return;
  }
  htmlSAXHandler handler = {.startElement = on_start, .endElement = on_end, .characters = on_text, .cdataBlock = on_text,
                            .ignorableWhitespace = on_text, .serror = on_error, .initialized = XML_SAX2_MAGIC};
  htmlSAXHandler *own = page->parser->sax;
  page->parser->sax = &handler;
  page->parser->userData = page;
  // At a limit it tries the next name for ever.
  xmlDictSetLimit(page->parser->dict, 0);
  htmlCtxtUseOptions(page->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(page->parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(page->parser);
  if (page->status == LEDE_HTML_OK) {
    // Of a page that ends inside a tag, libxml2 drops the element.
    for (lede_html_event *event; page->depth && (event = add(page, LEDE_HTML_END, LEDE_HTML_OTHER)); page->depth--)
      event->source = (uint32_t)page->length;
    page->stopped_at = in_source(page, position(page));
    hand_out(page);
  }
  page->parser->sax = own;
  if (page->parser->myDoc) xmlFreeDoc(page->parser->myDoc);
  htmlFreeParserCtxt(page->parser);
}

lede_html_status lede_html_parse(const uint8_t *bytes, size_t length, const lede_html_wanted *wanted,
                                 void (*handle)(void *context, const lede_html_batch *batch), void *context, size_t *stopped_at) {
  *stopped_at = 0;
  // A page of no bytes is no input to libxml2.
  if (length == 0) return LEDE_HTML_OK;
  page *page = calloc(1, sizeof *page);
  if (!page) return LEDE_HTML_NO_MEMORY;
  page->source = bytes;
  page->length = length;
  page->handle = handle;
  page->context = context;
  lede_html_names_init(&page->elements, wanted->elements, wanted->element_count);
  lede_html_names_init(&page->attributes, wanted->attributes, wanted->attribute_count);
  page->status = lede_html_digest_make(&page->digest, bytes, length, &page->attributes);
  if (page->status == LEDE_HTML_OK) parse(page);
  lede_html_status status = page->status;
  *stopped_at = page->stopped_at;
  lede_html_digest_free(&page->digest);
  lede_html_store_free(&page->store);
  free(page);
  return status;
}
