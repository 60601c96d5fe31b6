// Unicode text over ICU. Everything here takes and gives UTF-8 and byte offsets; no ICU type is visible.
// Handles are not thread-safe: one for each task.
#ifndef LEDE_TEXT_H
#define LEDE_TEXT_H

#include <stddef.h>
#include <stdint.h>

// Properties of one code point, as a set of bits.
enum {
  LEDE_CHAR_KNOWN = 1 << 0,       // the entry has been computed
  LEDE_CHAR_UPPER = 1 << 1,       // upper or title case letter
  LEDE_CHAR_LOWER = 1 << 2,       // Lowercase
  LEDE_CHAR_LETTER = 1 << 3,      // Alphabetic
  LEDE_CHAR_DIGIT = 1 << 4,       // General_Category=Nd
  LEDE_CHAR_SPACE = 1 << 5,       // White_Space
  LEDE_CHAR_OPEN = 1 << 6,        // Ps or Pi
  LEDE_CHAR_CLOSE = 1 << 7,       // Pe or Pf
  LEDE_CHAR_QUOTE = 1 << 8,       // Quotation_Mark
  LEDE_CHAR_DASH = 1 << 9,        // Dash
  LEDE_CHAR_TERMINAL = 1 << 10,   // Sentence_Terminal, or Sentence_Break=ATerm
  LEDE_CHAR_MARK = 1 << 11,       // M*
  LEDE_CHAR_PUNCTUATION = 1 << 12,// P*
  LEDE_CHAR_UNSPACED = 1 << 13,   // letter of a script written without spaces (Line_Break SA, or Han, Hiragana, Katakana)
  LEDE_CHAR_WIDE = 1 << 14,       // East_Asian_Width W or F: two columns in a terminal
  LEDE_CHAR_CONTROL = 1 << 15,    // Cc, Cf: no column in a terminal
};

// The entries below LEDE_CHAR_TABLE are computed when they are first asked for; 0: not yet.
enum { LEDE_CHAR_TABLE = 0x20000 };
extern uint16_t lede_char_table[LEDE_CHAR_TABLE];
uint16_t lede_char_compute(uint32_t scalar);

// Relaxed order is enough: an entry is one word, and two threads that compute it at once write the same value.
static inline uint16_t lede_char_class(uint32_t scalar) {
  if (scalar < LEDE_CHAR_TABLE) {
    uint16_t bits = __atomic_load_n(&lede_char_table[scalar], __ATOMIC_RELAXED);
    if (bits) return bits;
  }
  return lede_char_compute(scalar);
}

// Simple case folding (CaseFolding.txt, status C and S). Foldings of the Basic Multilingual Plane stay in it; its entries are
// computed like the classes.
enum { LEDE_FOLD_TABLE = 0x10000 };
extern uint16_t lede_fold_table[LEDE_FOLD_TABLE];
uint32_t lede_fold_compute(uint32_t scalar);

static inline uint32_t lede_char_fold(uint32_t scalar) {
  if (scalar < LEDE_FOLD_TABLE) {
    uint16_t fold = __atomic_load_n(&lede_fold_table[scalar], __ATOMIC_RELAXED);
    if (fold) return fold;
  }
  return lede_fold_compute(scalar);
}

// The letters a to z that stand for a letter of any script (ICU's Any-Latin and Latin-ASCII), at most three, the first in the lowest
// byte; 0: none. Entries are computed like the classes.
extern uint32_t lede_latin_table[LEDE_FOLD_TABLE];
uint32_t lede_latin_compute(uint32_t scalar);
// The same by ICU's rules alone, without the table of those that are met most.
uint32_t lede_latin_transliterated(uint32_t scalar);

static inline uint32_t lede_char_latin(uint32_t scalar) {
  if (scalar < LEDE_FOLD_TABLE) {
    uint32_t letters = __atomic_load_n(&lede_latin_table[scalar], __ATOMIC_RELAXED);
    if (letters) return letters & 0xFFFFFF;
  }
  return lede_latin_compute(scalar);
}

typedef struct {
  uint32_t start, end;
} lede_range;

// The first line break in bytes [from, to) of UTF-8 (LF, VT, FF, CR, NEL, LS, PS); `to` where there is none.
size_t lede_bytes_line_break(const uint8_t *bytes, size_t from, size_t to);
// How many bytes are controls other than tab, LF, FF and CR.
size_t lede_bytes_controls(const uint8_t *bytes, size_t length);
// How many bytes are NUL.
size_t lede_bytes_nulls(const uint8_t *bytes, size_t length);
// How many code points valid UTF-8 has.
size_t lede_bytes_code_points(const uint8_t *bytes, size_t length);
// The first byte that is not valid UTF-8; `length` where all is.
size_t lede_bytes_invalid(const uint8_t *bytes, size_t length);
// The first byte in [from, to) that the table marks; `to` where there is none.
size_t lede_bytes_find(const uint8_t *bytes, size_t from, size_t to, const uint8_t table[256]);
// The first place of a byte in [from, to); `to` where there is none.
size_t lede_bytes_find_byte(const uint8_t *bytes, size_t from, size_t to, uint8_t byte);
// A hash of bytes, the same on all machines with one byte order.
uint64_t lede_bytes_hash(const uint8_t *bytes, size_t length);

