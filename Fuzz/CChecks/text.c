#include "lede_fuzzing.h"
#include "lede_detect.h"
#include "lede_text.h"

#include <stdlib.h>
#include <string.h>

static int is_boundary(const uint8_t *text, size_t length, size_t at) {
  return at == length || (at < length && (text[at] & 0xC0) != 0x80);
}

static int is_whole(lede_range range, const uint8_t *text, size_t length) {
  return range.start <= range.end && is_boundary(text, length, range.start) && is_boundary(text, length, range.end);
}

static const char *check_passage(lede_regex *regex, const uint8_t *text, size_t length) {
  lede_passage *passage = lede_passage_open();
  const char *wrong = NULL;
  lede_regex_error error = {0};
  if (!passage || !lede_passage_set(passage, text, length)) wrong = "out of memory";
  for (size_t at = 0; !wrong && at < length && at < 64; at++)
    if (is_boundary(text, length, at) && lede_regex_matches_at(regex, passage, at, &error) < 0) break;
  lede_range found = {0};
  if (!wrong && lede_regex_find_in(regex, passage, 0, length, &found, &error) > 0 && !is_whole(found, text, length))
    wrong = "a match in a passage cuts a character";
  lede_passage_close(passage);
  return wrong;
}

const char *lede_check_regex(const uint8_t *text, size_t length) {
  const uint8_t *end = memchr(text, '\n', length);
  size_t first = end ? (size_t)(end - text) : length;
  const uint8_t *rest = end ? end + 1 : text + length;
  size_t left = length - (size_t)(rest - text);
  lede_regex_error error = {0};
  lede_regex *regex = lede_regex_open(text, first, &error);
  if (!regex) return error.name ? NULL : "a pattern is refused without a reason";
  lede_regex_budget *budget = lede_regex_budget_open(50);
  lede_regex *clone = budget ? lede_regex_clone(regex, budget) : NULL;
  const char *wrong = clone ? NULL : "out of memory";
  lede_range found = {0};
  size_t from = 0;
  while (!wrong && from <= left && lede_regex_find(clone, rest, left, from, &found, &error) > 0) {
    if (!is_whole(found, rest, left) || found.start < from) wrong = "a match cuts a character, or lies before its start";
    from = found.end > found.start ? found.end : found.end + 1;
    while (from < left && !is_boundary(rest, left, from)) from++;
  }
  if (!wrong) wrong = check_passage(clone, rest, left);
  lede_regex_close(clone);
  lede_regex_budget_close(budget);
  lede_regex_close(regex);
  return wrong;
}

const char *lede_check_words(const uint8_t *text, size_t length) {
  static const char *const locales[] = {"en", "ja", "th", ""};
  for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
    lede_words *words = lede_words_open(locales[i]);
    if (!words) return "ICU has no words";
    const lede_range *found;
    int64_t count = lede_words_find(words, text, length, &found);
    const char *wrong = count < 0 ? "out of memory" : NULL;
    uint32_t end = 0;
    for (int64_t j = 0; j < count; j++) {
      if (found[j].start < end || !is_whole(found[j], text, length)) wrong = "a word cuts a character or overlaps";
      end = found[j].end;
    }
    lede_words_close(words);
    if (wrong) return wrong;
  }
  return NULL;
}

static size_t plain_line_break(const uint8_t *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (text[i] >= 0x0A && text[i] <= 0x0D) return i;
    if (i + 1 < length && text[i] == 0xC2 && text[i + 1] == 0x85) return i;
    if (i + 2 < length && text[i] == 0xE2 && text[i + 1] == 0x80 && (text[i + 2] == 0xA8 || text[i + 2] == 0xA9)) return i;
  }
  return length;
}

