/** The cases of one page of findings, under their rules. */
import { memo, useEffect, useRef } from 'react'
import type { FindingRow } from '#api/findings.ts'
import { findingMessage, ruleTitle } from '#text/findings.ts'
import { fieldWords } from '../../findings/field-words.ts'
import { useLanguage } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import { casesByRule } from './grouping.ts'
import styles from './findings-page.module.css'

type Props = { readonly rows: readonly FindingRow[]; readonly selected: FindingRow | null; readonly onSelect: (finding: FindingRow) => void }

export function CaseList({ rows, selected, onSelect }: Props) {
  const language = useLanguage()
  return (
    <div className={styles.list}>
      {casesByRule(rows).map(({ rule, severity, rows: cases }) => (
        <section key={`${severity} ${rule}`} aria-label={ruleTitle(rule, language)}>
          <h2 className={styles.rule}><SeverityMark severity={severity} word={false} /> {ruleTitle(rule, language)} <span className={styles.quiet}>{cases.length}</span></h2>
          <ul className={styles.cases}>
            {cases.map((finding) => <Case key={finding.id} finding={finding} open={finding.id === selected?.id} onSelect={onSelect} />)}
          </ul>
        </section>
      ))}
    </div>
  )
}

type CaseProps = { readonly finding: FindingRow; readonly open: boolean; readonly onSelect: (finding: FindingRow) => void }

const Case = memo(function Case({ finding, open, onSelect }: CaseProps) {
  const language = useLanguage()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={item}>
      <button type="button" className={styles.oneCase} aria-current={open ? 'true' : undefined} title={findingMessage(finding, language)} onClick={() => onSelect(finding)}>
        <span className={styles.written} lang="zh-CN">{finding.text === null || finding.text === '' ? <span className={styles.quiet}>{findingMessage(finding, language)}</span> : finding.text}</span>
        <span className={styles.where}>{[finding.projectName ?? finding.file, fieldWords(finding, language)].filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  )
})
