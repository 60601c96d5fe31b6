#include "lede_yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct lede_yaml {
  yaml_parser_t parser;
  yaml_event_t event;
  int live, done;
  const uint8_t *bytes;
};

lede_yaml *lede_yaml_open(const uint8_t *bytes, size_t length) {
  lede_yaml *yaml = calloc(1, sizeof *yaml);
  if (!yaml) return NULL;
  if (!yaml_parser_initialize(&yaml->parser)) {
    free(yaml);
    return NULL;
  }
  yaml->bytes = bytes;
  yaml_parser_set_encoding(&yaml->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&yaml->parser, bytes, length);
  return yaml;
}

void lede_yaml_close(lede_yaml *yaml) {
  if (!yaml) return;
  if (yaml->live) yaml_event_delete(&yaml->event);
  yaml_parser_delete(&yaml->parser);
  free(yaml);
}

static size_t code_points(const uint8_t *bytes, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += (bytes[i] & 0xC0) != 0x80;
  return count;
}

static lede_yaml_event failure(lede_yaml *yaml) {
  const yaml_parser_t *parser = &yaml->parser;
  const char *problem = parser->problem ? parser->problem : "out of memory";
  // Only the reader's own errors have a byte and no mark.
  size_t start = parser->error == YAML_READER_ERROR ? code_points(yaml->bytes, parser->problem_offset) : parser->problem_mark.index;
  yaml->done = 1;
  return (lede_yaml_event){.kind = LEDE_YAML_ERROR, .value = (const uint8_t *)problem, .length = strlen(problem),
                           .start = start, .end = start + 1,
                           .context = parser->context, .context_start = parser->context_mark.index};
}

static void fill(lede_yaml_event *out, const yaml_event_t *event) {
  switch (event->type) {
  case YAML_DOCUMENT_START_EVENT: out->kind = LEDE_YAML_DOCUMENT; break;
  case YAML_SCALAR_EVENT:
    out->kind = LEDE_YAML_SCALAR;
    out->value = event->data.scalar.value;
    out->length = event->data.scalar.length;
    out->anchor = (const char *)event->data.scalar.anchor;
    out->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    out->tag = (const char *)event->data.scalar.tag;
    break;
  case YAML_ALIAS_EVENT:
    out->kind = LEDE_YAML_ALIAS;
    out->value = event->data.alias.anchor;
    out->length = strlen((const char *)event->data.alias.anchor);
    break;
  case YAML_SEQUENCE_START_EVENT:
    out->kind = LEDE_YAML_SEQUENCE_START;
    out->anchor = (const char *)event->data.sequence_start.anchor;
    out->tag = (const char *)event->data.sequence_start.tag;
    break;
  case YAML_SEQUENCE_END_EVENT: out->kind = LEDE_YAML_SEQUENCE_END; break;
  case YAML_MAPPING_START_EVENT:
    out->kind = LEDE_YAML_MAPPING_START;
    out->anchor = (const char *)event->data.mapping_start.anchor;
    out->tag = (const char *)event->data.mapping_start.tag;
    break;
  case YAML_MAPPING_END_EVENT: out->kind = LEDE_YAML_MAPPING_END; break;
  default: out->kind = LEDE_YAML_END; break;
  }
}

lede_yaml_event lede_yaml_next(lede_yaml *yaml) {
  for (;;) {
    if (yaml->live) yaml_event_delete(&yaml->event);
    yaml->live = 0;
    if (yaml->done) return (lede_yaml_event){.kind = LEDE_YAML_END};
    if (!yaml_parser_parse(&yaml->parser, &yaml->event)) return failure(yaml);
    yaml->live = 1;
    if (yaml->event.type == YAML_STREAM_START_EVENT || yaml->event.type == YAML_DOCUMENT_END_EVENT) continue;
    lede_yaml_event out = {.start = yaml->event.start_mark.index, .end = yaml->event.end_mark.index};
    fill(&out, &yaml->event);
    yaml->done = out.kind == LEDE_YAML_END;
    return out;
  }
}
