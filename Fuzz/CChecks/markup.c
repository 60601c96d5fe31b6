#include "lede_fuzzing.h"
#include "lede_html.h"
#include "lede_markdown.h"
#include "lede_xml.h"
#include "lede_yaml.h"

#include <string.h>

typedef struct {
  const uint8_t *text;
  size_t length;
  int64_t depth;
  uint32_t last;
  const char *wrong;
} state;

static int is_boundary(const uint8_t *text, size_t length, size_t at) {
  return at == length || (at < length && (text[at] & 0xC0) != 0x80);
}

static void take_html(void *context, const lede_html_batch *batch) {
  state *page = context;
  for (size_t i = 0; i < batch->count; i++) {
    const lede_html_event *event = &batch->events[i];
    if (event->kind == LEDE_HTML_START) page->depth++;
    if (event->kind == LEDE_HTML_END && --page->depth < 0) page->wrong = "an element ends that has not begun";
    if (event->kind == LEDE_HTML_TEXT) {
      if (event->source < page->last || event->source > page->length) page->wrong = "text comes from a wrong place";
      page->last = event->source;
    }
    if (event->kind != LEDE_HTML_TEXT && event->kind != LEDE_HTML_ATTRIBUTE) continue;
    size_t end = (size_t)event->text + event->length;
    if (event->exact) {
      if (end > page->length || !is_boundary(page->text, page->length, event->text) ||
          !is_boundary(page->text, page->length, end))
        page->wrong = "a value in the source cuts a character";
    } else if (end > batch->values_length) {
      page->wrong = "a value lies behind the values";
    }
  }
}

const char *lede_check_html(const uint8_t *text, size_t length) {
  if (memchr(text, 0, length)) return NULL;
  static const char *const elements[] = {"html", "body", "p", "div", "table", "td", "a", "b", "script", "style", "title"};
  static const char *const attributes[] = {"type", "href", "class", "title"};
  lede_html_wanted wanted = {elements, sizeof elements / sizeof *elements, attributes, sizeof attributes / sizeof *attributes};
  state page = {.text = text, .length = length};
  size_t stopped_at = 0;
  lede_html_status status = lede_html_parse(text, length, &wanted, take_html, &page, &stopped_at);
  if (page.wrong) return page.wrong;
  if (stopped_at > length) return "the parser stands behind the page";
  if (status == LEDE_HTML_OK && page.depth != 0) return "an element does not end";
  return NULL;
}

typedef struct {
  const uint8_t *next;
  size_t left;
} rest;

// In pieces of a few bytes: what is looked for lies across their ends.
static int read_piece(void *source, uint8_t *bytes, int room) {
  rest *document = source;
  size_t count = document->left < 7 ? document->left : 7;
  if (count > (size_t)room) count = (size_t)room;
  memcpy(bytes, document->next, count);
  document->next += count;
  document->left -= count;
  return (int)count;
}

const char *lede_check_xml(const uint8_t *text, size_t length) {
  rest document = {text, length};
  lede_xml *xml = lede_xml_open(read_piece, &document);
  if (!xml) return "out of memory";
  int64_t depth = 0;
  const char *wrong = NULL;
  // Each event takes some bytes.
  for (size_t left = length * 2 + 16; !wrong; left--) {
    lede_xml_event event = lede_xml_next(xml);
    if (event.kind == LEDE_XML_END || event.kind == LEDE_XML_ERROR) break;
    if (left == 0) wrong = "the events do not end";
    const char *name, *value;
    if (event.kind == LEDE_XML_ELEMENT_START)
      for (depth++; lede_xml_next_attribute(xml, &name, &value);)
        if (!name || !value) wrong = "an attribute has no name or no value";
    if (event.kind == LEDE_XML_ELEMENT_END && --depth < 0) wrong = "an element ends that has not begun";
  }
  lede_xml_close(xml);
  return wrong;
}

static int take_markdown(void *context, const lede_md_event *event) {
  state *page = context;
  if (event->kind == LEDE_MD_START) page->depth++;
  if (event->kind == LEDE_MD_END) page->depth--;
  if (event->kind >= LEDE_MD_TEXT && event->kind <= LEDE_MD_HTML && event->offset != SIZE_MAX) {
    if (event->offset > page->length || event->length > page->length - event->offset)
      page->wrong = "text lies outside of the source";
    else if (event->length && memcmp(event->text, page->text + event->offset, event->length) != 0)
      page->wrong = "text is another than in the source";
  }
  return 0;
}

const char *lede_check_markdown(const uint8_t *text, size_t length) {
  // MD4C fills the rows of a table up to its width.
  if (length > 4096) return NULL;
  // Its callers put a NUL behind the text; here that is the last byte.
  if (length == 0 || text[length - 1] != 0) return NULL;
  state page = {.text = text, .length = length - 1};
  if (lede_markdown_parse(text, length - 1, take_markdown, &page) == 0 && page.depth != 0)
    return "what begins does not end";
  return page.wrong;
}

const char *lede_check_yaml(const uint8_t *text, size_t length) {
  lede_yaml *yaml = lede_yaml_open(text, length);
  if (!yaml) return "out of memory";
  int64_t depth = 0;
  size_t last = 0;
  const char *wrong = NULL;
  for (size_t left = length * 4 + 16; !wrong; left--) {
    lede_yaml_event event = lede_yaml_next(yaml);
    if (event.start > length || event.end > length + 1) wrong = "a place lies behind the text";
    if (event.kind == LEDE_YAML_END || event.kind == LEDE_YAML_ERROR) break;
    if (left == 0) wrong = "the events do not end";
    if (event.start < last) wrong = "places go back";
    last = event.start;
    if (event.kind == LEDE_YAML_SEQUENCE_START || event.kind == LEDE_YAML_MAPPING_START) depth++;
    if ((event.kind == LEDE_YAML_SEQUENCE_END || event.kind == LEDE_YAML_MAPPING_END) && --depth < 0)
      wrong = "what ends has not begun";
  }
  lede_yaml_close(yaml);
  return wrong;
}
