/** 预算执行: the list by each day, units and departments, the ledger of each project, and the kept sums. */
import { readExecutionList, readLedger } from '#actions/execution/execution.ts'
import type { ExecutionList, ExecutionQuery } from '#api/execution/execution.ts'
import { below, grouped } from './again/facts.ts'
import {
  isOver,
  isOverspent,
  isPooled,
  moneyOn,
  rateOf,
  sumOf,
  unbalanced,
  type FundMoney,
  type Money,
} from './again/money.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared, type Tally } from './tally.ts'

const ENDS = [
  '01-31',
  '02-28',
  '03-31',
  '04-30',
  '05-31',
  '06-30',
  '07-31',
  '08-31',
  '09-30',
  '10-31',
  '11-30',
  '12-31',
]
const UNIT_DAYS = ['06-30', '10-31', '12-31']

export async function compareExecution(county: County): Promise<Compared> {
  const held = tally('预算执行')
  for (const year of yearsOf(county)) {
    for (const end of ENDS) await listOn(county, held, year, `${year}-${end}`)
    for (const day of daysOf(county, year)) await totalsOn(county, held, year, day)
    for (const end of UNIT_DAYS) await unitsOn(county, held, year, `${year}-${end}`)
    await ledgers(county, held, year)
  }
  await keptSums(county, held)
  return held.end()
}

/** Years with approved targets. */
export function yearsOf({ facts }: County): readonly number[] {
  return [...new Set([...facts.versions.values()].flat().map(({ year }) => year))].toSorted()
}

/** Days on which something was paid or changed, and the day before each. */
function daysOf({ facts: { payments, changes } }: County, year: number): readonly string[] {
  const days = [...payments, ...changes].filter((line) => line.year === year).map(({ day }) => day)
  return [...new Set(days)].toSorted()
}

/** As an answer says it. */
function said(money: FundMoney, over: boolean) {
  return { ...fundOf(money), rate: rateOf(money), overspent: over }
}
const fundOf = ({ initial, changes, budget, paid }: FundMoney) => ({ initial, changes, budget, paid })

function holdMoney(
  held: Tally,
  where: string,
  what: string,
  at: { program: ExecutionList['totals'] | undefined; again: Money },
) {
  const { program, again } = at
  held.holdAll(where, what, program, said(again, isOverspent(again)))
  for (const fund of ['fiscal', 'other'] as const)
    held.holdAll(where, `${what}.${fund}`, program?.[fund], said(again[fund], isOver(again[fund])))
}

const ask = (county: County, query: Partial<ExecutionQuery> & { year: number; day: string }) =>
  readExecutionList(county.context, county.office, {
    page: 1,
    size: 1,
    sort: 'unit',
    order: 'asc',
    ...query,
  }).then(answered)

async function listOn(county: County, held: Tally, year: number, day: string): Promise<void> {
  const again = moneyOn(county.facts, year, day)
  const rows = await everyRow((page) => ask(county, { year, day, ...page }))
  held.hold(day, 'projects', rows.length, again.size)
  const there = new Map(rows.map((row) => [row.id, row]))
  for (const [project, money] of again)
    holdMoney(held, `${day} ${project}`, 'project', { program: there.get(project), again: money })
}

async function totalsOn(county: County, held: Tally, year: number, day: string): Promise<void> {
  const { facts } = county
  const again = moneyOn(facts, year, day)
  const list = await ask(county, { year, day })
  holdMoney(held, day, 'region', { program: list.totals, again: sumOf([...again.values()]) })
  held.hold(day, 'overspent projects', list.overspent, [...again.values()].filter(isOverspent).length)
  const pooled = [...again].filter(([id, money]) => isPooled(facts.projects.get(id)?.name ?? '', money))
  held.hold(day, '代编 open', list.pooled.projects, pooled.length)
  const open = unbalanced(facts, year, day)
  held.hold(day, '调剂 open', list.unbalanced.total, open.size)
  for (const { approvalNumber, into, out } of list.unbalanced.rows)
    held.holdAll(
      `${day} ${approvalNumber}`,
      '调剂',
      { into, out },
      open.get(approvalNumber) ?? { into: 0n, out: 0n },
    )
}

async function unitsOn(county: County, held: Tally, year: number, day: string): Promise<void> {
  const { facts } = county
  const again = moneyOn(facts, year, day)
  for (const unit of facts.units.values()) {
    const units = below(facts, unit.id)
    const own = [...again].flatMap(([id, money]) =>
      units.has(facts.projects.get(id)?.unit ?? '') ? [money] : [],
    )
    const list = await ask(county, { year, day, unit: unit.key })
    held.hold(`${day} ${unit.name}`, 'projects of a unit', list.total, own.length)
    holdMoney(held, `${day} ${unit.name}`, unit.kind, { program: list.totals, again: sumOf(own) })
  }
}

async function ledgers(county: County, held: Tally, year: number): Promise<void> {
  const day = `${year}-12-31`
  for (const [id, money] of moneyOn(county.facts, year, day)) {
    const ledger = answered(await readLedger(county.context, county.office, { id, day }))
    holdMoney(held, `${day} ${id}`, 'ledger', { program: ledger.execution, again: money })
    const own = county.facts.payments.filter(({ project }) => project === id)
    held.hold(`${day} ${id}`, 'payments', ledger.payments.length, own.length)
  }
}

type KeptSums = {
  readonly project: string
  readonly year: number
  readonly [sums: string]: unknown
}

/** 执行数 and 调整 of each fund by the end of each month. */
async function keptSums({ facts, ask: query, region }: County, held: Tally): Promise<void> {
  const rows = await query<KeptSums>(
    `select project_id as project, fiscal_year as year, initial_fiscal::text, initial_other::text, fiscal_changes::text[], other_changes::text[],
       fiscal_paid::text[], other_paid::text[] from money_sums where region_id = $1`,
    [region],
  )
  const years = grouped(rows, ({ year }) => year)
  for (const [year, kept] of years) {
    const months = ENDS.map((end) => moneyOn(facts, year, `${year}-${end}`))
    held.hold(`${year}`, 'kept sums', kept.length, months[0]?.size)
    for (const { project, ...sums } of kept)
      for (const fund of ['fiscal', 'other'] as const) {
        const again = months.map((month) => month.get(project)?.[fund])
        held.hold(`${year} ${project}`, 'kept initial', sums[`initial_${fund}`], again[0]?.initial)
        for (const [i, money] of again.entries())
          held.holdAll(
            `${year}-${ENDS[i]} ${project} ${fund}`,
            'kept',
            { changes: at(sums[`${fund}_changes`], i), paid: at(sums[`${fund}_paid`], i) },
            { changes: money?.changes, paid: money?.paid },
          )
      }
  }
}

const at = (list: unknown, i: number): unknown => (Array.isArray(list) ? list[i] : undefined)
