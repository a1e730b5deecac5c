/**
 * Beside the form: who has which cells, what was filled in there, by whom it was changed since; accepted, sent back,
 * taken back. What is settled is folded.
 */
import { useState } from 'react'
import { Button } from 'antd'
import type { DelegationList, DelegationView } from '#api/delegation.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { isDelegationOpen, type DelegationAct } from '#core/delegation/delegation.ts'
import { isSaved } from '#core/writing/session.ts'
import { cellText, type WrittenForm } from '#core/writing/form.ts'
import { DELEGATION_ACT_NAMES, DELEGATION_END_NAMES, DELEGATION_STATE_NAMES } from '#text/delegation.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { whenDone } from '../../api/when-done.ts'
import { useActOnDelegation } from '../../api/delegations.ts'
import { readDraftAgain } from '../../api/drafts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { momentText } from '../../ui/time.ts'
import { placeName } from './place-name.ts'
import { sizeWords } from './size-words.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type Props = { readonly project: string; readonly list: DelegationList; readonly state: WritingState }

export function DelegationsPanel({ project, list, state }: Props) {
  const text = useText(DELEGATION)
  if (list.rows.length === 0) return null
  // What a colleague saved meanwhile comes with the form as it is now; what is not saved here goes first.
  const isFresh = list.version > state.session.version && isSaved(state.session)
  const waiting = list.rows.filter(({ state: of }) => isDelegationOpen(of))
  const settled = list.rows.filter(({ state: of }) => !isDelegationOpen(of))
  // What was saved elsewhere is not in the form yet: the list knows better.
  const form = list.version > state.session.version ? null : state.session.form
  const one = (row: DelegationView) => <One key={row.id} row={row} form={state.session.form} now={form} />
  return (
    <section className={`${styles.panel} ${styles.delegations}`} aria-label={text.title}>
      <h2 className={styles.panelHead}>
        {text.title} <Term id="delegation" of={text.title} />
        {waiting.length === 0 ? null : <span className={styles.count}>{text.count(waiting.length)}</span>}
      </h2>
      {isFresh ? (
        <p className={styles.fresh}>
          {text.fresh}{' '}
          <Button size="small" onClick={() => void readDraftAgain(project)}>
            {text.show}
          </Button>
        </p>
      ) : null}
      {waiting.length === 0 ? null : <ul className={styles.list}>{waiting.map(one)}</ul>}
      {settled.length === 0 ? null : (
        <details className={styles.settled}>
          <summary>{text.settled(settled.length)}</summary>
          <ul className={styles.list}>{settled.map(one)}</ul>
        </details>
      )}
    </section>
  )
}

type OneProps = {
  readonly row: DelegationView
  readonly form: WrittenForm
  /** The same, unless something newer was saved elsewhere. */
  readonly now: WrittenForm | null
}

function One({ row, form, now }: OneProps) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const { part, person, due, state, said, filled, rowsChanged, cause } = row
  const isLate = state === 'open' && due !== null && due < dayOfToday()
  return (
    <li className={styles.item}>
      <div className={styles.delegated}>
        <strong>{person.name}</strong>
        <span>{sizeWords(part, text)}</span>
        <span className={styles.where}>
          {DELEGATION_STATE_NAMES[state][language]}
          {cause === null ? '' : `（${DELEGATION_END_NAMES[cause][language]}）`}
        </span>
        {due === null || state !== 'open' ? null : (
          <span className={isLate ? styles.late : styles.where}>
            {text.dueOn(due)}
            {isLate ? ` ${text.overdue}` : ''}
          </span>
        )}
      </div>
      {said === '' ? null : <div>{state === 'open' ? text.sentBack(said) : text.said(said)}</div>}
      {filled.length === 0 && rowsChanged === 0 && isDelegationOpen(state) ? (
        <NothingFilled part={part} form={form} />
      ) : null}
      {filled.length === 0 ? null : <Filled row={row} form={form} now={now} />}
      {rowsChanged === 0 ? null : <div className={styles.where}>{text.rowsChanged(rowsChanged)}</div>}
      <Acts row={row} />
    </li>
  )
}

