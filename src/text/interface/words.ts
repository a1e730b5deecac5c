/**
 * Wording of the pages. A file of this folder holds the words of one area: `words({ key: { 'zh-CN': …, en: …
 * } })`. A key without English (or without Chinese) does not compile; a sentence with values is a function in
 * both languages.
 */
import { LANGUAGES } from '#core/kernel/languages.ts'
import type { Language } from '../language.ts'

/** A fixed text, or a sentence made of values. */
type Phrase = string | ((...values: never[]) => string)
type Bilingual = { readonly [language in Language]: Phrase }
export type Words = { readonly [key: string]: Bilingual }

/** The words of one area in one language. */
export type Spoken<W extends Words> = { readonly [K in keyof W]: W[K][Language] }

export function words<W extends Words>(entries: W): W {
  return entries
}

/** A name within a Chinese sentence, with a blank behind it; a bracket at its end has its own. */
export function spaced(name: string): string {
  return name.endsWith('）') ? name : `${name} `
}

const spoken = new WeakMap<Words, { readonly [language in Language]?: unknown }>()

/** The words in one language; the same object every time, so that it may be in a list of dependencies. */
export function speak<W extends Words>(entries: W, language: Language): Spoken<W> {
  const known = spoken.get(entries) ?? inEveryLanguage(entries)
  spoken.set(entries, known)
  return known[language] as Spoken<W>
}

function inEveryLanguage<W extends Words>(entries: W): { readonly [language in Language]?: Spoken<W> } {
  const pairs = LANGUAGES.map((language) => {
    const texts = Object.fromEntries(Object.entries(entries).map(([key, phrase]) => [key, phrase[language]]))
    return [language, texts as Spoken<W>] as const
  })
  return Object.fromEntries(pairs)
}
