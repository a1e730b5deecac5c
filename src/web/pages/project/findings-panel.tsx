/** The findings of one project beside its paper: the list, and of the one looked at its reason, authority and remedy. */
import { useEffect, useRef } from 'react'
import { SEVERITIES, type Severity } from '#core/finding.ts'
import type { FindingWithId, ProjectDetail } from '#api/projects.ts'
import { findingMessage } from '#text/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import { placeIn } from '../../paper/place.ts'
import { FindingDetail } from '../../findings/finding-detail.tsx'
import { fieldWords } from '../../findings/field-words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN, SeverityMark } from '../../ui/severity.tsx'
import { EmptyState } from '../../ui/states.tsx'
import styles from './side-panel.module.css'

type Props = {
  readonly detail: ProjectDetail
  /** Those of the chosen severities, in the order of the paper. */
  readonly findings: readonly FindingWithId[]
  readonly shown: ReadonlySet<Severity>
  readonly onShow: (shown: ReadonlySet<Severity>) => void
  readonly selected: FindingWithId | null
  readonly onSelect: (finding: FindingWithId) => void
  readonly onSource: () => void
}

export function FindingsPanel({ detail, findings, shown, onShow, selected, onSelect, onSource }: Props) {
  const text = useText(PROJECT)
  return (
    <section className={styles.panel} aria-label={text.findings}>
      <header className={styles.head}>
        <h2>{text.findings} <span className={styles.count}>{detail.findings.length}</span></h2>
        <SeverityFilter detail={detail} shown={shown} onShow={onShow} />
      </header>
      {detail.findings.length === 0 ? <EmptyState title={text.noFindings}>{text.noFindingsWords}</EmptyState> : null}
      {detail.findings.length > 0 && findings.length === 0 ? <EmptyState title={text.noneOfThese} /> : null}
      <ol className={styles.list}>
        {findings.map((finding) => (
          <Item key={finding.id} finding={finding} detail={detail} open={finding.id === selected?.id} onSelect={onSelect} onSource={onSource} />
        ))}
      </ol>
      <p className={styles.keys} aria-label={text.keysLabel}>{text.keys}</p>
    </section>
  )
}

function SeverityFilter({ detail, shown, onShow }: Pick<Props, 'detail' | 'shown' | 'onShow'>) {
  const common = useText(COMMON)
  const text = useText(PROJECT)
  const toggle = (severity: Severity) => onShow(new Set(SEVERITIES.filter((one) => (one === severity) !== shown.has(one))))
  return (
    <fieldset className={styles.severities} aria-label={text.filterSeverity}>
      {SEVERITIES.map((severity) => {
        const count = detail.findings.filter((finding) => finding.severity === severity).length
        return (
          <button
            key={severity} type="button" aria-pressed={shown.has(severity)} disabled={count === 0} className={`${styles.severity} ${styles[severity]}`}
            aria-label={`${common[severity]} ${count}`} title={common[severity]} onClick={() => toggle(severity)}
          >
            {SEVERITY_SIGN[severity]} {count}
          </button>
        )
      })}
    </fieldset>
  )
}

type ItemProps = { readonly finding: FindingWithId; readonly detail: ProjectDetail; readonly open: boolean } & Pick<Props, 'onSelect' | 'onSource'>

function Item({ finding, detail, open, onSelect, onSource }: ItemProps) {
  const language = useLanguage()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={item} className={open ? styles.open : styles.item}>
      <button type="button" className={styles.summary} aria-expanded={open} onClick={() => onSelect(finding)}>
        <SeverityMark severity={finding.severity} word={false} />
        <span>{findingMessage(finding, language)}</span>
        <span className={styles.where}>{fieldWords(placeIn(finding, detail.project.order), language)}</span>
      </button>
      {open ? <FindingDetail finding={finding} document={detail.row.document} project={detail.project.order} onSource={onSource} /> : null}
    </li>
  )
}
