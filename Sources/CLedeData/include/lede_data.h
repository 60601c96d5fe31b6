// The files that are part of the program. YAML documents are in UTF-8, each followed by a NUL.
#ifndef LEDE_DATA_H
#define LEDE_DATA_H

#include <stddef.h>
#include <stdint.h>

// Each has a line `language: xx`.
const uint8_t *lede_languages(size_t *length);
// Each has a line `name: xx`.
const uint8_t *lede_pipelines(size_t *length);
// What makers of pages call their parts; one YAML document, without a NUL.
const uint8_t *lede_pages(size_t *length);
// The trees that clean marked-up pages; the form is described where they are read (BoostedTrees).
const uint8_t *lede_markup_model(size_t *length);
// Those that clean plain text, in the same form.
const uint8_t *lede_line_model(size_t *length);
// The weights of the chain that cleans plain text beside them (LineModelWeights).
const uint8_t *lede_chain_model(size_t *length);
// The trees that choose the headline.
const uint8_t *lede_headline_model(size_t *length);

#endif
