/**
 * After one's own act it is somebody else's: said where the buttons were, with the way to the next that waits,
 * so that nobody sends in by mistake what was just sent back.
 */
import type { FilingStanding } from '#api/filing/filings.ts'
import type { ActKind } from '#core/filing/states.ts'
import { FILING } from '#text/interface/filing.ts'
import { useDesk } from '../../api/desk.ts'
import type { FilingRef } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from './filing.module.css'

/** Whether the last that was done is that the person sent it back. */
export function sentBackBy(me: string, { history }: Pick<FilingStanding, 'history'>): boolean {
  const last = history.find(({ kind }) => kind !== 'open')
  return last !== undefined && last.kind === 'return' && !last.isConsult && last.actor === me
}

/** Whether the last that was done is that the person carried it on: confirmed, passed, approved or sent it in. */
export function carriedOnBy(me: string, { history }: Pick<FilingStanding, 'history'>): boolean {
  const last = history.find(({ kind }) => kind !== 'open')
  return last !== undefined && ONWARD.has(last.kind) && !last.isConsult && last.actor === me
}
const ONWARD: ReadonlySet<ActKind> = new Set<ActKind>(['submit', 'pass', 'approve'])

export function GoneBack({ way, view }: { readonly way: FilingRef; readonly view: FilingStanding }) {
  const text = useText(FILING)
  const desk = useDesk().data
  const next = desk?.parts.flatMap(({ items }) => items).find((item) => isNext(item, way))
  const isHome = view.state === 'draft' || view.state === 'adjusting'
  const wentBack = isHome ? text.wentHome : text.wentBack
  return (
    <>
      <span aria-live="polite" className={styles.goneBack}>
        {view.history.find(({ kind }) => kind !== 'open')?.kind === 'return' ? wentBack : text.wentOn}
      </span>
      {next === undefined ? (
        <ButtonLink to={paths.workbench()} kind="primary">
          {text.toDesk}
        </ButtonLink>
      ) : (
        <ButtonLink
          to={next.kind === 'text' ? paths.document(next.id) : paths.project(next.id)}
          kind="primary"
          label={text.nextWaitingOf(next.title)}
        >
          {text.nextWaiting}
        </ButtonLink>
      )}
    </>
  )
}

type Item = { readonly kind: string; readonly task: string; readonly id: string }

/** What is to be decided on, of either way; what others write is no such thing. */
function isNext({ kind, task, id }: Item, way: FilingRef): boolean {
  return (
    (kind === 'target' || kind === 'text') &&
    (task === 'confirm' || task === 'review' || task === 'approve') &&
    id !== way.id
  )
}
