// The files that are part of the program. YAML documents are in UTF-8, each followed by a NUL.
#ifndef LEDE_DATA_H
#define LEDE_DATA_H

#include <stddef.h>
#include <stdint.h>

// Each has a line `language: xx`.
const uint8_t *lede_languages(size_t *length);
// What languages without a document of their own have in common; one YAML document, without a NUL.
const uint8_t *lede_common_language(size_t *length);
// Each has a line `name: xx`.
const uint8_t *lede_pipelines(size_t *length);
// What makers of pages call their parts; one YAML document, without a NUL.
const uint8_t *lede_pages(size_t *length);
// What is known of web addresses; one YAML document, without a NUL.
const uint8_t *lede_addresses(size_t *length);
// Fitted models; each has a line `model: xx` (LookModel says what form they have).
const uint8_t *lede_models(size_t *length);

#endif
