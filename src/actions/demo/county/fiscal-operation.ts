/**
 * 财政运行综合绩效 of the county's townships and streets: three years filled in by themselves, accepted by 绩效科 and made
 * final. They have neither debt nor a treasury of their own (乡财县管). What they spent is never less than what the
 * county paid for them.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { FISCAL_FIGURES, NO_FISCAL_FIGURES, type FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import { paidForUnits } from '#store/demo/county.ts'
import { actOnFiscalSheet, actOnFiscalYear, saveFiscalSheet } from '../../fiscal-operation/change-sheet.ts'
import { listFiscalOperation, readFiscalSheet } from '../../fiscal-operation/sheets.ts'
import { chanceOf, officeDay, officeDayWithin } from './days.ts'
import { actorOf, departmentOf, type World } from './world.ts'

type Stage = {
  readonly year: number
  readonly opened: string
  readonly sent: readonly [string, string]
  readonly accepted: readonly [string, string]
  readonly final: string
}

const STAGES: readonly Stage[] = [
  {
    year: 2023,
    opened: '2024-09-02',
    sent: ['2024-09-05', '2024-09-20'],
    accepted: ['2024-09-23', '2024-10-18'],
    final: '2024-10-25',
  },
  {
    year: 2024,
    opened: '2025-03-03',
    sent: ['2025-03-10', '2025-04-11'],
    accepted: ['2025-04-14', '2025-05-16'],
    final: '2025-05-30',
  },
  {
    year: 2025,
    opened: '2026-03-02',
    sent: ['2026-03-09', '2026-04-10'],
    accepted: ['2026-04-20', '2026-05-15'],
    final: '2026-05-29',
  },
]
const LAST_YEAR = 2025
/** By their order: whose 三保支出 of the last year is short, and who typed a figure tenfold at first. */
const [SHORT, SLIPPED] = [4, 2]

/** One hundredth of a 万元, in 分: what offices write. */
const STEP = 10_000n

function rounded(amount: bigint): bigint {
  return (amount / STEP) * STEP
}

/** So many per mille of an amount. */
function share(amount: bigint, perMille: number): bigint {
  return rounded((amount * BigInt(perMille)) / 1000n)
}

/**
 * What a township says of a year. @param spent what it spent in the last of the years, in 分 @param short its
 * 三保支出 is below the need
 */
export function townFigures(name: string, year: number, spent: bigint, short: boolean): FiscalFigures {
  const chance = (what: string, most: number) => chanceOf(`${name}/${year}/${what}`, most)
  const lasting = (what: string, most: number) => chanceOf(`${name}/${what}`, most)
  const spending = share(spent, 1000 - (LAST_YEAR - year) * (25 + lasting('growth', 15)))
  const revenue = share(spending, 330 + lasting('revenue', 120) + chance('revenue', 12))
  const tax = share(revenue, 560 + lasting('tax', 200) + chance('tax', 20))
  const [livelihood, wages, operation] = [
    share(spending, 300 + lasting('livelihood', 150)),
    share(spending, 230 + lasting('wages', 40)),
    share(spending, 70 + lasting('operation', 20)),
  ]
  const guaranteed = livelihood + wages + operation
  const adjusted = share(spending, 1020 + chance('adjusted', 90))
  const [disclosure, targets] = [2 + lasting('units', 2), 4 + lasting('targets', 5)]
  const amounts = {
    revenueBudget: share(revenue, 930 + chance('budget', 120)),
    revenue,
    tax,
    nonTax: revenue - tax,
    spendingBudget: share(adjusted, 780 + chance('first', 200)),
    spendingAdjusted: adjusted,
    spending,
    guaranteed,
    livelihood,
    wages,
    operation,
    otherSpending: spending - guaranteed,
    guaranteedNeed: share(guaranteed, short ? 1040 : 930 + chance('need', 60)),
    threePublic: share(spending, 5 + lasting('cars', 4)),
    carryover: share(adjusted, 30 + chance('carryover', 80)),
  }
  const counts = {
    disclosureDue: disclosure,
    disclosureDone: disclosure - (chance('late', 5) === 0 ? 1 : 0),
    targetsDue: targets,
    targetsDone: targets - (chance('targetless', 4) === 0 ? 1 : 0),
    evaluationsDue: targets,
    evaluationsDone: targets - (chance('unevaluated', 4) === 0 ? 1 : 0),
  }
  const known: Readonly<Record<string, bigint | number>> = { ...amounts, ...counts }
  return {
    ...NO_FISCAL_FIGURES,
    ...Object.fromEntries(
      FISCAL_FIGURES.flatMap((figure) =>
        known[figure] === undefined ? [] : [[figure, String(known[figure])]],
      ),
    ),
  }
}

