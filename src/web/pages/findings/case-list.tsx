/** The cases of one page of findings, under their rules. */
import { memo, useEffect, useRef, useState } from 'react'
import type { FindingList, FindingRow } from '#api/findings.ts'
import { findingMessage, ruleTitle } from '#text/findings.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { fieldWords } from '../../findings/field-words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import { casesByRule, SHOWN_FIRST, unfolded, type RuleCases } from './grouping.ts'
import styles from './findings-page.module.css'

type Props = { readonly list: FindingList; readonly selected: FindingRow | null; readonly onSelect: (finding: FindingRow) => void }

export function CaseList({ list, selected, onSelect }: Props) {
  const groups = casesByRule(list)
  return (
    <div className={styles.list}>
      {groups.map((group) => <Rule key={`${group.severity} ${group.rule}`} group={group} alone={groups.length === 1} selected={selected} onSelect={onSelect} />)}
    </div>
  )
}

/** A rule that was broken many times shows its first cases; the rest waits behind one button. */
function Rule({ group: { rule, severity, count, rows }, alone, selected, onSelect }: Omit<Props, 'list'> & { readonly group: RuleCases; readonly alone: boolean }) {
  const text = useText(FINDINGS)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const shown = unfolded(rows, open || alone, selected?.id ?? null)
  // Opened by walking into it, it stays open: walking back up must not fold what one just came from.
  if (!open && !alone && shown.length > SHOWN_FIRST && shown.some(({ id }) => id === selected?.id)) setOpen(true)
  return (
    <section aria-label={ruleTitle(rule, language)}>
      <h2 className={styles.rule}><SeverityMark severity={severity} word={false} /> {ruleTitle(rule, language)} <span className={styles.quiet}>{count}</span></h2>
      <ul className={styles.cases}>
        {shown.map((finding) => <Case key={finding.id} finding={finding} open={finding.id === selected?.id} onSelect={onSelect} />)}
      </ul>
      {shown.length < rows.length ? <button type="button" className={styles.unfold} onClick={() => setOpen(true)}>{text.unfold(rows.length - shown.length)}</button> : null}
    </section>
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
