/**
 * 事前绩效评估, looked at: the targets of a year that need one, and one with its basics, what is written and what
 * was signed.
 */
import type {
  AssessmentCourseView,
  AssessmentList,
  AssessmentQuery,
  AssessmentRow,
  AssessmentView,
} from '#api/assessment.ts'
import { allows, covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import { assessmentLacks } from '#core/assessment/complete.ts'
import { EMPTY_ASSESSMENT } from '#core/assessment/content.ts'
import { leastAssessed } from '#core/assessment/need.ts'
import { ASSESSMENT_ACTS, actRefusal, NEW_ASSESSMENT, type AssessmentParty } from '#core/assessment/step.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import type { Fen } from '#core/kernel/money.ts'
import { assessmentHolder, refusesSubmission, type AssessmentHolder } from '#core/assessment/gate.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import type { Project } from '#core/target/project.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import {
  assessedYears,
  findAssessment,
  listAssessable,
  listAssessmentVersions,
  namesOfAssessable,
  type Assessable,
  type AssessableNames,
} from '#store/assessment/assessments.ts'
import { findFiling, type FilingSubject } from '#store/filing/filings.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { rulesInForce, assessmentStanding, loadAssessmentStandings, type Standing } from './standing.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { targetWithinReach } from '../filing/within-reach.ts'
import { reading } from '../kernel/reach.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'

/**
 * The targets of a year (the newest where none is asked for) that need an assessment, or of which one was
 * begun.
 */
export async function listAssessments(
  context: Context,
  actor: Actor,
  query: AssessmentQuery,
): Promise<Result<AssessmentList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'assessment.read')
  if (read === null) return NOT_ALLOWED
  const { region } = actor
  const [known, rules] = await Promise.all([
    assessedYears(read.db),
    rulesInForce(context.store.of(region).db),
  ])
  const years = [...new Set(known.map(({ year }) => year))].toSorted((a, b) => b - a)
  const year = query.year ?? years[0] ?? null
  if (year === null) return ok({ ...NO_TARGETS, years, gate: rules(null, null).assessment.gate })
  const schemes = [
    ...new Set(known.filter((one) => one.year === year).map(({ regionCode }) => regionCode)),
  ].map((code) => rules(code, year).assessment)
  const candidates = await listAssessable(read.db, {
    year,
    atLeast: leastOf(schemes),
    bonds: schemes.some(({ gate, objects }) => gate !== 'unasked' && objects['special-bond']),
    search: query.search ?? '',
  })
  const standings = (await loadAssessmentStandings(context.store.of(region).db, candidates, rules)).filter(
    ({ need, kept }) => need.reasons.length > 0 || kept !== null,
  )
  const needed = standings.filter(({ need }) => need.reasons.length > 0)
  const holds = holdersOf(actor)
  const mine = needed.filter((one) => isHeldBy(one, holds))
  const matching = (query.box === 'mine' ? mine : standings).filter(
    (one) => one.row.found && fits(one, query),
  )
  const shown = matching.slice((query.page - 1) * query.size, query.page * query.size)
  const names = await namesOfAssessable(
    read.db,
    shown.map(({ row }) => row.id),
  )
  return ok({
    rows: shown.map((one) => rowOf(one, names.get(one.row.id) ?? NAMELESS)),
    total: matching.length,
    year,
    years,
    gate: schemes.find(({ gate }) => gate === 'required')?.gate ?? schemes[0]?.gate ?? 'unasked',
    needed: sumOf(needed),
    passed: sumOf(needed.filter(({ refusal }) => refusal === null)),
    mine: sumOf(mine),
  })
}

/** The smallest budget that any of them asks to be assessed; null: none does by its budget. */
function leastOf(schemes: readonly AssessmentScheme[]): Fen | null {
  return schemes
    .map(leastAssessed)
    .reduce<Fen | null>((all, one) => (all === null || (one !== null && one < all) ? one : all), null)
}

