// Named character references of HTML 4, over libxml2.
#ifndef LEDE_ENTITIES_H
#define LEDE_ENTITIES_H

#include <stdint.h>

// The code point of a name such as `nbsp`; 0: it is none.
uint32_t lede_entity(const char *name);

#endif
