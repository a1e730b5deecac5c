/**
 * What sheets of whole departments rest on: the department's papers, its projects with their money, what a round or their
 * self-evaluations say of each; and the figures that follow. The same for making, saving and reading.
 */
import { departmentGoals } from '#core/evaluation/department-goals.ts'
import { exactly, plus, rounded, dividedBy, times, ZERO } from '#core/kernel/exact.ts'
import { fen, type Fen } from '#core/kernel/money.ts'
import { invariant } from '#core/kernel/result.ts'
import { EMPTY_ENTRY, type SheetContent } from '#core/monitoring/sheet-content.ts'
import { sheetOutcome } from '#core/monitoring/sheet.ts'
import { unitsBelow, type Organisation, type Unit } from '#core/organisation/unit.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { keptByRow } from '#core/target/kept-by-row.ts'
import { wholeBasis, type WholeBasis } from '#core/whole/basis.ts'
import { summedMoney } from '#core/whole/money.ts'
import { wholeRemarks, type ProjectOfWhole, type ToCompare, type WholeRemark } from '#core/whole/remarks.ts'
import {
  evaluatedOutcome,
  lackingOf,
  monitoredOutcome,
  type EvaluatedOutcome,
  type EvaluationGround,
  type MonitoredOutcome,
  type MonitoringGround,
} from '#core/whole/sheet.ts'
import { executionAt } from '#store/execution/execution.ts'
import { findRound, type RoundRow } from '#store/monitoring/rounds.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { papersOfUnit } from '#store/statements/department-papers.ts'

import {
  approvedOfYear,
  hasPayments,
  scoredProjects,
  unitsWithPapers,
  watchedProjects,
  type ApprovedOfUnit,
} from '#store/whole/projects.ts'
import { previousWhole, type WholeFigures, type WholeOfKind } from '#store/whole/whole.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { executedMoney } from '../monitoring/ground.ts'

/** A department with the approved targets of a year in it and below it. */
export type Department = {
  readonly unit: Unit
  readonly below: ReadonlySet<string>
  readonly projects: readonly ApprovedOfUnit[]
}

/** What all departments of a year have in common, looked up once. */
export type YearOfWholes = {
  readonly year: number
  readonly organisation: Organisation
  readonly approved: readonly ApprovedOfUnit[]
  readonly region: string
  readonly rules: RuleSet
  readonly rulesVersion: number
}

/** @param unit the department that it is about alone */
export async function yearOfWholes(db: Db, year: number, unit?: string): Promise<YearOfWholes> {
  const region = (await findRegion(db))?.code ?? null
  const book = await loadRuleBook(db)
  const rules = book.inForce(region, year)
  const organisation = await loadOrganisation(db)
  return {
    year,
    organisation,
    approved: await approvedOfYear(
      db,
      year,
      unit === undefined ? undefined : [...unitsBelow(organisation, unit)],
    ),
    region: region ?? '',
    rules,
    rulesVersion: book.sets.find(({ id }) => id === rules.id)?.version ?? 1,
  }
}

/** One department. */
export function departmentAt({ organisation, approved }: YearOfWholes, id: string): Department | null {
  const unit = organisation.get(id)
  if (unit === undefined) return null
  const below = unitsBelow(organisation, id)
  return { unit, below, projects: approved.filter((project) => below.has(project.unit)) }
}

/** Those that are there and have approved targets, or words of their own, in the year. */
export async function departmentsOf(db: Db, of: YearOfWholes): Promise<readonly Department[]> {
  const written = new Set(await unitsWithPapers(db, of.year, ['budget-text', 'department-targets']))
  return [...of.organisation.values()].flatMap((unit): readonly Department[] => {
    // A unit that was placed below no department stands for itself.
    if (unit.kind === 'office' || unit.parent !== null || unit.closed !== null || unit.successor !== null)
      return []
    const department = departmentAt(of, unit.id)
    return department !== null &&
      (department.projects.length > 0 ||
        (unit.kind === 'department' && [...department.below].some((one) => written.has(one))))
      ? [department]
      : []
  })
}

/** By the department's own papers; where it has none by those of its own unit of the same name (本级). */
export async function basisOf(
  db: Db,
  year: number,
  { unit, below }: Department,
  { organisation }: YearOfWholes,
) {
  const own = await papersOfUnit(db, unit.id, year)
  const same = [...below].find((id) => id !== unit.id && organisation.get(id)?.name === unit.name)
  const papers = own.length > 0 || same === undefined ? own : await papersOfUnit(db, same, year)
  return wholeBasis(departmentGoals(papers, unit.name), year)
}

