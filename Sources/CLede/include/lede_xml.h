// XML events with line numbers, over libxml2: nothing is fetched, no entity of the document's own is expanded.
#ifndef LEDE_XML_H
#define LEDE_XML_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  LEDE_XML_END,
  LEDE_XML_ELEMENT_START,
  LEDE_XML_ELEMENT_END,
  LEDE_XML_TEXT,   // also CDATA
  LEDE_XML_ENTITY, // a reference that was left alone
  LEDE_XML_ERROR,
} lede_xml_kind;

typedef struct {
  lede_xml_kind kind;
  const char *name;  // local name of an element, name of an entity
  const char *space; // namespace of an element; NULL: none
  const char *text;  // of text; of an error what is wrong
  int line;          // from 1
} lede_xml_event;

typedef struct lede_xml lede_xml;
// Fills in the next bytes of a document: their number, 0 at the end, below 0 where there are none to be had.
typedef int (*lede_xml_read)(void *source, uint8_t *bytes, int room);
// UTF-8, whatever the document declares. The source must outlive the reader.
lede_xml *lede_xml_open(lede_xml_read read, void *source);
void lede_xml_close(lede_xml *xml);
// The next event; what it points to is valid until the next call. After END or ERROR nothing more comes.
lede_xml_event lede_xml_next(lede_xml *xml);
// The next attribute of the element that has just started: 1, or 0 where there is none left.
int lede_xml_next_attribute(lede_xml *xml, const char **name, const char **value);

#endif
