/** 转移支付: what was split, left and paid, and every indicator of every transfer, kept and shown. */
import { listTransfers, readTransfer } from '#actions/transfers/transfers.ts'
import { divide, multiply, shown, whole } from './again/exact.ts'
import { sumUp, type Asked, type Line, type Typed } from './again/transfers.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared, type Tally } from './tally.ts'

type Kept = {
  readonly id: string
  readonly year: number
  readonly level: string
  readonly amount: string
  readonly local: string
  readonly state: string
  readonly asked: readonly Asked[]
  readonly lines: readonly Line[]
  readonly proof: {
    readonly summed: { readonly money: object; readonly indicators: readonly object[] }
    readonly funds: { readonly transfer: object; readonly total: object }
  } | null
  readonly localPaid: string | null
}

export async function compareTransfers(county: County): Promise<Compared> {
  const held = tally('转移支付')
  const { ask, region, context, office } = county
  const rows = await ask<Kept>(
    `select t.transfer_id as id, t.year, t.level, t.amount::text, t.local::text, t.report_state as state,
       t.objective -> 'indicators' as asked, t.proof, t.report ->> 'localPaid' as "localPaid",
       (select coalesce(json_agg(json_build_object('project', l.project_id, 'amount', l.amount::text, 'shares', l.shares) order by l.position), '[]'::json)
        from transfer_lines l where l.region_id = t.region_id and l.transfer_id = t.transfer_id) as lines
     from transfers t where t.region_id = $1 order by t.year, t.transfer_id`,
    [region],
  )
  const listed = new Map(
    (await everyRow(async (page) => answered(await listTransfers(context, office, page)))).map((row) => [
      row.id,
      row,
    ]),
  )
  held.hold('转移支付', 'listed.count', listed.size, rows.length)
  for (const row of rows) await holdTransfer(county, held, { row, rows, listed: listed.get(row.id) })
  held.leave('findings of a transfer', 1, 'rules are tested by themselves')
  return held.end()
}

type One = { readonly row: Kept; readonly rows: readonly Kept[]; readonly listed: object | undefined }

async function holdTransfer(county: County, held: Tally, { row, rows, listed }: One): Promise<void> {
  const { context, office } = county
  const where = `${row.year} ${row.id}`
  const money = await moneyOf(county, row, rows)
  const typed = await typedBy(county, row)
  const indicators = row.asked.map((asked, at) => sumUp(asked, at, { lines: row.lines, typed }))
  const view = answered(await readTransfer(context, office, { transfer: row.id }))
  held.holdAll(where, 'listed', listed, {
    split: money.split,
    left: money.left,
    paid: money.paid,
    rate: money.rate,
    projects: row.lines.length,
    indicators: indicators.length,
    reached: indicators.filter(({ reached }) => reached === true).length,
  })
  held.holdAll(where, 'money', view.summed?.money, money)
  if (row.proof !== null) held.holdAll(where, 'kept money', row.proof.summed.money, money)
  for (const [i, again] of indicators.entries()) {
    held.holdAll(`${where} ${row.asked[i]?.name}`, 'indicator', view.summed?.indicators[i], again)
    if (row.proof !== null)
      held.holdAll(`${where} ${row.asked[i]?.name}`, 'kept indicator', row.proof.summed.indicators[i], again)
  }
  if (row.proof !== null && money.paid !== null) holdFunds(held, where, row, money.paid)
}

/** 全年预算数 and 全年执行数 of the report that went up. */
function holdFunds(
  held: Tally,
  where: string,
  { proof, amount, local, localPaid }: Kept,
  paid: string,
): void {
  const own = localPaid === null || localPaid === '' ? '0' : localPaid
  held.holdAll(where, 'funds.transfer', proof?.funds.transfer, {
    budget: amount,
    paid,
    rate: share(paid, amount),
  })
  const [budget, together] = [BigInt(amount) + BigInt(local), BigInt(paid) + BigInt(own)].map(String)
  held.holdAll(where, 'funds.total', proof?.funds.total, {
    budget,
    paid: together,
    rate: share(together ?? '0', budget ?? '0'),
  })
}

