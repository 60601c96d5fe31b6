#define _GNU_SOURCE
#include "lede_xml.h"

#include "libxml.h"

#include <stdlib.h>
#include <string.h>
#include <libxml/xmlreader.h>

// Where in a document the scan for tags with too many attributes is.
struct tag_scan {
  enum { SCAN_TEXT, SCAN_OPEN, SCAN_TAG, SCAN_UNTIL } state;
  int matched;     // of what stands behind `<`, or of `end`
  const char *end; // of a comment and the like
  uint8_t quote;   // around the value that is open; 0: none
  int count;       // of the tag's attributes
};

struct lede_xml {
  lede_xml_read read;
  void *source;
  struct tag_scan scan;
  xmlTextReaderPtr reader;
  char message[256];
  int line;
  int done;
  int closes; // the element that has just started is empty: its end comes next
};

// libxml2 2.12 made the error const.
#if LIBXML_VERSION >= 21200
static void catch_error(void *context, const xmlError *error) {
#else
static void catch_error(void *context, xmlError *error) {
#endif
  lede_xml *xml = context;
  // The first error tells most: those behind it follow from it. A prefix without a namespace is well formed.
  if (xml->message[0] || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE || !error->message) return;
  strncpy(xml->message, error->message, sizeof xml->message - 1);
  for (size_t i = strlen(xml->message); i > 0 && (xml->message[i - 1] == '\n' || xml->message[i - 1] == ' '); i--) {
    xml->message[i - 1] = 0;
  }
  xml->line = error->line;
}

static void scan_until(struct tag_scan *scan, const char *end) {
  scan->state = SCAN_UNTIL;
  scan->matched = 0;
  scan->end = end;
}

// libxml2 compares each attribute of a tag with those before it. Whether one has more than any document needs is seen before it is
// given a piece.
static int is_tangled(struct tag_scan *scan, const uint8_t *bytes, size_t length) {
  enum { MOST_ATTRIBUTES = 256 };
  for (size_t at = 0; at < length; at++) {
    uint8_t c = bytes[at];
    switch (scan->state) {
    case SCAN_TEXT: {
      const uint8_t *open = memchr(bytes + at, '<', length - at);
      if (!open) return 0;
      at = (size_t)(open - bytes);
      scan->state = SCAN_OPEN;
      scan->matched = 0;
      break;
    }
    case SCAN_OPEN:
      if (scan->matched == 0 && c == '?') {
        scan_until(scan, "?>");
      } else if (scan->matched < 3 && c == (uint8_t)"!--"[scan->matched]) {
        if (++scan->matched == 3) scan_until(scan, "-->");
      } else if (c == (uint8_t)"![CDATA["[scan->matched]) {
        if (++scan->matched == 8) scan_until(scan, "]]>");
      } else {
        scan->state = SCAN_TAG;
        scan->quote = 0;
        scan->count = 0;
        at--;
      }
      break;
    case SCAN_TAG:
      // A value has no `<`.
      if (c == '<') {
        scan->state = SCAN_OPEN;
        scan->matched = 0;
      } else if (c == scan->quote) {
        scan->quote = 0;
      } else if (!scan->quote && c == '>') {
        scan->state = SCAN_TEXT;
      } else if (!scan->quote && (c == '"' || c == '\'')) {
        scan->quote = c;
      } else if (!scan->quote && c == '=' && ++scan->count > MOST_ATTRIBUTES) {
        return 1;
      }
      break;
    case SCAN_UNTIL:
      if (c == (uint8_t)scan->end[scan->matched]) {
        if (!scan->end[++scan->matched]) scan->state = SCAN_TEXT;
      } else if (c != (uint8_t)scan->end[0]) {
        scan->matched = 0;
      } else if (scan->matched < 2) {
        scan->matched = 1;
      }
      break;
    }
  }
  return 0;
}

static int read_piece(void *context, char *bytes, int room) {
  lede_xml *xml = context;
  int got = xml->read(xml->source, (uint8_t *)bytes, room);
  if (got <= 0 || !is_tangled(&xml->scan, (const uint8_t *)bytes, (size_t)got)) return got;
  strcpy(xml->message, "a tag has more than 256 attributes");
  return -1;
}

lede_xml *lede_xml_open(lede_xml_read read, void *source) {
  lede_xml *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xml->read = read;
  xml->source = source;
  lede_libxml_prepare();
  xml->reader = xmlReaderForIO(read_piece, NULL, xml, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  if (!xml->reader) {
    free(xml);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(xml->reader, catch_error, xml);
  return xml;
}

void lede_xml_close(lede_xml *xml) {
  if (!xml) return;
  if (xml->reader) xmlFreeTextReader(xml->reader);
  free(xml);
}

static lede_xml_event event(lede_xml *xml, lede_xml_kind kind) {
  return (lede_xml_event){.kind = kind, .name = (const char *)xmlTextReaderConstLocalName(xml->reader),
                          .space = (const char *)xmlTextReaderConstNamespaceUri(xml->reader),
                          .text = (const char *)xmlTextReaderConstValue(xml->reader),
                          .line = (int)xmlGetLineNo(xmlTextReaderCurrentNode(xml->reader))};
}

lede_xml_event lede_xml_next(lede_xml *xml) {
  if (xml->closes) {
    xml->closes = 0;
    xmlTextReaderMoveToElement(xml->reader);
    return event(xml, LEDE_XML_ELEMENT_END);
  }
  while (!xml->done) {
    int read = xml->reader ? xmlTextReaderRead(xml->reader) : -1;
    if (read != 1 || xml->message[0]) {
      xml->done = 1;
      if (read == 0 && !xml->message[0]) break;
      return (lede_xml_event){.kind = LEDE_XML_ERROR, .text = xml->message[0] ? xml->message : "out of memory",
                              .line = xml->line};
    }
    switch (xmlTextReaderNodeType(xml->reader)) {
    case XML_READER_TYPE_ELEMENT:
      xml->closes = xmlTextReaderIsEmptyElement(xml->reader) == 1;
      return event(xml, LEDE_XML_ELEMENT_START);
    case XML_READER_TYPE_END_ELEMENT: return event(xml, LEDE_XML_ELEMENT_END);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return event(xml, LEDE_XML_TEXT);
    case XML_READER_TYPE_ENTITY_REFERENCE: return event(xml, LEDE_XML_ENTITY);
    default: break;
    }
  }
  return (lede_xml_event){.kind = LEDE_XML_END};
}

int lede_xml_next_attribute(lede_xml *xml, const char **name, const char **value) {
  while (xmlTextReaderMoveToNextAttribute(xml->reader) == 1) {
    if (xmlTextReaderIsNamespaceDecl(xml->reader) == 1) continue;
    *name = (const char *)xmlTextReaderConstLocalName(xml->reader);
    *value = (const char *)xmlTextReaderConstValue(xml->reader);
    return 1;
  }
  return 0;
}
