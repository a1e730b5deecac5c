/**
 * Faults that only earlier years of the same project show: what is known of them is planted beside the
 * document.
 */
import { fen, parseMoney } from '#core/kernel/money.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { ProjectElsewhere, Related } from '#core/target/related.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Random } from '../random.ts'
import { atProject, type Planted, type Plantings } from './planter.ts'

function inYear(document: TargetDocument, project: Project, ago: number): ProjectElsewhere {
  const fiscalYear = (document.fiscalYear ?? 2025) - ago
  return {
    documentId: `year ${fiscalYear}`,
    projectId: `year ${fiscalYear}/${project.order}`,
    file: `${fiscalYear}年预算绩效文本.docx`,
    unit: project.unit?.name ?? null,
    fiscalYear,
    project,
  }
}

function known(project: Project, earlier: readonly ProjectElsewhere[]): Related {
  return new Map([[project.order, { earlier, alike: [] }]])
}

/** Shares of which more is better: a year ago they were higher than this year's target, or promised more. */
function higherBefore(
  document: TargetDocument,
  random: Random,
  before: (row: Indicator, higher: string) => Indicator,
): Planted | null {
  for (const project of random.shuffled(document.projects)) {
    for (const row of random.shuffled(project.indicators)) {
      const now = Number(row.value.number)
      if (
        row.value.unit !== '%' ||
        row.value.comparator !== '>=' ||
        now > 92 ||
        row.kind === 'cost' ||
        /下降|增长|占比|覆盖/u.test(row.level3)
      )
        continue
      const higher = String(Math.min(99, now + random.whole(6, 10)))
      const last = {
        ...project,
        indicators: project.indicators.map((own) => (own === row ? before(own, higher) : own)),
      }
      return {
        document,
        related: known(project, [inYear(document, last, 1)]),
        spots: [{ project: project.order, indicator: project.indicators.indexOf(row) + 1 }],
        what: `${row.level3} ${row.value.text}, ${higher}% a year ago`,
      }
    }
  }
  return null
}

export const YEARS: Plantings = {
  'budget-below-paid': (document, random) => {
    const project = random.pick(document.projects)
    const total = parseMoney(project.budget.total ?? '', '万元')
    if (!total.ok) return null
    const adjusted = {
      reason: '压减规模',
      paid: { fiscal: fen(total.value + BigInt(random.whole(1, 900_000))), other: fen(0n) },
      carryover: { fiscal: fen(0n), other: fen(0n) },
      lastPaid: `${document.fiscalYear ?? 2025}-06-30`,
    }
    return {
      document,
      related: new Map([[project.order, { earlier: [], alike: [], adjusted }]]),
      spots: [atProject(project)],
      what: `${project.name} below what was paid`,
    }
  },
  'target-below-last-actual': (document, random) =>
    higherBefore(document, random, (row, higher) => ({
      ...row,
      result: { actual: `${higher}%`, score: '10', reason: null },
    })),
  'target-lowered': (document, random) =>
    higherBefore(document, random, (row, higher) => ({
      ...row,
      value: parseTargetValue(`≥${higher}%`, (document.fiscalYear ?? 2025) - 1),
    })),
  'target-unchanged-years': (document, random) => {
    const project = random.pick(document.projects)
    const earlier = [1, 2, 3].map((ago) =>
      inYear(document, yearsBack(project, document.fiscalYear ?? 2025, ago), ago),
    )
    return {
      document,
      related: known(project, earlier),
      spots: [atProject(project)],
      what: `${project.name} as in ${earlier.length} years before`,
    }
  },
}

/** The same words with the years counted down. */
function yearsBack(project: Project, year: number, ago: number): Project {
  const back = (text: string) => text.replaceAll(String(year), String(year - ago))
  return {
    ...project,
    goals: project.goals.map(back),
    indicators: project.indicators.map((row) => ({
      ...row,
      description: row.description === null ? null : back(row.description),
      value: parseTargetValue(back(row.value.text), year - ago),
    })),
  }
}
