/** What of a file that was read has to be looked at before it is saved. */
import type { FiscalFileReading } from '#api/fiscal-operation.ts'
import { fiscalFigureName } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'

export function FileNotes({ reading }: { readonly reading: FiscalFileReading }) {
  const text = useText(FISCAL)
  const language = useLanguage()
  const { year, unit, otherYear, otherUnit, unplaced, unread, twice } = reading
  const notes = [
    ...(otherYear && year !== null ? [text.otherYear(year)] : []),
    ...(otherUnit && unit !== null ? [text.otherUnit(unit)] : []),
    ...(unread.length === 0
      ? []
      : [
          text.unread(
            unread.map((one) => `${fiscalFigureName(one.figure, language)}“${one.text}”`).join('、'),
          ),
        ]),
    ...(twice.length === 0
      ? []
      : [text.twice(twice.map((figure) => fiscalFigureName(figure, language)).join('、'))]),
    ...(unplaced.length === 0 ? [] : [text.unplaced(unplaced.map((one) => one.text).join('、'))]),
  ]
  if (notes.length === 0) return null
  return (
    <Callout kind="warning">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Callout>
  )
}
