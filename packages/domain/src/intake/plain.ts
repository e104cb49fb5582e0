/** Even width, single spaces, no space at the ends: what is compared, never what is kept as received. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** As `plain`, without any space and in lower case: how headings and marks are compared. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：*＊_]/g, '')

/** A cell that says "nothing": dashes, slashes, 无. */
export const saysNothing = (text: string): boolean =>
  /^([-—–/\\.]+|无|無|none|n\/a|nil|不详|不詳|unknown|<null>)?$/i.test(plain(text))
