/**
 * 部门整体监控表 and 部门整体支出绩效自评表: made, written, moved in their workflow. What may be done is decided by core/whole and
 * core/monitoring.
 */
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import type { Grade } from '#core/kernel/grade.ts'
import type { Day } from '#core/kernel/day.ts'
import type { ExecutedMoney, Judgement, Light } from '#core/monitoring/light.ts'
import type { SheetStepRow } from '#core/monitoring/rows.ts'
import type { SheetAct, SheetState } from '#core/monitoring/sheet-flow.ts'
import type { LastSheetStep } from '#core/monitoring/undo-pass.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { WholeBasis } from '#core/whole/basis.ts'
import type { WholeRemark } from '#core/whole/remarks.ts'
import type { ListedWhole, Publication } from '#core/whole/rows.ts'
import type { EvaluatedWhole, MonitoredWhole, WholeKind } from '#core/whole/sheet.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** What a sheet holds by its kind. */
export type WholeOfKind =
  | { readonly kind: 'monitoring'; readonly content: MonitoredWhole; readonly outcome: Judgement }
  | { readonly kind: 'evaluation'; readonly content: EvaluatedWhole; readonly outcome: ScoreProof }

export type WholeHead = ListedWhole & {
  readonly revision: number
  readonly writers: readonly string[]
  readonly sentBy: string | null
  readonly steps: number
  /** Digest of what was sent back last; null: nothing was. */
  readonly returned: string | null
}
export type WholeRow = WholeHead & { readonly basis: WholeBasis } & WholeOfKind

function selectHeads(db: Db) {
  return db
    .selectFrom('whole_sheets as s')
    .innerJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .leftJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .select([
      's.sheet_id',
      's.kind',
      's.year',
      's.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      's.round_id',
      'r.mark',
      'r.day',
      sql<WholeBasis['source']>`s.basis ->> 'source'`.as('source'),
      's.state',
      's.revision',
      's.writers',
      's.sent_by',
      's.steps',
      's.returned',
      's.budget',
      's.paid',
      's.partial',
      's.rate',
      's.achievement',
      's.light',
      sql<string | null>`round(s.score / 100.0, 2)::text`.as('score'),
      's.grade',
      's.faults',
      's.remarks',
      's.published_on',
      's.published_at_place',
      's.changed_at',
      's.final_at',
    ])
}
type Selected = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>

function toHead(row: Selected): WholeHead {
  return {
    id: row.sheet_id,
    kind: row.kind,
    year: row.year,
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    round:
      row.round_id === null || row.mark === null || row.day === null
        ? null
        : { id: row.round_id, mark: row.mark, day: row.day },
    source: row.source,
    state: row.state,
    revision: row.revision,
    writers: row.writers,
    sentBy: row.sent_by,
    steps: row.steps,
    returned: row.returned,
    budget: String(row.budget),
    paid: String(row.paid),
    partial: row.partial,
    rate: row.rate,
    achievement: row.achievement,
    light: row.light,
    score: row.score,
    grade: row.grade,
    faults: row.faults,
    remarks: row.remarks,
    published:
      row.published_on === null || row.published_at_place === null
        ? null
        : { on: row.published_on, place: row.published_at_place },
    changedAt: row.changed_at.toISOString(),
    finalAt: row.final_at?.toISOString() ?? null,
  }
}

/** Of a year (and a round), by code and name of the departments; through `within` those within reach. */
export async function listWholes(
  db: Db,
  { kind, year, round }: { readonly kind?: WholeKind; readonly year?: number; readonly round?: string },
): Promise<readonly WholeHead[]> {
  const rows = await selectHeads(db)
    .$if(kind !== undefined, (sheets) => sheets.where('s.kind', '=', kind ?? 'monitoring'))
    .$if(year !== undefined, (sheets) => sheets.where('s.year', '=', year ?? 0))
    .$if(round !== undefined, (sheets) => sheets.where('s.round_id', '=', round ?? ''))
    .orderBy('s.year', 'desc')
    .orderBy('u.code')
    .orderBy('u.name')
    .orderBy('r.day')
    .orderBy('s.sheet_id')
    .execute()
  return rows.map(toHead)
}

