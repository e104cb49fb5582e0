import chardet from 'chardet'

export interface Decoded {
  readonly text: string
  readonly encoding: string
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The everyday characters stand in one block of lead bytes: GB 2312 level 1, Big5 level 1. */
const everyday = { gb18030: [0xb0, 0xd7], big5: [0xa4, 0xc6] } as const

/** The text of a file: by its mark, else UTF-8 if it is that, else the likeliest of what offices use. */
export function decode(bytes: Buffer): Decoded {
  const marked = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (marked)
    return { text: strictly(bytes, marked[1]) ?? loosely(bytes, marked[1]), encoding: marked[1] }
  const wide = wideWithoutMark(bytes)
  if (wide) return { text: loosely(bytes, wide), encoding: wide }
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  return likeliest(bytes)
}

/** Of the two Chinese encodings, the one in which more of the text is everyday; else Latin. */
function likeliest(bytes: Buffer): Decoded {
  if (hasOnlyAccents(bytes)) return latin(bytes)
  const chinese = (['gb18030', 'big5'] as const)
    .flatMap((encoding) => {
      const text = strictly(bytes, encoding)
      return text !== undefined && isMostlyHan(text)
        ? [{ encoding, text, share: everydayShare(bytes, encoding) }]
        : []
    })
    .sort((a, b) => b.share - a.share)
  const best = chinese[0]
  if (best) return { text: best.text, encoding: best.encoding }
  const isLatin = chardet
    .analyse(bytes)
    .some(({ name }) => /^(iso-8859-1|windows-1252)$/i.test(name))
  const encoding = isLatin ? undefined : loneGuess(bytes)
  return encoding === undefined ? latin(bytes) : { text: loosely(bytes, encoding), encoding }
}

/** Both are one but for the places 0x80 to 0x9f, which only Windows writes. */
function latin(bytes: Buffer): Decoded {
  const isWindows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)
  return {
    text: loosely(bytes, 'windows-1252'),
    encoding: isWindows ? 'windows-1252' : 'iso-8859-1',
  }
}

/** In Latin text a byte over 127 is rare and mostly stands alone; in Chinese they are many, or in pairs. */
function hasOnlyAccents(bytes: Buffer): boolean {
  const isHigh = (byte: number | undefined) => (byte ?? 0) > 0x7f
  const high = bytes.reduce((sum, byte) => sum + (isHigh(byte) ? 1 : 0), 0)
  const alone = bytes.reduce(
    (sum, byte, i) =>
      sum + (isHigh(byte) && !isHigh(bytes[i - 1]) && !isHigh(bytes[i + 1]) ? 1 : 0),
    0,
  )
  return high / bytes.length < 0.03 && alone / high > 0.5
}

/** A text with a few broken bytes is still what it mostly is. */
function loneGuess(bytes: Buffer): string | undefined {
  const guess = chardet.detect(bytes)?.toLowerCase()
  return guess === 'gb18030' || guess === 'big5' ? guess : undefined
}

function isMostlyHan(text: string): boolean {
  const letters = [...text].filter((char) => char > '\u007f')
  const han = letters.filter((char) =>
    /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef○□・·㎡]/u.test(char),
  )
  return han.length / Math.max(1, letters.length) > 0.8
}

/** Share of two-byte characters that are everyday ones in this encoding. */
function everydayShare(bytes: Buffer, encoding: keyof typeof everyday): number {
  const [from, to] = everyday[encoding]
  let pairs = 0
  let common = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0
    if (lead < 0x81) continue
    pairs += 1
    if (lead >= from && lead <= to) common += 1
    i += 1
  }
  return common / Math.max(1, pairs)
}

/** Every other byte is zero in Latin text of two bytes a character. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000)
  const zeros = (parity: number) =>
    sample.filter((byte, i) => i % 2 === parity && byte === 0).length
  const half = sample.length / 2
  if (zeros(1) > half * 0.3 && zeros(0) < half * 0.05) return 'utf-16le'
  return zeros(0) > half * 0.3 && zeros(1) < half * 0.05 ? 'utf-16be' : null
}

function strictly(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const loosely = (bytes: Buffer, encoding: string) => new TextDecoder(encoding).decode(bytes)
