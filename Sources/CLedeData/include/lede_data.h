// The files that are part of the program: YAML documents in UTF-8, each followed by a NUL.
#ifndef LEDE_DATA_H
#define LEDE_DATA_H

#include <stddef.h>
#include <stdint.h>

// Each has a line `language: xx`.
const uint8_t *lede_languages(size_t *length);
// Each has a line `name: xx`.
const uint8_t *lede_pipelines(size_t *length);

#endif
