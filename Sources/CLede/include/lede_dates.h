// Dates and spans of time as a language writes them (ICU, CLDR).
#ifndef LEDE_DATES_H
#define LEDE_DATES_H

#include <stddef.h>
#include <stdint.h>

// A day of the Gregorian calendar as a language writes it, in the calendar and digits that are usual there: in words, with its year.
// month 0: the year alone; day 0: the month and its year. Writes UTF-8 and returns its length; 0: ICU does not know how the language,
// in the script of its tag, writes dates, or there is not room enough.
size_t lede_date_write(const char *tag, int32_t year, int32_t month, int32_t day, uint8_t *text, size_t capacity);

// A number of minutes, short: `3 мин`. 0 likewise.
size_t lede_minutes_write(const char *tag, int32_t minutes, uint8_t *text, size_t capacity);

#endif
