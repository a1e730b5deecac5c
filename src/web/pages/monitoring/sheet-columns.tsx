/** The columns of the projects of a round. */
import { Link } from 'react-router'
import type { TableColumnsType } from 'antd'
import type { ListedSheet, RoundView } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES, lightReasonText, MARK_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { LightMark } from './light-mark.tsx'
import styles from './monitoring.module.css'

type Columns = TableColumnsType<ListedSheet>

export function useSheetColumns(round: RoundView): Columns {
  const text = useText(MONITORING)
  const language = useLanguage()
  const figures = useFigures()
  return [
    { key: 'light', title: text.light, width: 80, render: (_, { light }) => <LightMark light={light} /> },
    {
      key: 'name',
      title: text.projects,
      render: (_, { project, name, unitName }) => (
        <>
          <Link className={styles.name} to={paths.monitoringSheet(round.id, project)}>
            {name}
          </Link>
          <span className={styles.level}>{unitName ?? text.unplaced}</span>
        </>
      ),
    },
    {
      key: 'marks',
      title: text.marks,
      width: 116,
      render: (_, sheet) => <Marks sheet={sheet} />,
    },
    {
      key: 'state',
      title: text.state,
      width: 88,
      render: (_, { state, faults }) => (
        <>
          {SHEET_STATE_NAMES[state][language]}
          {state === 'draft' && faults > 0 ? (
            <span className={styles.level}>{text.faults(faults)}</span>
          ) : null}
        </>
      ),
    },
    ...figures,
    {
      key: 'reasons',
      title: text.reasons,
      width: '25%',
      render: (_, { reasons }) => (
        <ul className={styles.reasons}>
          {reasons.slice(0, 3).map((reason) => (
            <li key={reason.code}>{lightReasonText(reason, language)}</li>
          ))}
        </ul>
      ),
    },
  ]
}

/** Budget, payments, targets and what is expected. */
function useFigures(): Columns {
  const text = useText(MONITORING)
  const number = { align: 'right' as const, className: 'number' }
  const share = (value: string | null) => (value === null ? '—' : `${value}%`)
  return [
    {
      key: 'budget',
      title: text.budget,
      ...number,
      width: 112,
      render: (_, { budget }) => <Money amount={budget} />,
    },
    {
      key: 'rate',
      title: `${text.rate} / ${text.planLine}`,
      ...number,
      width: 136,
      render: (_, { rate, planned }) => `${share(rate)} / ${share(planned)}`,
    },
    {
      key: 'achievement',
      title: text.achievement,
      ...number,
      width: 92,
      render: (_, { achievement }) => share(achievement),
    },
    {
      key: 'forecast',
      title: text.forecast,
      ...number,
      width: 92,
      render: (_, { forecast }) => share(forecast),
    },
  ]
}

/** The lights of the project at the marks of the year. */
function Marks({ sheet: { marks, project } }: { readonly sheet: ListedSheet }) {
  const language = useLanguage()
  return (
    <span className={styles.marks}>
      {marks.map((one) => (
        <Link
          key={one.mark}
          className={styles.mark}
          to={paths.monitoringSheet(one.round, project)}
          aria-label={`${MARK_NAMES[one.mark][language]} ${LIGHT_NAMES[one.light][language]}`}
        >
          <LightMark light={one.light} word={false} />
          <span aria-hidden="true">{MARK_NAMES[one.mark][language].replace('底', '')}</span>
        </Link>
      ))}
    </span>
  )
}
