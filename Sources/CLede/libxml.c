#include "libxml.h"

#include <libxml/parser.h>

#include <libxml/dict.h>
#include <libxml/xmlerror.h>
#include <pthread.h>

static void say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static void initialise(void) {
  xmlInitParser();
  // Older versions leave dictionaries to the first that is made.
  xmlDictFree(xmlDictCreate());
}

void lede_libxml_prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialise);
  // A full buffer, for one, is no matter of a parser: libxml2 prints it. The function is one of the thread.
  xmlSetGenericErrorFunc(NULL, say_nothing);
}
