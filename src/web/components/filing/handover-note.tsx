/**
 * What somebody said to the person who has it now: why it was handed over, what opinion is asked for or was
 * given, why it came back a level.
 */
import type { FilingStanding } from '#api/filing/filings.ts'
import { actName, isConfirmation } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'
import { useStanding, type FilingRef } from '../../api/filings.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'

export function HandoverNote({ way }: { readonly way: FilingRef }) {
  const text = useText(FILING)
  const language = useLanguage()
  const { user } = useSession()
  const view = useStanding(way).data
  const handover = view === undefined ? null : recordToRead(user.id, view)
  if (handover === null) return null
  const { kind, step, isConsult, actorName, at, comment } = handover
  const opinion = kind === 'pass' ? text.agree : text.disagree
  const act = isConsult ? opinion : actName(kind, isConfirmation(step), language)
  return (
    <Callout kind={kind === 'return' ? 'warning' : 'note'}>
      <strong>{text.toldBy(actorName ?? text.someone, momentText(at), act, comment !== '')}</strong>
      {comment}
    </Callout>
  )
}

/**
 * The record that its holder should read first; null where there is none, or the caller does not
 * have it.
 */
export function recordToRead(
  me: string,
  { acts, holders, history }: Pick<FilingStanding, 'acts' | 'holders' | 'history'>,
): FilingStepRow | null {
  if (acts.length === 0) return null
  const mine = holders.find(({ person }) => person?.id === me)
  if (mine !== undefined) {
    const asked = history.find(
      ({ kind, target }) => target === me && kind === (mine.kind === 'consult' ? 'countersign' : 'transfer'),
    )
    if (asked !== undefined) return asked
  }
  const last = history.find(({ kind }) => kind !== 'open')
  if (last === undefined) return null
  const isAnswer = last.isConsult && (last.kind === 'pass' || last.kind === 'return')
  return isAnswer || (last.kind === 'return' && last.back === 'previous') ? last : null
}
