#include "lede_text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

static uint16_t compute(UChar32 c) {
  uint16_t bits = LEDE_CHAR_KNOWN;
  int8_t type = u_charType(c);
  uint32_t mask = U_MASK(type);
  if (mask & (U_GC_LU_MASK | U_GC_LT_MASK)) bits |= LEDE_CHAR_UPPER;
  // Georgian letters have capitals for whole words only, and are never capitalised: their title case is themselves.
  bool is_capitalised = u_toupper(c) == c || u_totitle(c) != c;
  if (u_isULowercase(c) && is_capitalised) bits |= LEDE_CHAR_LOWER;
  if (u_isUAlphabetic(c)) bits |= LEDE_CHAR_LETTER;
  if (mask & U_GC_ND_MASK) bits |= LEDE_CHAR_DIGIT;
  if (u_isUWhiteSpace(c)) bits |= LEDE_CHAR_SPACE;
  if (mask & (U_GC_PS_MASK | U_GC_PI_MASK)) bits |= LEDE_CHAR_OPEN;
  if (mask & (U_GC_PE_MASK | U_GC_PF_MASK)) bits |= LEDE_CHAR_CLOSE;
  if (mask & U_GC_M_MASK) bits |= LEDE_CHAR_MARK;
  if (mask & U_GC_P_MASK) bits |= LEDE_CHAR_PUNCTUATION;
  if (mask & (U_GC_CC_MASK | U_GC_CF_MASK)) bits |= LEDE_CHAR_CONTROL;
  if (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK)) bits |= LEDE_CHAR_QUOTE;
  if (u_hasBinaryProperty(c, UCHAR_DASH)) bits |= LEDE_CHAR_DASH;
  int32_t sb = u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK);
  if (sb == U_SB_ATERM || u_hasBinaryProperty(c, UCHAR_S_TERM)) bits |= LEDE_CHAR_TERMINAL;
  int32_t lb = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(c, &status);
  if (lb == U_LB_COMPLEX_CONTEXT || script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA)
    bits |= LEDE_CHAR_UNSPACED;
  int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) bits |= LEDE_CHAR_WIDE;
  return bits;
}

uint16_t lede_char_table[LEDE_CHAR_TABLE];

uint16_t lede_char_compute(uint32_t scalar) {
  uint16_t bits = compute((UChar32)scalar);
  if (scalar < LEDE_CHAR_TABLE) __atomic_store_n(&lede_char_table[scalar], bits, __ATOMIC_RELAXED);
  return bits;
}

uint16_t lede_fold_table[LEDE_FOLD_TABLE];

uint32_t lede_fold_compute(uint32_t scalar) {
  // The Turkish capital I with a dot has no simple folding of its own: it is an i.
  uint32_t fold = scalar == 0x130 ? 'i' : (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT);
  if (scalar < LEDE_FOLD_TABLE) __atomic_store_n(&lede_fold_table[scalar], (uint16_t)fold, __ATOMIC_RELAXED);
  return fold;
}
