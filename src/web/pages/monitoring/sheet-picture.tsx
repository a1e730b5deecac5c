/**
 * Plan, payments, targets and forecast of a project over the year, as a picture and as a table of the same
 * figures.
 */
import { useMemo } from 'react'
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import type { Judgement } from '#core/monitoring/light.ts'
import { planLine } from '#core/monitoring/plan-line.ts'
import { percentText } from '#core/kernel/exact.ts'
import { monthEnd, PLAN_MARK_MONTH, PLAN_MARKS } from '#core/kernel/period.ts'
import { CHARTS } from '#text/interface/charts.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import type { Spoken } from '#text/interface/words.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { Chart } from '../../charts/chart.tsx'
import { lineFigures } from '../../charts/line-figures.ts'
import type { DrawnLine, LinePoint } from '../../charts/line-option.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './monitoring.module.css'

type Props = { readonly view: MonitoringSheetView; readonly judgement: Judgement }

export function SheetPicture({ view, judgement }: Props) {
  const text = useText(MONITORING)
  const charts = useText(CHARTS)
  const language = useLanguage()
  const { year } = view.round
  const picture = useMemo(() => {
    const marks = PLAN_MARKS.map((mark) => ({
      day: monthEnd(year, PLAN_MARK_MONTH[mark]),
      name: MARK_NAMES[mark][language],
    }))
    const lines = linesOf(view, judgement, text)
    return { kind: 'lines' as const, year, lines, marks, monthName: charts.month }
  }, [view, judgement, text, charts, year, language])
  const { lines } = picture
  return (
    <Chart
      title={text.picture}
      term="double-watch"
      of={`${view.target.name} ${view.round.day}`}
      description={charts.linesOf(
        text.picture,
        lines.map(({ name, points }) => `${name} ${points.at(-1)?.[1] ?? 0}%`).join('，'),
      )}
      picture={picture}
      figures={lineFigures(lines, text.day)}
    >
      {planPoints(view) === null ? <p className={styles.faint}>{text.noPlan}</p> : null}
    </Chart>
  )
}

/** The plan of the year; null where the target has none. */
function planPoints({ target, round: { year } }: MonitoringSheetView): readonly LinePoint[] | null {
  const points = planLine(target, year)
  return points?.map(({ day, share }) => [day, Number(percentText(share))] as const) ?? null
}

/** Plan, payments and targets up to now, and where they are bound; none that has no point. */
function linesOf(
  view: MonitoringSheetView,
  judgement: Judgement,
  text: Spoken<typeof MONITORING>,
): readonly DrawnLine[] {
  const { year, day } = view.round
  const plan = planPoints(view)
  const first: LinePoint = [`${year}-01-01`, 0]
  const measured = (
    of: (point: MonitoringSheetView['points'][number]) => string | null,
    now: string | null,
  ): readonly LinePoint[] => [
    first,
    ...view.points.flatMap((point) => pointsOf(point.day, of(point))),
    ...pointsOf(day, now),
  ]
  const lines: readonly (DrawnLine | null)[] = [
    { name: text.planLine, colour: 'ink-3', symbol: 'rect', points: plan === null ? [] : [first, ...plan] },
    {
      name: text.paidLine,
      colour: 'accent',
      symbol: 'circle',
      points: measured(({ rate }) => rate, judgement.rate),
    },
    {
      name: text.targetLine,
      colour: 'good',
      symbol: 'triangle',
      points: measured(({ achievement }) => achievement, judgement.achievement),
    },
    forecastOf(view, judgement.rate, judgement.forecast, {
      name: text.expectedLine(text.paidLine),
      colour: 'accent',
      symbol: 'circle',
    }),
    forecastOf(view, judgement.achievement, judgement.expected, {
      name: text.expectedLine(text.targetLine),
      colour: 'good',
      symbol: 'triangle',
    }),
  ]
  return lines.filter((line) => line !== null).filter(({ points }) => points.length > 0)
}

function pointsOf(day: string, percent: string | null): readonly LinePoint[] {
  return percent === null ? [] : [[day, Number(percent)]]
}

/** Where it is bound at the end of the year; null where nobody can tell, or the year is over. */
function forecastOf(
  { round: { year, day } }: MonitoringSheetView,
  now: string | null,
  then: string | null,
  line: Pick<DrawnLine, 'name' | 'colour' | 'symbol'>,
): DrawnLine | null {
  const end = monthEnd(year, 12)
  if (now === null || then === null || day >= end) return null
  return { ...line, from: [day, Number(now)], points: [[end, Number(then)]] }
}
