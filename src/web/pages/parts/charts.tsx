/** Charts with their tables and files. */
import { useMemo } from 'react'
import { SEVERITIES } from '#core/kernel/finding.ts'
import { CHARTS } from '#text/interface/charts.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { PARTS } from '#text/interface/parts.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { BarSeries, DrawnBar } from '../../charts/bar-option.ts'
import { Chart } from '../../charts/chart.tsx'
import { lineFigures } from '../../charts/line-figures.ts'
import type { DrawnLine } from '../../charts/line-option.ts'
import { useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import { ROWS } from './examples.ts'
import { State } from './part.tsx'

const YEAR = 2025

export function BarStates() {
  const text = useText(PARTS)
  const common = useText(COMMON)
  const charts = useText(CHARTS)
  const stacked = useMemo(() => {
    const bars: readonly DrawnBar[] = ROWS.map(({ unit, findings }) => {
      const values = SEVERITIES.map((one) => findings[one])
      return { name: unit, cut: 'start', values, label: String(values.reduce((sum, one) => sum + one, 0)) }
    })
    const series: readonly BarSeries[] = SEVERITIES.map((one) => ({ name: common[one], colour: one }))
    return { kind: 'bars' as const, bars, series }
  }, [common])
  const single = useMemo(() => {
    const bars: readonly DrawnBar[] = ROWS.map(({ name, budget }) => ({
      name,
      values: [Number(budget) / 1_000_000],
      label: wanText(budget) ?? '',
    }))
    return { kind: 'bars' as const, bars, series: [{ name: text.budget, colour: 'accent' as const }] }
  }, [text])
  return (
    <>
      <State name="stacked" wide>
        <Chart
          title={text.byUnit}
          description={charts.barsOf(text.byUnit, stacked.bars.length)}
          picture={stacked}
          figures={{
            head: [text.unit, ...stacked.series.map(({ name }) => name), text.total],
            words: 1,
            rows: stacked.bars.map(({ name, values, label }) => ({
              key: name,
              cells: [
                { text: name },
                ...values.map((value) => ({ text: String(value), value })),
                { text: label, value: Number(label) },
              ],
            })),
          }}
        />
      </State>
      <State name="oneSeries" wide>
        <Chart
          title={text.byProject}
          note={common.wan}
          description={charts.barsOf(text.byProject, single.bars.length)}
          picture={single}
          figures={{
            head: [text.project, text.budget],
            words: 1,
            rows: single.bars.map(({ name, values: [value = 0], label }) => ({
              key: name,
              cells: [{ text: name }, { text: label, value }],
            })),
          }}
        />
      </State>
    </>
  )
}

export function LineStates() {
  const text = useText(PARTS)
  const charts = useText(CHARTS)
  const watch = useText(MONITORING)
  const picture = useMemo(() => {
    const lines = exampleLines(watch)
    return { kind: 'lines' as const, year: YEAR, lines, marks: [], monthName: charts.month }
  }, [watch, charts])
  return (
    <State name="forecast" wide>
      <Chart
        title={text.watch}
        of={ROWS[0]?.name}
        description={charts.linesOf(text.watch, picture.lines.map(({ name }) => name).join('，'))}
        picture={picture}
        figures={lineFigures(picture.lines, watch.day)}
      />
    </State>
  )
}

/** A project at the middle of its year, and where it is bound. */
function exampleLines(watch: Spoken<typeof MONITORING>): readonly DrawnLine[] {
  const day = (rest: string) => `${YEAR}-${rest}`
  return [
    {
      name: watch.planLine,
      colour: 'ink-3',
      symbol: 'rect',
      points: [
        [day('01-01'), 0],
        [day('03-31'), 25],
        [day('06-30'), 50],
        [day('10-31'), 80],
        [day('12-31'), 100],
      ],
    },
    {
      name: watch.paidLine,
      colour: 'accent',
      symbol: 'circle',
      points: [
        [day('01-01'), 0],
        [day('03-31'), 12.4],
        [day('06-30'), 38.75],
      ],
    },
    {
      name: watch.targetLine,
      colour: 'good',
      symbol: 'triangle',
      points: [
        [day('01-01'), 0],
        [day('03-31'), 20],
        [day('06-30'), 55],
      ],
    },
    {
      name: watch.expectedLine(watch.paidLine),
      colour: 'accent',
      symbol: 'circle',
      from: [day('06-30'), 38.75],
      points: [[day('12-31'), 78.2]],
    },
    {
      name: watch.expectedLine(watch.targetLine),
      colour: 'good',
      symbol: 'triangle',
      from: [day('06-30'), 55],
      points: [[day('12-31'), 96]],
    },
  ]
}
