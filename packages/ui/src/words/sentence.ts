/**
 * A sentence as the server writes it, with `{}` for what differs, then in zh-Hans and zh-Hant, and in
 * English where what the server writes is only a code.
 */
export type Sentence = readonly [written: string, hans: string, hant: string, en?: string]
