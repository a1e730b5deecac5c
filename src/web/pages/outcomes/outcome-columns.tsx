/** The columns of 评价得分与支付: each figure leads to the list behind it; of what is not final there is a dash. */
import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { OutcomeList } from '#api/outcomes.ts'
import { GRADES } from '#core/kernel/grade.ts'
import type { OutcomeRow } from '#core/outcomes/rows.ts'
import { LIGHT_NAMES, MARK_NAMES } from '#text/monitoring.ts'
import { OUTCOMES } from '#text/interface/outcomes.ts'
import { WHOLE_KIND_NAMES } from '#text/self-evaluation.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { LIGHT_SIGN, LightSign } from '../../ui/light-mark.tsx'
import { Money, wanText } from '../../ui/money.tsx'
import styles from './outcomes.module.css'

/** What the list says beside its rows. */
type Told = Pick<OutcomeList, 'year' | 'department' | 'round' | 'finalOnly'>

/** @param told undefined: it is not here yet */
export function useOutcomeColumns(told: Told | undefined): ListColumn<OutcomeRow>[] {
  return [
    ...useUnitColumns(told),
    ...useMoneyColumns(told),
    ...useSelfColumns(told),
    ...useEvaluatedColumns(told),
    useLightsColumn(told),
  ]
}

/**
 * Whether the lists behind the figures are narrowed down to just this row: of the department itself among its units
 * they would take in what is below it.
 */
function isWhole({ unit }: OutcomeRow, told: Told | undefined): boolean {
  return unit !== null && unit.id !== told?.department?.id
}

function useUnitColumns(told: Told | undefined): ListColumn<OutcomeRow>[] {
  const text = useText(OUTCOMES)
  return [
    {
      key: 'code',
      title: text.code,
      width: 62,
      cell: ({ unit }) => unit?.code ?? null,
      show: ({ unit }) => <span className="code">{unit?.code ?? '—'}</span>,
    },
    {
      key: 'name',
      title: told?.department === null || told === undefined ? text.department : text.unit,
      width: 150,
      cell: ({ unit }) => unit?.name ?? text.noUnit,
      show: ({ unit }) =>
        unit === null || told === undefined || told.department !== null ? (
          (unit?.name ?? text.noUnit)
        ) : (
          <Link to={paths.outcomes({ year: told.year, unit: unit.id })} title={text.unitsOf(unit.name)}>
            {unit.name}
          </Link>
        ),
    },
    {
      ...FIGURE,
      key: 'projects',
      title: text.projects,
      hint: text.projectsWords,
      width: 66,
      sort: 'projects',
      cell: ({ projects }) => projects,
      show: (row) => (
        <Figure
          row={row}
          what={text.projects}
          value={String(row.projects)}
          to={
            row.unit === null || told === undefined
              ? null
              : paths.projects({
                  year: told.year,
                  unit: row.unit.key,
                  ...(!isWhole(row, told) && { alone: 'yes' }),
                })
          }
        />
      ),
    },
  ]
}

type FigureProps = {
  readonly row: OutcomeRow
  readonly what: string
  readonly value: string
  /** The list behind it; null: there is none of just that. */
  readonly to: string | null
  readonly children?: ReactNode
}

function Figure({ row: { unit }, what, value, to, children = value }: FigureProps) {
  const text = useText(OUTCOMES)
  if (to === null) return children
  return (
    <Link to={to} aria-label={text.figureOf(unit?.name ?? text.noUnit, what, value)}>
      {children}
    </Link>
  )
}

