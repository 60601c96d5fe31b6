#include "lede_text.h"
#include "utf16.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

enum { TIME_LIMIT = 500, STACK_LIMIT = 8 << 20, WINDOW = 4096, OVERLAP = 1024 };

struct lede_regex {
  URegularExpression *expression;
  // The passage, and which text of it, that was handed to the expression last.
  const lede_passage *passage;
  uint64_t serial;
};

struct lede_passage {
  lede_utf16 text;
  uint64_t serial;
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
  lede_regex *regex = U_SUCCESS(status) ? calloc(1, sizeof *regex) : NULL;
  if (!regex) {
    set_error(error, U_SUCCESS(status) ? U_MEMORY_ALLOCATION_ERROR : status, place.offset);
    if (expression) uregex_close(expression);
    return NULL;
  }
  regex->expression = expression;
  set_error(error, U_ZERO_ERROR, 0);
  return regex;
}

struct lede_regex_budget {
  int64_t left;
};

lede_regex_budget *lede_regex_budget_open(int64_t steps) {
  lede_regex_budget *budget = malloc(sizeof *budget);
  if (budget) budget->left = steps;
  return budget;
}

void lede_regex_budget_close(lede_regex_budget *budget) { free(budget); }

// ICU calls this with each step; it stops the search where none is left.
static UBool spend(const void *context, int32_t steps) {
  (void)steps;
  lede_regex_budget *budget = (lede_regex_budget *)context;
  return budget->left-- > 0;
}

lede_regex *lede_regex_clone(const lede_regex *regex, lede_regex_budget *budget) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *expression = uregex_clone(regex->expression, &status);
  // A clone shares the compiled pattern, but begins without limits.
  uregex_setTimeLimit(expression, TIME_LIMIT, &status);
  uregex_setStackLimit(expression, STACK_LIMIT, &status);
  if (budget) uregex_setMatchCallback(expression, spend, budget, &status);
  lede_regex *copy = U_SUCCESS(status) ? calloc(1, sizeof *copy) : NULL;
  if (copy) {
    copy->expression = expression;
  } else if (expression) {
    uregex_close(expression);
  }
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

lede_passage *lede_passage_open(void) { return calloc(1, sizeof(lede_passage)); }

void lede_passage_close(lede_passage *passage) {
  if (!passage) return;
  lede_utf16_free(&passage->text);
  free(passage);
}

int lede_passage_set(lede_passage *passage, const uint8_t *text, size_t length) {
  passage->serial++;
  return lede_utf16_set(&passage->text, text, length);
}

// Hands the passage's text to the expression: the ends of a region are no ends of the text, and nothing is hidden behind them.
static void attach(lede_regex *regex, const lede_passage *passage, UErrorCode *status) {
  if (regex->passage == passage && regex->serial == passage->serial) return;
  uregex_setText(regex->expression, passage->text.units, passage->text.length, status);
  uregex_useAnchoringBounds(regex->expression, 0, status);
  uregex_useTransparentBounds(regex->expression, 1, status);
  regex->passage = passage;
  regex->serial = passage->serial;
}

// The first unit at or behind a byte.
static int32_t unit(const lede_passage *passage, size_t byte) {
  const uint32_t *bytes = passage->text.bytes;
  int32_t low = 0, high = passage->text.length;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (bytes[middle] < byte) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

int lede_regex_matches_at(lede_regex *regex, const lede_passage *passage, size_t at, lede_regex_error *error) {
  UErrorCode status = U_ZERO_ERROR;
  attach(regex, passage, &status);
  UBool hit = uregex_lookingAt(regex->expression, unit(passage, at), &status);
  set_error(error, status, 0);
  return U_FAILURE(status) ? -1 : hit;
}

int lede_regex_find_in(lede_regex *regex, const lede_passage *passage, size_t from, size_t to, lede_range *found,
                       lede_regex_error *error) {
  UErrorCode status = U_ZERO_ERROR;
  attach(regex, passage, &status);
  int32_t start = unit(passage, from), end = unit(passage, to);
  UBool hit = 0;
  // Window by window, since the time limit counts what a whole search takes.
  for (; start <= end && !hit && U_SUCCESS(status); start += WINDOW) {
    uregex_setRegion(regex->expression, start, end - start < WINDOW + OVERLAP ? end : start + WINDOW + OVERLAP, &status);
    hit = uregex_find(regex->expression, -1, &status);
    // What begins in the next window may end behind this one.
    if (hit && uregex_start(regex->expression, 0, &status) >= start + WINDOW) hit = 0;
  }
  if (U_SUCCESS(status) && hit) {
    found->start = passage->text.bytes[uregex_start(regex->expression, 0, &status)];
    found->end = passage->text.bytes[uregex_end(regex->expression, 0, &status)];
  }
  set_error(error, status, 0);
  return U_FAILURE(status) ? -1 : hit;
}