const NONE = { count: 0, budget: '0' }
const NO_TARGETS = { rows: [], total: 0, year: null, needed: NONE, passed: NONE, mine: NONE }
/** Gone since it was listed. */
const NAMELESS = { code: null, unitCode: null, unitName: null, approved: 0 }

function sumOf(standings: readonly Standing<Assessable>[]): {
  readonly count: number
  readonly budget: string
} {
  return {
    count: standings.length,
    budget: String(standings.reduce((sum, { row }) => sum + BigInt(row.budget ?? 0), 0n)),
  }
}

/** Who signs leaves the writing to the units, except where one person does everything. */
function holdersOf(actor: Actor): ReadonlySet<AssessmentHolder> {
  const signs = actorReach(actor, 'assessment.sign') !== null
  const writes =
    actorReach(actor, 'assessment.write') !== null &&
    (!signs || actor.posts.some(({ role }) => role === 'administrator' || role === 'unit-filler'))
  return new Set([...(signs ? ['signer' as const] : []), ...(writes ? ['writer' as const] : [])])
}

function isHeldBy({ core, refusal }: Standing<Assessable>, holds: ReadonlySet<AssessmentHolder>): boolean {
  const holder = assessmentHolder(core.gate, refusal)
  return holder !== null && holds.has(holder)
}

function fits({ kept, refusal, need }: Standing<Assessable>, { box, state }: AssessmentQuery): boolean {
  if (box === 'open' && (refusal === null || need.reasons.length === 0)) return false
  if (box === 'passed' && (refusal !== null || kept?.signed === null || kept === null)) return false
  return state === undefined || (kept?.state ?? 'none') === state
}

function rowOf(
  { row: { id, name, budget }, need, kept, core, refusal }: Standing<Assessable>,
  { code, unitCode, unitName, approved }: AssessableNames & { readonly approved: number },
): AssessmentRow {
  return {
    id,
    name,
    code,
    unitCode,
    unitName,
    budget,
    reasons: need.reasons,
    state: kept?.state ?? 'none',
    version: kept?.version ?? 0,
    total: kept?.signed?.total ?? null,
    conclusion: kept?.signed?.conclusion ?? null,
    refusal,
    blocksSubmission: refusesSubmission(core.gate, approved),
  }
}

/** Errors: project-not-found. */
export async function readAssessment(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<AssessmentView, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'assessment.read', () => findFiling(db, id))
  return subject.ok ? viewOfAssessment(db, actor, subject.value) : subject
}

/** Errors: project-not-found. */
async function viewOfAssessment(
  db: Db,
  actor: Actor,
  subject: FilingSubject,
): Promise<Result<AssessmentView, Problem>> {
  const { project: id, units, filing } = subject
  const [standing, paper] = await Promise.all([assessmentStanding(db, id), loadProjectVersion(db, id, null)])
  if (standing === null || paper === null) return err(problem('project-not-found'))
  const { row, ruleSet, need, core, refusal } = standing
  return ok({
    project: basicsOf(row, paper, subject),
    gate: core.gate,
    reasons: need.reasons,
    exempt: need.exempt,
    refusal,
    blocksSubmission: refusesSubmission(core.gate, filing.version),
    ...(await assessmentCourse(db, actor, { id, units, ruleSet })),
  })
}

type Assessed = { readonly id: string; readonly units: readonly string[]; readonly ruleSet: RuleSet }

/** How far the assessment of a target or a policy is, and what somebody sees and may do of it. */
export async function assessmentCourse(
  db: Db,
  actor: Actor,
  { id, units, ruleSet }: Assessed,
): Promise<AssessmentCourseView> {
  const [found, versions] = await Promise.all([findAssessment(db, id), listAssessmentVersions(db, id)])
  const kept = found ?? NOT_BEGUN
  const party = partyAt(actor, units)
  const lacks = assessmentLacks(kept.content, ruleSet.assessment).length
  return {
    state: found === null ? 'none' : kept.state,
    scheme: ruleSet.assessment,
    ruleSet: ruleSet.id,
    ...writtenPart(kept, isInside(actor, party, units)),
    mayWrite: party.mayWrite && kept.state === 'draft',
    acts: ASSESSMENT_ACTS.flatMap((act) => offeredAct(act, kept, { party, lacks })),
    ...signedPart(kept, versions),
    mayAnswer: party.mayWrite && versions[0]?.conclusion === 'adjust',
  }
}

