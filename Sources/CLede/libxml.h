// What libxml2 needs before it parses anything.
#ifndef LEDE_LIBXML_H
#define LEDE_LIBXML_H

// Every function that opens a parser calls it first. libxml2 sets itself up at its first use, and its lock of dictionaries is made
// twice where two threads do that at once: one of them then waits for ever. This does it once, and keeps libxml2 from printing
// in the thread that calls: what is wrong with a document is told by its parser.
void lede_libxml_prepare(void);

#endif
