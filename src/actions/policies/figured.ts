/** Policies with what they come to: their projects and money, their goals, their assessment, and what is told of them. */
import { daysUntil } from '#core/calendar/deadline.ts'
import type { AssessmentReason } from '#core/assessment/form.ts'
import { assessmentRefusal, type GateRefusal } from '#core/assessment/gate.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import type { Day } from '#core/kernel/day.ts'
import { planOf } from '#core/policies/paper.ts'
import { policyState, type PolicyState } from '#core/policies/policy.ts'
import { goalProgress, type GoalProgress } from '#core/policies/progress.ts'
import type { PolicyEvaluation } from '#core/policies/rows.ts'
import { policyFindings, type PolicyFinding, type PolicyMoney } from '#core/policies/rules.ts'
import type { PolicyStanding } from '#core/policies/step.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { assessmentStandings, type AssessmentStandingRow } from '#store/assessment/assessments.ts'
import { evaluationsOfPolicies } from '#store/evaluation/of-policies.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  listPolicySteps,
  reachedValues,
  type PolicyRow,
  type PolicyStepRow,
} from '#store/policies/policies.ts'
import { projectsOfPolicies, type PolicyProject } from '#store/policies/projects.ts'
import { rulesInForce, signedOf } from '../assessment/standing.ts'
import { dayInChina } from '../kernel/today.ts'

export type FiguredPolicy = {
  readonly row: PolicyRow
  readonly state: PolicyState
  readonly ruleSet: RuleSet
  readonly projects: readonly PolicyProject[]
  readonly progress: readonly GoalProgress[]
  readonly steps: readonly PolicyStepRow[]
  readonly kept: AssessmentStandingRow | null
  /** What became final, the newest year first. */
  readonly evaluations: readonly PolicyEvaluation[]
  /** Why it is assessed now, and what is missing of it, whatever the gate. */
  readonly reasons: readonly AssessmentReason[]
  readonly refusal: GateRefusal | null
  readonly findings: readonly PolicyFinding[]
}

/** What the rule set of the installation says this year. */
export async function policyRules(db: Db, day: Day): Promise<RuleSet> {
  return (await rulesInForce(db))(null, Number(day.slice(0, 4)))
}

export async function figuredPolicies(
  db: Db,
  rows: readonly PolicyRow[],
  day: Day,
): Promise<readonly FiguredPolicy[]> {
  const ids = rows.map(({ id }) => id)
  // One after the other: inside a transaction there is one connection.
  const ruleSet = await policyRules(db, day)
  const projects = grouped(await projectsOfPolicies(db, ids, day), ({ policy }) => policy)
  const reached = await reachedValues(db, ids)
  const steps = grouped(await listPolicySteps(db, ids), ({ policy }) => policy)
  const assessed = await assessmentStandings(db, ids)
  const evaluated = await evaluationsOfPolicies(db, ids)
  const { policyNear, policyRenewalDays } = ruleSet.assessment
  return rows.map((row): FiguredPolicy => {
    const { id, goals, budgets } = row
    const kept = assessed.get(id) ?? null
    const own = projects.get(id) ?? []
    const reasons = reasonsOf(row, ruleSet.assessment, day)
    const evaluations = evaluated.get(id) ?? []
    const judged = {
      ...row,
      money: moneyByYear(own),
      assessedOn: assessedOn(kept),
      evaluatedOn: evaluatedOn(evaluations),
    }
    return {
      row,
      state: policyState(row, day),
      ruleSet,
      projects: own,
      progress: goalProgress({ goals, reached: reached.get(id) ?? [] }, day, policyNear),
      steps: steps.get(id) ?? [],
      kept,
      evaluations,
      reasons,
      refusal: assessmentRefusal(
        {
          gate: ruleSet.assessment.policyGate,
          reasons,
          state: kept?.state ?? 'none',
          signed: signedOf(kept),
        },
        planOf(budgets),
      ),
      findings: policyFindings(judged, policyRenewalDays, day),
    }
  })
}

/** A policy is assessed when it is new, and again before it expires. */
function reasonsOf(
  { course, validTo }: PolicyRow,
  { policyGate, policyRenewalDays }: AssessmentScheme,
  day: Day,
): readonly AssessmentReason[] {
  if (policyGate === 'unasked') return []
  return course === 'active' && daysUntil(validTo, day) <= policyRenewalDays ? ['expiring'] : ['new']
}

export function assessedOn(kept: AssessmentStandingRow | null): Day | null {
  const signed = kept?.signed ?? null
  return signed === null ? null : dayInChina(new Date(signed.signedAt))
}

/** The last day on which one became final. */
function evaluatedOn(evaluations: readonly PolicyEvaluation[]): Day | null {
  const days = evaluations.map(({ decidedAt }) => dayInChina(new Date(decidedAt)))
  return days.toSorted().at(-1) ?? null
}

export function moneyByYear(projects: readonly PolicyProject[]): readonly PolicyMoney[] {
  return [...grouped(projects, ({ year }) => year)]
    .map(([year, own]) => ({
      year,
      projects: own.length,
      budget: sumOf(own.map(({ budget }) => budget)),
      paid: sumOf(own.map(({ paid }) => paid)),
    }))
    .toSorted((a, b) => a.year - b.year)
}

function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const found = new Map<Key, One[]>()
  for (const one of all) {
    const others = found.get(keyOf(one))
    if (others === undefined) found.set(keyOf(one), [one])
    else others.push(one)
  }
  return found
}

export function sumOf(amounts: readonly string[]): string {
  return String(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
}

/** How its acts stand besides who asks. */
export function standingOfPolicy({ row, ruleSet, kept, refusal, steps }: FiguredPolicy): PolicyStanding {
  const started = steps.findLast(({ act }) => act === 'start' || act === 'renew')
  return {
    course: row.course,
    hasDocument: row.documentNumber !== '' && row.issuedOn !== null,
    validTo: row.validTo,
    gate: ruleSet.assessment.policyGate,
    assessment: refusal,
    assessedOn: assessedOn(kept),
    startedOn: started === undefined ? null : dayInChina(new Date(started.at)),
  }
}
