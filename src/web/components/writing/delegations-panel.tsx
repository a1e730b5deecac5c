/** Beside the form: who has which cells, what was filled in there and when; taken back, accepted. */
import { Button } from 'antd'
import type { DelegationList, DelegationView } from '#api/delegation.ts'
import type { DelegationAct } from '#core/delegation/delegation.ts'
import { isSaved } from '#core/writing/session.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import { DELEGATION_ACT_NAMES, DELEGATION_END_NAMES, DELEGATION_STATE_NAMES } from '#text/delegation.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { whenDone } from '../../api/when-done.ts'
import { useActOnDelegation } from '../../api/delegations.ts'
import { readDraftAgain } from '../../api/drafts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { momentText } from '../../ui/time.ts'
import { placeName } from './place-name.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type Props = { readonly project: string; readonly list: DelegationList; readonly state: WritingState }

export function DelegationsPanel({ project, list, state }: Props) {
  const text = useText(DELEGATION)
  if (list.rows.length === 0) return null
  // What a colleague saved meanwhile comes with the form as it is now; what is not saved here goes first.
  const isFresh = list.version > state.session.version && isSaved(state.session)
  return (
    <section className={`${styles.panel} ${styles.delegations}`} aria-label={text.title}>
      <h2 className={styles.panelHead}>
        {text.title} <span className={styles.count}>{text.count(list.rows.length)}</span>
      </h2>
      {isFresh ? (
        <p className={styles.fresh}>
          {text.fresh}{' '}
          <Button size="small" onClick={() => void readDraftAgain(project)}>
            {text.show}
          </Button>
        </p>
      ) : null}
      <ul className={styles.list}>
        {list.rows.map((row) => (
          <One key={row.id} row={row} form={state.session.form} />
        ))}
      </ul>
    </section>
  )
}

function One({ row, form }: { readonly row: DelegationView; readonly form: WrittenForm }) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const act = useActOnDelegation(row.id)
  const refused = useErrorText(act.error)
  const { part, person, due, state, said, filled, rowsChanged, acts, cause } = row
  const isLate = state === 'open' && due !== null && due < dayOfToday()
  const take = (kind: DelegationAct) =>
    whenDone(act.mutateAsync({ act: kind }), () => notify(kind === 'accept' ? text.accepted : text.takenBack))
  return (
    <li className={styles.item}>
      <div className={styles.delegated}>
        <strong>{person.name}</strong>
        <span>{part.kind === 'whole' ? text.whole : text.cells(part.cells.length)}</span>
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
      {said === '' ? null : <div>{text.said(said)}</div>}
      {filled.length === 0 && rowsChanged === 0 && state === 'open' ? (
        <div className={styles.where}>{text.nothingFilled}</div>
      ) : null}
      {filled.length === 0 ? null : <Filled filled={filled} form={form} />}
      {rowsChanged === 0 ? null : <div className={styles.where}>{text.rowsChanged(rowsChanged)}</div>}
      {act.error ? (
        <div className={styles.late} role="alert">
          {refused}
        </div>
      ) : null}
      {acts.length === 0 ? null : (
        <div className={styles.choices}>
          {acts
            .filter((kind) => kind === 'accept' || kind === 'take-back')
            .map((kind) => (
              <Button key={kind} size="small" loading={act.isPending} onClick={() => take(kind)}>
                {DELEGATION_ACT_NAMES[kind][language]}
              </Button>
            ))}
        </div>
      )}
    </li>
  )
}

type FilledProps = Pick<DelegationView, 'filled'> & { readonly form: WrittenForm }

/** What was written into the cells. */
function Filled({ filled, form }: FilledProps) {
  const text = useText(DELEGATION)
  return (
    <dl className={styles.filled}>
      {filled.map(({ place, before, after, at }) => (
        <div key={`${place.row} ${place.field}`}>
          <dt>{placeName(form, place, text)}</dt>
          <dd>
            {after === '' ? text.blank : after}{' '}
            <span className={styles.where}>
              {before === '' ? '' : `${text.was} ${before} · `}
              {text.filledAt(momentText(at))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
