/** 查询统计: pictures where people look rather than read, each with its table; a bar leads to what is in it. */
import { useCallback, useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { SEVERITIES } from '#core/kernel/finding.ts'
import type { Statistics } from '#api/statistics.ts'
import { ruleTitle, severityName } from '#text/findings/findings.ts'
import { CHARTS } from '#text/interface/charts.ts'
import { COMMON } from '#text/interface/common.ts'
import { STATISTICS } from '#text/interface/statistics.ts'
import { useStatistics } from '../../api/overview.ts'
import type { BarSeries, DrawnBar } from '../../charts/bar-option.ts'
import { Chart } from '../../charts/chart.tsx'
import type { ChartFigures } from '../../charts/chart-table.tsx'
import { OtherYears } from '../../lists/other-years.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { wanText } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { budgetBars, ruleBars, countSum, unitBars, unitBudgetBars, type Bar } from './chart-data.ts'
import { Quality } from './quality.tsx'
import styles from './statistics-page.module.css'

export function StatisticsPage() {
  const text = useText(STATISTICS)
  const year = useSumYear()
  const query = useStatistics(year)
  return (
    <>
      <PageHeader
        title={text.title}
        beside={
          <>
            <SumYearNote className={styles.quiet} /> <span className={styles.quiet}>{text.clickHint}</span>
          </>
        }
      />
      <Loaded query={query}>
        {(statistics) =>
          statistics.budgetByProject.length === 0 && statistics.byRule.length === 0 ? (
            <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
              {text.emptyWords}
              <OtherYears />
            </EmptyState>
          ) : (
            <Charts statistics={statistics} />
          )
        }
      </Loaded>
    </>
  )
}

function Charts({ statistics }: { readonly statistics: Statistics }) {
  return (
    <>
      <Quality quality={statistics.quality} />
      <div className={styles.charts}>
        <ByRule statistics={statistics} />
        <div className={styles.column}>
          <UnitBudgets statistics={statistics} />
          <ByUnit statistics={statistics} />
          <Budgets statistics={statistics} />
        </div>
      </div>
    </>
  )
}

type ShownBar = Bar & DrawnBar
type ChartProps = {
  readonly title: string
  /** The unit of the figures. */
  readonly note?: string
  readonly bars: readonly ShownBar[]
  readonly series: readonly BarSeries[]
  /** How many of the largest are drawn; the table has all. */
  readonly most: number
  readonly figures: ChartFigures
}

/** Bars, the largest first, each of which leads to what is in it. */
function BarChart({ title, note, bars, series, most, figures }: ChartProps) {
  const text = useText(STATISTICS)
  const charts = useText(CHARTS)
  const common = useText(COMMON)
  const year = useSumYear()
  const navigate = useNavigate()
  const picture = useMemo(
    () => ({ kind: 'bars' as const, bars: bars.slice(0, most), series }),
    [bars, most, series],
  )
  const pick = useCallback(
    (bar: number, one: number) => {
      const link = bars[bar]?.links[one]
      if (link !== undefined) void navigate(link)
    },
    [bars, navigate],
  )
  return (
    <Chart
      title={title}
      note={[note, bars.length > most ? text.largest(most) : undefined].filter(Boolean).join('　')}
      of={year === undefined ? undefined : common.yearOf(year)}
      description={charts.barsOf(title, picture.bars.length)}
      picture={picture}
      figures={figures}
      onPick={pick}
    />
  )
}

function ByRule({ statistics: { byRule } }: { readonly statistics: Statistics }) {
  const text = useText(STATISTICS)
  const language = useLanguage()
  const bars = useMemo(
    () =>
      ruleBars(byRule, (rule) => ruleTitle(rule, language)).map((bar) => ({
        ...bar,
        title: bar.name,
        name: `${SEVERITY_SIGN[bar.severity]} ${bar.name}`,
        label: String(countSum(bar)),
        colour: bar.severity,
      })),
    [byRule, language],
  )
  const series = useMemo(() => [{ name: text.projects, colour: 'accent' as const }], [text])
  return (
    <BarChart
      title={text.byRule}
      bars={bars}
      series={series}
      most={22}
      figures={{
        head: [text.rule, text.severity, text.projects, text.count],
        words: 2,
        rows: bars.map(({ key, name, title, link, severity, label, count }) => ({
          key,
          cells: [
            { text: name, value: title, to: link },
            { text: severityName(severity, language) },
            { text: label, value: Number(label) },
            { text: String(count), value: count },
          ],
        })),
      }}
    />
  )
}

function ByUnit({ statistics: { byUnit } }: { readonly statistics: Statistics }) {
  const text = useText(STATISTICS)
  const common = useText(COMMON)
  const bars = useMemo(
    () => unitBars(byUnit).map((bar) => ({ ...bar, cut: 'start' as const, label: String(countSum(bar)) })),
    [byUnit],
  )
  const series = useMemo(
    () => SEVERITIES.map((severity) => ({ name: common[severity], colour: severity })),
    [common],
  )
  const head = [text.unit, ...SEVERITIES.map((severity) => common[severity]), text.total]
  return (
    <BarChart
      title={text.byUnit}
      bars={bars}
      series={series}
      most={8}
      figures={{
        head,
        words: 1,
        rows: bars.map(({ key, name, link, links, values, label }) => ({
          key,
          cells: [
            { text: name, to: link },
            ...values.map((value, i) => ({ text: String(value), value, to: links[i] })),
            { text: label, value: Number(label) },
          ],
        })),
      }}
    />
  )
}

function UnitBudgets({ statistics: { byUnit } }: { readonly statistics: Statistics }) {
  const text = useText(STATISTICS)
  const bars = useMemo(() => {
    const units = new Map(byUnit.map((one) => [one.key, one]))
    return unitBudgetBars(byUnit).map((bar) => {
      const { budget, approvedBudget } = units.get(bar.key) ?? { budget: '0', approvedBudget: '0' }
      return { ...bar, budget, approvedBudget, cut: 'start' as const, label: wanText(budget) ?? '' }
    })
  }, [byUnit])
  const series = useMemo(
    () => [
      { name: text.approvedBudget, colour: 'accent' as const },
      { name: text.openBudget, colour: 'advice' as const },
    ],
    [text],
  )
  return (
    <BarChart
      title={text.budgetByUnit}
      note={text.wan}
      bars={bars}
      series={series}
      most={8}
      figures={{
        head: [text.unit, text.budget, text.approvedBudget],
        words: 1,
        rows: bars.map(({ key, name, link, budget, approvedBudget, label }) => ({
          key,
          cells: [
            { text: name, to: link },
            { text: label, value: wan(budget) },
            { text: wanText(approvedBudget) ?? '', value: wan(approvedBudget) },
          ],
        })),
      }}
    />
  )
}

function wan(amount: string): number {
  return Number(formatMoney(fen(BigInt(amount)), '万元'))
}

function Budgets({ statistics: { budgetByProject } }: { readonly statistics: Statistics }) {
  const text = useText(STATISTICS)
  const bars = useMemo(() => {
    const projects = new Map(budgetByProject.map((one) => [one.id, one]))
    return budgetBars(budgetByProject).map((bar) => {
      const { budget, unit } = projects.get(bar.key) ?? { budget: '0', unit: null }
      return { ...bar, unit: unit ?? '—', budget, label: wanText(budget) ?? '' }
    })
  }, [budgetByProject])
  const series = useMemo(() => [{ name: text.budget, colour: 'accent' as const }], [text])
  return (
    <BarChart
      title={text.budgetByProject}
      note={text.wan}
      bars={bars}
      series={series}
      most={12}
      figures={{
        head: [text.project, text.unit, text.budget],
        words: 2,
        rows: bars.map(({ key, name, link, unit, budget, label }) => ({
          key,
          cells: [{ text: name, to: link }, { text: unit }, { text: label, value: wan(budget) }],
        })),
      }}
    />
  )
}
