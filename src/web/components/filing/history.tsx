/** Every act on a target, the newest first: who, in which role, when, from where to where, what was said. */
import type { FilingStanding } from '#api/filing/filings.ts'
import { FILING_STATE_NAMES, recordName, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { reviewGradeName } from '#text/review.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'
import type { PostSaid } from '#core/kernel/roles.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './filing.module.css'

export function FilingHistory({ history }: Pick<FilingStanding, 'history'>) {
  const text = useText(FILING)
  if (history.length === 0) return <p className={styles.quiet}>{text.noHistory}</p>
  return (
    <ol className={styles.history}>
      {history.map((record) => (
        <One key={record.number} record={record} />
      ))}
    </ol>
  )
}

function One({ record }: { readonly record: FilingStepRow }) {
  const text = useText(FILING)
  const language = useLanguage()
  const {
    kind,
    at,
    actorName,
    from,
    to,
    step,
    isConsult,
    comment,
    back,
    target,
    targetName,
    grade,
    approval,
  } = record
  const stepWords = step === null ? null : stepName(step, [], language)
  const toward = targetName === null ? null : text.toward(targetName)
  const backWords = back === 'unit' ? text.backToUnit : text.backOne
  const facts = [
    isConsult ? text.forOpinion : stepWords,
    kind === 'transfer' && target === null ? text.toPlace : toward,
    back === null ? null : backWords,
    grade === null ? null : reviewGradeName(grade, language),
    approval === null ? null : text.document(approval.number, approval.date),
    from === to ? null : `${FILING_STATE_NAMES[from][language]} → ${FILING_STATE_NAMES[to][language]}`,
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <li>
      <div className={styles.recordHead}>
        <strong>{recordName(record, language)}</strong>
        <PersonName name={actorName ?? text.someone} posts={postsOf(record)} />
        <time className={styles.when} dateTime={at}>
          {momentText(at)}
        </time>
      </div>
      {comment === '' ? null : <p className={styles.said}>{comment}</p>}
      {facts.length === 0 ? null : <p className={styles.quiet}>{facts.join(' · ')}</p>}
    </li>
  )
}

/** In the role that it was done in, with the place of that post. */
function postsOf({ role, posts = [] }: FilingStepRow): readonly PostSaid[] {
  if (role === null) return posts
  const own = posts.filter((post) => post.role === role)
  return own.length === 0 ? [{ role, unit: null }] : own
}
