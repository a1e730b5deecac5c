/**
 * What the record says of a subject of an evaluation, so that nothing known is typed again: the approved
 * target, its money, what was handed in, and the rates that need no judgement.
 */
import type { EvaluationFigure, EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { costsIn } from '#core/evaluation/costs.ts'
import { departmentGoals } from '#core/evaluation/department-goals.ts'
import {
  NO_FIGURES,
  ratioPercentText,
  pointsOfRate,
  derivedRate,
  savingDoubt,
  type RateFigures,
} from '#core/evaluation/rates.ts'
import { reachedShare } from '#core/evaluation/reached.ts'
import { rollUpScores, type RolledUp } from '#core/evaluation/roll-up.ts'
import { fen } from '#core/kernel/money.ts'
import { policyHead } from '#core/policies/policy.ts'
import { goalProgress, reachedOfYear } from '#core/policies/progress.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { selfReport, type SelfReport } from '#core/self-evaluation/said.ts'
import { listAttachments } from '#store/attachments/attachments.ts'
import { papersOfUnit } from '#store/statements/department-papers.ts'
import { evaluatedTotals } from '#store/evaluation/sheets.ts'
import { loadCandidates, type SubjectRow, type TaskRow } from '#store/evaluation/evaluations.ts'
import { executionAt } from '#store/execution/execution.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { findPolicy, reachedValues } from '#store/policies/policies.ts'
import { projectsOfPolicies } from '#store/policies/projects.ts'
import { listProjectVersions, loadProjectVersion } from '#store/projects/versions.ts'
import { selfTotals, sentSelfEvaluation, type SelfTotal } from '#store/results/self-totals.ts'
import type { Db } from '#store/kernel/store.ts'
import { moneyByYear, policyRules } from '../policies/figured.ts'

export type SubjectRecord = {
  readonly self: SelfTotal | null
  readonly said: SelfReport | null
  readonly record: EvaluationSheetView['record']
  readonly policy: EvaluationSheetView['policy']
  readonly goals: EvaluationSheetView['goals']
  readonly rollUp: RolledUp | null
  readonly figures: readonly EvaluationFigure[]
}

/** @param day money is counted to it, and to the end of the fiscal year at most */
export async function subjectRecord(
  db: Db,
  task: TaskRow,
  subject: SubjectRow,
  day: string,
): Promise<SubjectRecord> {
  const until = day < `${task.year}-12-31` ? day : `${task.year}-12-31`
  if (subject.policy !== null) return ofPolicy(db, task, subject.policy, until)
  return subject.project === null
    ? ofDepartment(db, task, subject, until)
    : ofProject(db, task, subject.project, until)
}

/**
 * The money of what is evaluated, to a day (分): of the project, of the projects of the year that carry the policy out,
 * or of all approved projects of the department; null: there is none.
 */
export async function subjectMoney(
  db: Db,
  task: TaskRow,
  { project, policy, unit }: SubjectRow,
  day: string,
): Promise<{ readonly budget: string; readonly paid: string } | null> {
  const until = day < `${task.year}-12-31` ? day : `${task.year}-12-31`
  if (policy !== null) {
    const found = await policyMoney(db, task.year, policy, until)
    return found === null ? null : { budget: found.budget, paid: found.paid }
  }
  const projects =
    project === null
      ? (await loadCandidates(db, task.year, [...unitsBelow(await loadOrganisation(db), unit.id)])).map(
          (one) => one.id,
        )
      : [project]
  const money = [...(await executionAt(db, { year: task.year, projects }, until)).values()]
  if (money.length === 0) return null
  const sum = (of: 'budget' | 'paid') => String(money.reduce((all, one) => all + one[of], 0n))
  return { budget: sum('budget'), paid: sum('paid') }
}

/** What the projects of a year that carry a policy out ask for and were paid; null: there are none. */
async function policyMoney(db: Db, year: number, policy: string, until: string) {
  const found = moneyByYear(await projectsOfPolicies(db, [policy], until)).find((one) => one.year === year)
  return found === undefined ? null : { budget: found.budget, paid: found.paid, projects: found.projects }
}

async function ofPolicy(db: Db, task: TaskRow, id: string, until: string): Promise<SubjectRecord> {
  const row = await findPolicy(db, id)
  const reached = await reachedValues(db, [id])
  const money = await policyMoney(db, task.year, id, until)
  const { policyNear } = (await policyRules(db, until)).assessment
  const known = { goals: row?.goals ?? [], reached: reached.get(id) ?? [] }
  return {
    self: null,
    said: null,
    record: null,
    policy:
      row === null
        ? null
        : {
            ...policyHead(row),
            id,
            projects: money?.projects ?? 0,
            budget: money?.budget ?? null,
            paid: money?.paid ?? null,
            progress: goalProgress(known, until, policyNear),
          },
    goals: [],
    rollUp: null,
    figures: figuresOf(task, {
      ...NO_FIGURES,
      completion: reachedOfYear(known, task.year),
      ...(money !== null && { budget: BigInt(money.budget), paid: BigInt(money.paid) }),
    }),
  }
}

async function ofProject(db: Db, task: TaskRow, project: string, until: string): Promise<SubjectRecord> {
  const [newest] = await listProjectVersions(db, project)
  const paper = newest === undefined ? null : await loadProjectVersion(db, project, newest.number)
  const money = (await executionAt(db, { year: task.year, projects: [project] }, until)).get(project)
  const attachments = (await listAttachments(db, project, newest?.number ?? null)).map(
    ({ project: _project, ...row }) => row,
  )
  const record =
    paper === null
      ? null
      : {
          project: paper,
          budget: money === undefined ? null : String(money.budget),
          paid: money === undefined ? null : String(money.paid),
          attachments,
        }
  const sent = await sentSelfEvaluation(db, project)
  const { self, proof, facts } = sent ?? { self: null, proof: null, facts: null }
  return {
    self,
    said: proof === null || facts === null ? null : selfReport(proof, facts),
    record,
    policy: null,
    goals: [],
    rollUp: null,
    figures: figuresOf(task, {
      ...NO_FIGURES,
      ...(money !== undefined && { budget: money.initial, received: money.budget, paid: money.paid }),
      ...(self !== null && proof !== null && reachedIn(proof)),
    }),
  }
}

async function ofDepartment(
  db: Db,
  task: TaskRow,
  { unit }: SubjectRow,
  until: string,
): Promise<SubjectRecord> {
  const rolled = await departmentResults(db, task, unit.id)
  const money = [...(await executionAt(db, { year: task.year, projects: rolled.projects }, until)).values()]
  const sum = (of: (one: (typeof money)[number]) => bigint) => money.reduce((all, one) => all + of(one), 0n)
  const figures: RateFigures = {
    ...NO_FIGURES,
    rollUp: rolled.result?.total ?? null,
    ...(money.length > 0 && {
      budget: sum(({ initial }) => initial),
      received: sum(({ budget }) => budget),
      paid: sum(({ paid }) => paid),
    }),
  }
  const goals = departmentGoals(await papersOfUnit(db, unit.id, task.year), unit.name)
  return {
    self: null,
    said: null,
    record: null,
    policy: null,
    goals,
    rollUp: rolled.result,
    figures: figuresOf(task, figures),
  }
}

/**
 * The results of a department's approved projects as one figure: of their evaluation, else of what the
 * unit said itself.
 */
async function departmentResults(
  db: Db,
  task: TaskRow,
  unit: string,
): Promise<{ readonly projects: readonly string[]; readonly result: RolledUp | null }> {
  const units = [...unitsBelow(await loadOrganisation(db), unit)]
  const projects = await loadCandidates(db, task.year, units)
  const self = await selfTotals(db, task.year)
  const evaluated = await evaluatedTotals(db, task.year)
  return {
    projects: projects.map(({ id }) => id),
    result: rollUpScores(
      projects.map(({ id, budget }) => ({
        total: (evaluated.get(id) ?? self.get(id))?.total ?? null,
        budget: fen(BigInt(budget)),
      })),
      task.scheme.rollUp,
    ),
  }
}

/**
 * How far the indicators were reached, by the points that the self-evaluation computed for them: of 数量 for
 * 实际完成率, of 质量 for 质量达标率, of 时效 for 完成及时性; and what its cost indicators in money
 * planned and came to.
 */
function reachedIn({
  indicators,
}: ScoreProof): Pick<RateFigures, 'completion' | 'quality' | 'timeliness' | 'plannedCost' | 'actualCost'> {
  return {
    completion: reachedShare(indicators, 'quantity'),
    quality: reachedShare(indicators, 'quality'),
    timeliness: reachedShare(indicators, 'timeliness'),
    ...costsIn(indicators),
  }
}

function figuresOf({ items }: TaskRow, figures: RateFigures): readonly EvaluationFigure[] {
  return items.flatMap((item): readonly EvaluationFigure[] => {
    if (item.derived === null) return []
    const rate = derivedRate(item.derived, figures)
    const doubt = item.derived === 'cost-saving' ? savingDoubt(figures) : null
    return [
      {
        item: item.id,
        rate: rate === null ? null : ratioPercentText(rate),
        points: rate === null || doubt !== null ? null : pointsOfRate(item, rate),
        doubt: doubt === null ? null : { code: doubt.code, rate: ratioPercentText(doubt.rate) },
      },
    ]
  })
}
