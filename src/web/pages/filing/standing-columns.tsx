/**
 * Columns of what goes its way, a target or a text: its findings, where it is, since when and by when,
 * and what was done last.
 */
import { useState } from 'react'
import type { TableColumnType } from 'antd'
import type { FilingRowView } from '#api/filing/filings.ts'
import { ACT_NAMES, FILING_STATE_NAMES, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { spanText } from '../../components/filing/span.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { momentText } from '../../ui/time.ts'
import { DueMark } from '../../components/filing/due-mark.tsx'
import styles from '../../lists/list-page.module.css'

type Standing = Pick<FilingRowView, 'findings' | 'state' | 'waits' | 'since' | 'due' | 'last'>

/** @param more further columns behind the findings */
export function useStandingColumns<Row extends Standing>(
  more: readonly TableColumnType<Row>[] = [],
): TableColumnType<Row>[] {
  const text = useText(FILINGS)
  const way = useText(FILING)
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  return [
    {
      key: 'findings',
      title: text.findings,
      width: 150,
      render: (_, row) => <SeverityCountsMark counts={row.findings} />,
    },
    ...more,
    {
      key: 'state',
      title: text.state,
      width: 122,
      render: (_, row) => (
        <>
          <span>{FILING_STATE_NAMES[row.state][language]}</span>
          <span className={styles.sub}>
            {row.waits.length === 0
              ? ''
              : [...new Set(row.waits)].map((step) => stepName(step, [], language)).join('、')}
          </span>
        </>
      ),
    },
    {
      key: 'since',
      title: text.waitsAndDue,
      width: 108,
      render: (_, row) => (
        <>
          <span title={momentText(row.since)}>{spanText(row.since, now, way)}</span>
          <DueMark due={row.due} />
        </>
      ),
    },
    {
      key: 'last',
      title: text.last,
      width: 190,
      render: (_, row) =>
        row.last === null ? (
          '—'
        ) : (
          <>
            <span>{text.lastBy(ACT_NAMES[row.last.kind][language], row.last.by ?? way.someone)}</span>
            <span className={styles.sub} title={row.last.comment}>
              {row.last.comment}
            </span>
          </>
        ),
    },
  ]
}
