// YAML 1.1 events with places, over libyaml.
#ifndef LEDE_YAML_H
#define LEDE_YAML_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  LEDE_YAML_END,
  LEDE_YAML_DOCUMENT,
  LEDE_YAML_SCALAR,
  LEDE_YAML_ALIAS,
  LEDE_YAML_SEQUENCE_START,
  LEDE_YAML_SEQUENCE_END,
  LEDE_YAML_MAPPING_START,
  LEDE_YAML_MAPPING_END,
  LEDE_YAML_ERROR,
} lede_yaml_kind;

typedef struct {
  lede_yaml_kind kind;
  // Scalar: its value. Alias: the name of its anchor. Error: what is wrong.
  const uint8_t *value;
  size_t length;
  const char *anchor; // NULL: none
  int plain;          // a scalar without quotes
  const char *tag;    // as it is written, its handle resolved; NULL: none
  // Code points from the start of the bytes.
  size_t start, end;
  // Error: what was being read when it came up, and where that began; NULL: nothing to say.
  const char *context;
  size_t context_start;
} lede_yaml_event;

typedef struct lede_yaml lede_yaml;
// The bytes must outlive the parser.
lede_yaml *lede_yaml_open(const uint8_t *bytes, size_t length);
void lede_yaml_close(lede_yaml *parser);
// The next event; what it points to is valid until the next call. After END or ERROR nothing more comes.
lede_yaml_event lede_yaml_next(lede_yaml *parser);

#endif
