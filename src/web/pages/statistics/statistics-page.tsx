/** 查询统计: pictures where people look rather than read, each with its table; a bar leads to what is in it. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import { SEVERITIES } from '#core/kernel/finding.ts'
import type { Statistics } from '#api/statistics.ts'
import { ruleTitle, severityName } from '#text/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { STATISTICS } from '#text/interface/statistics.ts'
import { useStatistics } from '../../api/overview.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { wanText } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { budgetBars, ruleBars, countSum, unitBars } from './chart-data.ts'
import { ChartCard } from './chart-card.tsx'
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
          <ByUnit statistics={statistics} />
          <Budgets statistics={statistics} />
        </div>
      </div>
    </>
  )
}

function ByRule({ statistics: { byRule } }: { readonly statistics: Statistics }) {
  const text = useText(STATISTICS)
  const language = useLanguage()
  const bars = useMemo(
    () =>
      ruleBars(byRule, (rule) => ruleTitle(rule, language)).map((bar) => ({
        ...bar,
        name: `${SEVERITY_SIGN[bar.severity]} ${bar.name}`,
        label: String(countSum(bar)),
        colour: bar.severity,
      })),
    [byRule, language],
  )
  const series = useMemo(() => [{ name: text.count, colour: 'accent' as const }], [text])
  return (
    <ChartCard
      title={text.byRule}
      bars={bars}
      series={series}
      most={22}
      head={[text.rule, text.severity, text.count]}
      words={1}
      rows={bars.map((bar) => ({ bar, cells: [severityName(bar.severity, language), bar.label] }))}
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
    <ChartCard
      title={text.byUnit}
      bars={bars}
      series={series}
      most={8}
      head={head}
      rows={bars.map((bar) => ({ bar, cells: [...bar.values.map(String), bar.label] }))}
    />
  )
}

function Budgets({ statistics: { budgetByProject } }: { readonly statistics: Statistics }) {
  const text = useText(STATISTICS)
  const bars = useMemo(() => {
    const amounts = new Map(budgetByProject.map(({ id, budget }) => [id, wanText(budget) ?? '']))
    return budgetBars(budgetByProject).map((bar) => ({ ...bar, label: amounts.get(bar.key) ?? '' }))
  }, [budgetByProject])
  const series = useMemo(() => [{ name: text.budget, colour: 'accent' as const }], [text])
  const units = new Map(budgetByProject.map(({ id, unit }) => [id, unit]))
  return (
    <ChartCard
      title={text.budgetByProject}
      note={text.wan}
      bars={bars}
      series={series}
      most={12}
      head={[text.project, text.unit, text.budget]}
      words={1}
      rows={bars.map((bar) => ({ bar, cells: [units.get(bar.key) ?? '—', bar.label] }))}
    />
  )
}