export async function findWhole(db: Db, id: string): Promise<WholeRow | null> {
  const row = await selectHeads(db)
    .select(['s.basis', 's.content', 's.outcome'])
    .where('s.sheet_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  // The kind says which content a row has.
  return {
    ...toHead(row),
    basis: row.basis,
    ...({ kind: row.kind, content: row.content, outcome: row.outcome } as WholeOfKind),
  }
}

/** Nobody else changes it until the transaction ends. */
export async function lockWhole(tx: Db, id: string): Promise<WholeRow | null> {
  const held = await tx
    .selectFrom('whole_sheets')
    .select('sheet_id')
    .where('sheet_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findWhole(tx, id)
}

/** What follows from what is written. */
export type WholeFigures = {
  readonly money: ExecutedMoney
  readonly partial: boolean
  readonly rate: string | null
  readonly achievement: string | null
  readonly light: Light | null
  readonly score: string | null
  readonly grade: Grade | null
  readonly outcome: Judgement | ScoreProof
  readonly faults: number
  readonly remarks: readonly WholeRemark[]
}

function figures({
  money,
  partial,
  rate,
  achievement,
  light,
  score,
  grade,
  outcome,
  faults,
  remarks,
}: WholeFigures) {
  return {
    budget: money.budget,
    paid: money.paid,
    partial,
    rate,
    achievement,
    light,
    score: score === null ? null : Number(score.replace('.', '')),
    grade,
    outcome: plainJson(outcome),
    faults,
    remarks: plainJson(remarks),
  }
}

export type NewWhole = {
  readonly id: string
  readonly kind: WholeKind
  readonly unit: string
  readonly year: number
  readonly round: string | null
  readonly basis: WholeBasis
  readonly content: MonitoredWhole | EvaluatedWhole
  readonly figures: WholeFigures
  readonly at: Date
  /** null: with its round. */
  readonly by: string | null
}

/** @returns false where there is one already */
export async function addWhole(tx: Db, sheet: NewWhole): Promise<boolean> {
  const row = await tx
    .insertInto('whole_sheets')
    .values({
      sheet_id: sheet.id,
      kind: sheet.kind,
      unit_id: sheet.unit,
      year: sheet.year,
      round_id: sheet.round,
      basis: plainJson(sheet.basis),
      state: 'draft',
      revision: 0,
      writers: [],
      sent_by: null,
      steps: 0,
      returned: null,
      content: plainJson(sheet.content),
      ...figures(sheet.figures),
      published_on: null,
      published_at_place: null,
      made_at: sheet.at,
      made_by: sheet.by,
      changed_at: sheet.at,
      final_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('sheet_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what was written, and what follows from it. The sheet is locked. */
export async function keepWhole(
  tx: Db,
  id: string,
  {
    content,
    figures: now,
    by,
    at,
  }: {
    readonly content: MonitoredWhole | EvaluatedWhole
    readonly figures: WholeFigures
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .updateTable('whole_sheets')
    .set({
      content: plainJson(content),
      ...figures(now),
      changed_at: at,
      revision: sql<number>`revision + 1`,
      writers: sql<
        string[]
      >`case when ${by}::uuid = any(writers) then writers else writers || ${by}::uuid end`,
    })
    .where('sheet_id', '=', id)
    .execute()
}

/** Figures alone, counted again, and what it is measured against where nobody has written yet. The sheet is locked. */
export async function keepWholeFigures(
  tx: Db,
  id: string,
  now: WholeFigures,
  anew?: Pick<NewWhole, 'basis' | 'content'>,
): Promise<void> {
  await tx
    .updateTable('whole_sheets')
    .set({
      ...figures(now),
      ...(anew !== undefined && { basis: plainJson(anew.basis), content: plainJson(anew.content) }),
    })
    .where('sheet_id', '=', id)
    .execute()
}

export type NewWholeStep = {
  readonly number: number
  readonly act: SheetAct
  readonly state: SheetState
  readonly sentBy: string | null
  readonly returned: string | null
  readonly comment: string
  readonly by: string
  readonly at: Date
}

/** Moves a sheet through its workflow and keeps who did it; who gets it back may check it again. The sheet is locked. */
export async function moveWhole(
  tx: Db,
  id: string,
  { number, act, state, sentBy, returned, comment, by, at }: NewWholeStep,
): Promise<void> {
  await tx
    .updateTable('whole_sheets')
    .set({
      state,
      sent_by: sentBy,
      returned,
      steps: number,
      changed_at: at,
      final_at: state === 'final' ? at : null,
      ...(state !== 'final' && { published_on: null, published_at_place: null }),
    })
    .where('sheet_id', '=', id)
    .execute()
  await tx
    .insertInto('whole_steps')
    .values({ sheet_id: id, number, act, state, comment: plainText(comment), at, actor_id: by })
    .execute()
}

export async function publishWhole(tx: Db, id: string, { on, place }: Publication, at: Date): Promise<void> {
  await tx
    .updateTable('whole_sheets')
    .set({
      published_on: on,
      published_at_place: plainText(place),
      changed_at: at,
      revision: sql<number>`revision + 1`,
    })
    .where('sheet_id', '=', id)
    .execute()
}

/** null: none was taken. */
export async function lastWholeStep(db: Db, id: string): Promise<LastSheetStep | null> {
  const row = await db
    .selectFrom('whole_steps')
    .select(['number', 'act', 'actor_id', 'at'])
    .where('sheet_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { number: row.number, act: row.act, by: row.actor_id, at: row.at.toISOString() }
}

/** In the order in which they were taken. */
export async function listWholeSteps(db: Db, id: string): Promise<SheetStepRow[]> {
  const rows = await db
    .selectFrom('whole_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.number', 's.act', 's.state', 's.comment', 's.at', 'u.name'])
    .select(postsHeld(db, { user: 's.actor_id', at: 's.at' }).as('posts'))
    .where('s.sheet_id', '=', id)
    .orderBy('s.number')
    .execute()
  return rows.map(({ name, at, ...row }) => ({ ...row, at: at.toISOString(), by: name }))
}

/** What was sent in of the department in the last round before a day of the year; null: nothing was. */
export async function previousWhole(
  db: Db,
  { unit, year, day }: { readonly unit: string; readonly year: number; readonly day: Day },
): Promise<{ readonly basis: WholeBasis; readonly content: MonitoredWhole } | null> {
  const row = await db
    .selectFrom('whole_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .select(['s.basis', 's.content'])
    .where('s.unit_id', '=', unit)
    .where('s.year', '=', year)
    .where('s.kind', '=', 'monitoring')
    .where('s.state', '<>', 'draft')
    .where('r.day', '<', day)
    .orderBy('r.day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { basis: row.basis, content: row.content as MonitoredWhole }
}
