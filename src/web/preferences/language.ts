/**
 * The language of the pages: zh-CN until another is chosen, remembered in this browser, said in <html lang>.
 */
import { LANGUAGES } from '#core/kernel/languages.ts'
import type { Language } from '#text/language.ts'
import { speak, type Spoken, type Words } from '#text/interface/words.ts'
import { stored, useStored } from './stored.ts'

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value)
const choice = stored<Language>('jichi.language', isLanguage, 'zh-CN')

/** What to call each language: in its own words. */
export const LANGUAGE_NAME: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

export function useLanguage(): Language {
  return useStored(choice)
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
