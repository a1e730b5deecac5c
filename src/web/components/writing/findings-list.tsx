/**
 * What the reviewer will see, beside the form: a click leads to the cell, and what a finding suggests is
 * applied with one more.
 */
import { memo, type ReactNode } from 'react'
import { Button } from 'antd'
import type { Unjudged } from '#core/review/evidence.ts'
import { bySeverity } from '#core/kernel/finding.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { fieldWords } from '#text/field-words.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { WRITING } from '#text/interface/writing.ts'
import { OtherPaper } from '../filing/other-paper.tsx'
import { CheckedNote } from '../findings/checked-note.tsx'
import { placeIn } from '../paper/place.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import styles from './writing.module.css'

type Props = {
  readonly findings: readonly LivingFinding[]
  /** What nothing is to judge by yet; null of a text, which has no review sheet. */
  readonly unjudged: readonly Unjudged[] | null
  readonly order: number
  /** The document and the target that are written, where another paper may be the other side of a finding. */
  readonly document?: string
  readonly project?: string
  readonly onShow: (finding: LivingFinding) => void
  /**
   * The numbers that the form gives to the rows which findings count, a word of numbers: blank rows count in
   * the form alone.
   */
  readonly rows?: string
  /** What the cell says now, by the ids of those whose suggestion can be applied. */
  readonly adoptable: ReadonlyMap<string, string>
  readonly onAdopt: (finding: LivingFinding) => void
}

/** More are given by number: the gravest come first. */
const MOST = 60

/** Drawn anew when something else was found, not at every key. */
export const FindingsList = memo(function FindingsList({
  findings,
  unjudged,
  order,
  rows = '',
  document,
  project,
  onShow,
  adoptable,
  onAdopt,
}: Props) {
  const text = useText(WRITING)
  const numbers = rows.split(' ')
  const shown = findings.toSorted(bySeverity).slice(0, MOST)
  return (
    <section className={styles.panel} aria-label={text.findings}>
      <header className={styles.panelHead}>
        <h2>
          {text.findings} <span className={styles.count}>{findings.length}</span>
        </h2>
      </header>
      <p className={styles.hint}>
        {findings.length === 0 ? (
          <>
            {text.noFindings}。{unjudged === null ? text.textChecked : <CheckedNote unjudged={unjudged} />}
          </>
        ) : (
          text.findingsHint
        )}
      </p>
      <ol className={styles.list}>
        {shown.map((finding) => (
          <Item
            key={finding.id}
            finding={finding}
            order={order}
            numbers={numbers}
            onShow={onShow}
            before={adoptable.get(finding.id)}
            onAdopt={adoptable.has(finding.id) ? onAdopt : null}
          >
            {document === undefined || project === undefined ? null : (
              <OtherPaper finding={finding} document={document} project={project} />
            )}
          </Item>
        ))}
      </ol>
      {findings.length > MOST ? (
        <p className={styles.hint}>{text.moreFindings(findings.length - MOST)}</p>
      ) : null}
    </section>
  )
})

function Item({
  finding,
  order,
  numbers,
  before,
  onShow,
  onAdopt,
  children,
}: {
  readonly finding: LivingFinding
  /** What the suggestion replaces, where it can be applied. */
  readonly before: string | undefined
  readonly numbers: readonly string[]
  readonly onAdopt: Props['onAdopt'] | null
  /** The other paper. */ readonly children: ReactNode
} & Pick<Props, 'order' | 'onShow'>) {
  const text = useText(WRITING)
  const language = useLanguage()
  const place = placeIn(finding, order)
  const row = place.indicator === null ? undefined : numbers[place.indicator - 1]
  return (
    <li className={styles.item}>
      <button type="button" className={styles.message} onClick={() => onShow(finding)}>
        <SeverityMark severity={finding.severity} word={false} /> {findingMessage(finding, language)}
      </button>
      <div className={styles.where}>
        {row === undefined || row === ''
          ? fieldWords(place, language)
          : text.lackRow(fieldWords({ ...place, indicator: null }, language), row).trim()}
      </div>
      {children}
      {finding.suggestion === null ? null : (
        <div className={styles.better}>
          {before === undefined ? null : (
            <>
              <span>{text.suggestionFrom}</span>
              <del lang="zh-CN">{before === '' ? text.blank : before}</del>
              <span aria-hidden="true">→</span>
            </>
          )}
          <span>{text.suggestion}</span>
          <q lang="zh-CN">{finding.suggestion}</q>
          {onAdopt === null ? null : (
            <Button size="small" onClick={() => onAdopt(finding)}>
              {text.adopt}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
