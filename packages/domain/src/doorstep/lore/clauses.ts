/** A part of a remark between stops, commas, or the spaces of one who types no commas. */
export interface Clause {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Clauses of one sentence share this number. */
  readonly sentence: number
}

/** Longer clauses are read in pieces: no pattern ever looks at more at once. */
export const longestClause = 160

const sentenceEnd = /[。！？!?；;\n\r.]/
const isAsking = /[？?]/

/** Where a clause ends; the question mark stays with it. */
const ends =
  /[。！？!?；;\n\r，,、：:—]|(?<!\b(?:mr|mrs|ms|dr|st|no|approx|appt|tel))\.(?=\s|$)|\s[-–]\s|(?<=[一-鿿）])\s+(?=\S)|(?<=\S)\s+(?=[一-鿿])|\s(?=but\s|and (?!(?:her|his|the|their|a|\w+ing)\s)|so\s|though\s|although\s)/g

/** Parts plain words into clauses. All of them together are no longer than the words. */
export function clausesOf(plain: string): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let sentence = 0
  for (const { 0: stop, index } of plain.matchAll(ends)) {
    if (isWithinNumber(plain, index) || index < from) continue
    // The question mark stays with what is asked.
    clauses.push(...pieces(plain, from, index + (isAsking.test(stop) ? stop.length : 0), sentence))
    from = index + stop.length
    if (sentenceEnd.test(stop)) sentence++
  }
  return [...clauses, ...pieces(plain, from, plain.length, sentence)]
}

/** One clause in pieces of the longest length; those without a letter or a number are left out. */
function pieces(plain: string, from: number, to: number, sentence: number): readonly Clause[] {
  return Array.from({ length: Math.ceil((to - from) / longestClause) }, (_, i) => {
    const start = from + i * longestClause
    const end = Math.min(to, start + longestClause)
    return { from: start, to: end, text: plain.slice(start, end), sentence }
  }).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** 10:30 and 1,200 are not parted. */
const isWithinNumber = (plain: string, at: number): boolean =>
  /^\d[:：,.]\d$/.test(plain.slice(at - 1, at + 2))
