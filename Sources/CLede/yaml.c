#include "lede_yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct lede_yaml {
  yaml_parser_t parser;
  yaml_event_t event;
  int live, done;
};

lede_yaml *lede_yaml_open(const uint8_t *bytes, size_t length) {
  lede_yaml *yaml = calloc(1, sizeof *yaml);
  if (!yaml) return NULL;
  if (!yaml_parser_initialize(&yaml->parser)) {
    free(yaml);
    return NULL;
  }
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

static lede_yaml_event failure(lede_yaml *yaml) {
  const char *problem = yaml->parser.problem ? yaml->parser.problem : "out of memory";
  yaml_mark_t mark = yaml->parser.problem_mark;
  yaml->done = 1;
  return (lede_yaml_event){.kind = LEDE_YAML_ERROR, .value = (const uint8_t *)problem, .length = strlen(problem),
                           .line = mark.line, .column = mark.column, .end_line = mark.line, .end_column = mark.column + 1};
}

static void fill(lede_yaml_event *out, const yaml_event_t *event) {
  switch (event->type) {
  case YAML_DOCUMENT_START_EVENT: out->kind = LEDE_YAML_DOCUMENT; break;
  case YAML_SCALAR_EVENT:
    out->kind = LEDE_YAML_SCALAR;
    out->value = event->data.scalar.value;
    out->length = event->data.scalar.length;
    out->anchor = (const char *)event->data.scalar.anchor;
    out->tag = (const char *)event->data.scalar.tag;
    out->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
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
    lede_yaml_event out = {.line = yaml->event.start_mark.line, .column = yaml->event.start_mark.column,
                           .end_line = yaml->event.end_mark.line, .end_column = yaml->event.end_mark.column};
    fill(&out, &yaml->event);
    yaml->done = out.kind == LEDE_YAML_END;
    return out;
  }
}
