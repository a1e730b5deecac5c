/**
 * The language of the pages: zh-CN until another is chosen, remembered in this browser, said in <html lang>.
 */
import { createContext, useContext } from 'react'
import { LANGUAGES } from '#core/kernel/languages.ts'
import type { Language } from '#text/language.ts'
import { speak, type Spoken, type Words } from '#text/interface/words.ts'
import { stored, useStored } from './stored.ts'

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value)
const choice = stored<Language>('jichi.language', isLanguage, 'zh-CN')

/** What to call each language: in its own words. */
export const LANGUAGE_NAME: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

/** The language of a part of a page, where it is another than that of the page; null: it is that of the page. */
export const LanguageHere = createContext<Language | null>(null)

export function useLanguage(): Language {
  const chosen = useStored(choice)
  return useContext(LanguageHere) ?? chosen
}

export function setLanguage(language: Language): void {
  choice.set(language)
  sayLanguage()
}

/** Writes the language into <html lang>, for screen readers, fonts and the browser's own hyphenation. */
export function sayLanguage(): void {
  document.documentElement.lang = choice.get()
}

/** The words of one area in the chosen language: `const text = useText(DOCUMENTS)`, then `text.title`. */
export function useText<W extends Words>(entries: W): Spoken<W> {
  return speak(entries, useLanguage())
}
