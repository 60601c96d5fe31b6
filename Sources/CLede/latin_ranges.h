// The Latin letters that stand for those of a range, three places each: what ICU’s rules say (LatinRangesTests writes them).
#ifndef LATIN_RANGES_H
#define LATIN_RANGES_H

#include <stdint.h>

typedef struct {
  uint32_t first, last;
  const char *letters;
} latin_range;

static const latin_range ranges[] = {
  {0xA0, 0x24F,
   "                           c              r                    m                                "
   "a  a  a  a  a  a  ae c  e  e  e  e  i  i  i  i  d  n  o  o  o  o  o     o  u  u  u  u  y  th ss "
   "a  a  a  a  a  a  ae c  e  e  e  e  i  i  i  i  d  n  o  o  o  o  o     o  u  u  u  u  y  th y  "
   "a  a  a  a  a  a  c  c  c  c  c  c  c  c  d  d  d  d  e  e  e  e  e  e  e  e  e  e  g  g  g  g  "
   "g  g  g  g  h  h  h  h  i  i  i  i  i  i  i  i  i  i  ij ij j  j  k  k  q  l  l  l  l  l  l  l  "
   "l  l  l  n  n  n  n  n  n  n  n  n  o  o  o  o  o  o  oe oe r  r  r  r  r  r  s  s  s  s  s  s  "
   "s  s  t  t  t  t  t  t  u  u  u  u  u  u  u  u  u  u  u  u  w  w  y  y  y  z  z  z  z  z  z  s  "
   "b  b  b  b           c  c  d  d  d  d           e  f  f  g     hv    i  k  k  l        n  n     "
   "o  o  oi oi p  p  r              t  t  t  t  u  u     v  y  y  z  z                             "
   "            dz dz dz lj lj lj nj nj nj a  a  i  i  o  o  u  u  u  u  u  u  u  u  u  u     a  a  "
   "a  a  ae ae g  g  g  g  k  k  o  o  o  o        j  dz dz dz g  g  hv    n  n  a  a  ae ae o  o  "
   "a  a  a  a  e  e  e  e  i  i  i  i  o  o  o  o  r  r  r  r  u  u  u  u  s  s  t  t        h  h  "
   "n  d        z  z  a  a  e  e  o  o  o  o  o  o  o  o  y  y  l  n  t  j  db qp a  c  c  l  t  s  "
   "z        b  u     e  e  j  j        r  r  y  y  "},
  {0x370, 0x58F,
   "                              i              j                    a     e  e  i     o     y  o  "
   "i  a  b  g  d  e  z  e  th i  k  l  m  n  x  o  p  r     s  t  y  ph ch ps o  i  y  a  e  e  i  "
   "y  a  b  g  d  e  z  e  th i  k  l  m  n  x  o  p  r  s  s  t  y  ph ch ps o  i  y  o  y  o     "
   "b  th y  y  y  ph p                                                                             "
   "k  r  s  j  th e     s  s  s  s  s              e  e  d  g  e  z  i  i  j  l  n  c  k  i  u  d  "
   "a  b  v  g  d  e  z  z  i  j  k  l  m  n  o  p  r  s  t  u  f  h  c  c  s  s     y     e  u  a  "
   "a  b  v  g  d  e  z  z  i  j  k  l  m  n  o  p  r  s  t  u  f  h  c  c  s  s     y     e  u  a  "
   "e  e  d  g  e  z  i  i  j  l  n  c  k  i  u  d                                                  "
   "                                                                                                "
   "g  g  g  g  g  g  z  z  z  z  k  k                    n  n                                u  u  "
   "u  u                          h  h                 z  z                                         "
   "a  a  a  a  ae ae e  e  a  a        z  z  z  z        i  i  i  i  o  o  o  o        e  e  u  u  "
   "u  u  u  u  c  c        y  y                                                                    "
   "                                                                                                "
   "   a  b  g  d  e  z  e     t  z  i  l  x  c  k  h  j  g  c  m  y  n  s  o  c  p  j  r  s  v  t  "
   "r  c  w  p  k  o  f                                a  b  g  d  e  z  e     t  z  i  l  x  c  k  "
   "h  j  g  c  m  y  n  s  o  c  p  j  r  s  v  t  r  c  w  p  k  o  f  ev                         "},
  {0x1E00, 0x1FFF,
   "a  a  b  b  b  b  b  b  c  c  d  d  d  d  d  d  d  d  d  d  e  e  e  e  e  e  e  e  e  e  f  f  "
   "g  g  h  h  h  h  h  h  h  h  h  h  i  i  i  i  k  k  k  k  k  k  l  l  l  l  l  l  l  l  m  m  "
   "m  m  m  m  n  n  n  n  n  n  n  n  o  o  o  o  o  o  o  o  p  p  p  p  r  r  r  r  r  r  r  r  "
   "s  s  s  s  s  s  s  s  s  s  t  t  t  t  t  t  t  t  u  u  u  u  u  u  u  u  u  u  v  v  v  v  "
   "w  w  w  w  w  w  w  w  w  w  x  x  x  x  y  y  z  z  z  z  z  z  h  t  w  y  a  s  s  s  ss    "
   "a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  a  e  e  e  e  e  e  e  e  "
   "e  e  e  e  e  e  e  e  i  i  i  i  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  "
   "o  o  o  o  u  u  u  u  u  u  u  u  u  u  u  u  u  u  y  y  y  y  y  y  y  y  ll ll v  v  y  y  "
   "a  ha a  ha a  ha a  ha a  ha a  ha a  ha a  ha e  he e  he e  he       e  he e  he e  he       "
   "e  he e  he e  he e  he e  he e  he e  he e  he i  hi i  hi i  hi i  hi i  hi i  hi i  hi i  hi "
   "o  ho o  ho o  ho       o  ho o  ho o  ho       y  hy y  hy y  hy y  hy    hy    hy    hy    hy "
   "o  ho o  ho o  ho o  ho o  ho o  ho o  ho o  ho a  a  e  e  e  e  i  i  o  o  y  y  o  o        "
   "ai haiai haiai haiai haiai haiai haiai haiai haiei heiei heiei heiei heiei heiei heiei heiei hei"
   "oi hoioi hoioi hoioi hoioi hoioi hoioi hoioi hoia  a  ai ai ai    a  ai a  a  a  a  ai    i     "
   "      ei ei ei    e  ei e  e  e  e  ei          i  i  i  i        i  i  i  i  i  i              "
   "y  y  y  y  r  rh y  y  y  y  y  y  rh                oi oi oi    o  oi o  o  o  o  oi          "},
};

#endif
