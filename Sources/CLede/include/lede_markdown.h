// Markdown as events with places in the source, over MD4C (CommonMark with GitHub's tables, links and strike-through).
#ifndef LEDE_MARKDOWN_H
#define LEDE_MARKDOWN_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  LEDE_MD_START,   // of an element
  LEDE_MD_END,
  LEDE_MD_TEXT,    // as it is
  LEDE_MD_CODE,    // as it is, with line breaks
  LEDE_MD_ENTITY,  // a character reference
  LEDE_MD_HTML,    // markup
  LEDE_MD_SOFT_BREAK,
  LEDE_MD_HARD_BREAK,
} lede_md_kind;

typedef enum {
  LEDE_MD_OTHER, // does not matter to the text
  LEDE_MD_QUOTE,
  LEDE_MD_LIST,
  LEDE_MD_ITEM,
  LEDE_MD_RULE,
  LEDE_MD_HEADING,
  LEDE_MD_CODE_BLOCK,
  LEDE_MD_HTML_BLOCK,
  LEDE_MD_PARAGRAPH,
  LEDE_MD_ROW,
  LEDE_MD_TABLE,
  LEDE_MD_CELL,
  LEDE_MD_IMAGE,
  LEDE_MD_LINK,
  LEDE_MD_EMPHASIS,
  LEDE_MD_STRONG,
  LEDE_MD_CODE_SPAN,
  LEDE_MD_STRIKE,
} lede_md_element;

typedef struct {
  const uint8_t *bytes;
  size_t length;
} lede_md_string;

typedef struct {
  lede_md_kind kind;
  lede_md_element element; // of START and END
  int level;               // of a heading, 1 to 6; of a list, the number of its first item, or -1 for bullets
  lede_md_string address;  // of a link or an image, with the character references that are in it
  lede_md_string title;    // of a link or an image
  const uint8_t *text;     // of the others; in the source, unless `offset` is SIZE_MAX
  size_t length;
  size_t offset;           // in the source
} lede_md_event;

// Returns not 0 to stop.
typedef int (*lede_md_handler)(void *context, const lede_md_event *event);

// 0: done; 1: stopped by the handler; -1: out of memory.
int lede_markdown_parse(const uint8_t *bytes, size_t length, lede_md_handler handler, void *context);

#endif
