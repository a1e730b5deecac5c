/** 财政支出政策 looked at: the list, one of them, and the units that one may be of. */
import type { PoliciesQuery, PolicyList, PolicyOffers, PolicyView, PolicyYear } from '#api/policies.ts'
import { actorReach, covers, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import { isPolicyChangeable, policyActRefusal, policyActs } from '#core/policies/step.ts'
import { policyYears } from '#core/policies/policy.ts'
import { lags } from '#core/policies/progress.ts'
import type { ListedPolicy } from '#core/policies/rows.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadOrganisation, loadUnits } from '#store/organisation/organisation.ts'
import { findPolicy, listPolicies as loadPolicies, type PolicyRow } from '#store/policies/policies.ts'
import type { PolicyProject } from '#store/policies/projects.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { figuredPolicies, moneyByYear, standingOfPolicy, sumOf, type FiguredPolicy } from './figured.ts'
import { restsOnPolicy } from './rests.ts'
import { mayAt, policySights, type PolicySights } from './sight.ts'

/** A page of those that the actor sees. */
export async function listPolicies(
  context: Context,
  actor: Actor,
  query: PoliciesQuery,
): Promise<Result<PolicyList, Problem>> {
  const { db } = context.store.of(actor.region)
  const sights = await policySights(db, actor)
  if (sights === null) return NOT_ALLOWED
  const units = query.unit === undefined ? null : await unitsCalled(db, query.unit)
  const rows = (await loadPolicies(db)).filter(
    (row) => sights.of(row.unit.id) !== null && fits(row, query, units),
  )
  const figured = (await figuredPolicies(db, rows, today(context)))
    .filter(
      (one) => (query.state === undefined || one.state === query.state) && isOfYear(one, sights, query.year),
    )
    .map((one) => listedPolicy(one, sights, query.year))
  const listed = figured.filter(
    ({ findings, lagging }) =>
      (query.told === undefined || findings.length > 0) && (query.lagging === undefined || lagging > 0),
  )
  return ok({
    rows: listed.slice((query.page - 1) * query.size, query.page * query.size),
    total: listed.length,
    sums: {
      plan: sumOf(listed.map(({ plan }) => plan)),
      budget: sumOf(listed.map(({ budget }) => budget)),
      paid: sumOf(listed.map(({ paid }) => paid)),
    },
    counts: {
      told: figured.filter(({ findings }) => findings.length > 0).length,
      lagging: figured.filter(({ lagging }) => lagging > 0).length,
    },
    mayManage: actorReach(actor, 'policy.manage') !== null,
  })
}

/** The unit of that code or name, and all below it. */
async function unitsCalled(db: Db, key: string): Promise<ReadonlySet<string>> {
  const organisation = await loadOrganisation(db)
  const called = [...organisation.values()].filter(({ code, name }) => code === key || name === key)
  return new Set(called.flatMap(({ id }) => [...unitsBelow(organisation, id)]))
}

function fits(row: PolicyRow, query: PoliciesQuery, units: ReadonlySet<string> | null): boolean {
  return (
    (units === null || units.has(row.unit.id)) &&
    searchWords(query.search).every((word) =>
      searchText([row.name, row.documentNumber, row.unit.name, row.unit.code]).includes(word),
    )
  )
}

/** Of its term, and of the years in which its projects ask for money beside it. */
function isOfYear(one: FiguredPolicy, sights: PolicySights, year: number | undefined): boolean {
  return (
    year === undefined ||
    policyYears(one.row).includes(year) ||
    seenProjects(one, sights).some((project) => project.year === year)
  )
}

function seenProjects({ row, projects }: FiguredPolicy, sights: PolicySights): readonly PolicyProject[] {
  return sights.of(row.unit.id) === 'whole' ? projects : projects.filter(({ unit }) => sights.sees(unit))
}

function listedPolicy(one: FiguredPolicy, sights: PolicySights, year: number | undefined): ListedPolicy {
  const { row, state, kept, progress, findings } = one
  const projects = seenProjects(one, sights).filter((own) => year === undefined || own.year === year)
  const plan = row.budgets.filter((budget) => year === undefined || budget.year === year)
  const goals = progress.filter((goal) => goal.light !== 'waiting')
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    documentNumber: row.documentNumber,
    issuedOn: row.issuedOn,
    validFrom: row.validFrom,
    validTo: row.validTo,
    state,
    plan: sumOf(plan.map(({ amount }) => amount)),
    projects: projects.length,
    budget: sumOf(projects.map(({ budget }) => budget)),
    paid: sumOf(projects.map(({ paid }) => paid)),
    assessment: kept?.state ?? 'none',
    conclusion: kept?.signed?.conclusion ?? null,
    goals: new Set(goals.map(({ goal }) => goal)).size,
    lagging: laggingGoals(one),
    findings: sights.of(row.unit.id) === 'whole' ? [...new Set(findings.map(({ rule }) => rule))] : [],
  }
}