function useMoneyColumns(told: Told | undefined): ListColumn<OutcomeRow>[] {
  const text = useText(OUTCOMES)
  const money = (key: 'budget' | 'paid', hint?: string): ListColumn<OutcomeRow> => ({
    ...moneyColumn<OutcomeRow>({
      key,
      title: text[key],
      width: key === 'budget' ? 106 : 84,
      sort: key,
      amount: (row) => row[key],
      ...(hint !== undefined && { hint }),
    }),
    show: (row) =>
      row[key] === null ? (
        '—'
      ) : (
        <Figure
          row={row}
          what={text[key]}
          value={wanText(row[key]) ?? ''}
          to={
            told !== undefined && isWhole(row, told)
              ? paths.execution({ year: told.year, unit: row.unit?.key })
              : null
          }
        >
          <Money amount={row[key]} />
        </Figure>
      ),
  })
  return [
    money('budget', text.budgetWords),
    money('paid'),
    {
      ...FIGURE,
      key: 'rate',
      title: text.rate,
      fileTitle: text.rateFile,
      width: 78,
      sort: 'rate',
      cell: ({ rate }) => numberOf(rate),
      show: ({ rate }) => (rate === null ? '—' : `${rate}%`),
    },
  ]
}

/** As a cell of a file. */
function numberOf(points: string | null): number | null {
  return points === null ? null : Number(points)
}

/** Whole percents of the approved targets; null: nothing is confirmed, or approved. */
export function confirmedPercent({ self, approved }: Pick<OutcomeRow, 'self' | 'approved'>): number | null {
  return self === null || approved === 0 ? null : Math.floor((self.confirmed * 100) / approved)
}

function useSelfColumns(told: Told | undefined): ListColumn<OutcomeRow>[] {
  const text = useText(OUTCOMES)
  const sheets = (row: OutcomeRow, grade?: string) =>
    told !== undefined && isWhole(row, told)
      ? paths.selfEvaluations({ year: told.year, state: 'confirmed', department: row.unit?.id, grade })
      : null
  return [
    {
      ...FIGURE,
      key: 'mean',
      title: text.mean,
      hint: text.meanWords,
      width: 106,
      sort: 'mean',
      cell: ({ self }) => numberOf(self?.mean ?? null),
      show: (row) => {
        const mean = row.self?.mean ?? null
        return mean === null ? '—' : <Figure row={row} what={text.mean} value={mean} to={sheets(row)} />
      },
    },
    {
      ...FIGURE,
      key: 'confirmed',
      title: text.confirmed,
      hint: text.confirmedWords,
      width: 108,
      sort: 'confirmed',
      cell: ({ self }) => self?.confirmed ?? null,
      show: (row) => {
        const percent = confirmedPercent(row)
        if (row.self === null) return '—'
        const share = percent === null ? '' : `　${percent}%`
        return `${row.self.confirmed}/${row.approved}${share}`
      },
      also: [{ title: text.confirmedShare, cell: confirmedPercent }],
    },
    {
      key: 'grades',
      title: text.grades,
      hint: text.gradesWords,
      width: 96,
      cell: null,
      show: (row) => <Grades row={row} to={(grade) => sheets(row, grade)} />,
      also: GRADES.map((grade) => ({
        title: text.selfGrade(grade),
        cell: ({ self }: OutcomeRow) => self?.grades[grade] ?? null,
      })),
    },
  ]
}

type GradesProps = { readonly row: OutcomeRow; readonly to: (grade: string) => string | null }

function Grades({ row: { unit, self }, to }: GradesProps) {
  const text = useText(OUTCOMES)
  if (self === null) return '—'
  return GRADES.map((grade, i) => {
    const count = self.grades[grade]
    const address = count === 0 ? null : to(grade)
    return (
      <Fragment key={grade}>
        {i === 0 ? '' : ' / '}
        {address === null ? (
          count
        ) : (
          <Link to={address} aria-label={text.gradeOf(unit?.name ?? text.noUnit, grade, count)}>
            {count}
          </Link>
        )}
      </Fragment>
    )
  })
}

