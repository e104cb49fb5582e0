/** What a list may be at most. A beat's largest list is a thousandth of this. */
export const caps = {
  fileBytes: 64 * 2 ** 20,
  inflatedBytes: 160 * 2 ** 20,
  inflationRatio: 100,
  rows: 200_000,
  columns: 1000,
  readMilliseconds: 60_000,
  readerMegabytes: 1024,
} as const
