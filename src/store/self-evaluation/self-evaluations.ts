/** 单位自评: the sheet of one approved target, locked and kept one at a time, with every step of its workflow. */
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import type { Fund } from '#core/execution/execution.ts'
import { fen } from '#core/kernel/money.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { evaluatedIndicators } from '#core/self-evaluation/evaluate.ts'
import type { CarriedMoney } from '#core/self-evaluation/funds.ts'
import { factsByRow, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type {
  EvaluationAct,
  SelfEvaluationStanding,
  EvaluationState,
  TogetherAct,
} from '#core/self-evaluation/step.ts'
import type { LastEvaluationStep } from '#core/self-evaluation/undo.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import type { EvaluationStepRow } from '#core/self-evaluation/rows.ts'
import { executionAt } from '../execution/execution.ts'
import { sheetOfVersion } from '../monitoring/sheets.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import { rowsBetween } from '../documents/rows-of-versions.ts'
import type { Db } from '../kernel/store.ts'

export type SelfEvaluationRow = {
  readonly project: string
  readonly document: string
  readonly year: number
  readonly name: string
  readonly unit: (BudgetUnit & { readonly id: string }) | null
  /** Units of the project and of its document. */
  readonly units: readonly string[]
  /**
   * The approved version that it is of, the newest while it is being filled in and then the one that was sent
   * in: its number and content.
   */
  readonly version: number
  readonly approved: Project
  /** SHA-256 of that content. */
  readonly approvedDigest: string
  /** Told of that version; null until somebody typed. */
  readonly facts: EvaluationFacts | null
  readonly revision: number
  readonly standing: SelfEvaluationStanding
  /** As of the last save, and of what was sent in. */
  readonly proof: ScoreProof | null
  readonly openedAt: string
  readonly changedAt: string
  readonly submittedAt: string | null
  readonly confirmedAt: string | null
  /** Digest of what was sent back last; null: nothing was, or it is confirmed. */
  readonly returned: string | null
  readonly steps: number
}

/** null: nothing was opened for the project, or it is not there. */
export async function findSelfEvaluation(db: Db, project: string): Promise<SelfEvaluationRow | null> {
  const row = await selectSelfEvaluation(db, project)
  if (row === undefined) return null
  const version = await evaluatedVersion(db, row)
  if (version === undefined) return null
  return {
    project: row.project_id,
    document: row.document_id,
    year: row.fiscal_year,
    name: version.content.name,
    unit:
      row.unit_id === null || row.unit_name === null
        ? null
        : { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    units: [...new Set([row.unit_id, row.document_unit])].filter((unit) => unit !== null),
    version: version.number,
    approved: version.content,
    approvedDigest: version.sha256,
    facts: await factsOfVersion(db, row, version.number),
    revision: row.revision,
    standing: { state: row.state, fillers: row.fillers, passedBy: row.passed_by },
    proof: row.proof,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    returned: row.returned,
    steps: row.steps,
  }
}

function selectSelfEvaluation(db: Db, project: string) {
  return db
    .selectFrom('self_evaluations as e')
    .innerJoin('projects as p', 'p.project_id', 'e.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'e.project_id',
      'p.document_id',
      'e.fiscal_year',
      'p.name',
      'p.unit_id',
      'd.unit_id as document_unit',
      'u.code as unit_code',
      'u.name as unit_name',
      'e.state',
      'e.facts',
      'e.revision',
      'e.fillers',
      'e.passed_by',
      'e.version',
      'e.proof',
      'e.opened_at',
      'e.changed_at',
      'e.submitted_at',
      'e.confirmed_at',
      'e.returned',
      'e.steps',
    ])
    .where('e.project_id', '=', project)
    .executeTakeFirst()
}
type SelectedRow = NonNullable<Awaited<ReturnType<typeof selectSelfEvaluation>>>

/** The version that was sent in; the newest while it is being filled in. */
function evaluatedVersion(db: Db, { project_id, state, version }: SelectedRow) {
  return db
    .selectFrom('project_versions')
    .select(['number', 'content', 'sha256'])
    .where('project_id', '=', project_id)
    .$if(state !== 'filling' && version !== null, (sent) => sent.where('number', '=', version))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What was typed, given for the rows of that version. */
async function factsOfVersion(
  db: Db,
  { project_id, facts, version }: SelectedRow,
  to: number,
): Promise<EvaluationFacts | null> {
  const from = version ?? to
  if (facts === null || from === to) return facts
  return factsByRow(facts, await rowsBetween(db, project_id, { from, to, of: evaluatedIndicators }))
}

/** The same, and nobody else writes it until the transaction ends. */
export async function lockSelfEvaluation(tx: Db, project: string): Promise<SelfEvaluationRow | null> {
  const held = await tx
    .selectFrom('self_evaluations')
    .select('project_id')
    .where('project_id', '=', project)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findSelfEvaluation(tx, project)
}

/** 年初预算数, 全年预算数 and 执行数 by the end of the year; `paid` null while nothing is recorded of the project. */
export async function loadExecutedMoney(
  db: Db,
  { project, year }: Pick<SelfEvaluationRow, 'project' | 'year'>,
) {
  const execution = (await executionAt(db, { year, projects: [project] }, `${year}-12-31`)).get(project)
  const recorded = await db
    .selectFrom('payments')
    .select('project_id')
    .where('project_id', '=', project)
    .where('fiscal_year', '=', year)
    .limit(1)
    .executeTakeFirst()
  return {
    initial: execution?.initial ?? fen(0n),
    budget: execution?.budget ?? fen(0n),
    paid: recorded === undefined || execution === undefined ? null : execution.paid,
  }
}

/** What was carried over from the year before and what was paid of it, by the fund that it is booked to. */
export async function carriedMoney(
  db: Db,
  { project, year }: Pick<SelfEvaluationRow, 'project' | 'year'>,
): Promise<CarriedMoney> {
  const sum = (fund: Fund) =>
    sql<string>`coalesce(sum(amount) filter (where fund = ${sql.lit(fund)}), 0)::text`.as(fund)
  const sums = (table: 'budget_changes' | 'payments') =>
    db
      .selectFrom(table)
      .select([sum('fiscal'), sum('other')])
      .where('project_id', '=', project)
      .where('fiscal_year', '=', year)
      .where(table === 'payments' ? sql<boolean>`carryover` : sql<boolean>`kind = 'carryover'`)
      .executeTakeFirstOrThrow()
  const [changes, paid] = await Promise.all([sums('budget_changes'), sums('payments')])
  const of = (fund: Fund) => ({ changes: fen(BigInt(changes[fund])), paid: fen(BigInt(paid[fund])) })
  return { fiscal: of('fiscal'), other: of('other') }
}

/** Of these projects, the proof of the newest confirmed sheet of a year before. */
export async function earlierProof(
  db: Db,
  projects: readonly string[],
  year: number,
): Promise<ScoreProof | null> {
  if (projects.length === 0) return null
  const row = await db
    .selectFrom('self_evaluations')
    .select('proof')
    .where('project_id', 'in', [...projects])
    .where('fiscal_year', '<', year)
    .where('state', '=', 'confirmed')
    .orderBy('fiscal_year', 'desc')
    .orderBy('project_id')
    .limit(1)
    .executeTakeFirst()
  return row?.proof ?? null
}

export type KeptScore = { readonly proof: ScoreProof; readonly lacking: number; readonly doubts: number }

/** Keeps what was typed and what came of it. The sheet is locked. */
export async function saveFacts(
  tx: Db,
  row: SelfEvaluationRow,
  { facts, proof, lacking, doubts }: KeptScore & { readonly facts: EvaluationFacts },
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('self_evaluations')
    .set({
      revision: row.revision + 1,
      changed_at: at,
      fillers: [...new Set([...row.standing.fillers, by])],
      ...scored(proof, facts),
      lacking,
      doubts,
    })
    .where('project_id', '=', row.project)
    .execute()
}

/** Typed and computed are of one version. */
function scored(proof: ScoreProof, facts: EvaluationFacts | null) {
  const { total, ruleSet, about } = proof
  return {
    facts: facts === null ? null : plainJson(facts),
    proof: plainJson(proof),
    score: total === null ? null : hundredths(total.score),
    grade: total?.grade ?? null,
    rule_set_id: ruleSet.id,
    rule_set_version: ruleSet.version,
    version: about.version,
  }
}

/** 87.50 → 8750. */
function hundredths(score: string): number {
  return Number(score.replace('.', ''))
}

export type EvaluationStep = {
  readonly act: EvaluationAct
  readonly to: EvaluationState
  readonly comment: string
  readonly by: string
  readonly at: Date
  /** Digest of what is sent back, from then on. */ readonly returned: string | null
  /** With `withdraw`: what of the own acts is taken back; null: the sending in. */
  readonly undoes?: TogetherAct | null
}

/** Takes a step of the way, with its record. The sheet is locked; `kept` is what is sent in. */
export async function saveEvaluationStep(
  tx: Db,
  row: SelfEvaluationRow,
  { act, to, comment, by, at, returned, undoes = null }: EvaluationStep,
  kept: KeptScore,
): Promise<void> {
  const { state } = row.standing
  const { total } = kept.proof
  // Who passed it stays so while it is confirmed, and when that is taken back.
  const passedBefore = act === 'confirm' || undoes === 'confirm' ? row.standing.passedBy : null
  const passedBy = act === 'pass' ? by : passedBefore
  await tx
    .updateTable('self_evaluations')
    .set({
      state: to,
      steps: row.steps + 1,
      changed_at: at,
      revision: row.revision + 1,
      ...scored(kept.proof, row.facts),
      lacking: kept.lacking,
      doubts: kept.doubts,
      fillers: fillersAfter(act, row.standing.fillers, by),
      passed_by: passedBy,
      ...(act === 'submit' && { submitted_at: at }),
      confirmed_at: act === 'confirm' ? at : null,
      returned,
    })
    .where('project_id', '=', row.project)
    .execute()
  await tx
    .insertInto('self_evaluation_steps')
    .values({
      project_id: row.project,
      number: row.steps + 1,
      at,
      actor_id: by,
      act,
      from_state: state,
      to_state: to,
      comment: plainText(comment),
      score: total === null ? null : hundredths(total.score),
      grade: total?.grade ?? null,
    })
    .execute()
}

function fillersAfter(act: EvaluationAct, fillers: readonly string[], by: string): string[] {
  if (act === 'submit') return [...new Set([...fillers, by])]
  return act === 'return' ? [] : [...fillers]
}

/** null: none was taken. */
export async function lastEvaluationStep(db: Db, project: string): Promise<LastEvaluationStep | null> {
  const row = await db
    .selectFrom('self_evaluation_steps')
    .select(['number', 'act', 'from_state', 'actor_id', 'at'])
    .where('project_id', '=', project)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        number: row.number,
        act: row.act,
        from: row.from_state,
        by: row.actor_id,
        at: row.at.toISOString(),
      }
}

/** Newest first. */
export async function listEvaluationSteps(db: Db, project: string): Promise<EvaluationStepRow[]> {
  const rows = await db
    .selectFrom('self_evaluation_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select([
      's.number',
      's.at',
      'u.name',
      's.act',
      's.from_state',
      's.to_state',
      's.comment',
      's.score',
      's.grade',
      postsHeld(db, { user: 's.actor_id', at: 's.at' }).as('posts'),
    ])
    .where('s.project_id', '=', project)
    .orderBy('s.number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    at: row.at.toISOString(),
    by: row.name,
    posts: row.posts,
    act: row.act,
    from: row.from_state,
    to: row.to_state,
    comment: row.comment,
    score: scoreText(row.score),
    grade: row.grade,
  }))
}

