/** The place of a 批注 in words; of one whose row was removed, the place where it was. */
import { fieldWords } from '#text/field-words.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import type { CommentRow } from '#core/comments/rows.ts'

export function commentPlace(
  comment: Pick<CommentRow, 'indicator' | 'field' | 'gone'>,
  language: Language,
): string {
  const place = fieldWords(comment, language)
  return comment.gone ? speak(COMMENTS, language).gone(place) : place
}
