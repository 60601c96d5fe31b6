// The language files, embedded: YAML documents in UTF-8, each followed by a NUL.
#ifndef LEDE_LANGUAGES_H
#define LEDE_LANGUAGES_H

#include <stddef.h>
#include <stdint.h>

const uint8_t *lede_languages(size_t *length);

#endif
