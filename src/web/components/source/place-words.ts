/** A place in words: 第 72 行; 表 3 第 12 行第 3 列. */
import type { Place } from '#core/kernel/place.ts'
import { SOURCE } from '#text/interface/project.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'

export function placeWords(place: Place, language: Language): string {
  const text = speak(SOURCE, language)
  if ('line' in place) return text.placeLine(place.line)
  if ('paragraph' in place) return text.placeParagraph(place.paragraph)
  if ('table' in place) return text.placeCell(place.table, place.row, place.column)
  if ('sheet' in place) return text.placeSheet(place.sheet, place.cell)
  return text.placePage(place.page)
}
