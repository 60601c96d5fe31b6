#include "lede_locale.h"
#include <unicode/uspoof.h>

size_t lede_skeleton(const uint8_t *text, size_t length, uint8_t *skeleton, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker *checker = uspoof_open(&status);
  if (U_FAILURE(status) || length > INT32_MAX || capacity > INT32_MAX) return 0;
  int32_t written = uspoof_getSkeletonUTF8(
      checker, 0, (const char *)text, (int32_t)length, (char *)skeleton, (int32_t)capacity, &status);
  uspoof_close(checker);
  return U_SUCCESS(status) && written > 0 ? (size_t)written : 0;
}