// Words after UAX #29 (ICU's word break iterator, with its dictionaries). Punctuation and space are no words.
typedef struct lede_words lede_words;
lede_words *lede_words_open(const char *locale);
void lede_words_close(lede_words *words);
// Finds the words of valid UTF-8. Returns their number, or -1 out of memory; *found stays valid until the next call.
int64_t lede_words_find(lede_words *words, const uint8_t *text, size_t length, const lede_range **found);

// Regular expressions of ICU. The time limit is in ICU's steps (about a millisecond each), the stack limit in bytes.
typedef struct lede_regex lede_regex;
typedef struct {
  int code;         // 0: none
  const char *name; // ICU's name of the error
  int32_t offset;   // where in the pattern, in UTF-16 units
} lede_regex_error;
lede_regex *lede_regex_open(const uint8_t *pattern, size_t length, lede_regex_error *error);
// What all searches together may take that share it, in the same steps; one task uses it at a time. NULL: out of memory.
typedef struct lede_regex_budget lede_regex_budget;
lede_regex_budget *lede_regex_budget_open(int64_t steps);
void lede_regex_budget_close(lede_regex_budget *budget);
// A matcher for one task. budget: outlives it; NULL: each search has its limits alone.
lede_regex *lede_regex_clone(const lede_regex *regex, lede_regex_budget *budget);
void lede_regex_close(lede_regex *regex);
// The first match at or behind `from`. 1: found, 0: none, -1: a limit was hit or another error (see error).
int lede_regex_find(lede_regex *regex, const uint8_t *text, size_t length, size_t from, lede_range *found,
                    lede_regex_error *error);

// A text that many expressions are tried on. It must not change while a search goes on.
typedef struct lede_passage lede_passage;
lede_passage *lede_passage_open(void);
void lede_passage_close(lede_passage *passage);
// Takes valid UTF-8. 0: out of memory.
int lede_passage_set(lede_passage *passage, const uint8_t *text, size_t length);
// Whether a match begins at a byte; it sees what stands before. 1: yes, 0: no, -1: a limit was hit or another error.
int lede_regex_matches_at(lede_regex *regex, const lede_passage *passage, size_t at, lede_regex_error *error);
// The first match that begins in bytes [from, to], ends there too, and is no longer than 1024 UTF-16 units; it sees what stands
// around. 1: found, 0: none, -1: see error.
int lede_regex_find_in(lede_regex *regex, const lede_passage *passage, size_t from, size_t to, lede_range *found,
                       lede_regex_error *error);

// The most likely encoding of bytes: ICU's name of it, confidence 0 to 100. NULL where nothing fits.
const char *lede_encoding_detect(const uint8_t *bytes, size_t length, int32_t *confidence);
// Characters one after the other that take as many bytes each in the text, and in the source.
typedef struct {
  uint32_t text;     // where the first one begins in the text
  uint32_t source;   // and in the source
  uint16_t unit;     // the bytes of one in the text
  uint16_t written;  // and in the source; 0: it came with the one before
} lede_origin_run;

// Decodes bytes to UTF-8. Returns the number of bytes that gives, or -1: *error_at is the first byte that does not decode, or
// SIZE_MAX where the encoding is not known. text: NULL only counts; else there is room for as many bytes as that gave, and for their
// runs, of which it gave the number. With `repair`, what does not decode becomes U+FFFD.
int64_t lede_encoding_decode(const char *encoding, const uint8_t *bytes, size_t length, int repair, uint8_t *text,
                             lede_origin_run *runs, size_t *run_count, size_t *error_at);

// Encodes UTF-8. Returns the number of bytes that gives, or -1: *error_at is the first byte of the text that the encoding has no
// bytes for, or SIZE_MAX where the encoding is not known or cannot be written. bytes: NULL only counts; else there is room for as
// many bytes as that gave. With `references`, what the encoding does not have becomes a character reference (`&#1078;`).
int64_t lede_encoding_encode(const char *encoding, const uint8_t *text, size_t length, int references, uint8_t *bytes,
                             size_t *error_at);

// What was found out for 64-bit keys, as long as there is room: a newer one takes the place of an older one. Tasks may share it.
typedef struct lede_memo lede_memo;
// Room for 2^bits. NULL: out of memory.
lede_memo *lede_memo_open(unsigned bits);
void lede_memo_close(lede_memo *memo);
// 0: nothing is known. Neither keys nor values may be 0.
uint64_t lede_memo_get(lede_memo *memo, uint64_t key);
void lede_memo_put(lede_memo *memo, uint64_t key, uint64_t value);

#endif
