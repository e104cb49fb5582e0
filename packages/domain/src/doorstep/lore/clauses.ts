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

const sentenceEnd = /[。！？!?；;\n\r]|\.(?=\s|$)/
const han = /[一-鿿]/

/** Where a clause ends; the question mark stays with it. */
const ends = /[。！？!?；;\n\r，,、：:—]|\.(?=\s|$)|\s[-–]\s|(?<=[一-鿿）])\s+(?=\S)|(?<=\S)\s+(?=[一-鿿])|\s(?=but\s|and (?!(?:her|his|the|their|a|\w+ing)\s)|so\s|though\s|although\s)/g

/** Parts plain words into clauses. All of them together are no longer than the words. */
export function clausesOf(plain: string): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let sentence = 0
  const take = (to: number) => {
    for (let at = from; at < to; at += longestClause) {
      const end = Math.min(to, at + longestClause)
      const text = plain.slice(at, end)
      if (/[\p{L}\p{N}]/u.test(text)) clauses.push({ from: at, to: end, text, sentence })
    }
  }
  for (const match of plain.matchAll(ends)) {
    const isQuestion = /[？?]/.test(match[0])
    const end = match.index + (isQuestion ? match[0].length : 0)
    if (isTime(plain, match.index) || end < from) continue
    take(end)
    from = match.index + match[0].length
    if (sentenceEnd.test(match[0]) || (match[0] === '.' && !han.test(plain[match.index - 1] ?? '')))
      sentence++
  }
  take(plain.length)
  return clauses
}

/** 10:30 and 1,200 are not parted. */
const isTime = (plain: string, at: number): boolean =>
  /[:：,.]/.test(plain[at] ?? '') && /\d/.test(plain[at - 1] ?? '') && /\d/.test(plain[at + 1] ?? '')
