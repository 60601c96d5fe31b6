#include "lede_markdown.h"

#include <limits.h>
#include <md4c.h>

struct run {
  const char *base;
  size_t length;
  lede_md_handler handler;
  void *context;
};

static int element(struct run *run, lede_md_kind kind, lede_md_element element, int level) {
  return run->handler(run->context, &(lede_md_event){.kind = kind, .element = element, .level = level});
}

static lede_md_element block(MD_BLOCKTYPE type) {
  switch (type) {
  case MD_BLOCK_QUOTE: return LEDE_MD_QUOTE;
  case MD_BLOCK_UL:
  case MD_BLOCK_OL: return LEDE_MD_LIST;
  case MD_BLOCK_LI: return LEDE_MD_ITEM;
  case MD_BLOCK_HR: return LEDE_MD_RULE;
  case MD_BLOCK_H: return LEDE_MD_HEADING;
  case MD_BLOCK_CODE: return LEDE_MD_CODE_BLOCK;
  case MD_BLOCK_HTML: return LEDE_MD_HTML_BLOCK;
  case MD_BLOCK_P: return LEDE_MD_PARAGRAPH;
  case MD_BLOCK_TR: return LEDE_MD_ROW;
  case MD_BLOCK_TABLE: return LEDE_MD_TABLE;
  case MD_BLOCK_TH:
  case MD_BLOCK_TD: return LEDE_MD_CELL;
  default: return LEDE_MD_OTHER;
  }
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context) {
  int level = type == MD_BLOCK_H    ? (int)((MD_BLOCK_H_DETAIL *)detail)->level
              : type == MD_BLOCK_OL ? (int)((MD_BLOCK_OL_DETAIL *)detail)->start
              : type == MD_BLOCK_UL ? -1
                                    : 0;
  return element(context, LEDE_MD_START, block(type), level);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context) {
  (void)detail;
  return element(context, LEDE_MD_END, block(type), 0);
}

static lede_md_element span(MD_SPANTYPE type) {
  switch (type) {
  case MD_SPAN_EM: return LEDE_MD_EMPHASIS;
  case MD_SPAN_STRONG: return LEDE_MD_STRONG;
  case MD_SPAN_A: return LEDE_MD_LINK;
  case MD_SPAN_IMG: return LEDE_MD_IMAGE;
  case MD_SPAN_CODE: return LEDE_MD_CODE_SPAN;
  case MD_SPAN_DEL: return LEDE_MD_STRIKE;
  default: return LEDE_MD_OTHER;
  }
}

static lede_md_string string(MD_ATTRIBUTE attribute) {
  return (lede_md_string){.bytes = (const uint8_t *)attribute.text, .length = attribute.size};
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context) {
  struct run *run = context;
  lede_md_event event = {.kind = LEDE_MD_START, .element = span(type)};
  if (type == MD_SPAN_A) {
    event.address = string(((MD_SPAN_A_DETAIL *)detail)->href);
    event.title = string(((MD_SPAN_A_DETAIL *)detail)->title);
  } else if (type == MD_SPAN_IMG) {
    event.address = string(((MD_SPAN_IMG_DETAIL *)detail)->src);
    event.title = string(((MD_SPAN_IMG_DETAIL *)detail)->title);
  }
  return run->handler(run->context, &event);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context) {
  (void)detail;
  return element(context, LEDE_MD_END, span(type), 0);
}

static lede_md_kind text_kind(MD_TEXTTYPE type) {
  switch (type) {
  case MD_TEXT_BR: return LEDE_MD_HARD_BREAK;
  case MD_TEXT_SOFTBR: return LEDE_MD_SOFT_BREAK;
  case MD_TEXT_ENTITY: return LEDE_MD_ENTITY;
  case MD_TEXT_CODE: return LEDE_MD_CODE;
  case MD_TEXT_HTML: return LEDE_MD_HTML;
  default: return LEDE_MD_TEXT;
  }
}

static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
  struct run *run = context;
  // Line breaks and the spaces that stand for tabs are MD4C's own.
  int inside = (uintptr_t)text >= (uintptr_t)run->base && (uintptr_t)text < (uintptr_t)run->base + run->length;
  return run->handler(run->context, &(lede_md_event){.kind = text_kind(type), .text = (const uint8_t *)text, .length = size,
                                                     .offset = inside ? (size_t)(text - run->base) : SIZE_MAX});
}

int lede_markdown_parse(const uint8_t *bytes, size_t length, lede_md_handler handler, void *context) {
  if (length > INT_MAX) return -1;
  struct run run = {.base = (const char *)bytes, .length = length, .handler = handler, .context = context};
  // Addresses in running text are text: looking for them, MD4C 0.4 loses marks that stand behind links.
  MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS, .enter_block = enter_block, .leave_block = leave_block,
                      .enter_span = enter_span, .leave_span = leave_span, .text = text};
  int result = md_parse(run.base, (MD_SIZE)length, &parser, &run);
  return result > 0 ? 1 : result;
}
