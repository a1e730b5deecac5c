/**
 * What the reviewer will see, beside the form: a click leads to the cell, and what a finding suggests is
 * applied with one more.
 */
import { memo, type ReactNode } from 'react'
import { Button } from 'antd'
import type { Unjudged } from '#core/review/evidence.ts'
import { bySeverity, type FindingPlace } from '#core/kernel/finding.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { fieldWords } from '#text/field-words.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { WRITING } from '#text/interface/writing.ts'
import { OtherPaper } from '../filing/other-paper.tsx'
import { CheckedNote } from '../findings/checked-note.tsx'
import { elsewhere, placeIn } from '../paper/place.ts'
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
  readonly onShow: (finding: LivingFinding, at?: FindingPlace) => void
  /** The ids of those that have no cell to lead to; without it all have one. */
  readonly nowhere?: ReadonlySet<string>
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
/** Rows of one finding that are led to one by one. */
const MOST_ROWS = 12
const NONE: ReadonlySet<string> = new Set()

/** Drawn anew when something else was found, not at every key. */
export const FindingsList = memo(function FindingsList({
  findings,
  unjudged,
  order,
  rows = '',
  nowhere = NONE,
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
            leads={!nowhere.has(finding.id)}
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
  leads,
  before,
  onShow,
  onAdopt,
  children,
}: {
  readonly finding: LivingFinding
  /** Whether it has a cell. */
  readonly leads: boolean
  /** What the suggestion replaces, where it can be applied. */
  readonly before: string | undefined
  readonly numbers: readonly string[]
  readonly onAdopt: Props['onAdopt'] | null
  /** The other paper. */ readonly children: ReactNode
} & Pick<Props, 'order' | 'onShow'>) {
  const text = useText(WRITING)
  const language = useLanguage()
  const message = (
    <>
      <SeverityMark severity={finding.severity} word={false} /> {findingMessage(finding, language)}
    </>
  )
  return (
    <li className={styles.item}>
      {leads ? (
        <button type="button" className={styles.message} onClick={() => onShow(finding)}>
          {message}
        </button>
      ) : (
        <p className={`${styles.message} ${styles.still}`}>{message}</p>
      )}
      <Where finding={finding} order={order} numbers={numbers} onShow={onShow} />
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

/** The cells that it speaks of, by the numbers that the form gives to their rows; each of several is a way. */
function Where({
  finding,
  order,
  numbers,
  onShow,
}: { readonly finding: LivingFinding; readonly numbers: readonly string[] } & Pick<
  Props,
  'order' | 'onShow'
>) {
  const text = useText(WRITING)
  const language = useLanguage()
  const place = placeIn(finding, order)
  const rows = [place, ...elsewhere(finding, place)].flatMap((one) => {
    const row = one.project === order && one.indicator !== null ? numbers[one.indicator - 1] : undefined
    return row === undefined || row === '' ? [] : [{ row, place: one }]
  })
  const named = (one: FindingPlace, row: string) =>
    text.lackRow(fieldWords({ ...one, indicator: null }, language), row).trim()
  if (rows.length < 2) {
    const [only] = rows
    return (
      <div className={styles.where}>
        {only === undefined ? fieldWords(place, language) : named(only.place, only.row)}
      </div>
    )
  }
  return (
    <div className={styles.where}>
      {rows.slice(0, MOST_ROWS).map(({ row, place: one }) => (
        <button
          key={`${row} ${one.field}`}
          type="button"
          className={styles.wayTo}
          onClick={() => onShow(finding, one)}
        >
          {named(one, row)}
        </button>
      ))}
      {rows.length > MOST_ROWS ? text.moreRows(rows.length - MOST_ROWS) : null}
    </div>
  )
}