function useEvaluatedColumns(told: Told | undefined): ListColumn<OutcomeRow>[] {
  const text = useText(OUTCOMES)
  const language = useLanguage()
  const whole: ListColumn<OutcomeRow> = {
    ...FIGURE,
    key: 'whole',
    title: text.whole,
    hint: text.wholeWords,
    width: 106,
    sort: 'whole',
    cell: (row) => numberOf(row.whole?.total ?? null),
    show: (row) => <Whole row={row} />,
    also: [
      { title: text.wholeGrade, cell: (row) => row.whole?.grade ?? null },
      {
        title: text.wholeKind,
        cell: (row) => (row.whole === null ? null : WHOLE_KIND_NAMES[row.whole.kind][language]),
      },
    ],
  }
  const projects: ListColumn<OutcomeRow> = {
    ...FIGURE,
    key: 'evaluated',
    title: text.evaluated,
    fileTitle: text.evaluatedMean,
    hint: text.evaluatedWords,
    width: 92,
    sort: 'evaluated',
    cell: ({ evaluated }) => numberOf(evaluated?.mean ?? null),
    show: (row) =>
      row.evaluated === null ? (
        '—'
      ) : (
        <>
          <Figure
            row={row}
            what={text.evaluated}
            value={row.evaluated.mean}
            to={
              told !== undefined && isWhole(row, told)
                ? paths.resultBudget({ year: told.year, unit: row.unit?.key, sort: 'result' })
                : null
            }
          />
          <span className={styles.under}>{text.projectsOf(row.evaluated.projects)}</span>
        </>
      ),
    also: [{ title: text.evaluatedCount, cell: ({ evaluated }) => evaluated?.projects ?? null }],
  }
  // What is evaluated as a whole is a department.
  return told?.department === null || told === undefined ? [projects, whole] : [projects]
}

function Whole({ row }: { readonly row: OutcomeRow }) {
  const text = useText(OUTCOMES)
  const language = useLanguage()
  const { whole } = row
  if (whole === null) return '—'
  return (
    <>
      <Figure
        row={row}
        what={text.whole}
        value={whole.total}
        to={paths.evaluationSubject(whole.task, whole.subject)}
      />{' '}
      <GradeMark grade={whole.grade} />
      <span className={styles.under}>{WHOLE_KIND_NAMES[whole.kind][language]}</span>
    </>
  )
}

function useLightsColumn(told: Told | undefined): ListColumn<OutcomeRow> {
  const text = useText(OUTCOMES)
  const language = useLanguage()
  const round = told?.round ?? null
  const mark = round === null ? null : MARK_NAMES[round.mark][language]
  const hint = told?.finalOnly === true ? text.lightsFinal : text.lightsWords
  return {
    key: 'lights',
    title: text.lights,
    hint: mark === null ? text.noRound : hint(mark),
    width: 92,
    sort: 'lights',
    cell: null,
    show: (row) => <Lights row={row} told={told} />,
    also: (['red', 'yellow'] as const).map((light) => ({
      title: LIGHT_NAMES[light][language],
      cell: ({ lights }: OutcomeRow) => lights?.[light] ?? null,
    })),
  }
}

type LightsProps = { readonly row: OutcomeRow; readonly told: Told | undefined }

function Lights({ row, told }: LightsProps) {
  const text = useText(OUTCOMES)
  const language = useLanguage()
  const { lights, unit } = row
  if (lights === null) return '—'
  const round = told?.round ?? null
  return (['red', 'yellow'] as const).map((light) => {
    const count = lights[light]
    const words = text.lightOf(unit?.name ?? text.noUnit, LIGHT_NAMES[light][language], count)
    return (
      <span key={light} className={styles.light}>
        {count > 0 && round !== null && isWhole(row, told) ? (
          <Link
            aria-label={words}
            to={paths.monitoring({ year: told?.year, round: round.id, unit: unit?.id, light })}
          >
            <LightSign light={light} /> {count}
          </Link>
        ) : (
          <span title={words}>
            <span className={styles.quiet} aria-hidden="true">
              {LIGHT_SIGN[light]}
            </span>{' '}
            {count}
          </span>
        )}
      </span>
    )
  })
}
