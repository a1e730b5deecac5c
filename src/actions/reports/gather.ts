/** The facts of a report, gathered of the units of its subject alone, and the report drafted of them. */
import type { Reach } from '#core/kernel/allows.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { flatMap } from '#core/kernel/flat-map.ts'
import { unitDepartment, unitsBelow, type Organisation, type Unit } from '#core/organisation/unit.ts'
import { draftEvaluation } from '#core/reports/draft-evaluation.ts'
import {
  draftMonitoring,
  type GraveProject,
  type OtherRound,
  type WatchedUnit,
} from '#core/reports/draft-monitoring.ts'
import {
  draftSelfEvaluations,
  draftWork,
  type WorkedUnit,
  type WorkFacts,
  type WorkSums,
} from '#core/reports/draft-work.ts'
import type { EndedProject } from '#core/reports/ended.ts'
import type { GradeCounts, Lights } from '#core/reports/figures.ts'
import { TABLE_MOST, type Drafted } from '#core/reports/report.ts'
import { executionAt } from '#store/execution/execution.ts'
import { within } from '#store/kernel/reach.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadSheets, tallyByUnit, type UnitTally } from '#store/monitoring/board.ts'
import { findRound, loadRounds, roundOfMark, type RoundRow } from '#store/monitoring/rounds.ts'
import { sheetWords } from '#store/monitoring/sheets.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import {
  countAssessments,
  countCauses,
  countReasons,
  countRectifications,
  countSelfEvaluations,
  countWarnings,
  endedProjects,
  finalResults,
  findReportable,
  gradedProjects,
  meanAchievement,
  sumDecisions,
  writtenOf,
} from '#store/reports/facts.ts'
import { EVALUATION_KIND_NAMES, evaluationPartName } from '#text/evaluation.ts'
import { CAUSE_NAMES, lightReasonText, MARK_NAMES, MEASURE_NAMES } from '#text/monitoring.ts'
import { REASON_NAMES, REPORT_KIND_NAMES } from '#text/reports.ts'
import { RESULT_SOURCE_NAMES } from '#text/results.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { readEvaluationSheet } from '../evaluation/sheets.ts'
import { openEvaluation } from '../evaluation/standing.ts'
import type { Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { inForce } from '../results/results.ts'
import type { ReportPlace } from './sight.ts'

export type Gathered = { readonly title: string; readonly drafted: Drafted }

/** null: there is nothing to report on, or the unit or round is not there. */
export async function gatherReport(
  context: Context,
  actor: Actor,
  place: ReportPlace,
): Promise<Gathered | null> {
  if (place.kind === 'evaluation') return gatherEvaluation(context, actor, place)
  return context.store.of(actor.region).snapshot(async (db) => {
    const organisation = await loadOrganisation(db)
    const unit = place.unit === null ? null : (organisation.get(place.unit) ?? null)
    if (place.unit !== null && unit === null) return null
    const reach: Reach = {
      region: actor.region,
      units: unit === null ? 'all' : unitsBelow(organisation, unit.id),
    }
    const scope: Scope = { db, door: within(db, reach), organisation, unit, today: today(context) }
    return place.kind === 'monitoring' ? gatherMonitoring(scope, place) : gatherWork(scope, place)
  })
}

type Scope = {
  readonly db: Db
  /** What there is of the units of the subject. */
  readonly door: Db
  readonly organisation: Organisation
  readonly unit: Unit | null
  readonly today: string
}

async function subjectName({ db, unit }: Pick<Scope, 'db' | 'unit'>): Promise<string> {
  return unit?.name ?? (await findRegion(db))?.name ?? ''
}

const NO_LIGHTS: Lights = { red: 0, yellow: 0, green: 0, none: 0 }

/** Departments of a region; units of a department: the row that a unit is summed up in. */
function rowOf({ organisation, unit: at }: Scope, unit: string | null): Unit | null {
  if (unit === null) return null
  const own = organisation.get(unit) ?? null
  return at === null ? (unitDepartment(organisation, unit) ?? own) : own
}

function sumLights(tallies: readonly UnitTally[]): Lights {
  const lights = { ...NO_LIGHTS }
  for (const { light, sheets } of tallies) if (light !== null) lights[light] += sheets
  return lights
}

function sumOf(tallies: readonly UnitTally[], what: 'budget' | 'paid'): bigint {
  return tallies.reduce((sum, one) => sum + BigInt(one[what]), 0n)
}

function watchedUnits(scope: Scope, tallies: readonly UnitTally[]): readonly WatchedUnit[] {
  const groups = new Map<Unit, UnitTally[]>()
  for (const tally of tallies) {
    const row = rowOf(scope, tally.unit)
    if (row !== null) groups.set(row, [...(groups.get(row) ?? []), tally])
  }
  return [...groups]
    .map(([{ id, name }, some]) => ({
      id,
      name,
      lights: sumLights(some),
      budget: sumOf(some, 'budget'),
      paid: sumOf(some, 'paid'),
    }))
    .toSorted(
      (a, b) =>
        b.lights.red - a.lights.red || b.lights.yellow - a.lights.yellow || a.name.localeCompare(b.name),
    )
}

function markName({ year, mark }: Pick<RoundRow, 'year' | 'mark'>): string {
  return `${year}年${MARK_NAMES[mark]['zh-CN']}`
}

async function otherRound({ door }: Scope, round: RoundRow | null): Promise<OtherRound | null> {
  if (round === null) return null
  const tallies = await tallyByUnit(door, round.id, false)
  return tallies.length === 0
    ? null
    : {
        mark: markName(round),
        lights: sumLights(tallies),
        budget: sumOf(tallies, 'budget'),
        paid: sumOf(tallies, 'paid'),
      }
}

async function gatherMonitoring(scope: Scope, { round: id, year }: ReportPlace): Promise<Gathered | null> {
  const { db, door } = scope
  const round = id === null ? null : await findRound(db, id)
  if (round === null || round.year !== year) return null
  const tallies = await tallyByUnit(door, round.id, false)
  if (tallies.length === 0) return null
  const earlier = (await loadRounds(db, year)).filter(({ day }) => day < round.day).at(-1) ?? null
  const lights = sumLights(tallies)
  const drafted = draftMonitoring({
    mark: markName(round),
    day: round.day,
    due: round.due,
    ruleSet: `${ruleSetName(round.ruleSet, 'zh-CN')}规则集（第${round.ruleSetVersion}版）`,
    sheets: tallies.reduce((sum, { sheets }) => sum + sheets, 0),
    final: tallies.reduce((sum, { final }) => sum + final, 0),
    budget: sumOf(tallies, 'budget'),
    paid: sumOf(tallies, 'paid'),
    lights,
    units: scope.unit?.kind === 'unit' ? [] : watchedUnits(scope, tallies),
    achievement: await meanAchievement(door, round.id),
    grave: await graveProjects(scope, round.id),
    reasons: (await countReasons(door, round.id)).map(({ code, count }) => ({
      name: REASON_NAMES[code]['zh-CN'],
      count,
    })),
    causes: (await countCauses(door, round.id)).map(({ cause, count }) => ({
      name: CAUSE_NAMES[cause]['zh-CN'],
      count,
    })),
    warnings: await countWarnings(door, round.id),
    ended: await endedProjects(door, { year, until: round.day }),
    rectifications: await countRectifications(door, { year, source: 'monitoring', today: scope.today }),
    before: await otherRound(scope, earlier),
    lastYear: await otherRound(scope, await roundOfMark(db, year - 1, round.mark)),
  })
  return {
    title: `${markName(round)}${await subjectName(scope)}${REPORT_KIND_NAMES.monitoring['zh-CN']}`,
    drafted,
  }
}

async function graveProjects({ door }: Scope, round: string): Promise<readonly GraveProject[]> {
  const found: GraveProject[] = []
  for (const light of ['red', 'yellow'] as const) {
    const { rows } = await loadSheets(door, round, { light, sort: 'budget', page: 1, size: TABLE_MOST })
    const words = await sheetWords(
      door,
      round,
      rows.map(({ project }) => project),
    )
    found.push(
      ...rows.map((row): GraveProject => {
        const { problems = '', measure = null, measureText = '' } = words.get(row.project) ?? {}
        return {
          id: row.project,
          name: row.name,
          unit: row.unitName ?? '',
          light,
          budget: BigInt(row.budget),
          rate: row.rate,
          achievement: row.achievement,
          reasons: row.reasons.map((reason) => lightReasonText(reason, 'zh-CN')),
          problems: problems.trim(),
          measures: [measure === null ? '' : MEASURE_NAMES[measure]['zh-CN'], measureText.trim()]
            .filter((part) => part !== '')
            .join('：'),
        }
      }),
    )
  }
  return found
}

const NO_GRADES: GradeCounts = { 优: 0, 良: 0, 中: 0, 差: 0 }

type Sums = WorkSums & {
  readonly units: readonly WorkedUnit[]
  readonly poor: WorkFacts['poor']
}

/** What a year came to: money by the accounts, grades by the one rule that says which result counts. */
async function sumsOf(scope: Scope, year: number): Promise<Sums> {
  const { door, unit: at } = scope
  const [graded, executions] = [
    await gradedProjects(door, { year, applied: await inForce(scope.db, year) }),
    await executionAt(door, { year }, `${year}-12-31`),
  ]
  const groups = new Map<Unit, WorkedUnit>()
  let whole = { projects: 0, budget: 0n, paid: 0n, grades: NO_GRADES }
  for (const project of graded) {
    const money = {
      budget: BigInt(project.budget),
      paid: executions.get(project.id)?.paid ?? 0n,
    }
    whole = plusProject(whole, project.grade, money)
    const row = rowOf(scope, project.unit)
    if (row === null || at?.kind === 'unit') continue
    const { id, name } = row
    const before = groups.get(row) ?? { id, name, projects: 0, budget: 0n, paid: 0n, grades: NO_GRADES }
    groups.set(row, plusProject(before, project.grade, money))
  }
  const low = graded.filter(({ grade }) => grade === '中' || grade === '差')
  const written = await writtenOf(
    door,
    low.map(({ id }) => id),
  )
  return {
    ...whole,
    units: [...groups.values()].toSorted((a, b) => (a.budget < b.budget ? 1 : -1)),
    poor: flatMap(low, ({ id, name, unitName, source, score, grade }) =>
      grade === null || source === null || score === null
        ? []
        : [
            {
              id,
              name,
              unit: unitName ?? '',
              source: RESULT_SOURCE_NAMES[source]['zh-CN'],
              score,
              grade,
              problems: written.get(id)?.problems.trim() ?? '',
              measures: written.get(id)?.measures.trim() ?? '',
            },
          ],
    ),
  }
}

function plusProject<One extends WorkSums>(
  sum: One,
  grade: keyof GradeCounts | null,
  { budget, paid }: { readonly budget: bigint; readonly paid: bigint },
): One {
  return {
    ...sum,
    projects: sum.projects + 1,
    budget: sum.budget + budget,
    paid: sum.paid + paid,
    grades: grade === null ? sum.grades : { ...sum.grades, [grade]: sum.grades[grade] + 1 },
  }
}

async function gatherWork(scope: Scope, { kind, year }: ReportPlace): Promise<Gathered | null> {
  const { db, door } = scope
  const sums = await sumsOf(scope, year)
  if (sums.projects === 0) return null
  const before = await sumsOf(scope, year - 1)
  const decided = await sumDecisions(door, year)
  const facts: WorkFacts = {
    ...sums,
    year,
    assessed: await assessedOf(door, year),
    rounds: await roundsOf(scope, year),
    self: await selfOf(door, year),
    evaluated: (await finalResults(door, year)).map(({ id, name, kind: by, score, grade }) => ({
      id,
      name,
      kind: EVALUATION_KIND_NAMES[by]['zh-CN'],
      score,
      grade,
    })),
    decided: {
      projects: decided.projects,
      base: BigInt(decided.base),
      amount: BigInt(decided.amount),
      budgetYear: (await inForce(db, year)).budgetYear,
    },
    ended: await endedProjects(door, { year }),
    rectifications: await countRectifications(door, { year, today: scope.today }),
    lastYear: before.projects === 0 ? null : { ...before, year: year - 1 },
  }
  return {
    title: `${year}年度${await subjectName(scope)}${REPORT_KIND_NAMES[kind]['zh-CN']}`,
    drafted: kind === 'work' ? draftWork(facts) : draftSelfEvaluations(facts),
  }
}

/** 终止 of what was evaluated: the project itself, or those of the department as a whole. */
async function endedOf(
  db: Db,
  year: number,
  { project, unit }: { readonly project: string | null; readonly unit: { readonly id: string } },
): Promise<readonly EndedProject[]> {
  if (project !== null) return endedProjects(db, { year, project })
  return endedProjects(db, { year, units: [...unitsBelow(await loadOrganisation(db), unit.id)] })
}

async function assessedOf(door: Db, year: number): Promise<WorkFacts['assessed']> {
  const assessed = { support: 0, adjust: 0, refuse: 0 }
  for (const { conclusion, count } of await countAssessments(door, year)) assessed[conclusion] += count
  return assessed
}

async function roundsOf({ db, door }: Scope, year: number): Promise<WorkFacts['rounds']> {
  const rounds: WorkFacts['rounds'][number][] = []
  for (const round of await loadRounds(db, year)) {
    const tallies = await tallyByUnit(door, round.id, false)
    if (tallies.length > 0)
      rounds.push({ id: round.id, mark: MARK_NAMES[round.mark]['zh-CN'], lights: sumLights(tallies) })
  }
  return rounds
}

async function selfOf(door: Db, year: number): Promise<WorkFacts['self']> {
  const rows = await countSelfEvaluations(door, year)
  const sum = (what: 'all' | 'confirmed') => rows.reduce((all, row) => all + row[what], 0)
  const grades = { ...NO_GRADES }
  for (const grade of GRADES) grades[grade] = rows.find((row) => row.grade === grade)?.confirmed ?? 0
  return { all: sum('all'), confirmed: sum('confirmed'), grades }
}

async function gatherEvaluation(
  context: Context,
  actor: Actor,
  { subject, year }: ReportPlace,
): Promise<Gathered | null> {
  const { db } = context.store.of(actor.region)
  const found = subject === null ? null : await findReportable(db, subject)
  if (found === null || subject === null || found.year !== year) return null
  const [opened, read] = [
    await openEvaluation(db, actor, found.task),
    await readEvaluationSheet(context, actor, { id: found.task, subject }),
  ]
  if (!opened.ok || !read.ok || read.value.result === null) return null
  const { result, items, self, objections, report, record, subject: of } = read.value
  const { task, judges } = opened.value
  const kind = EVALUATION_KIND_NAMES[task.kind]['zh-CN']
  const drafted = draftEvaluation({
    task: task.name,
    kind,
    unit: of.unit.name,
    name: of.name,
    budget: record === null || record.budget === null ? null : BigInt(record.budget),
    agency: task.agency?.name ?? null,
    experts: judges.filter(({ endedAt }) => endedAt === null).length,
    total: result.total,
    grade: result.grade,
    self,
    items: items.map(({ id, part, third, weight }) => ({
      id,
      part: evaluationPartName(part, 'zh-CN'),
      name: third,
      weight,
      mark: result.items[id] ?? '',
    })),
    objections: {
      all: objections.length,
      accepted: objections.filter(({ accepted }) => accepted === true).length,
    },
    ended: await endedOf(db, year, of),
    written: {
      situation: report?.situation ?? '',
      achievements: report?.achievements ?? '',
      problems: report?.problems ?? '',
      advice: report?.advice ?? '',
    },
  })
  return { title: `${year}年度${of.name}${kind}报告`, drafted }
}