/** What a township spends besides what the county pays for its projects: people, running costs, villages. */
const OTHERWISE = 2_200n * 1_000_000n

/** The years of all of them, one after the other. */
export async function runTownFinances(world: World): Promise<void> {
  for (const stage of STAGES) await runYear(world, stage)
}

async function runYear(world: World, { year, opened, sent, accepted, final }: Stage): Promise<void> {
  const { context, bureau } = world
  world.to(officeDay(opened))
  const begun = await actOnFiscalYear(context, bureau, { year, act: 'open' })
  if (!begun.ok) return world.refused(`fiscal ${year}`, begun.error)
  const listed = await listFiscalOperation(context, bureau, {
    year,
    page: 1,
    size: 500,
    sort: 'unit',
    order: 'asc',
  })
  if (!listed.ok) return world.refused(`fiscal ${year}`, listed.error)
  const db = context.store.of(world.region).db
  for (const [i, { unit }] of listed.value.rows.entries()) {
    const filler = actorOf(world, unit.id, 'tianbao')
    const below = [...(departmentOf(world, unit.id)?.below ?? [unit.id])]
    const paid = await paidForUnits(db, below, LAST_YEAR)
    const spent = rounded(paid + OTHERWISE + BigInt(chanceOf(`${unit.name}/size`, 900)) * 1_000_000n)
    const isLast = year === LAST_YEAR
    const figures = townFigures(unit.name, year, spent, isLast && i === SHORT)
    const [first, done] = [
      officeDayWithin(...sent, `${unit.name}/${year}/sent`),
      officeDayWithin(...accepted, `${unit.name}/${year}/accepted`),
    ]
    const one: Town = { world, unit: unit.id, name: unit.name, year, filler }
    world.to(first)
    if (isLast && i === SLIPPED) {
      await handIn(one, { ...figures, threePublic: `${figures.threePublic}0` })
      world.to(officeDay('2026-04-13'))
      await act(one, bureau, 'return', '三公经费支出约为上年的十倍，请核对小数点。')
      world.to(officeDay('2026-04-15'))
    }
    await handIn(one, figures)
    world.to(done)
    await act(one, bureau, 'accept', '')
  }
  world.to(officeDay(final))
  const ended = await actOnFiscalYear(context, bureau, { year, act: 'finish' })
  if (!ended.ok) world.refused(`fiscal ${year} final`, ended.error)
}

type Town = {
  readonly world: World
  readonly unit: string
  readonly name: string
  readonly year: number
  readonly filler: Actor
}

async function handIn(town: Town, figures: FiscalFigures): Promise<void> {
  const { world, unit, name, year, filler } = town
  const view = await readFiscalSheet(world.context, filler, { unit, year })
  if (!view.ok) return world.refused(`fiscal ${name}`, view.error)
  const { revision } = view.value
  const saved = await saveFiscalSheet(world.context, filler, { unit, year, revision, figures })
  if (!saved.ok) return world.refused(`fiscal ${name}`, saved.error)
  await act(town, filler, 'send', '')
}

async function act(
  { world, unit, name, year }: Town,
  by: Actor,
  kind: 'send' | 'return' | 'accept',
  comment: string,
): Promise<void> {
  const view = await readFiscalSheet(world.context, by, { unit, year })
  if (!view.ok) return world.refused(`fiscal ${name}`, view.error)
  const { revision } = view.value
  const done = await actOnFiscalSheet(world.context, by, { unit, year, revision, act: kind, comment })
  if (!done.ok) world.refused(`fiscal ${name} ${kind}`, done.error)
}
