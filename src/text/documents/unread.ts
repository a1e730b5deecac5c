/** What is in a document for a page that could not be read. */
import type { Language } from '../language.ts'

const WORDS: { readonly [language in Language]: (page: number) => string } = {
  'zh-CN': (page) => `（第 ${page} 页只有图片，没有文字，未读取；请对照原件核对）`,
  en: (page) =>
    `(Page ${page} is only a picture without text and was not read; compare it with the original)`,
}

export function unreadPage(page: number, language: Language): string {
  return WORDS[language](page)
}
