/** The columns of 预警. */
import type { ReactNode } from 'react'
import type { WarningView } from '#api/monitoring/monitoring.ts'
import { unpublishedYear } from '#core/calendar/office-days.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { termNote } from '#text/calendar.ts'
import {
  LIGHT_NAMES,
  MARK_NAMES,
  WARNING_ANSWER_NAMES,
  WARNING_KIND_NAMES,
  WARNING_STATE_NAMES,
  WARNING_VERDICT_NAMES,
  warningText,
} from '#text/monitoring.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import styles from './monitoring.module.css'

type Column = ListColumn<WarningView>

/** @param act what can be done from a row; null: nothing is */
export function useWarningColumns(act: ((row: WarningView) => ReactNode) | null): Column[] {
  const text = useText(MONITORING)
  const language = useLanguage()
  return [
    {
      key: 'light',
      title: text.light,
      width: 76,
      cell: ({ light }) => LIGHT_NAMES[light][language],
      show: ({ light }) => <LightMark light={light} />,
    },
    {
      key: 'name',
      title: text.projects,
      width: 190,
      cell: ({ name }) => name,
      show: ({ round, project, name, unitName }) => (
        <NamedRow to={paths.monitoringSheet(round, project)} name={name} below={unitName ?? text.unplaced} />
      ),
      also: [{ title: text.units, cell: ({ unitName }) => unitName }],
    },
    { key: 'mark', title: text.mark, width: 62, cell: ({ mark }) => MARK_NAMES[mark][language] },
    {
      key: 'kind',
      title: text.warningKind,
      term: 'warning',
      width: 128,
      cell: ({ kind }) => WARNING_KIND_NAMES[kind][language],
    },
    {
      key: 'facts',
      title: text.reasons,
      cell: ({ kind, facts }) => warningText(kind, facts, language),
      show: ({ kind, facts }) => <span className={styles.reasons}>{warningText(kind, facts, language)}</span>,
    },
    ...useHandling(),
    ...(act === null
      ? []
      : [{ key: 'act', title: text.acts, isTitleHidden: true, width: 96, cell: null, show: act }]),
  ]
}

/** By when it is to be answered, and what became of it. */
function useHandling(): Column[] {
  const text = useText(MONITORING)
  const language = useLanguage()
  const handling = ({ state, answer, verdict }: WarningView) =>
    [
      answer === null ? WARNING_STATE_NAMES[state][language] : WARNING_ANSWER_NAMES[answer][language],
      ...(verdict === null ? [] : [text.judged(WARNING_VERDICT_NAMES[verdict][language])]),
    ].join(' · ')
  const noted = ({ note, settledBy }: WarningView) => (settledBy === null ? note : `${settledBy}：${note}`)
  return [
    {
      key: 'due',
      title: text.term,
      width: 112,
      cell: ({ state, due }) => (state === 'open' ? due : null),
      show: ({ state, due, isLate }) => (
        <>
          {state === 'open' ? <Term due={due} /> : <span className={styles.faint}>—</span>}
          {isLate ? <span className={styles.fault}>● {text.late}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: text.handling,
      width: 150,
      cell: handling,
      show: (row) => (
        <>
          {handling(row)}
          {row.note === '' ? null : <span className={styles.level}>{noted(row)}</span>}
        </>
      ),
      also: [{ title: text.noteOf, cell: (row) => (row.note === '' ? null : noted(row)) }],
    },
  ]
}

/** By when it is to be answered; where the year's notice on holidays is not known, that the day may shift. */
function Term({ due }: { readonly due: string }) {
  const language = useLanguage()
  const year = unpublishedYear(due)
  return (
    <>
      {due}
      {year === null ? null : <span className={styles.faint}>{termNote(year, language)}</span>}
    </>
  )
}
