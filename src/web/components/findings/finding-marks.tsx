/**
 * What is to be known of a finding beside its words: its state, whether it is new, how sure the rule is, what
 * was decided.
 */
import { DECISIONS, STATE_SIGN } from '#text/interface/decisions.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import styles from './decisions.module.css'

/** Small marks before a message; nothing for an open finding of before of which the rule is sure. */
export function FindingMarks({
  finding: { state, news, certainty },
}: {
  readonly finding: Pick<LivingFinding, 'state' | 'news' | 'certainty'>
}) {
  const text = useText(DECISIONS)
  return (
    <>
      {news === 'new' ? <span className={`${styles.mark} ${styles.new}`}>{text.isNew}</span> : null}
      {news === 'fixed' ? <span className={`${styles.mark} ${styles.fixed}`}>{text.isFixed}</span> : null}
      {state === 'open' || news === 'fixed' ? null : (
        <span className={`${styles.mark} ${styles[state]}`}>
          <span aria-hidden="true">{STATE_SIGN[state]} </span>
          {text[state]}
        </span>
      )}
      {certainty < 1 ? (
        <span
          className={`${styles.mark} ${styles.perhaps}`}
          title={text.perhapsWords(Math.round(certainty * 100))}
        >
          {text.perhaps}
        </span>
      ) : null}
    </>
  )
}

/** Who decided what, when and why. */
export function DecisionFacts({
  finding: { state, decision, fixedAt },
}: {
  readonly finding: LivingFinding
}) {
  const text = useText(DECISIONS)
  const language = useLanguage()
  if (state === 'fixed' && fixedAt !== null)
    return (
      <p className={styles.said}>
        {STATE_SIGN.fixed} {text.fixedOn(momentText(fixedAt))}
      </p>
    )
  if (decision === null) return null
  const until = decision.until === null ? text.forGood : text.untilDay(decision.until)
  const facts = [
    text[state],
    ...(state === 'waived' ? [until] : []),
    ...(state === 'waived' && decision.published ? [text.isPublished] : []),
  ]
  return (
    <div className={styles.said}>
      <div>
        <span aria-hidden="true">{STATE_SIGN[state]} </span>
        {facts.join(' · ')}
      </div>
      {decision.reason === null ? null : (
        <div lang={language === 'zh-CN' ? undefined : 'zh-CN'}>{decision.reason}</div>
      )}
      <div className={styles.by}>{text.decidedBy(decision.by ?? '—', momentText(decision.at))}</div>
    </div>
  )
}
