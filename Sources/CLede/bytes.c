#include "lede_text.h"

#include <string.h>

// Loops over whole runs of bytes without a way out in their middle: compilers make vector code of them.
enum { RUN = 64 };

static int begins_line_break(uint8_t byte) { return (uint8_t)(byte - 0x0A) <= 3 || byte == 0xC2 || byte == 0xE2; }

static int is_line_break(const uint8_t *bytes, size_t left) {
  if (bytes[0] <= 0x0D) return 1;
  if (bytes[0] == 0xC2) return left > 1 && bytes[1] == 0x85;
  return left > 2 && bytes[1] == 0x80 && (bytes[2] == 0xA8 || bytes[2] == 0xA9);
}

size_t lede_bytes_line_break(const uint8_t *bytes, size_t from, size_t to) {
  while (from < to) {
    if (to - from >= RUN) {
      uint8_t any = 0;
      for (int i = 0; i < RUN; i++) any |= (uint8_t)begins_line_break(bytes[from + i]);
      if (!any) {
        from += RUN;
        continue;
      }
    }
    size_t end = to - from < RUN ? to : from + RUN;
    for (; from < end; from++) {
      if (begins_line_break(bytes[from]) && is_line_break(bytes + from, to - from)) return from;
    }
  }
  return to;
}

// A sum of bytes in a byte, run by run, is what vector code can do.
#define COUNT(bytes, length, condition)                                   \
  size_t count = 0, i = 0;                                                \
  for (; i + RUN <= length; i += RUN) {                                   \
    uint8_t some = 0;                                                     \
    for (int k = 0; k < RUN; k++) some += condition(bytes[i + k]);        \
    count += some;                                                        \
  }                                                                       \
  for (; i < length; i++) count += condition(bytes[i]);                   \
  return count

static uint8_t is_control(uint8_t byte) {
  return (byte < 0x20) & (byte != 0x09) & (byte != 0x0A) & (byte != 0x0C) & (byte != 0x0D);
}

static uint8_t is_null(uint8_t byte) { return byte == 0; }

static uint8_t begins(uint8_t byte) { return (byte & 0xC0) != 0x80; }

size_t lede_bytes_controls(const uint8_t *bytes, size_t length) { COUNT(bytes, length, is_control); }

size_t lede_bytes_nulls(const uint8_t *bytes, size_t length) { COUNT(bytes, length, is_null); }

size_t lede_bytes_code_points(const uint8_t *bytes, size_t length) { COUNT(bytes, length, begins); }

static int continues(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The length of the code point at the start, 0 where there is none (Unicode 15, table 3-7).
static size_t code_point(const uint8_t *bytes, size_t left) {
  uint8_t first = bytes[0];
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  if (first < 0xE0) return left > 1 && continues(bytes[1]) ? 2 : 0;
  if (left < 3 || !continues(bytes[1]) || !continues(bytes[2])) return 0;
  if (first < 0xF0) return (first == 0xE0 && bytes[1] < 0xA0) || (first == 0xED && bytes[1] > 0x9F) ? 0 : 3;
  if (left < 4 || !continues(bytes[3])) return 0;
  return (first == 0xF0 && bytes[1] < 0x90) || (first == 0xF4 && bytes[1] > 0x8F) ? 0 : 4;
}

static int is_ascii_run(const uint8_t *bytes) {
  uint8_t any = 0;
  for (int k = 0; k < RUN; k++) any |= bytes[k];
  return any < 0x80;
}

// A run that begins with a code point and has only those of one and two bytes: a lead stands before each continuation, and before
// nothing else.
static int is_short_run(const uint8_t *bytes) {
  uint8_t wrong = (uint8_t)continues(bytes[0]);
  for (int k = 1; k < RUN; k++) {
    uint8_t byte = bytes[k], before = bytes[k - 1];
    wrong |= (uint8_t)((byte & 0xC0) == 0x80) ^ (uint8_t)(before >= 0xC0);
    wrong |= (uint8_t)(byte >= 0xE0) | (uint8_t)((byte & 0xFE) == 0xC0);
  }
  wrong |= (uint8_t)(bytes[0] >= 0xE0) | (uint8_t)((bytes[0] & 0xFE) == 0xC0);
  return !wrong;
}

size_t lede_bytes_invalid(const uint8_t *bytes, size_t length) {
  size_t i = 0;
  while (i < length) {
    if (length - i >= RUN && is_ascii_run(bytes + i)) {
      i += RUN;
      continue;
    }
    if (length - i >= RUN && is_short_run(bytes + i)) {
      // A lead at its end begins the next run.
      i += bytes[i + RUN - 1] >= 0xC0 ? RUN - 1 : RUN;
      continue;
    }
    size_t end = length - i < RUN ? length : i + RUN;
    while (i < end) {
      size_t step = code_point(bytes + i, length - i);
      if (step == 0) return i;
      i += step;
    }
  }
  return length;
}

// Eight bytes at a time, each mixed in by a multiplication that reaches all bits (the finaliser of MurmurHash3).
uint64_t lede_bytes_hash(const uint8_t *bytes, size_t length) {
  uint64_t hash = length * 0x9E3779B97F4A7C15u;
  for (size_t i = 0; i < length; i += 8) {
    uint64_t word = 0;
    memcpy(&word, bytes + i, length - i < 8 ? length - i : 8);
    hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
    hash ^= hash >> 32;
  }
  hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53u;
  return hash ^ hash >> 33;
}

size_t lede_bytes_find(const uint8_t *bytes, size_t from, size_t to, const uint8_t table[256]) {
  while (from < to && !table[bytes[from]]) from++;
  return from;
}

size_t lede_bytes_find_byte(const uint8_t *bytes, size_t from, size_t to, uint8_t byte) {
  const uint8_t *found = from < to ? memchr(bytes + from, byte, to - from) : NULL;
  return found ? (size_t)(found - bytes) : to;
}
