#define _GNU_SOURCE
#include "lede_xml.h"

#include "libxml.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <libxml/xmlreader.h>

struct lede_xml {
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

// Behind a mark that begins at a place: no tags stand before it.
static size_t behind(const uint8_t *bytes, size_t at, size_t length, const char *mark) {
  const uint8_t *found = memmem(bytes + at, length - at, mark, strlen(mark));
  return found ? (size_t)(found - bytes) + strlen(mark) : length;
}

// libxml2 compares each attribute of a tag with those before it. Whether one has more than any document needs.
static int has_tangled_tag(const uint8_t *bytes, size_t length) {
  enum { MOST_ATTRIBUTES = 256 };
  for (size_t at = 0; at < length; at++) {
    const uint8_t *open = memchr(bytes + at, '<', length - at);
    if (!open) return 0;
    at = (size_t)(open - bytes);
    if (length - at > 9 && !memcmp(open, "<![CDATA[", 9)) {
      at = behind(bytes, at, length, "]]>") - 1;
    } else if (length - at > 4 && !memcmp(open, "<!--", 4)) {
      at = behind(bytes, at, length, "-->") - 1;
    } else if (length - at > 1 && open[1] == '?') {
      at = behind(bytes, at, length, "?>") - 1;
    } else {
      uint8_t quote = 0;
      int count = 0;
      // A value has no `<`.
      while (at + 1 < length && bytes[at + 1] != '<' && (quote || bytes[at + 1] != '>')) {
        uint8_t c = bytes[++at];
        if (c == quote) {
          quote = 0;
        } else if (!quote && (c == '"' || c == '\'')) {
          quote = c;
        } else if (!quote && c == '=' && ++count > MOST_ATTRIBUTES) {
          return 1;
        }
      }
    }
  }
  return 0;
}

lede_xml *lede_xml_open(const uint8_t *bytes, size_t length) {
  lede_xml *xml = length <= INT_MAX ? calloc(1, sizeof *xml) : NULL;
  if (!xml) return NULL;
  if (has_tangled_tag(bytes, length)) {
    strcpy(xml->message, "a tag has more than 256 attributes");
    return xml;
  }
  lede_libxml_prepare();
  xml->reader = xmlReaderForMemory((const char *)bytes, (int)length, NULL, "UTF-8",
                                   XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
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