/** A goal lags by the last of its years of which something is known. */
function laggingGoals({ row, state, progress }: FiguredPolicy): number {
  if (state === 'drafted' || state === 'ended') return 0
  return row.goals.filter(({ id }) => {
    const last = progress.findLast(({ goal, light }) => goal === id && light !== 'waiting')
    return last !== undefined && lags(last)
  }).length
}

/** Departments and units that the actor may register a policy for. */
export async function policyOffers(context: Context, actor: Actor): Promise<Result<PolicyOffers, Problem>> {
  const reach = actorReach(actor, 'policy.manage')
  if (reach === null) return NOT_ALLOWED
  const units = await loadUnits(context.store.of(actor.region).db)
  return ok({
    units: units
      .filter(({ id, kind, closed }) => kind !== 'office' && closed === null && covers(reach, [id]))
      .map(({ id, code, name }) => ({ id, code, name })),
  })
}

/** Errors: policy-not-found. */
export async function readPolicy(
  context: Context,
  actor: Actor,
  { policy: id }: { readonly policy: string },
): Promise<Result<PolicyView, Problem>> {
  const { db } = context.store.of(actor.region)
  const sights = await policySights(db, actor)
  if (sights === null) return NOT_ALLOWED
  const row = await findPolicy(db, id)
  if (row === null || sights.of(row.unit.id) === null) return err(problem('policy-not-found'))
  const day = today(context)
  const [figured] = await figuredPolicies(db, [row], day)
  if (figured === undefined) return err(problem('policy-not-found'))
  return ok({ ...viewOf(figured, sights), ...(await offersOf(db, actor, figured)) })
}

type Offered = Pick<PolicyView, 'mayChange' | 'mayRemove' | 'mayReport' | 'acts'>

function viewOf(one: FiguredPolicy, sights: PolicySights): Omit<PolicyView, keyof Offered> {
  const { row, state, ruleSet, kept, evaluations, refusal, progress, findings, steps } = one
  const { changedBy: _by, ...head } = row
  const isWhole = sights.of(row.unit.id) === 'whole'
  const projects = seenProjects(one, sights)
  return {
    ...head,
    state,
    isWhole,
    years: yearsOf(row, projects),
    projects: projects.map(({ policy: _policy, unit: _unit, ...project }) => project),
    progress,
    findings: isWhole ? findings : [],
    assessment: {
      gate: ruleSet.assessment.policyGate,
      state: kept?.state ?? 'none',
      total: kept?.signed?.total ?? null,
      conclusion: kept?.signed?.conclusion ?? null,
      signedAt: kept?.signed?.signedAt ?? null,
      refusal,
    },
    evaluations: isWhole ? evaluations : [],
    steps: steps.map(({ policy: _policy, ...step }) => step),
  }
}

/** Of its term, and of what its projects ask for beside it. */
function yearsOf(row: PolicyRow, projects: readonly PolicyProject[]): readonly PolicyYear[] {
  const money = moneyByYear(projects)
  const years = new Set([...policyYears(row), ...money.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      ...(money.find((one) => one.year === year) ?? { year, projects: 0, budget: '0', paid: '0' }),
      plan: row.budgets.find((one) => one.year === year)?.amount ?? null,
    }))
}

async function offersOf(db: Db, actor: Actor, figured: FiguredPolicy): Promise<Offered> {
  const { row } = figured
  const mayManage = mayAt(actor, 'policy.manage', row.unit.id)
  const standing = standingOfPolicy(figured)
  return {
    mayChange: mayManage && isPolicyChangeable(row.course),
    mayRemove: mayManage && row.course === 'drafted' && !(await restsOnPolicy(db, row.id)),
    mayReport: mayAt(actor, 'policy.report', row.unit.id) && row.course === 'active' && row.goals.length > 0,
    acts: mayManage
      ? policyActs(row.course).map((act) => ({ act, refusal: policyActRefusal(standing, act) }))
      : [],
  }
}
