/** What a list may be at most. A beat's largest list is a thousandth of this. */
export const caps = {
  fileBytes: 64 * 2 ** 20,
  inflatedBytes: 256 * 2 ** 20,
  inflationRatio: 200,
  rows: 200_000,
  columns: 300,
  readMilliseconds: 60_000,
  readerMegabytes: 1024,
} as const
