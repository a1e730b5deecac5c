/**
 * 政策: plan, budgets and payments by year, the judgement of every 中长期目标, how many lag, and what is told, made again
 * of the raw facts. docs/policies.md.
 */
import { readEvaluationSheet } from '#actions/evaluation/sheets.ts'
import { listPolicies, readPolicy } from '#actions/policies/policies.ts'
import { today } from '#actions/kernel/today.ts'
import { moneyOn } from './again/money.ts'
import { pointsFor } from './again/evaluations.ts'
import { add, percent, type Exact } from './again/exact.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared } from './tally.ts'

/** The part of 事前评估 of a rule set that is about policies. */
export type PolicyRules = { readonly policyRenewalDays: number; readonly policyNear: number }

type Goal = {
  readonly id: string
  readonly sign: string
  readonly values: readonly { readonly year: number; readonly value: string }[]
}
type Policy = {
  readonly id: string
  readonly state: string
  readonly from: string
  readonly until: string
  readonly ended: string | null
  readonly goals: readonly Goal[]
  readonly signed: string | null
  /** The last day on which an evaluation of it became final. */
  readonly evaluated: string | null
}
type Reached = {
  readonly policy: string
  readonly goal: string
  readonly year: number
  readonly value: string
}
type Sum = { readonly projects: number; readonly budget: bigint; readonly paid: bigint }
type Raw = {
  readonly day: string
  readonly rules: PolicyRules
  readonly plans: ReadonlyMap<string, ReadonlyMap<number, bigint>>
  readonly sums: ReadonlyMap<string, ReadonlyMap<number, Sum>>
  readonly reached: readonly Reached[]
}

export async function comparePolicies(county: County, rules: PolicyRules): Promise<Compared> {
  const held = tally('政策')
  const { context, office } = county
  const policies = await county.ask<Policy>(
    `select policy_id as id, state, valid_from as "from", valid_to as until, ended_on as ended, goals,
       (select max((v.signed_at at time zone 'Asia/Shanghai')::date)::text from assessment_versions v
         where v.region_id = p.region_id and v.subject_id = p.policy_id) as signed,
       (select max((r.decided_at at time zone 'Asia/Shanghai')::date)::text from evaluation_results r
         where r.region_id = p.region_id and r.policy_id = p.policy_id) as evaluated
     from policies p where region_id = $1`,
    [county.region],
  )
  const raw = await readRaw(county, rules)
  const listed = await everyRow(async (page) => answered(await listPolicies(context, office, { ...page })))
  held.hold('all', 'listed', listed.map(({ id }) => id).toSorted(), policies.map(({ id }) => id).toSorted())
  for (const policy of policies) {
    const view = answered(await readPolicy(context, office, { policy: policy.id }))
    for (const { year, ...said } of view.years)
      held.holdAll(`${view.name} ${year}`, 'year', said, yearAgain(raw, policy.id, year))
    const lights = goalsAgain(raw, policy)
    for (const { goal, year, light, share } of view.progress)
      held.holdAll(`${view.name} ${year}`, 'goal', { light, share }, lights.get(`${goal} ${year}`) ?? {})
    held.hold(view.name, 'goals', view.progress.length, lights.size)
    const told = toldAgain(raw, policy)
    held.hold(
      view.name,
      'told',
      view.findings.map(({ rule, facts }) => `${rule} ${facts['year'] ?? ''}`.trim()),
      told,
    )
    const row = listed.find(({ id }) => id === policy.id)
    held.hold(view.name, 'lagging', row?.lagging, laggingAgain(policy, lights))
    held.hold(view.name, 'rules', row?.findings, [...new Set(told.map((one) => one.split(' ')[0]))])
    held.hold(view.name, 'plan', row?.plan, String(sumOf([...(raw.plans.get(policy.id)?.values() ?? [])])))
  }
  for (const year of [2025, 2026, 2027]) await listedOf(county, held, raw, { year, policies })
  await evaluatedOnes(county, held, raw, policies)
  return held.end()
}