/** Everything that is known beside what is written. */
export type WholeFacts = {
  readonly department: Department
  readonly year: YearOfWholes
  readonly projects: readonly (ProjectOfWhole & { readonly id: string })[]
} & (
  | { readonly kind: 'monitoring'; readonly round: RoundRow; readonly ground: MonitoringGround }
  | { readonly kind: 'evaluation'; readonly ground: EvaluationGround }
)

const nameOf = ({ name, code }: Unit) => ({ name, code })

export async function monitoringFacts(
  db: Db,
  year: YearOfWholes,
  department: Department,
  { round, basis }: { readonly round: RoundRow; readonly basis: WholeBasis },
): Promise<WholeFacts> {
  const ids = department.projects.map(({ id }) => id)
  const executions = await executionAt(db, { year: year.year, projects: ids }, round.day)
  const watched = new Map((await watchedProjects(db, round.id, ids)).map((one) => [one.id, one]))
  const previous = await previousWhole(db, { unit: department.unit.id, year: year.year, day: round.day })
  return {
    kind: 'monitoring',
    department,
    year,
    round,
    ground: {
      department: nameOf(department.unit),
      basis,
      year: year.year,
      day: round.day,
      scheme: round.scheme,
      projectMoney: summedMoney([...executions.values()].map(executedMoney)),
      previous: previous === null ? null : ofBasis(previous.content.sheet, previous.basis, basis),
    },
    projects: department.projects.map(({ id, name, code }) => {
      const sheet = watched.get(id)
      return {
        id,
        name,
        code,
        budget: executions.get(id)?.initial ?? fen(0n),
        achievement: sheet?.achievement ?? null,
        score: null,
        indicators: sheet === undefined ? [] : progressOf(sheet, round),
      }
    }),
  }
}

/** What was written of one basis, for the lines of another. */
function ofBasis(sheet: SheetContent, from: WholeBasis, to: WholeBasis): SheetContent {
  const names = ({ indicators }: WholeBasis) => indicators.map(({ level3 }) => level3)
  return { ...sheet, entries: keptByRow(sheet.entries, { were: names(from), are: names(to) }, EMPTY_ENTRY) }
}

const NO_MONEY = { initial: fen(0n), budget: fen(0n), paid: fen(0n) }

function progressOf(
  { target, content }: Awaited<ReturnType<typeof watchedProjects>>[number],
  { year, day, scheme }: RoundRow,
): ProjectOfWhole['indicators'] {
  if (content.entries.every(({ toDate }) => toDate === '')) return []
  const { entries } = sheetOutcome(content, {
    project: target,
    year,
    day,
    scheme,
    money: NO_MONEY,
    previous: null,
    kind: 'unknown',
  })
  return target.indicators
    .filter(({ term }) => term === undefined)
    .map(({ level3 }, i) => ({ name: level3, progress: entries[i]?.progress ?? null }))
}

export async function evaluationFacts(
  db: Db,
  year: YearOfWholes,
  department: Department,
  basis: WholeBasis,
): Promise<WholeFacts> {
  const ids = department.projects.map(({ id }) => id)
  const executions = await executionAt(db, { year: year.year, projects: ids }, `${year.year}-12-31`)
  const scored = new Map((await scoredProjects(db, ids)).map((one) => [one.id, one]))
  return {
    kind: 'evaluation',
    department,
    year,
    ground: {
      department: nameOf(department.unit),
      basis,
      year: year.year,
      region: year.region,
      ruleSet: { id: year.rules.id, version: year.rulesVersion, scoring: year.rules.scoring },
      projectMoney: summedMoney([...executions.values()].map(executedMoney)),
      isBooked: await hasPayments(db, year.year, ids),
    },
    projects: department.projects.map(({ id, name, code }) => {
      const one = scored.get(id)
      const shares = one === undefined ? [] : sharesOf(one.proof)
      return {
        id,
        name,
        code,
        budget: executions.get(id)?.initial ?? fen(0n),
        achievement: one === undefined ? null : shareOfAll(one.proof),
        score: one?.score ?? null,
        indicators: shares,
      }
    }),
  }
}

/** How much of its points each indicator got, in %. */
function sharesOf({ indicators }: ScoreProof): ProjectOfWhole['indicators'] {
  return indicators.map(({ name, weight, outcome }) => ({
    name,
    progress: outcome.state === 'scored' ? percentOf(outcome.score, weight) : null,
  }))
}

