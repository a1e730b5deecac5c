/**
 * 监控表: what units write, the figures that follow, and who did what. What may be done is decided by
 * core/monitoring.
 */
import { postsHeld } from '../kernel/posts.ts'
import { sql } from 'kysely'
import { fen } from '#core/kernel/money.ts'
import type { Judgement, LightReason, ExecutedMoney } from '#core/monitoring/light.ts'
import type { SheetAct, SheetState } from '#core/monitoring/sheet-flow.ts'
import { EMPTY_ENTRY, type Measure, type SheetContent } from '#core/monitoring/sheet-content.ts'
import type { LastSheetStep } from '#core/monitoring/undo-pass.ts'
import { watchedIndicators } from '#core/monitoring/sheet.ts'
import type { Project } from '#core/target/project.ts'
import { keptByRow } from '#core/target/kept-by-row.ts'
import type { MarkPoint, SheetStepRow } from '#core/monitoring/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import { rowsBetween } from '../documents/rows-of-versions.ts'
import type { Db } from '../kernel/store.ts'

/** The figures of a sheet as lists show them. */
export type SheetFigures = Omit<Judgement, 'reasons'> & {
  readonly reasons: readonly LightReason[]
  readonly money: ExecutedMoney
  readonly faults: number
  /** How many causes and problems are said about which no measure is. */
  readonly openCauses: number
}

export type SheetHead = {
  readonly project: string
  readonly name: string
  readonly version: number
  readonly unit: string | null
  readonly state: SheetState
  readonly revision: number
  readonly writers: readonly string[]
  readonly sentBy: string | null
  /** Digest of what was sent back last; null: nothing was. */
  readonly returned: string | null
  readonly steps: number
  readonly changedAt: string
}

export type MonitoringSheetRow = SheetHead & SheetFigures

const COLUMNS = [
  's.project_id',
  's.name',
  's.version',
  's.unit_id',
  's.state',
  's.revision',
  's.writers',
  's.sent_by',
  's.returned',
  's.steps',
  's.initial',
  's.budget',
  's.paid',
  's.rate',
  's.planned',
  's.deviation',
  's.achievement',
  's.difference',
  's.forecast',
  's.expected',
  's.kind',
  's.money_light',
  's.promise_light',
  's.light',
  's.reasons',
  's.notes',
  's.faults',
  's.open_causes',
  's.changed_at',
] as const