async function listedOf(
  { context, office }: County,
  held: ReturnType<typeof tally>,
  raw: Raw,
  { year, policies }: { readonly year: number; readonly policies: readonly Policy[] },
): Promise<void> {
  const { rows, sums } = answered(await listPolicies(context, office, { year, page: 1, size: 500 }))
  const own = policies.filter(
    ({ id, from, until }) =>
      (from.slice(0, 4) <= `${year}` && `${year}` <= until.slice(0, 4)) ||
      raw.sums.get(id)?.has(year) === true,
  )
  held.hold(`${year}`, 'of the year', rows.map(({ id }) => id).toSorted(), own.map(({ id }) => id).toSorted())
  const again = own.map(({ id }) => yearAgain(raw, id, year))
  held.holdAll(`${year}`, 'sums', sums, {
    plan: String(sumOf(again.map(({ plan }) => BigInt(plan ?? 0)))),
    budget: String(sumOf(again.map(({ budget }) => BigInt(budget)))),
    paid: String(sumOf(again.map(({ paid }) => BigInt(paid)))),
  })
}

type Judged = {
  readonly task: string
  readonly subject: string
  readonly policy: string
  readonly year: number
  readonly total: string | null
  readonly items: readonly { readonly id: string; readonly derived: string | null; readonly weight: string }[]
}

/** What the record says of an evaluated policy: 预算执行率 of its projects, 中长期目标年度完成率; and its result on its page. */
async function evaluatedOnes(
  county: County,
  held: ReturnType<typeof tally>,
  raw: Raw,
  policies: readonly Policy[],
): Promise<void> {
  const { ask, region, context, office } = county
  const subjects = await ask<Judged>(
    `select s.task_id as task, s.subject_id as subject, s.policy_id as policy, t.fiscal_year as year, r.total::text, t.items
     from evaluation_subjects s join evaluation_tasks t on t.region_id = s.region_id and t.task_id = s.task_id
     left join evaluation_results r on r.region_id = s.region_id and r.subject_id = s.subject_id
     where s.region_id = $1 and s.policy_id is not null`,
    [region],
  )
  for (const { task, subject, policy: id, year, total, items } of subjects) {
    const sheet = answered(await readEvaluationSheet(context, office, { id: task, subject }))
    const policy = policies.find((one) => one.id === id)
    const money = raw.sums.get(id)?.get(year)
    held.hold(
      subject,
      'policy.budget',
      sheet.policy?.budget,
      money === undefined ? null : String(money.budget),
    )
    held.hold(subject, 'policy.paid', sheet.policy?.paid, money === undefined ? null : String(money.paid))
    held.hold(subject, 'policy.projects', sheet.policy?.projects, money?.projects ?? 0)
    for (const { id: item, derived, weight } of items) {
      if (derived === null) continue
      const share = derived === 'execution' ? executionOf(money) : completionOf(raw, policy, year)
      const there = sheet.figures.find((figure) => figure.item === item)
      held.hold(`${subject} ${item}`, 'rate', there?.rate, share === null ? null : percent(share))
      held.hold(
        `${subject} ${item}`,
        'points',
        there?.points,
        share === null ? null : pointsFor(weight, share),
      )
    }
    const { evaluations } = answered(await readPolicy(context, office, { policy: id }))
    const shown = evaluations.find((one) => one.subject === subject)
    held.hold(
      subject,
      'on its page',
      shown === undefined ? null : Number(shown.total),
      total === null ? null : Number(total),
    )
  }
}

function executionOf(money: Sum | undefined): Exact | null {
  return money === undefined || money.budget === 0n ? null : { over: money.paid, under: money.budget }
}

/** The mean of the shares of its goals of the year, each 100 % at most; null where one was not entered. */
function completionOf({ reached }: Raw, policy: Policy | undefined, year: number): Exact | null {
  const shares = (policy?.goals ?? []).flatMap(({ id, sign, values }) => {
    const value = values.find((one) => one.year === year)?.value
    if (value === undefined) return []
    const entered = reached.find((one) => one.policy === policy?.id && one.goal === id && one.year === year)
    return [entered === undefined ? null : reachedShare(sign, value, entered.value)]
  })
  if (shares.length === 0) return null
  let sum: Exact = { over: 0n, under: 1n }
  for (const share of shares) {
    if (share === null) return null
    sum = add(sum, share.over > share.under ? { over: 1n, under: 1n } : share)
  }
  return { over: sum.over, under: sum.under * BigInt(shares.length) }
}