// Against code that goes byte by byte.
const char *lede_check_bytes(const uint8_t *text, size_t length) {
  size_t controls = 0, nulls = 0, points = 0;
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = text[i];
    controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r';
    nulls += byte == 0;
    points += (byte & 0xC0) != 0x80;
  }
  uint8_t table[256] = {['<'] = 1, ['&'] = 1, [0xC3] = 1};
  size_t found = 0;
  while (found < length && !table[text[found]]) found++;
  if (lede_bytes_controls(text, length) != controls) return "another number of controls";
  if (lede_bytes_nulls(text, length) != nulls) return "another number of NULs";
  if (lede_bytes_code_points(text, length) != points) return "another number of code points";
  if (lede_bytes_invalid(text, length) != length) return "valid UTF-8 is invalid";
  if (lede_bytes_find(text, 0, length, table) != found) return "another first byte of a table";
  if (lede_bytes_line_break(text, 0, length) != plain_line_break(text, length)) return "another first line break";
  if (lede_bytes_hash(text, length) != lede_bytes_hash(text, length)) return "two hashes";
  for (size_t i = 0; i < length; i++) lede_char_class(text[i]), lede_char_fold(text[i]);
  return NULL;
}

const char *lede_check_stems(const uint8_t *text, size_t length) {
  static const char *const languages[] = {"en", "ru", "de", "fr", "tr"};
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
    lede_stemmer *stemmer = lede_stemmer_open(languages[i]);
    if (!stemmer) return "Snowball has no stemmer";
    for (size_t start = 0; start < length;) {
      size_t end = start;
      while (end < length && text[end] > ' ') end++;
      const uint8_t *stem;
      int64_t count = lede_stemmer_stem(stemmer, text + start, end - start, &stem);
      if (count < 0) {
        lede_stemmer_close(stemmer);
        return "out of memory";
      }
      start = end + 1;
    }
    lede_stemmer_close(stemmer);
  }
  return NULL;
}

const char *lede_check_detect(const uint8_t *text, size_t length) {
  lede_language answer = lede_language_detect(text, length);
  if (!answer.code) return "no language";
  return answer.percent < 0 || answer.percent > 100 ? "a share beyond 100 percent" : NULL;
}

static const char *check_runs(const lede_origin_run *runs, size_t run_count, size_t count, size_t length) {
  if (count && !run_count) return "a text without origins";
  for (size_t i = 0; i < run_count; i++) {
    if (runs[i].text >= count || (i && runs[i].text <= runs[i - 1].text)) return "runs out of order";
    if (runs[i].source > length || (i && runs[i].source < runs[i - 1].source)) return "a character comes from a wrong place";
  }
  return NULL;
}

static const char *check_decoding(const char *encoding, const uint8_t *bytes, size_t length, int repair) {
  size_t error_at = 0, run_count = 0;
  int64_t count = lede_encoding_decode(encoding, bytes, length, repair, NULL, NULL, &run_count, &error_at);
  if (count < 0) return error_at == SIZE_MAX ? "the encoding is not known" : error_at >= length || repair ? "no error place" : NULL;
  uint8_t *text = malloc((size_t)count + !count);
  lede_origin_run *runs = malloc((run_count + !run_count) * sizeof *runs);
  const char *wrong = text && runs ? NULL : "out of memory";
  if (!wrong && lede_encoding_decode(encoding, bytes, length, repair, text, runs, &run_count, &error_at) != count)
    wrong = "the second time gives another length";
  if (!wrong && lede_bytes_invalid(text, (size_t)count) != (size_t)count) wrong = "what is decoded is no UTF-8";
  if (!wrong) wrong = check_runs(runs, run_count, (size_t)count, length);
  free(text);
  free(runs);
  return wrong;
}

const char *lede_check_encodings(const uint8_t *bytes, size_t length) {
  static const char *const encodings[] = {
    "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32", "UTF-7", "windows-1250", "windows-1251",
    "windows-1252", "windows-1254", "windows-874", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-2", "ISO-8859-5", "ISO-8859-8",
    "macintosh", "x-mac-cyrillic", "GB18030", "GBK", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-2022-JP", "ISO-2022-KR",
    "HZ-GB-2312", "SCSU", "BOCU-1", "IMAP-mailbox-name",
  };
  if (length == 0) return NULL;
  const char *name = encodings[bytes[0] % (sizeof encodings / sizeof *encodings)];
  int32_t confidence = 0;
  lede_encoding_detect(bytes + 1, length - 1, &confidence);
  if (confidence < 0 || confidence > 100) return "a confidence beyond 100";
  const char *wrong = check_decoding(name, bytes + 1, length - 1, 0);
  return wrong ? wrong : check_decoding(name, bytes + 1, length - 1, 1);
}
