/**
 * Plan, payments, targets and forecast of a project over the year, as a picture and as a table of the same
 * figures.
 */
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import type { Judgement } from '#core/monitoring/light.ts'
import { planLine } from '#core/monitoring/plan-line.ts'
import { percentText } from '#core/kernel/exact.ts'
import { monthEnd, PLAN_MARK_MONTH, PLAN_MARKS } from '#core/kernel/period.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { WatchChart, type WatchLine, type WatchPoint } from '../../charts/watch-chart.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './monitoring.module.css'

type Props = { readonly view: MonitoringSheetView; readonly judgement: Judgement }

export function SheetPicture({ view, judgement }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const { year } = view.round
  const plan = planPoints(view)
  const lines = useLines(view, judgement, plan)
  const marks = PLAN_MARKS.map((mark) => ({
    day: monthEnd(year, PLAN_MARK_MONTH[mark]),
    name: MARK_NAMES[mark][language],
  }))
  return (
    <>
      <WatchChart
        year={year}
        lines={lines}
        marks={marks}
        description={`${text.picture}：${lines.map(({ name, points }) => `${name} ${points.at(-1)?.[1] ?? 0}%`).join('，')}`}
      />
      {plan === null ? <p className={styles.faint}>{text.noPlan}</p> : null}
      <details className={styles.details}>
        <summary>{text.pictureTable}</summary>
        <Figures lines={lines} />
      </details>
    </>
  )
}

/** The plan of the year; null where the target has none. */
function planPoints({ target, round: { year } }: MonitoringSheetView): readonly WatchPoint[] | null {
  const points = planLine(target, year)
  return points?.map(({ day, share }) => [day, Number(percentText(share))] as const) ?? null
}

/** Plan, payments and targets up to now, and where they are bound; none that has no point. */
function useLines(
  view: MonitoringSheetView,
  judgement: Judgement,
  plan: readonly WatchPoint[] | null,
): readonly WatchLine[] {
  const text = useText(MONITORING)
  const { year, day } = view.round
  const end = monthEnd(year, 12)
  const first: WatchPoint = [`${year}-01-01`, 0]
  const at = (value: string | null): readonly WatchPoint[] => (value === null ? [] : [[day, Number(value)]])
  const earlier = (
    of: (point: MonitoringSheetView['points'][number]) => string | null,
  ): readonly WatchPoint[] =>
    view.points.flatMap((point) => {
      const value = of(point)
      return value === null ? [] : [[point.day, Number(value)] as const]
    })
  const toEnd = (from: string | null, to: string | null): readonly WatchPoint[] =>
    from === null || to === null || day >= end
      ? []
      : [
          [day, Number(from)],
          [end, Number(to)],
        ]
  const lines: readonly WatchLine[] = [
    { name: text.planLine, colour: 'ink-3', symbol: 'rect', points: plan === null ? [] : [first, ...plan] },
    {
      name: text.paidLine,
      colour: 'accent',
      symbol: 'circle',
      points: [first, ...earlier(({ rate }) => rate), ...at(judgement.rate)],
    },
    {
      name: text.targetLine,
      colour: 'good',
      symbol: 'triangle',
      points: [first, ...earlier(({ achievement }) => achievement), ...at(judgement.achievement)],
    },
    {
      name: `${text.paidLine}（${text.forecastLine}）`,
      colour: 'accent',
      symbol: 'circle',
      dashed: true,
      points: toEnd(judgement.rate, judgement.forecast),
    },
    {
      name: `${text.targetLine}（${text.forecastLine}）`,
      colour: 'good',
      symbol: 'triangle',
      dashed: true,
      points: toEnd(judgement.achievement, judgement.expected),
    },
  ]
  return lines.filter(({ points }) => points.length > 0)
}

function Figures({ lines }: { readonly lines: readonly WatchLine[] }) {
  const text = useText(MONITORING)
  const days = [...new Set(lines.flatMap(({ points }) => points.map(([day]) => day)))].toSorted()
  return (
    <table className={styles.small}>
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          {lines.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {lines.map(({ name, points }) => {
              const found = points.find(([one]) => one === day)
              return <td key={name}>{found === undefined ? '' : `${found[1].toFixed(2)}%`}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