function share(part: string, of: string): string | null {
  return BigInt(of) <= 0n ? null : shown(multiply(divide(whole(BigInt(part)), whole(BigInt(of))), whole(100)))
}

async function moneyOf({ ask, region }: County, row: Kept, rows: readonly Kept[]) {
  const projects = row.lines.map(({ project }) => project)
  const [sums] = await ask<{ paid: string; untold: string }>(
    `select coalesce(sum(amount) filter (where origin = $3), 0)::text as paid,
       coalesce(sum(amount) filter (where origin is null or origin = 'superior'), 0)::text as untold
     from payments where region_id = $1 and project_id = any($2::uuid[]) and fiscal_year = $4`,
    [region, projects, row.level, row.year],
  )
  const others = rows.filter(
    ({ id, year, level }) => id !== row.id && year === row.year && level === row.level,
  )
  const isMixed = row.lines.some(
    ({ project, amount }) =>
      amount !== '0' &&
      others.some(({ lines }) => lines.some((line) => line.project === project && line.amount !== '0')),
  )
  const split = row.lines.reduce((all, { amount }) => all + BigInt(amount), 0n)
  const paid = isMixed || row.lines.length === 0 ? null : (sums?.paid ?? '0')
  return {
    received: row.amount,
    split: String(split),
    left: String(BigInt(row.amount) - split),
    paid,
    untold: sums?.untold ?? '0',
    rate: paid === null ? null : share(paid, row.amount),
  }
}

type Told = {
  readonly project: string
  readonly indicators: readonly {
    readonly level3: string
    readonly value: { readonly text: string }
    readonly term?: string
  }[]
}

/** Of a confirmed 自评表, else of the last 监控表 of the year that was passed. */
async function typedBy({ ask, region }: County, { lines, year }: Kept): Promise<ReadonlyMap<string, Typed>> {
  const projects = lines.map(({ project }) => project)
  const evaluated = await ask<Told & { facts: readonly { actual: string; notApplicable: boolean }[] }>(
    `select e.project_id as project, v.content -> 'indicators' as indicators, e.facts -> 'indicators' as facts
     from self_evaluations e join project_versions v on v.region_id = e.region_id and v.project_id = e.project_id and v.number = e.version
     where e.region_id = $1 and e.state = 'confirmed' and e.project_id = any($2::uuid[])`,
    [region, projects],
  )
  const watched = await ask<Told & { entries: readonly { toDate: string }[] }>(
    `select distinct on (s.project_id) s.project_id as project, v.content -> 'indicators' as indicators, c.content -> 'entries' as entries
     from monitoring_sheets s join monitoring_rounds r using (region_id, round_id) join monitoring_contents c using (region_id, round_id, project_id)
     join project_versions v on v.region_id = s.region_id and v.project_id = s.project_id and v.number = s.version
     where s.region_id = $1 and s.state = 'final' and r.fiscal_year = $3 and s.project_id = any($2::uuid[])
     order by s.project_id, r.day desc`,
    [region, projects, year],
  )
  const found = new Map<string, Typed>()
  for (const { project, indicators, entries } of watched)
    found.set(
      project,
      byName(
        indicators
          .filter(({ term }) => term === undefined)
          .map(({ level3, value }, i) => [level3, value.text, entries[i]?.toDate ?? '']),
      ),
    )
  for (const { project, indicators, facts } of evaluated)
    found.set(
      project,
      byName(
        indicators.map(({ level3, value }, i) => {
          const said = facts[i]
          return [level3, value.text, said === undefined || said.notApplicable ? '' : said.actual]
        }),
      ),
    )
  return found
}

function byName(rows: readonly (readonly [name: string, value: string, actual: string])[]): Typed {
  return new Map(rows.toReversed().map(([name, value, actual]) => [name, { value, actual }]))
}
