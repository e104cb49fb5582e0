/** Most cells: printable Latin without spaces, and everyday characters. They are even already. */
const isEven = (text: string): boolean => /^[\u0021-\u007e\u4e00-\u9fff]*$/.test(text)

/** Even width, single spaces, no space at the ends: what is compared, never what is kept as received. */
export const plain = (text: string): string =>
  isEven(text) ? text : text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** As `plain`, without any space and in lower case: how headings and marks are compared. */
export const bare = (text: string): string =>
  (isEven(text) ? text : text.normalize('NFKC')).toLowerCase().replace(/[\s:：*＊_]/g, '')

/** A cell that says "nothing": dashes, slashes, 无. */
export const saysNothing = (text: string): boolean =>
  /^([-—–/\\.]+|无|無|none|n\/a|nil|不详|不詳|unknown|<null>)?$/i.test(plain(text))
