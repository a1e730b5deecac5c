/** Severity as a sign and a word or number, never as a colour alone: ● 错误 ▲ 警告 ○ 建议. */
import { SEVERITIES, type Severity, type SeverityCounts } from '#core/kernel/finding.ts'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { Count } from './count.tsx'
import styles from './severity.module.css'

export const SEVERITY_SIGN: Record<Severity, string> = { error: '●', warning: '▲', advice: '○' }

/**
 * @param word false where the column's heading or a count beside it says the word; it is then read out only.
 */
export function SeverityMark({
  severity,
  word = true,
}: {
  readonly severity: Severity
  readonly word?: boolean
}) {
  const text = useText(COMMON)
  return (
    <span className={`${styles.mark} ${styles[severity]}`} title={text[severity]}>
      <span aria-hidden="true">{SEVERITY_SIGN[severity]}</span>
      <span className={word ? styles.word : 'visually-hidden'}>{text[severity]}</span>
    </span>
  )
}

/** `● 21 ▲ 76 ○ 144`; what counts nothing is faint. */
export function SeverityCountsMark({ counts }: { readonly counts: SeverityCounts }) {
  const text = useText(COMMON)
  const spoken = SEVERITIES.map((severity) => `${text[severity]} ${counts[severity]}`).join('，')
  return (
    <span className={styles.counts}>
      <span className="visually-hidden">{spoken}</span>
      {SEVERITIES.map((severity) => (
        <span
          key={severity}
          aria-hidden="true"
          className={`${styles.count} ${counts[severity] === 0 ? styles.zero : styles[severity]}`}
          title={`${text[severity]} ${counts[severity]}`}
        >
          <span>{SEVERITY_SIGN[severity]}</span>
          <span>
            <Count of={counts[severity]} />
          </span>
        </span>
      ))}
    </span>
  )
}
