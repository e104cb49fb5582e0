/** Wrong codes within an hour after which an address, and then everybody, has to wait. */
export const codeGuesses = { perAddress: 20, inAll: 2000 } as const

const hour = 3_600_000

export interface CodeGuesses {
  /** Has this address, or have all together, guessed too often? */
  isOver(address: string): boolean
  /** A code that opened nothing. */
  wrong(address: string): void
}

/** Kept in memory: a code is out of reach of guessing anyway, this keeps the guessing quiet. */
export function countCodeGuesses(now: () => number): CodeGuesses {
  let tries: readonly { readonly at: number; readonly address: string }[] = []
  const recent = () => {
    tries = tries.filter(({ at }) => at > now() - hour)
    return tries
  }
  return {
    isOver(address) {
      const all = recent()
      const own = all.filter((one) => one.address === address).length
      return own >= codeGuesses.perAddress || all.length >= codeGuesses.inAll
    },
    wrong(address) {
      tries = [...recent(), { at: now(), address }]
    },
  }
}
