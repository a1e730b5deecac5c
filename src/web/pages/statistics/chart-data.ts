/**
 * From the figures of the server to bars and tables: sorted, the largest first, each with the address of what
 * is in it.
 */
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import type { Statistics } from '#api/statistics.ts'
import { paths } from '../../paths.ts'

export type Bar = {
  readonly key: string
  readonly name: string
  /** One for each series, for drawing only. */
  readonly values: readonly number[]
  /** What the whole bar leads to, and what each of its series does. */
  readonly link: string
  readonly links: readonly string[]
}

/** `values`: in how many projects it holds; `count`: findings, one of which may hold in several. */
export type RuleBar = Bar & {
  readonly severity: Severity
  readonly group: string
  readonly count: number
}

/** A rule with cases of several severities is one bar in the colour of the gravest. */
export function ruleBars(byRule: Statistics['byRule'], title: (rule: string) => string): RuleBar[] {
  const bars = new Map<string, { group: string; severity: Severity; count: number; projects: number }>()
  for (const { rule, group, severity, count, projects } of byRule) {
    const known = bars.get(rule)
    const own = SEVERITIES.find((one) => one === severity) ?? 'advice'
    const graver = known !== undefined && SEVERITIES.indexOf(known.severity) < SEVERITIES.indexOf(own)
    bars.set(rule, {
      group,
      severity: graver ? known.severity : own,
      count: count + (known?.count ?? 0),
      projects: projects + (known?.projects ?? 0),
    })
  }
  return largestFirst(
    [...bars].map(([rule, { group, severity, count, projects }]) => ({
      key: rule,
      name: title(rule),
      group,
      severity,
      count,
      values: [projects],
      link: paths.findings({ rule }),
      links: [paths.findings({ rule })],
    })),
  )
}

/** One series for each severity, in their order. */
export function unitBars(byUnit: Statistics['byUnit']): Bar[] {
  return largestFirst(
    byUnit.map(({ key, name, findings }) => ({
      key,
      name,
      link: paths.findings({ unit: key }),
      values: SEVERITIES.map((severity) => findings[severity]),
      links: SEVERITIES.map((severity) => paths.findings({ unit: key, severity })),
    })),
  )
}

/** Values are 万元 as floating point: good enough to draw, the tables and tips show the exact amounts. */
export function budgetBars(budgetByProject: Statistics['budgetByProject']): Bar[] {
  return largestFirst(
    budgetByProject.map(({ id, name, budget }) => ({
      key: id,
      name,
      values: [Number(budget) / 1_000_000],
      link: paths.project(id),
      links: [paths.project(id)],
    })),
  )
}

/** The same of units: what is approved, and what is not yet. */
export function unitBudgetBars(byUnit: Statistics['byUnit']): Bar[] {
  return largestFirst(
    byUnit
      .filter(({ budget }) => budget !== '0')
      .map(({ key, name, budget, approvedBudget }) => {
        const approved = Number(approvedBudget) / 1_000_000
        const link = paths.projects({ unit: key })
        return {
          key,
          name,
          values: [approved, Math.max(0, Number(budget) / 1_000_000 - approved)],
          link,
          links: [link, link],
        }
      }),
  )
}

export function countSum(bar: Bar): number {
  return bar.values.reduce((sum, value) => sum + value, 0)
}

function largestFirst<B extends Bar>(bars: readonly B[]): B[] {
  return bars.toSorted((a, b) => countSum(b) - countSum(a))
}
