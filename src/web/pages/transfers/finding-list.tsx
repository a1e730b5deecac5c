/** What the checks find in a transfer, with the source of each rule. */
import type { TransferView } from '#api/transfers.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { TRANSFER_RULE_TITLES, transferAuthorityText, transferFindingText } from '#text/transfers.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import styles from './transfers.module.css'

export function FindingList({ view: { findings } }: { readonly view: TransferView }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  if (findings.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.findings}>
      <h2>{text.findings}</h2>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.project} ${finding.indicator}`}>
            <SeverityMark severity={finding.severity} />
            <span>
              <strong>{TRANSFER_RULE_TITLES[finding.rule][language]}</strong>
              {transferFindingText(finding, language)}
              <span className={styles.quiet}>
                {text.source(transferAuthorityText(finding.rule, language))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
