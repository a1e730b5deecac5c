/** The languages of the interface and the messages; zh-CN comes first and is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A wording in every language. */
export type Wording = { readonly [language in Language]: string }
