/** What the checks find in a data sheet, with the source of each rule. */
import type { FiscalSheetView } from '#api/fiscal-operation.ts'
import { FISCAL_RULE_TITLES, fiscalAuthorityText, fiscalFindingText } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import styles from './fiscal-operation.module.css'

export function FindingList({ view: { findings } }: { readonly view: FiscalSheetView }) {
  const text = useText(FISCAL)
  const language = useLanguage()
  if (findings.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.findings}>
      <h2>{text.findings}</h2>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.figures.join(' ')}`}>
            <SeverityMark severity={finding.severity} />
            <span>
              <strong>{FISCAL_RULE_TITLES[finding.rule][language]}</strong>　
              {fiscalFindingText(finding, language)}
              <span className={styles.quiet}>
                　{text.source(fiscalAuthorityText(finding.rule, language))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
