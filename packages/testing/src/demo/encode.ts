/** Bytes of a text in an older encoding: the table is read backwards out of the platform's own decoder. */
export function encoderFor(encoding: 'gb18030' | 'big5'): (text: string) => Uint8Array {
  const table = tableOf(encoding)
  return (text) => {
    const bytes: number[] = []
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0
      bytes.push(...(code < 0x80 ? [code] : (table.get(char) ?? [0x3f])))
    }
    return Uint8Array.from(bytes)
  }
}

function tableOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail])
    }
  }
  return table
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as a text file of the kind that offices send: commas, and lines that end as on Windows. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
