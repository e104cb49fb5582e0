/** Codes that are written on a card by hand, and by which a household chooses a time. */
export interface NoticeCodes {
  /** Made of chance, of letters that are not mistaken for one another. */
  next(): string
  /** SHA-256 of the code as typed, hex; spaces, hyphens and case do not matter. */
  digest(code: string): string
}