/** 8750 → 87.50. */
export function scoreText(score: number | null): string | null {
  if (score === null) return null
  const digits = String(score).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export type OpenedYear = {
  readonly opened: number
  readonly approved: number
  /** Units of what was opened now. */ readonly units: readonly string[]
}

type Opening = { readonly year: number; readonly by: string; readonly at: Date }

/** A sheet for every target of the year that has an approved version and none yet. */
export async function openSelfEvaluations(tx: Db, opening: Opening): Promise<OpenedYear> {
  const made = await insertSheets(tx, opening)
  const { approved } = await approvedTargets(tx, opening.year)
    .select(sql<number>`count(*)::int`.as('approved'))
    .executeTakeFirstOrThrow()
  if (made.length === 0) return { opened: 0, approved, units: [] }
  const units = await tx
    .selectFrom('projects')
    .select('unit_id')
    .distinct()
    .where(sql<boolean>`project_id = any(${made.map(({ project_id }) => project_id)}::uuid[])`)
    .execute()
  return { opened: made.length, approved, units: units.flatMap(({ unit_id }) => unit_id ?? []) }
}

/** The first approved version of every target of the year. */
function approvedTargets(db: Db, year: number) {
  return db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .where('v.fiscal_year', '=', year)
    .where('v.number', '=', 1)
    .where('p.counted', '=', true)
}

/** In one statement; what was opened before stays. */
function insertSheets(tx: Db, { year, by, at }: Opening) {
  return tx
    .insertInto('self_evaluations')
    .columns([
      'region_id',
      'project_id',
      'fiscal_year',
      'state',
      'revision',
      'fillers',
      'lacking',
      'doubts',
      'steps',
      'opened_at',
      'opened_by',
      'changed_at',
    ])
    .expression(
      approvedTargets(tx, year).select([
        'v.region_id',
        'v.project_id',
        sql<number>`${year}::int`.as('fiscal_year'),
        sql<EvaluationState>`'filling'`.as('state'),
        sql<number>`0`.as('revision'),
        sql<string[]>`'{}'::uuid[]`.as('fillers'),
        sql<number>`0`.as('lacking'),
        sql<number>`0`.as('doubts'),
        sql<number>`0`.as('steps'),
        sql<Date>`${at}::timestamptz`.as('opened_at'),
        sql<string>`${by}::uuid`.as('opened_by'),
        sql<Date>`${at}::timestamptz`.as('changed_at'),
      ]),
    )
    .onConflict((conflict) => conflict.columns(['region_id', 'project_id']).doNothing())
    .returning('project_id')
    .execute()
}

/**
 * What the last 监控表 of the project that was handed in says, given for the version of the self-evaluation,
 * with the day that its round looked at; null when there is none.
 */
export async function lastMonitoring(
  db: Db,
  { project, year, version }: Pick<SelfEvaluationRow, 'project' | 'year' | 'version'>,
): Promise<{ readonly day: string; readonly content: SheetContent } | null> {
  const row = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .select(['r.day', 's.version', 'c.content'])
    .where('s.project_id', '=', project)
    .where('r.fiscal_year', '=', year)
    .where('s.state', '<>', 'draft')
    .orderBy('r.day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { day: row.day, content: await sheetOfVersion(db, project, row, version) }
}
