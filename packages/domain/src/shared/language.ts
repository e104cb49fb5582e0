/** The three languages of every text, at every release. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in all three languages; a missing one does not compile. */
export type InThreeLanguages = Readonly<Record<Language, string>>
