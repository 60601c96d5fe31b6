#include "lede_text.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

enum { TIME_LIMIT = 500, STACK_LIMIT = 8 << 20 };

struct lede_regex {
  URegularExpression *expression;
};

static void set_error(lede_regex_error *error, UErrorCode status, int32_t offset) {
  error->code = status;
  error->name = U_FAILURE(status) ? u_errorName(status) : NULL;
  error->offset = offset;
}

lede_regex *lede_regex_open(const uint8_t *pattern, size_t length, lede_regex_error *error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place = {.line = 0, .offset = -1};
  UText *text = utext_openUTF8(NULL, (const char *)pattern, (int64_t)length, &status);
  URegularExpression *expression = uregex_openUText(text, 0, &place, &status);
  utext_close(text);
  lede_regex *regex = U_SUCCESS(status) ? malloc(sizeof *regex) : NULL;
  if (!regex) {
    set_error(error, U_SUCCESS(status) ? U_MEMORY_ALLOCATION_ERROR : status, place.offset);
    if (expression) uregex_close(expression);
    return NULL;
  }
  regex->expression = expression;
  set_error(error, U_ZERO_ERROR, 0);
  return regex;
}

lede_regex *lede_regex_clone(const lede_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *expression = uregex_clone(regex->expression, &status);
  // A clone shares the compiled pattern, but begins without limits.
  uregex_setTimeLimit(expression, TIME_LIMIT, &status);
  uregex_setStackLimit(expression, STACK_LIMIT, &status);
  lede_regex *copy = U_SUCCESS(status) ? malloc(sizeof *copy) : NULL;
  if (copy) copy->expression = expression;
  return copy;
}

void lede_regex_close(lede_regex *regex) {
  if (!regex) return;
  uregex_close(regex->expression);
  free(regex);
}

int lede_regex_find(lede_regex *regex, const uint8_t *bytes, size_t length, size_t from, lede_range *found,
                    lede_regex_error *error) {
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8(NULL, (const char *)bytes, (int64_t)length, &status);
  uregex_setUText(regex->expression, text, &status);
  UBool hit = uregex_find64(regex->expression, (int64_t)from, &status);
  if (U_SUCCESS(status) && hit) {
    found->start = (uint32_t)uregex_start64(regex->expression, 0, &status);
    found->end = (uint32_t)uregex_end64(regex->expression, 0, &status);
  }
  utext_close(text);
  set_error(error, status, 0);
  return U_FAILURE(status) ? -1 : hit;
}
