/**
 * Why a target or a text came back to the unit: said where it is read and where it is mended, until it is
 * sent in again.
 */
import { FILING } from '#text/interface/filing.ts'
import { useStanding, type FilingRef } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'

export function ReturnedNote({ way }: { readonly way: FilingRef }) {
  const text = useText(FILING)
  const view = useStanding(way).data
  const last = view?.history[0]
  if (view === undefined || (view.state !== 'draft' && view.state !== 'adjusting') || last?.kind !== 'return')
    return null
  return (
    <Callout kind="warning">
      <strong>{text.returnedBy(last.actorName ?? text.someone, momentText(last.at))}</strong>
      {last.comment}
    </Callout>
  )
}
