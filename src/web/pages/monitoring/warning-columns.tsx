/** The columns of 预警. */
import { Link } from 'react-router'
import type { TableColumnsType } from 'antd'
import type { WarningView } from '#api/monitoring/monitoring.ts'
import { unpublishedYear } from '#core/calendar/office-days.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { termNote } from '#text/calendar.ts'
import {
  MARK_NAMES,
  WARNING_ANSWER_NAMES,
  WARNING_KIND_NAMES,
  WARNING_STATE_NAMES,
  WARNING_VERDICT_NAMES,
  warningText,
} from '#text/monitoring.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LightMark } from './light-mark.tsx'
import styles from './monitoring.module.css'

export function useWarningColumns(): TableColumnsType<WarningView> {
  const text = useText(MONITORING)
  const language = useLanguage()
  return [
    { key: 'light', title: text.light, width: 76, render: (_, { light }) => <LightMark light={light} /> },
    {
      key: 'name',
      title: text.projects,
      width: 220,
      render: (_, { round, project, name, unitName }) => (
        <>
          <Link to={paths.monitoringSheet(round, project)}>{name}</Link>
          <span className={styles.level}>{unitName ?? text.unplaced}</span>
        </>
      ),
    },
    { key: 'mark', title: text.mark, width: 70, render: (_, { mark }) => MARK_NAMES[mark][language] },
    {
      key: 'kind',
      title: text.warningKind,
      width: 130,
      render: (_, { kind }) => WARNING_KIND_NAMES[kind][language],
    },
    {
      key: 'facts',
      title: text.reasons,
      width: 300,
      render: (_, { kind, facts }) => (
        <span className={styles.reasons}>{warningText(kind, facts, language)}</span>
      ),
    },
    {
      key: 'due',
      title: text.term,
      width: 120,
      render: (_, { state, due, isLate }) => (
        <>
          {state === 'open' ? <Term due={due} /> : <span className={styles.faint}>—</span>}
          {isLate ? <span className={styles.fault}>● {text.late}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: text.handling,
      width: 180,
      render: (_, { state, answer, note, settledBy, verdict }) => (
        <>
          {answer === null ? WARNING_STATE_NAMES[state][language] : WARNING_ANSWER_NAMES[answer][language]}
          {verdict === null ? null : ` · ${WARNING_VERDICT_NAMES[verdict][language]}`}
          {note === '' ? null : (
            <span className={styles.level}>{settledBy === null ? note : `${settledBy}：${note}`}</span>
          )}
        </>
      ),
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
