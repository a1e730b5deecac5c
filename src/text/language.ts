import type { LANGUAGES } from '#core/kernel/languages.ts'

export type Language = (typeof LANGUAGES)[number]

/** A wording in every language. */
export type Wording = { readonly [language in Language]: string }