function shareOfAll({ indicators }: ScoreProof): string | null {
  const scored = indicators.flatMap(({ weight, outcome }) =>
    outcome.state === 'scored' ? [{ weight, score: outcome.score }] : [],
  )
  const sum = (of: readonly string[]) => of.map(exactly).reduce(plus, ZERO)
  const weights = sum(scored.map(({ weight }) => weight))
  return weights.over === 0n
    ? null
    : rounded(times(dividedBy(sum(scored.map(({ score }) => score)), weights), exactly('100')))
}

function percentOf(score: string, weight: string): string | null {
  const all = exactly(weight)
  return all.over === 0n ? null : rounded(times(dividedBy(exactly(score), all), exactly('100')))
}

export type CountedWhole = {
  readonly figures: WholeFigures
  readonly counted: MonitoredOutcome | EvaluatedOutcome
}

type Written = { readonly content: WholeOfKind['content']; readonly kept?: ScoreProof | null }

/** Outcome and figures of what is written. */
export function countWhole(facts: WholeFacts, written: Written): CountedWhole {
  return facts.kind === 'monitoring' ? countMonitored(facts, written) : countEvaluated(facts, written)
}

function countMonitored(
  facts: WholeFacts & { readonly kind: 'monitoring' },
  { content }: Written,
): CountedWhole {
  invariant('sheet' in content, 'a 监控表 has the content of one')
  const counted = monitoredOutcome(content, facts.ground)
  const { judgement, entries, faults } = counted.outcome
  return {
    counted,
    figures: {
      money: counted.money.total,
      partial: counted.money.isPartial,
      rate: judgement.rate,
      achievement: judgement.achievement,
      light: judgement.light,
      score: null,
      grade: null,
      outcome: judgement,
      faults: faults.length + counted.faults.length,
      remarks: remarksOf(facts, {
        content,
        money: counted.money,
        progress: entries.map(({ progress }) => progress),
        score: null,
      }),
    },
  }
}

/** `kept`: the proof of what was sent in. */
function countEvaluated(
  facts: WholeFacts & { readonly kind: 'evaluation' },
  { content, kept = null }: Written,
): CountedWhole {
  invariant('facts' in content, 'a 自评表 has the content of one')
  const counted = evaluatedOutcome(content, facts.ground)
  const proof = kept ?? counted.proof
  const [score, grade] = [proof.total?.score ?? null, proof.total?.grade ?? null]
  return {
    counted,
    figures: {
      money: counted.money.total,
      partial: counted.money.isPartial,
      rate: proof.execution?.rate ?? null,
      achievement: shareOfAll(proof),
      light: null,
      score,
      grade,
      outcome: proof,
      faults: lackingOf(counted),
      remarks: remarksOf(facts, {
        content,
        money: counted.money,
        progress: sharesOf(proof).map(({ progress }) => progress),
        score,
      }),
    },
  }
}

function remarksOf(
  { ground: { basis }, projects, year }: WholeFacts,
  {
    content,
    ...whole
  }: Pick<ToCompare, 'money' | 'progress' | 'score'> & { readonly content: WholeOfKind['content'] },
): readonly WholeRemark[] {
  return wholeRemarks({ basis, tasks: content.tasks, projects, ...whole }, year.rules.evaluation)
}

/** What a sheet rests on as it is now. */
export async function factsOf(
  db: Db,
  sheet: {
    readonly kind: 'monitoring' | 'evaluation'
    readonly year: number
    readonly unit: { readonly id: string }
    readonly round: { readonly id: string } | null
    readonly basis: WholeBasis
  },
): Promise<WholeFacts> {
  const year = await yearOfWholes(db, sheet.year, sheet.unit.id)
  const department = departmentAt(year, sheet.unit.id)
  invariant(department !== null, 'a sheet is of a department that is there')
  if (sheet.kind === 'evaluation') return evaluationFacts(db, year, department, sheet.basis)
  const round = sheet.round === null ? null : await findRound(db, sheet.round.id)
  invariant(round !== null, 'a 监控表 is of a round')
  return monitoringFacts(db, year, department, { round, basis: sheet.basis })
}

/** As it is shown: 年初预算数 in 分. */
export function shownProject({
  id,
  name,
  budget,
  achievement,
  score,
}: ProjectOfWhole & { readonly id: string; readonly budget: Fen }) {
  return { id, name, budget: String(budget), achievement, score }
}