function selectSheets(db: Db, round: string) {
  return db.selectFrom('monitoring_sheets as s').select(COLUMNS).where('s.round_id', '=', round)
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectSheets>['executeTakeFirstOrThrow']>>

function toSheet(row: Selected): MonitoringSheetRow {
  return {
    project: row.project_id,
    name: row.name,
    version: row.version,
    unit: row.unit_id,
    state: row.state,
    revision: row.revision,
    writers: row.writers,
    sentBy: row.sent_by,
    returned: row.returned,
    steps: row.steps,
    changedAt: row.changed_at.toISOString(),
    money: {
      initial: fen(BigInt(row.initial)),
      budget: fen(BigInt(row.budget)),
      paid: fen(BigInt(row.paid)),
    },
    rate: row.rate,
    planned: row.planned,
    deviation: row.deviation,
    achievement: row.achievement,
    difference: row.difference,
    forecast: row.forecast,
    expected: row.expected,
    kind: row.kind,
    moneyLight: row.money_light,
    promiseLight: row.promise_light,
    light: row.light,
    reasons: row.reasons,
    notes: row.notes,
    faults: row.faults,
    openCauses: row.open_causes,
  }
}

/** A sheet with what is written in it; null when there is none (within reach). */
export async function findSheet(
  db: Db,
  round: string,
  project: string,
): Promise<(MonitoringSheetRow & { readonly content: SheetContent }) | null> {
  const row = await selectSheets(db, round)
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .select('c.content')
    .where('s.project_id', '=', project)
    .executeTakeFirst()
  return row === undefined ? null : { ...toSheet(row), content: row.content }
}

/** A sheet as those who wait for it are reminded of it. */
export type RemindedSheet = Pick<SheetHead, 'project' | 'name' | 'state' | 'writers' | 'sentBy'> & {
  /** Of the project and of its document; of the sheet where the project is gone. */
  readonly units: readonly string[]
}

/** Of these projects, those with a sheet of the round, by project. */
export async function sheetsToRemind(
  db: Db,
  round: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, RemindedSheet>> {
  const rows = await db
    .selectFrom('monitoring_sheets as s')
    .leftJoin('projects as p', 'p.project_id', 's.project_id')
    .leftJoin('documents as d', 'd.document_id', 'p.document_id')
    .select(['s.project_id', 's.name', 's.state', 's.writers', 's.sent_by', 's.unit_id'])
    .select(['p.unit_id as project_unit', 'd.unit_id as document_unit'])
    .where('s.round_id', '=', round)
    .where(sql<boolean>`s.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => {
      const own = [row.project_unit, row.document_unit].filter((unit) => unit !== null)
      const units = own.length === 0 && row.unit_id !== null ? [row.unit_id] : own
      const { project_id: project, name, state, writers, sent_by: sentBy } = row
      return [project, { project, name, state, writers, sentBy, units: [...new Set(units)] }]
    }),
  )
}

/** Nobody else changes the sheet until the transaction ends. */
export async function lockSheet(
  tx: Db,
  round: string,
  project: string,
): Promise<(MonitoringSheetRow & { readonly content: SheetContent }) | null> {
  const held = await tx
    .selectFrom('monitoring_sheets')
    .select('project_id')
    .where('round_id', '=', round)
    .where('project_id', '=', project)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findSheet(tx, round, project)
}

function figures({
  money,
  rate,
  planned,
  deviation,
  achievement,
  difference,
  forecast,
  expected,
  kind,
  moneyLight,
  promiseLight,
  light,
  reasons,
  notes,
  faults,
  openCauses,
}: SheetFigures) {
  return {
    initial: money.initial,
    budget: money.budget,
    paid: money.paid,
    rate,
    planned,
    deviation,
    achievement,
    difference,
    forecast,
    expected,
    kind,
    money_light: moneyLight,
    promise_light: promiseLight,
    light,
    reasons: plainJson(reasons),
    notes: plainJson(notes),
    faults,
    open_causes: openCauses,
  }
}

/** The same as JSON has them: amounts as text. */
function columns({ reasons, notes, ...rest }: SheetFigures) {
  const { initial, budget, paid, ...others } = figures({ ...rest, reasons, notes })
  return { ...others, initial: String(initial), budget: String(budget), paid: String(paid), reasons, notes }
}

export type MadeSheet = {
  readonly project: string
  readonly version: number
  readonly unit: string | null
  readonly name: string
  readonly content: SheetContent
  readonly figures: SheetFigures
}

/**
 * Makes sheets, or brings the figures of those that are there up to date; what is written in them and where
 * they stand is left.
 */
export async function putSheets(
  tx: Db,
  round: string,
  sheets: readonly MadeSheet[],
  at: Date,
): Promise<void> {
  if (sheets.length === 0) return
  // One parameter for all rows: thousands of them cost more than the rows.
  const rows = plainJson(
    sheets.map((sheet) => ({
      region_id: tx.region,
      round_id: round,
      project_id: sheet.project,
      version: sheet.version,
      unit_id: sheet.unit,
      name: sheet.name,
      state: 'draft',
      revision: 0,
      writers: [],
      steps: 0,
      ...columns(sheet.figures),
      changed_at: at.toISOString(),
    })),
  )
  await sql`insert into monitoring_sheets select * from json_populate_recordset(null::monitoring_sheets, ${rows}::json)
    on conflict (region_id, round_id, project_id) do update set unit_id = excluded.unit_id, name = excluded.name, initial = excluded.initial, budget = excluded.budget, paid = excluded.paid, rate = excluded.rate, planned = excluded.planned,
      deviation = excluded.deviation, achievement = excluded.achievement, difference = excluded.difference, forecast = excluded.forecast, expected = excluded.expected, kind = excluded.kind, money_light = excluded.money_light, promise_light = excluded.promise_light,
      light = excluded.light, reasons = excluded.reasons, notes = excluded.notes, faults = excluded.faults, open_causes = excluded.open_causes`.execute(
    tx,
  )
  const contents = plainJson(
    sheets.map(({ project, content }) => ({
      region_id: tx.region,
      round_id: round,
      project_id: project,
      content,
    })),
  )
  await sql`insert into monitoring_contents select * from json_populate_recordset(null::monitoring_contents, ${contents}::json) on conflict do nothing`.execute(
    tx,
  )
}

/** Keeps what was written, and what follows from it. The sheet is locked. */
export async function keepMonitoringSheet(
  tx: Db,
  round: string,
  project: string,
  {
    content,
    figures: now,
    by,
    at,
  }: {
    readonly content: SheetContent
    readonly figures: SheetFigures
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .updateTable('monitoring_sheets')
    .set({
      ...figures(now),
      changed_at: at,
      revision: sql<number>`revision + 1`,
      writers: sql<
        string[]
      >`case when ${by}::uuid = any(writers) then writers else writers || ${by}::uuid end`,
    })
    .where('round_id', '=', round)
    .where('project_id', '=', project)
    .execute()
  await tx
    .updateTable('monitoring_contents')
    .set({ content: plainJson(content) })
    .where('round_id', '=', round)
    .where('project_id', '=', project)
    .execute()
}

/** Figures alone, counted again: what is written stays, and so does who wrote it. The sheet is locked. */
export async function keepFigures(tx: Db, round: string, project: string, now: SheetFigures): Promise<void> {
  await tx
    .updateTable('monitoring_sheets')
    .set(figures(now))
    .where('round_id', '=', round)
    .where('project_id', '=', project)
    .execute()
}

export type NewStep = {
  readonly number: number
  readonly act: SheetAct
  readonly state: SheetState
  readonly sentBy: string | null
  /** Digest of what is sent back, from then on. */ readonly returned: string | null
  readonly comment: string
  readonly by: string
  readonly at: Date
}

/** Moves a sheet through its workflow and keeps who did it. The sheet is locked. */
export async function moveSheet(
  tx: Db,
  round: string,
  project: string,
  { number, act, state, sentBy, returned, comment, by, at }: NewStep,
): Promise<void> {
  await tx
    .updateTable('monitoring_sheets')
    .set({ state, sent_by: sentBy, returned, steps: number, changed_at: at })
    .where('round_id', '=', round)
    .where('project_id', '=', project)
    .execute()
  await tx
    .insertInto('monitoring_steps')
    .values({
      round_id: round,
      project_id: project,
      number,
      act,
      state,
      comment: plainText(comment),
      at,
      actor_id: by,
    })
    .execute()
}

/** null: none was taken. */
export async function lastSheetStep(db: Db, round: string, project: string): Promise<LastSheetStep | null> {
  const row = await db
    .selectFrom('monitoring_steps')
    .select(['number', 'act', 'actor_id', 'at'])
    .where('round_id', '=', round)
    .where('project_id', '=', project)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { number: row.number, act: row.act, by: row.actor_id, at: row.at.toISOString() }
}

/** In the order in which they were taken. */
export async function listSheetSteps(db: Db, round: string, project: string): Promise<SheetStepRow[]> {
  const rows = await db
    .selectFrom('monitoring_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.number', 's.act', 's.state', 's.comment', 's.at', 'u.name'])
    .select(postsHeld(db, { user: 's.actor_id', at: 's.at' }).as('posts'))
    .where('s.round_id', '=', round)
    .where('s.project_id', '=', project)
    .orderBy('s.number')
    .execute()
  return rows.map(({ name, at, ...row }) => ({ ...row, at: at.toISOString(), by: name }))
}

/**
 * What a round has of a project: its content and figures at each mark of the year, in the order of the days.
 */
export async function sheetsOfProject(
  db: Db,
  project: string,
  year: number,
): Promise<
  (MarkPoint & {
    readonly version: number
    readonly content: SheetContent
    readonly state: SheetState
  })[]
> {
  return db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .select([
      's.round_id as round',
      'r.day',
      's.version',
      'c.content',
      's.rate',
      's.achievement',
      's.light',
      's.state',
    ])
    .where('s.project_id', '=', project)
    .where('r.fiscal_year', '=', year)
    .orderBy('r.day')
    .execute()
}

/** What is written of one approved version of a target, given for another. */
export async function sheetOfVersion(
  db: Db,
  project: string,
  { version, content }: { readonly version: number; readonly content: SheetContent },
  to: number,
): Promise<SheetContent> {
  return version === to
    ? content
    : {
        ...content,
        entries: keptByRow(
          content.entries,
          await rowsBetween(db, project, { from: version, to, of: watchedIndicators }),
          EMPTY_ENTRY,
        ),
      }
}

/** Approved versions of targets, by their ids. */
export async function versionContents(
  db: Db,
  wanted: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, Project>> {
  if (wanted.length === 0) return new Map()
  const rows = await sql<{
    project_id: string
    content: Project
  }>`select v.project_id, v.content from project_versions v
    join unnest(${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ version }) => version)}::int[]) as t (id, version) on v.project_id = t.id and v.number = t.version where v.region_id = ${db.region}`.execute(
    db,
  )
  return new Map(rows.rows.map(({ project_id, content }) => [project_id, content]))
}

export type KeptSheet = {
  readonly version: number
  readonly state: SheetState
  readonly content: SheetContent
}

/** What of a sheet is to be looked at before it is passed: its measure, and how many of its 预警 are open. */
export type SheetConcerns = { readonly measure: Measure | null; readonly warnings: number }

/** By project. */
export async function sheetConcerns(
  db: Db,
  round: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, SheetConcerns>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('monitoring_contents as c')
    .select(['c.project_id', sql<Measure | null>`c.content ->> 'measure'`.as('measure')])
    .select((by) =>
      by
        .selectFrom('monitoring_warnings as w')
        .select(sql<number>`count(*)::int`.as('open'))
        .whereRef('w.round_id', '=', 'c.round_id')
        .whereRef('w.project_id', '=', 'c.project_id')
        .where('w.state', '=', 'open')
        .$asScalar()
        .$notNull()
        .as('warnings'),
    )
    .where('c.round_id', '=', round)
    .where(sql<boolean>`c.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ project_id, ...concerns }) => [project_id, concerns]))
}

/** Sheets of a round that are there, by project; locked until the transaction ends. */
export async function keptSheets(
  tx: Db,
  round: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, KeptSheet>> {
  const rows = await tx
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_contents as c', (join) =>
      join.onRef('c.round_id', '=', 's.round_id').onRef('c.project_id', '=', 's.project_id'),
    )
    .select(['s.project_id', 's.version', 's.state', 'c.content'])
    .where('s.round_id', '=', round)
    .where(sql<boolean>`s.project_id = any(${[...projects]}::uuid[])`)
    .forUpdate('s')
    .execute()
  return new Map(rows.map(({ project_id, ...row }) => [project_id, row]))
}

/** What is written of problems and measures, by project; through `within` those within reach. */
export async function sheetWords(
  db: Db,
  round: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, Pick<SheetContent, 'problems' | 'measure' | 'measureText'>>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('monitoring_contents')
    .select(['project_id', 'content'])
    .where('round_id', '=', round)
    .where('project_id', 'in', [...projects])
    .execute()
  return new Map(rows.map(({ project_id, content }) => [project_id, content]))
}