type KeptAssessment = Omit<NonNullable<Awaited<ReturnType<typeof findAssessment>>>, 'changedAt'> & {
  /** null: not begun. */ readonly changedAt: string | null
}
type SignedVersions = Awaited<ReturnType<typeof listAssessmentVersions>>

/** Nothing is kept of it. */
export const NOT_BEGUN: KeptAssessment = {
  ...NEW_ASSESSMENT,
  revision: 0,
  content: EMPTY_ASSESSMENT,
  comment: '',
  answers: [],
  returned: null,
  changedAt: null,
  changedBy: null,
}

/** What is being written is a working note: those who look in from outside see what was signed. */
export function isInside(actor: Actor, party: AssessmentParty, units: readonly string[]): boolean {
  const { region } = actor
  return party.mayWrite || party.maySign || allows(actor, 'comment.read', { region, units })
}

function basicsOf(row: Standing['row'], paper: Project, { project: id, filing }: FilingSubject) {
  return {
    id,
    name: row.name,
    code: row.code,
    unitCode: row.unitCode,
    unitName: row.unitName,
    fiscalYear: row.fiscalYear,
    budget: row.budget,
    fiscal: paper.budget.fiscal,
    other: paper.budget.other,
    purpose: paper.purpose,
    goals: paper.goals,
    indicators: paper.indicators.length,
    details: (paper.details ?? []).map(({ label, text, choice }) => ({ label, text: choice ?? text })),
    state: filing.state,
  }
}

function writtenPart({ revision, content, comment, changedAt, changedBy }: KeptAssessment, seen: boolean) {
  return { revision, content: seen ? content : null, comment: seen ? comment : '', changedAt, changedBy }
}

type Offered = AssessmentView['acts']

/** None where the act is not for this person or this state; barred by four eyes it is shown. */
function offeredAct(
  act: Offered[number]['act'],
  kept: KeptAssessment,
  { party, lacks }: { readonly party: AssessmentParty; readonly lacks: number },
): Offered {
  const refused = actRefusal(kept, act, party)
  if (refused !== null) return refused.code === 'four-eyes' ? [{ act, refusal: refused }] : []
  const isIncomplete = act === 'submit' && lacks > 0
  return [{ act, refusal: isIncomplete ? { code: 'incomplete', values: { count: lacks } } : null }]
}

function signedPart(
  { answers }: KeptAssessment,
  versions: SignedVersions,
): Pick<AssessmentView, 'versions' | 'signed'> {
  const last = versions[0]
  return {
    versions: versions.map(
      ({ number, total, conclusion, comment, signedAt, signedBy, ruleSet, ruleSetVersion }) => ({
        number,
        total,
        conclusion,
        comment,
        signedAt,
        signedBy,
        ruleSet,
        ruleSetVersion,
      }),
    ),
    signed:
      last === undefined
        ? null
        : { content: last.content, scheme: last.scheme, answers, budget: last.budget },
  }
}

/** What somebody may by the posts held at the units of a target. */
export function partyAt(actor: Actor, units: readonly string[]): AssessmentParty {
  const may = (action: 'assessment.write' | 'assessment.sign') => {
    const reach = actorReach(actor, action)
    return reach !== null && covers(reach, units)
  }
  return { id: actor.id, mayWrite: may('assessment.write'), maySign: may('assessment.sign') }
}

/** The version of the rule set in force, 1 of those that come with the program. */
export async function versionOfRuleSet(db: Db, id: string): Promise<number> {
  const set = (await loadRuleBook(db)).sets.find((one) => one.id === id)
  invariant(set !== undefined, 'a rule set in force is in the book')
  return set.version
}
