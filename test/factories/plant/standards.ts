/** Faults that only the register of 支出标准 shows: what it holds is planted beside the document. */
import { fen, parseMoney } from '#core/kernel/money.ts'
import type { KnownStandard, Related } from '#core/target/related.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Random } from '../random.ts'
import { wholeBudget } from './measurability.ts'
import { withProject, type Planted, type Plantings } from './planter.ts'

const PRICE = /^(元|万元)\/(.+)$/u

function standardOf(project: Project, row: Indicator, more: Partial<KnownStandard>): KnownStandard {
  return {
    id: '0',
    number: '安标-2025-008',
    name: row.level3,
    words: [project.name],
    level: 'county',
    per: PRICE.exec(row.value.unit ?? '')?.[2] ?? '',
    amount: fen(1n),
    firstYear: 2024,
    lastYear: null,
    source: '安财标〔2025〕3号',
    withdrawn: false,
    ...more,
  }
}

const known = (project: Project, standards: readonly KnownStandard[]): Related =>
  new Map([[project.order, { earlier: [], alike: [], standards }]])

/** A row that says a price for one, and the project it is in. */
function priced(document: TargetDocument, random: Random) {
  for (const project of random.shuffled(document.projects))
    for (const row of random.shuffled(project.indicators)) {
      const [, money] = (row.kind === 'cost' ? PRICE.exec(row.value.unit ?? '') : null) ?? []
      const price = parseMoney(row.value.number ?? '', money === '万元' ? '万元' : '元')
      if (money !== undefined && price.ok) return { project, row, price: price.value }
    }
  return null
}

const spotOf = (project: Project, row: Indicator) => ({
  project: project.order,
  indicator: project.indicators.indexOf(row) + 1,
})

function despiteStandard(document: TargetDocument, random: Random): Planted | null {
  for (const project of random.shuffled(document.projects)) {
    const counted = project.indicators.find(({ kind, value }) => kind === 'quantity' && value.unit !== null)
    if (counted === undefined) continue
    const planted = wholeBudget(document, project, random.pick(['项目总成本', '项目支出']))
    if (planted === null) continue
    const standard = standardOf(project, counted, { per: counted.value.unit ?? '', amount: fen(10_000n) })
    return { ...planted, related: known(project, [standard]) }
  }
  return null
}

export const STANDARDS: Plantings = {
  'cost-above-standard': (document, random) => {
    const found = priced(document, random)
    if (found === null) return null
    const { project, row, price } = found
    const amount = fen((price * BigInt(random.whole(60, 95))) / 100n)
    return {
      document,
      related: known(project, [standardOf(project, row, { amount })]),
      spots: [spotOf(project, row)],
      what: `${row.level3} ${row.value.text} above its standard`,
    }
  },
  'cost-whole-despite-standard': despiteStandard,
  'cost-standard-outdated': (document, random) => {
    const found = priced(document, random)
    if (found === null) return null
    const { project, row, price } = found
    const standard = standardOf(project, row, {
      amount: price,
      firstYear: 2018,
      lastYear: (document.fiscalYear ?? 2025) - random.whole(1, 3),
    })
    const named = { ...row, basis: `支出标准${standard.number}` }
    return {
      document: withProject(document, {
        ...project,
        indicators: project.indicators.map((own) => (own === row ? named : own)),
      }),
      related: known(project, [standard]),
      spots: [spotOf(project, row)],
      what: `${row.level3} rests on ${standard.number}`,
    }
  },
}
