/**
 * 单位自评: opened for a year in one transaction, read, typed in, and moved in its workflow, each act with its
 * record, event and messages.
 */
import { digestOfSelfEvaluation } from '#store/self-evaluation/digests.ts'
import {
  UNCOVERED_SHOWN,
  type ActOnSelfEvaluation,
  type ActOnEvaluations,
  type Coverage,
  type CoverageQuery,
  type EvaluationDays,
  type SelfEvaluationList,
  type EvaluationListQuery,
  type EvaluationSaved,
  type SelfEvaluationView,
  type OpenedEvaluations,
  type UncoveredList,
  type UncoveredQuery,
  type WriteEvaluation,
} from '#api/self-evaluation.ts'
import type { EachActed } from '#api/kernel/common.ts'
import { allows, covers, actorReach, type Action, type Actor } from '#core/kernel/allows.ts'
import { rolesAt } from '#core/filing/roles-at.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { carriedFacts } from '#core/self-evaluation/carried.ts'
import { closedFacts } from '#core/self-evaluation/closed.ts'
import {
  evaluate,
  evidenceOfYear,
  evaluatedIndicators,
  type KnownOfProject,
} from '#core/self-evaluation/evaluate.ts'
import type { CoverageRow, WholeResult } from '#core/self-evaluation/rows.ts'
import { emptyFacts, factsByRow, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import { blockingRemarks, sheetRemarks, type RemarkFacts } from '#core/self-evaluation/remarks.ts'
import {
  isAwaited,
  mayTypeSheet,
  offeredActs,
  offeredTogether,
  sheetsIn,
  stepped,
  type EvaluationAct,
} from '#core/self-evaluation/step.ts'
import { undoneAct } from '#core/self-evaluation/undo.ts'
import { listAttachments } from '#store/attachments/attachments.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { closedAmong } from '#store/filing/closings.ts'
import { within } from '#store/kernel/reach.ts'
import { earlierValues } from './earlier-values.ts'
import { closedNote } from '#text/closing.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { rowsBetween } from '#store/documents/rows-of-versions.ts'
import {
  countUncovered,
  evaluationCoverage,
  wholeResults,
  evaluationYears,
  lastConfirmedYear,
  loadSelfEvaluations,
  uncoveredTargets,
} from '#store/self-evaluation/lists.ts'
import {
  findSelfEvaluation,
  lockSelfEvaluation,
  lastEvaluationStep,
  lastMonitoring,
  listEvaluationSteps,
  loadExecutedMoney,
  openSelfEvaluations,
  saveEvaluationStep,
  saveFacts,
  type KeptScore,
  type SelfEvaluationRow,
} from '#store/self-evaluation/self-evaluations.ts'
import type { Db } from '#store/kernel/store.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { sentAgain } from '../filing/as-returned.ts'
import { actOnEach } from '../kernel/act-on-each.ts'
import { audit } from '../kernel/audit.ts'
import {
  selfEvaluationActedOn,
  selfEvaluationOpened,
  selfEvaluationWritten,
  type ChangedFacts,
} from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { notifyOfSelfEvaluation, notifyOfOpening } from './messages.ts'
import { today } from '../kernel/today.ts'

/** Working on it, or looking at what is final. */
export function seeing(actor: Actor) {
  const follow = actorReach(actor, 'self-evaluation.follow')
  const reach = follow ?? actorReach(actor, 'self-evaluation.read')
  return reach === null ? null : { reach, confirmedOnly: follow === null }
}

export async function listSelfEvaluations(
  context: Context,
  actor: Actor,
  query: Omit<EvaluationListQuery, 'sort' | 'order'> & Partial<EvaluationListQuery>,
): Promise<Result<SelfEvaluationList, Problem>> {
  const seen = seeing(actor)
  if (seen === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { year, years } = await yearOf(context, actor, query.year)
  const list = await loadSelfEvaluations(within(db, seen.reach), {
    ...query,
    mine: query.mine && { id: actor.id, posts: actor.posts },
    year,
    confirmedOnly: seen.confirmedOnly,
  })
  const rows = list.rows.map(({ units, standing, ...row }) => {
    const acting = { id: actor.id, roles: rolesAt(actor.posts, units) }
    const isRemindable = row.state !== 'confirmed' && !isAwaited(standing, acting)
    return {
      ...row,
      together: row.doubts > 0 ? null : offeredTogether(standing, acting),
      remind: isRemindable && allows(actor, 'self-evaluation.remind', { region: actor.region, units }),
    }
  })
  return ok({ year, years, ...list, rows, days: await daysOf(db, year) })
}

export async function readCoverage(
  context: Context,
  actor: Actor,
  { page, size, sort, order, ...query }: CoverageQuery,
): Promise<Result<Coverage, Problem>> {
  const seen = seeing(actor)
  if (seen === null) return NOT_ALLOWED
  const { year, years } = await yearOf(context, actor, query.year)
  return context.store.of(actor.region).snapshot(async (db) => {
    const door = within(db, seen.reach)
    const wholes = await wholesSeen(db, actor, year)
    const departments = await evaluationCoverage(db, door, { year }, wholes ?? undefined)
    return ok({
      year,
      years,
      rows: inOrderOf(departments, sort, order)
        .slice((page - 1) * size, page * size)
        .map((row) => (seen.confirmedOnly ? { ...row, unconfirmed: 0 } : row)),
      total: departments.length,
      approved: departments.reduce((sum, { approved }) => sum + approved, 0),
      confirmed: departments.reduce((sum, { states }) => sum + states.confirmed, 0),
      wholes: wholes === null ? null : departments.filter(({ whole }) => whole !== null).length,
      toOpen: departments.reduce((sum, row) => sum + row.approved - sheetsIn(row.states), 0),
      uncoveredTotal: seen.confirmedOnly
        ? 0
        : departments.reduce((sum, row) => sum + row.targets - sheetsIn(row.states), 0),
      uncovered: seen.confirmedOnly ? [] : await uncoveredTargets(door, year, { size: UNCOVERED_SHOWN }),
      mayOpen: allows(actor, 'self-evaluation.open', { region: actor.region }),
      days: await daysOf(db, year),
    })
  })
}

/** What whole departments came to, as far as the caller reads evaluations; null: not at all. */
export async function wholesSeen(
  db: Db,
  actor: Actor,
  year: number,
): Promise<ReadonlyMap<string, WholeResult> | null> {
  const reach = actorReach(actor, 'evaluation.read')
  return reach === null ? null : wholeResults(within(db, reach), year)
}

/** Departments without the figure come last, whatever the order; without a sort by code. */
function inOrderOf(
  departments: readonly CoverageRow[],
  sort: CoverageQuery['sort'],
  order: CoverageQuery['order'],
): readonly CoverageRow[] {
  if (sort === undefined) return departments
  const points = ({ mean, whole }: CoverageRow) => {
    const text = sort === 'mean' ? mean : (whole?.total ?? null)
    return text === null ? null : Number(text)
  }
  return departments.toSorted((a, b) => {
    const [one, other] = [points(a), points(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return order === 'desc' ? other - one : one - other
  })
}

/** Targets of the year without a sheet, page by page: for those who follow sheets alone. */
export async function listUncovered(
  context: Context,
  actor: Actor,
  { page, size, ...query }: UncoveredQuery,
): Promise<Result<UncoveredList, Problem>> {
  const reach = actorReach(actor, 'self-evaluation.follow')
  if (reach === null) return NOT_ALLOWED
  const { year } = await yearOf(context, actor, query.year)
  return context.store.of(actor.region).snapshot(async (db) => {
    const door = within(db, reach)
    const rows = await uncoveredTargets(door, year, { size, from: (page - 1) * size })
    return ok({ rows, total: await countUncovered(door, year) })
  })
}

/** The last year before this one with a confirmed 自评 that the actor may read; null: none. */
export async function lastEvaluatedYear(
  context: Context,
  actor: Actor,
  before: number,
): Promise<number | null> {
  const seen = seeing(actor)
  return seen === null
    ? null
    : context.store.of(actor.region).snapshot((db) => lastConfirmedYear(within(db, seen.reach), before))
}

/** The year asked for; otherwise the latest one with approved targets, or last year. */
export async function yearOf(
  context: Context,
  actor: Actor,
  asked: number | undefined,
): Promise<{ readonly year: number; readonly years: readonly number[] }> {
  const years = await evaluationYears(context.store.of(actor.region).db)
  const last = Number(today(context).slice(0, 4)) - 1
  return { year: asked ?? (years.includes(last) ? last : (years[0] ?? last)), years }
}

async function daysOf(db: Db, year: number): Promise<EvaluationDays> {
  const { deadlines } = await loadCalendar(db, year)
  const day = (kind: 'self-evaluation' | 'self-evaluation-check') =>
    deadlines.find((one) => one.kind === kind)?.day ?? null
  return { submit: day('self-evaluation'), check: day('self-evaluation-check') }
}

/**
 * Opens a year: a sheet for every approved target that has none. Opened again, only what is new. Errors:
 * self-evaluation-nothing.
 */
export async function openSelfEvaluationYear(
  context: Context,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<Result<OpenedEvaluations, Problem>> {
  if (!allows(actor, 'self-evaluation.open', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const { opened, approved, units } = await openSelfEvaluations(tx, {
      year,
      by: actor.id,
      at: context.clock(),
    })
    if (approved === 0) return err(problem('self-evaluation-nothing', { year }))
    if (opened > 0) {
      await audit(context, tx, actor.id, selfEvaluationOpened(year, { year, opened, projects: approved }))
      await notifyOfOpening(context, tx, actor, { year, units })
    }
    return ok({ year, opened, approved })
  })
}

/** Errors: self-evaluation-not-found. */
export async function readSelfEvaluation(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<SelfEvaluationView, Problem>> {
  const { db } = context.store.of(actor.region)
  const row = await seenRow(db, actor, id)
  return row.ok ? ok(await viewOf(context, actor, row.value)) : row
}

/** Nobody learns of what is beyond the own reach, and readers nothing of what is not final. */
export async function seenRow(db: Db, actor: Actor, id: string): Promise<Result<SelfEvaluationRow, Problem>> {
  const seen = seeing(actor)
  if (seen === null) return NOT_ALLOWED
  const row = await findSelfEvaluation(db, id)
  return row !== null &&
    covers(seen.reach, row.units) &&
    (!seen.confirmedOnly || row.standing.state === 'confirmed')
    ? ok(row)
    : err(problem('self-evaluation-not-found'))
}

/** What scores are computed from, and what was typed. */
type Sheet = {
  readonly known: KnownOfProject
  readonly facts: EvaluationFacts
  readonly evidence: RemarkFacts['evidence']
  readonly isAdjusted: boolean
}

export async function selfEvaluationSheet(
  db: Db,
  row: SelfEvaluationRow,
  facts: EvaluationFacts | null = row.facts,
): Promise<Sheet> {
  const code = (await findRegion(db))?.code ?? null
  const book = await loadRuleBook(db)
  const { id, scoring } = book.inForce(code, row.year)
  const money = await loadExecutedMoney(db, row)
  const attachments = await listAttachments(db, row.project, row.version)
  const project = row.approved
  return {
    known: {
      about: {
        region: code ?? '',
        year: row.year,
        unit: { code: row.unit?.code ?? null, name: row.unit?.name ?? '' },
        project: { code: project.code, name: project.name },
        version: row.version,
        versionDigest: row.approvedDigest,
      },
      project: {
        indicators: project.indicators,
        ...(project.executionWeight !== undefined && { executionWeight: project.executionWeight }),
      },
      ruleSet: { id, version: book.sets.find((set) => set.id === id)?.version ?? 1, scoring },
      money,
      earlier: await earlierValues(db, row, evaluatedIndicators(row.approved)),
    },
    facts: facts ?? emptyFacts(evaluatedIndicators(project).length),
    evidence: evidenceOfYear(
      project,
      attachments.map(({ indicator, sha256 }) => ({ indicator, sha256 })),
    ),
    isAdjusted: money.budget !== money.initial,
  }
}

/** With the money and the evidence of now. */
export async function selfEvaluationScore(db: Db, row: SelfEvaluationRow): Promise<KeptScore> {
  return scoreOf(await selfEvaluationSheet(db, row))
}

function scoreOf({ known, facts, evidence, isAdjusted }: Sheet): KeptScore {
  const proof = evaluate(known, facts)
  const remarks = sheetRemarks({
    proof,
    facts,
    typesExecuted: known.money.paid === null,
    isAdjusted,
    evidence,
    earlier: known.earlier,
  })
  const lacking = blockingRemarks(remarks).length
  return { proof, lacking, doubts: remarks.length - lacking }
}

async function viewOf(context: Context, actor: Actor, row: SelfEvaluationRow): Promise<SelfEvaluationView> {
  const { db } = context.store.of(actor.region)
  const monitored = row.facts === null ? await lastMonitoring(db, row) : null
  const closed = (await closedAmong(db, [row.project])).get(row.project) ?? null
  const sheet = await selfEvaluationSheet(
    db,
    row,
    monitored === null
      ? row.facts
      : carriedFacts(evaluatedIndicators(row.approved), monitored.content, row.year),
  )
  const { known, evidence } = sheet
  // Nothing was typed yet: what was not reached begins with the cause, as values begin with the last 监控表.
  const facts =
    row.facts === null && closed !== null
      ? closedFacts(sheet.facts, evaluate(known, sheet.facts).indicators, closedNote(closed, 'zh-CN'))
      : sheet.facts
  const acting = actingAt(actor, row)
  const acts = offeredActs(row.standing, acting)
  const others = offeredActs({ ...row.standing, fillers: [], passedBy: null }, acting)
  return {
    id: row.project,
    document: row.document,
    year: row.year,
    name: row.name,
    code: row.approved.code,
    unit: row.unit === null ? null : { code: row.unit.code, name: row.unit.name },
    goals: row.approved.goals,
    state: row.standing.state,
    revision: row.revision,
    facts,
    carriedFrom: monitored?.day ?? null,
    closed,
    known: {
      ...known,
      money: {
        initial: String(known.money.initial),
        budget: String(known.money.budget),
        paid: known.money.paid === null ? null : String(known.money.paid),
      },
    },
    proof: row.standing.state === 'filling' ? null : row.proof,
    evidence,
    days: await daysOf(db, row.year),
    may: {
      write: mayTypeSheet(row.standing, acting),
      acts,
      undo: (await undoOfStep(context, db, actor, row)).ok,
    },
    fourEyes: others.length > acts.length,
    steps: await listEvaluationSteps(db, row.project),
  }
}

/** Whether the last act on the sheet can be taken back by the actor now, and where it goes then. */
export async function undoOfStep(context: Context, db: Db, actor: Actor, row: SelfEvaluationRow) {
  const undone = undoneAct(
    { ...row.standing, steps: row.steps },
    await lastEvaluationStep(db, row.project),
    actingAt(actor, row),
    context.clock().toISOString(),
  )
  return undone.ok ? undone : err(problem('filing-not-undoable', { reason: undone.error }))
}

/** The roles that the actor holds for the target, of those that do anything with a self-evaluation. */
export function actingAt(actor: Actor, row: SelfEvaluationRow) {
  return { id: actor.id, roles: rolesAt(actor.posts, row.units) }
}

/**
 * Saves what was typed of the version that the page shows; scores are computed anew. Errors:
 * self-evaluation-not-found, -changed, -locked, -misfit.
 */
export async function writeSelfEvaluation(
  context: Context,
  actor: Actor,
  { id, facts, version, revision }: { readonly id: string } & WriteEvaluation,
): Promise<Result<EvaluationSaved, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const held = await lockSheetRow(tx, actor, id, 'self-evaluation.write')
    if (!held.ok) return held
    const row = held.value
    if (!mayTypeSheet(row.standing, actingAt(actor, row))) return err(problem('self-evaluation-locked'))
    if (row.revision !== revision) return err(problem('self-evaluation-changed'))
    const names = await rowsBetween(tx, id, {
      from: version,
      to: row.version,
      of: evaluatedIndicators,
    })
    if (facts.indicators.length !== names.were.length)
      return err(
        problem('self-evaluation-misfit', { expected: names.were.length, found: facts.indicators.length }),
      )
    const sheet = await selfEvaluationSheet(tx, row, factsByRow(facts, names))
    const kept = scoreOf(sheet)
    const at = context.clock()
    await saveFacts(tx, row, { ...kept, facts: sheet.facts }, { by: actor.id, at })
    const event = selfEvaluationWritten(
      id,
      row.facts === null ? null : changedFacts(row.facts, sheet.facts),
      {
        name: row.name,
        ...changedFacts(sheet.facts, row.facts),
        score: kept.proof.total?.score ?? null,
      },
    )
    await audit(context, tx, actor.id, event)
    return ok({ revision: row.revision + 1, savedAt: at.toISOString() })
  })
}

/** What differs, by its path: the log says what was changed, not the whole sheet again. */
function changedFacts(facts: EvaluationFacts, other: EvaluationFacts | null): ChangedFacts {
  const { indicators, ...words } = facts
  const changed: { -readonly [field in keyof ChangedFacts]: ChangedFacts[field] } = {}
  for (const [field, value] of Object.entries(words)) {
    const key = field as keyof typeof words
    if (other === null ? value !== '' : other[key] !== value) changed[key] = value
  }
  for (const [i, own] of indicators.entries()) {
    if (JSON.stringify(own) !== JSON.stringify(other?.indicators[i] ?? emptyFacts(1).indicators[0]))
      changed[`indicator ${i + 1}`] = own
  }
  return changed
}

/** Errors: self-evaluation-not-found, -changed, -state, -role, -four-eyes, -comment, -lacking, -unchanged. */
export async function actOnSelfEvaluation(
  context: Context,
  actor: Actor,
  input: { readonly id: string } & ActOnSelfEvaluation,
): Promise<Result<SelfEvaluationView, Problem>> {
  const acted = await actOn(context, actor, input, false)
  return acted.ok ? readSelfEvaluation(context, actor, input) : acted
}

/** The same act to several. What is to be looked at again is refused. */
export async function actOnSelfEvaluations(
  context: Context,
  actor: Actor,
  { act, comment, sheets }: ActOnEvaluations,
): Promise<Result<EachActed, Problem>> {
  if (actorReach(actor, 'self-evaluation.act') === null) return NOT_ALLOWED
  return ok(await actOnEach(sheets, (sheet) => actOn(context, actor, { ...sheet, act, comment }, true)))
}

/** Rows, words, proofs and money of a sheet: whatever may have been mended since it was sent back. */
function asReturned({ known: { about, money }, facts, evidence }: Sheet): string {
  return contentDigest({ version: about.version, money, facts, evidence })
}

async function actOn(
  context: Context,
  actor: Actor,
  { id, act, comment, revision, confirmed = false }: { readonly id: string } & ActOnSelfEvaluation,
  isTogether: boolean,
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const held = await lockSheetRow(tx, actor, id, 'self-evaluation.act')
    if (!held.ok) return held
    const row = held.value
    if (row.revision !== revision) return err(problem('self-evaluation-changed'))
    const sheet = await selfEvaluationSheet(tx, row)
    const counted = scoreOf(sheet)
    const kept = act === 'submit' || row.proof === null ? counted : { ...counted, proof: row.proof }
    if (isTogether && kept.doubts > 0) return err(problem('self-evaluation-doubts', { count: kept.doubts }))
    const again = act === 'submit' ? sentAgain(row.returned, asReturned(sheet), { comment, confirmed }) : null
    const to = stepped(row.standing, act, actingAt(actor, row), {
      comment,
      lacking: act === 'submit' ? kept.lacking : 0,
      unheeded: again?.unheeded === true,
    })
    if (!to.ok) return err(problem(to.error, { count: kept.lacking }))
    await saveEvaluationStep(
      tx,
      row,
      {
        act,
        to: to.value,
        comment,
        by: actor.id,
        at: context.clock(),
        returned: returnedBy(act, row, sheet),
      },
      kept,
    )
    const { total } = kept.proof
    const event = selfEvaluationActedOn(
      act,
      id,
      { state: row.standing.state },
      {
        name: row.name,
        state: to.value,
        comment,
        ...(again?.unchanged === true && { unchanged: true }),
        score: total?.score ?? null,
        grade: total?.grade ?? null,
        ruleSet: kept.proof.ruleSet.id,
        ruleSetVersion: kept.proof.ruleSet.version,
        ...(act === 'confirm' && { sha256: await digestOfSelfEvaluation(tx, id) }),
      },
    )
    await audit(context, tx, actor.id, event)
    await notifyOfSelfEvaluation(context, tx, actor, { row, act, comment, total })
    return ok(null)
  })
}

function returnedBy(act: EvaluationAct, { returned }: SelfEvaluationRow, sheet: Sheet): string | null {
  if (act === 'return') return asReturned(sheet)
  return act === 'confirm' ? null : returned
}

export async function lockSheetRow(
  tx: Db,
  actor: Actor,
  id: string,
  action: Action,
): Promise<Result<SelfEvaluationRow, Problem>> {
  const reach = actorReach(actor, action)
  if (reach === null) return NOT_ALLOWED
  const row = await lockSelfEvaluation(tx, id)
  return row !== null && covers(reach, row.units) ? ok(row) : err(problem('self-evaluation-not-found'))
}
