/**
 * What a file proves, in words: a row of the table that is shown, one that was removed, one of an adjustment,
 * or the project as a whole.
 */
import type { Attachment } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { useText } from '../../preferences/language.ts'

/** @param nameOf what the row says, by its place from 1 */
export function useProved(
  nameOf: (number: number) => string | undefined,
): (file: Pick<Attachment, 'indicator' | 'stood' | 'ahead'>) => string {
  const text = useText(ATTACHMENTS)
  return ({ indicator, stood, ahead }) => {
    if (stood !== null) return text.rowGone(stood)
    if (ahead !== null) return text.rowAhead(ahead)
    return indicator === null ? text.whole : text.row(indicator, nameOf(indicator) ?? '')
  }
}
