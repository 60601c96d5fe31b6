// The yardstick: ICU's sentence and word iteration over files, and nothing else. Prints seconds and MB/s of UTF-8.
//   icu_baseline [sentences|words|both] LANGUAGE FILE...
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

static long iterate(icu::BreakIterator &iterator, const icu::UnicodeString &text) {
  iterator.setText(text);
  long boundaries = 0;
  for (int32_t end = iterator.first(); end != icu::BreakIterator::DONE; end = iterator.next()) boundaries++;
  return boundaries;
}

int main(int argc, char **argv) {
  if (argc < 4) return std::fprintf(stderr, "usage: icu_baseline sentences|words|both LANGUAGE FILE...\n"), 2;
  auto start = std::chrono::steady_clock::now();
  bool sentences = std::strcmp(argv[1], "words") != 0, words = std::strcmp(argv[1], "sentences") != 0;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale(argv[2]);
  std::unique_ptr<icu::BreakIterator> sentence(icu::BreakIterator::createSentenceInstance(locale, status));
  std::unique_ptr<icu::BreakIterator> word(icu::BreakIterator::createWordInstance(locale, status));
  if (U_FAILURE(status)) return std::fprintf(stderr, "%s\n", u_errorName(status)), 1;
  size_t bytes = 0;
  long boundaries = 0;
  for (int i = 3; i < argc; i++) {
    std::ifstream file(argv[i], std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    bytes += text.size();
    icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
    if (sentences) boundaries += iterate(*sentence, units);
    if (words) boundaries += iterate(*word, units);
  }
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("%s: %zu bytes, %ld boundaries, %.3f s, %.1f MB/s\n", argv[1], bytes, boundaries, seconds, bytes / seconds / 1e6);
}