async function readRaw({ ask, region, facts, context }: County, rules: PolicyRules): Promise<Raw> {
  const day = today(context)
  const budgets = await ask<{ policy: string; year: number; amount: string }>(
    `select policy_id as policy, year, amount::text from policy_budgets where region_id = $1`,
    [region],
  )
  const links = await ask<{ policy: string; project: string }>(
    `select policy_id as policy, project_id as project from policy_projects where region_id = $1`,
    [region],
  )
  const reached = await ask<Reached>(
    `select policy_id as policy, goal_id as goal, year, value from policy_values where region_id = $1`,
    [region],
  )
  const plans = new Map<string, Map<number, bigint>>()
  for (const { policy, year, amount } of budgets)
    plans.set(policy, (plans.get(policy) ?? new Map<number, bigint>()).set(year, BigInt(amount)))
  const sums = new Map<string, Map<number, Sum>>()
  for (const { policy, project } of links) {
    const one = facts.projects.get(project)
    if (one === undefined || one.year === null) continue
    const money = moneyOn(facts, one.year, day).get(project)
    const years = sums.get(policy) ?? new Map<number, Sum>()
    const so = years.get(one.year) ?? { projects: 0, budget: 0n, paid: 0n }
    years.set(one.year, {
      projects: so.projects + 1,
      budget: so.budget + (money?.budget ?? one.budget ?? 0n),
      paid: so.paid + (money?.paid ?? 0n),
    })
    sums.set(policy, years)
  }
  return { day, rules, plans, sums, reached }
}

function yearAgain({ plans, sums }: Raw, policy: string, year: number) {
  const sum = sums.get(policy)?.get(year) ?? { projects: 0, budget: 0n, paid: 0n }
  const plan = plans.get(policy)?.get(year)
  return {
    plan: plan === undefined ? null : String(plan),
    projects: sum.projects,
    budget: String(sum.budget),
    paid: String(sum.paid),
  }
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n)
}

/** A number with up to eight decimals, as whole parts of a hundred millionth. */
function parts(value: string): bigint {
  const [whole = '', places = ''] = value.split('.')
  return BigInt(whole + places.padEnd(8, '0'))
}

/** ≥ and = are a share of their value; ≤ is kept, or loses as much as it is over; never below 0. */
function reachedShare(sign: string, value: string, entered: string): Exact {
  const [target, actual] = [parts(value), parts(entered)]
  const kept = actual <= target ? target : target * 2n - actual
  const over = sign === '<=' ? kept : actual
  return { over: over < 0n ? 0n : over, under: target }
}

type Lit = { readonly light: string; readonly share: string | null }

function goalsAgain({ reached, rules, day }: Raw, policy: Policy): ReadonlyMap<string, Lit> {
  const lights = policy.goals.flatMap(({ id, sign, values }) =>
    values.map(({ year, value }): [string, Lit] => {
      const entered = reached.find((one) => one.policy === policy.id && one.goal === id && one.year === year)
      if (entered === undefined)
        return [`${id} ${year}`, { light: day > `${year}-12-31` ? 'missing' : 'waiting', share: null }]
      const share = reachedShare(sign, value, entered.value)
      const light = (): string => {
        if (share.over >= share.under) return 'reached'
        return share.over * 100n >= share.under * BigInt(rules.policyNear) ? 'near' : 'behind'
      }
      return [`${id} ${year}`, { light: light(), share: percent(share) }]
    }),
  )
  return new Map(lights)
}

/** By the last year of each goal of which something is known. */
function laggingAgain({ state, goals }: Policy, lights: ReadonlyMap<string, Lit>): number {
  if (state !== 'active') return 0
  return goals.filter(({ id, values }) => {
    const known = values
      .map(({ year }) => lights.get(`${id} ${year}`)?.light ?? 'waiting')
      .filter((light) => light !== 'waiting')
    return ['near', 'behind', 'missing'].includes(known.at(-1) ?? '')
  }).length
}

function toldAgain({ sums, plans, rules, day }: Raw, policy: Policy): readonly string[] {
  const { id, state, until, ended, signed, evaluated } = policy
  const years = [...(sums.get(id) ?? [])].toSorted(([a], [b]) => a - b)
  const last = ended !== null && ended < until ? ended : until
  const asking =
    state === 'drafted'
      ? []
      : years.filter(([year, { budget }]) => `${year}` > last.slice(0, 4) && budget > 0n)
  const over = years.filter(([year, { budget }]) => budget > (plans.get(id)?.get(year) ?? budget))
  const left = (from: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000
  const isDue =
    rules.policyRenewalDays > 0 &&
    state === 'active' &&
    day <= until &&
    left(day) <= rules.policyRenewalDays &&
    [signed, evaluated].every((looked) => looked === null || left(looked) > rules.policyRenewalDays)
  return [
    ...asking.map(([year]) => `expired-asking ${year}`),
    ...over.map(([year]) => `over-plan ${year}`),
    ...(isDue ? ['renewal-due'] : []),
  ]
}
