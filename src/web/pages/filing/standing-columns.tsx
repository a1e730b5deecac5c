/**
 * Columns of what goes its way, a target or a text: its findings, where it is, since when and by when,
 * and what was done last.
 */
import { useState } from 'react'
import { adjustmentName, FILING_STATE_NAMES, recordName, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import type { Language } from '#text/language.ts'
import { FILINGS } from '#text/interface/filings.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { spanText } from '../../components/filing/span.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { DueMark } from '../../components/filing/due-mark.tsx'
import styles from '../../lists/list-page.module.css'

type Standing = Pick<FilingRow, 'findings' | 'state' | 'version' | 'waits' | 'since' | 'due' | 'last'>

/** @param more further columns behind the findings */
export function useStandingColumns<Row extends Standing>(
  more: readonly ListColumn<Row>[] = [],
): ListColumn<Row>[] {
  const text = useText(FILINGS)
  const findings = useFindingsColumn<Row>({
    key: 'findings',
    title: text.findings,
    width: 150,
    counts: (row) => row.findings,
  })
  const way = useWayColumns<Row>()
  return [findings, ...more, ...way]
}

/** The steps that it waits for, by name. */
function stepsOf({ waits }: Standing, language: Language): readonly string[] {
  return [...new Set(waits)].map((step) => stepName(step, [], language))
}

/** Where it is. */
function useStateColumn<Row extends Standing>(): ListColumn<Row> {
  const text = useText(FILINGS)
  const language = useLanguage()
  const waitsFor = (row: Row) => stepsOf(row, language).join('、')
  return {
    key: 'state',
    title: text.state,
    width: 122,
    cell: ({ state }) => FILING_STATE_NAMES[state][language],
    show: (row) => (
      <>
        <span>{FILING_STATE_NAMES[row.state][language]}</span>
        <span className={styles.below}>{adjustmentName(row, language)}</span>
        {/* What the state says already is not said again. */}
        {stepsOf(row, language)
          .filter((step) => step !== FILING_STATE_NAMES[row.state][language])
          .map((step) => (
            <span key={step} className={styles.below}>
              {step}
            </span>
          ))}
      </>
    ),
    also: [
      { title: text.waits, cell: waitsFor },
      { title: text.adjustment, cell: (row) => adjustmentName(row, language) ?? '' },
    ],
  }
}

/** Where it is and since when, and what was done last. */
function useWayColumns<Row extends Standing>(): ListColumn<Row>[] {
  const text = useText(FILINGS)
  const way = useText(FILING)
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  const state = useStateColumn<Row>()
  const lastDone = ({ last }: Row) => last && text.lastBy(recordName(last, language), last.by ?? way.someone)
  return [
    state,
    {
      key: 'since',
      title: text.waitsAndDue,
      fileTitle: text.since,
      width: 108,
      cell: ({ since }) => momentText(since),
      show: ({ since, due }) => (
        <>
          <span title={momentText(since)}>{spanText(since, now, way)}</span>
          <DueMark due={due} />
        </>
      ),
      also: [{ title: text.due, cell: ({ due }) => due?.day ?? null }],
    },
    {
      key: 'last',
      title: text.last,
      width: 190,
      cell: lastDone,
      show: (row) => (
        <>
          <span>{lastDone(row) ?? '—'}</span>
          {row.last === null ? null : (
            <span className={styles.sub} title={row.last.comment}>
              {row.last.comment}
            </span>
          )}
        </>
      ),
      also: [{ title: text.comment, cell: ({ last }) => last?.comment ?? null }],
    },
  ]
}