/** The colleague wrote nothing; the cells may hold something all the same. */
function NothingFilled({ part, form }: Pick<DelegationView, 'part'> & Pick<OneProps, 'form'>) {
  const text = useText(DELEGATION)
  const cells = part.kind === 'whole' ? [] : part.cells
  const filled = cells.filter((place) => (cellText(form, place) ?? '').trim() !== '').length
  return (
    <div className={styles.where}>
      {filled === 0 ? text.nothingFilled : text.notByColleague(cells.length, filled)}
    </div>
  )
}

/** What the writer can do with it: accept, send back with a reason, take back. */
function Acts({ row: { id, person, acts } }: Pick<OneProps, 'row'>) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const act = useActOnDelegation(id)
  const refused = useErrorText(act.error)
  const [isReturning, returning] = useState(false)
  const take = (kind: DelegationAct) =>
    whenDone(act.mutateAsync({ act: kind }), () => notify(kind === 'accept' ? text.accepted : text.takenBack))
  const mine = acts.filter((kind) => kind === 'accept' || kind === 'return' || kind === 'take-back')
  return (
    <>
      {act.error && !isReturning ? (
        <div className={styles.late} role="alert">
          {refused}
        </div>
      ) : null}
      {mine.length === 0 ? null : (
        <div className={styles.choices}>
          {mine.map((kind) => (
            <Button
              key={kind}
              size="small"
              loading={act.isPending && !isReturning}
              onClick={() => (kind === 'return' ? returning(true) : take(kind))}
            >
              {DELEGATION_ACT_NAMES[kind][language]}
            </Button>
          ))}
        </div>
      )}
      {isReturning ? (
        <ReasonDialog
          title={`${DELEGATION_ACT_NAMES.return[language]}：${person.name}`}
          confirm={DELEGATION_ACT_NAMES.return[language]}
          label={text.returnReason}
          missing={text.returnReasonMissing}
          longest={COMMENT_MAX}
          send={(said) => act.mutateAsync({ act: 'return', said })}
          onDone={() => notify(text.returned(person.name))}
          onClose={() => returning(false)}
        >
          <p>{text.returnWords}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}

/** What the colleague wrote into the cells, and what they hold now where that is something else. */
function Filled({ row: { filled, person, state }, form, now }: OneProps) {
  const text = useText(DELEGATION)
  const isWaiting = isDelegationOpen(state)
  return (
    <dl className={styles.filled}>
      {filled.map((cell) => (
        <div key={`${cell.place.row} ${cell.place.field}`}>
          <dt>{placeName(form, cell.place, text)}</dt>
          <dd>
            {cell.after === '' ? text.blank : cell.after}{' '}
            <span className={styles.where}>
              {text.wrote(person.name)} {momentText(cell.at)}
              {cell.before === '' ? '' : ` · ${text.was} ${cell.before}`}
            </span>
          </dd>
          {isWaiting ? <Since cell={cell} now={now} /> : null}
        </div>
      ))}
    </dl>
  )
}

type SinceProps = Pick<OneProps, 'now'> & { readonly cell: DelegationView['filled'][number] }

/** Nothing where the cell holds what the colleague wrote. */
function Since({ cell: { place, after, since }, now }: SinceProps) {
  const text = useText(DELEGATION)
  const saved = since === null ? after : since.text
  const held = now === null ? saved : (cellText(now, place) ?? null)
  if (held === after) return null
  return (
    <dd className={styles.since}>
      <strong>{text.now}</strong> {held === null ? text.rowGone : held || text.blank}{' '}
      {since !== null && since.text === held ? (
        <span className={styles.where}>{text.changedBy(since.by, momentText(since.at))}</span>
      ) : null}
    </dd>
  )
}
