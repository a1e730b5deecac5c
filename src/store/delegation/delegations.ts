/** Cells of targets handed to colleagues, with what became of it and what was filled in. */
import { sql, type RawBuilder } from 'kysely'
import type { DelegatedPart, DelegationEnd } from '#core/delegation/delegation.ts'
import type { FormSave } from '#core/delegation/filled.ts'
import type { DelegationRow, GivenBackRow, HandedRow } from '#core/delegation/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** `name`: of the project; empty where it is gone. */
export type NamedDelegation = DelegationRow & { readonly name: string }

type NewDelegation = {
  readonly id: string
  readonly project: string
  readonly document: string
  readonly part: DelegatedPart
  readonly by: string
  readonly at: Date
  readonly person: string
  readonly note: string
  readonly due: string | null
}

/** The document is locked. */
export async function addDelegation(
  tx: Db,
  { id, project, document, part, by, at, person, note, due }: NewDelegation,
): Promise<void> {
  await tx
    .insertInto('delegations')
    .values({
      delegation_id: id,
      project_id: project,
      document_id: document,
      part: plainJson(part),
      given_by: by,
      given_at: at,
      person,
      note: plainText(note),
      due,
      state: 'open',
      said: '',
      answered_at: null,
      ended_by: null,
      ended_at: null,
      cause: null,
    })
    .execute()
}

/** Of a project, the newest first. */
export async function loadDelegations(db: Db, project: string): Promise<NamedDelegation[]> {
  return (
    await select(db)
      .where('g.project_id', '=', project)
      .orderBy('g.given_at', 'desc')
      .orderBy('g.delegation_id')
      .execute()
  ).map(toRow)
}

export async function findDelegation(db: Db, id: string): Promise<NamedDelegation | null> {
  const row = await select(db).where('g.delegation_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

/** Locked until the transaction ends. @returns false when there is none */
export async function lockDelegation(tx: Db, id: string): Promise<boolean> {
  return (
    (await tx
      .selectFrom('delegations')
      .select('delegation_id')
      .where('delegation_id', '=', id)
      .forUpdate()
      .executeTakeFirst()) !== undefined
  )
}

/**
 * What was handed to somebody: what is open first, by its day; then what was settled last. Targets that are
 * there still, and those that ended because another file took their place.
 */
export async function handedTo(db: Db, person: string, most: number): Promise<HandedRow[]> {
  const rows = await withTarget(db)
    .where('g.person', '=', person)
    .where((by) => by.or([by('p.counted', '=', true), by('g.cause', '=', 'replaced')]))
    .orderBy((by) => by('g.state', '<>', 'open'))
    .orderBy(
      (by) => by.case().when('g.state', '=', 'open').then(by.ref('g.due')).end(),
      (by) => by.asc().nullsLast(),
    )
    .orderBy('g.given_at', 'desc')
    .orderBy('g.delegation_id')
    .limit(most)
    .execute()
  return rows.map(toHanded)
}

/** What somebody handed over and was given back, the oldest first: it waits to be accepted. */
export async function givenBackTo(db: Db, giver: string): Promise<GivenBackRow[]> {
  const rows = await withTarget(db)
    .where('g.given_by', '=', giver)
    .where('g.state', '=', 'given-back')
    .where('p.counted', '=', true)
    .orderBy('g.answered_at')
    .orderBy('g.delegation_id')
    .execute()
  return rows.map((row) => {
    const { person, said } = toRow(row)
    return { ...toHanded(row), person, said }
  })
}

function withTarget(db: Db) {
  return select(db)
    .innerJoin('projects as p', 'p.project_id', 'g.project_id')
    .leftJoin('budget_units as n', 'n.unit_id', 'p.unit_id')
    .select(['p.name', 'n.name as unit_name', 'p.fiscal_year'])
}

function toHanded(
  row: Awaited<ReturnType<ReturnType<typeof withTarget>['executeTakeFirstOrThrow']>>,
): HandedRow {
  const { id, project, part, by, givenAt, note, due, state, cause, answeredAt, endedAt } = toRow(row)
  return {
    id,
    project,
    part,
    by,
    givenAt,
    note,
    due,
    state,
    cause,
    answeredAt,
    endedAt,
    name: row.name,
    unitName: row.unit_name,
    fiscalYear: row.fiscal_year,
  }
}

/**
 * What is not settled of a project, of a document, of what a person gave or was given, or of what concerns
 * units (of the target, or of a post of the two); locked until the transaction ends.
 */
export async function lockUnsettled(
  tx: Db,
  of:
    | { readonly project: string }
    | { readonly document: string }
    | { readonly person: string }
    | { readonly units: readonly string[] },
): Promise<NamedDelegation[]> {
  const held = tx
    .selectFrom('delegations')
    .select('delegation_id')
    .where('state', 'in', ['open', 'given-back'])
    .orderBy('delegation_id')
    .forUpdate()
  const some = () => {
    if ('project' in of) return held.where('project_id', '=', of.project)
    if ('document' in of) return held.where('document_id', '=', of.document)
    if ('units' in of) return held.where(concerns(tx.region, of.units))
    return held.where((by) => by.or([by('person', '=', of.person), by('given_by', '=', of.person)]))
  }
  const ids = await some().execute()
  if (ids.length === 0) return []
  return (
    await select(tx)
      .where(
        'g.delegation_id',
        'in',
        ids.map(({ delegation_id }) => delegation_id),
      )
      .orderBy('g.delegation_id')
      .execute()
  ).map(toRow)
}

function concerns(region: string, units: readonly string[]): RawBuilder<boolean> {
  const some = sql`any(${[...units]}::uuid[])`
  return sql<boolean>`(exists (select from projects p join documents d on d.region_id = ${region} and d.document_id = p.document_id
      where p.region_id = ${region} and p.project_id = delegations.project_id and (p.unit_id = ${some} or d.unit_id = ${some}))
    or exists (select from posts o where o.region_id = ${region} and o.user_id in (delegations.person, delegations.given_by) and o.until is null and o.unit_id = ${some}))`
}

/** The colleague gave back or refused. It is locked. */
export async function answerDelegation(
  tx: Db,
  id: string,
  { state, said, at }: { readonly state: 'given-back' | 'refused'; readonly said: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('delegations')
    .set({ state, said: plainText(said), answered_at: at })
    .where('delegation_id', '=', id)
    .execute()
}

/** The writer sent it back to be filled in again, saying why. It is locked. */
export async function reopenDelegation(tx: Db, id: string, said: string): Promise<void> {
  await tx
    .updateTable('delegations')
    .set({ state: 'open', said: plainText(said), answered_at: null })
    .where('delegation_id', '=', id)
    .execute()
}

/** The writer settled it, or it ended by itself. It is locked. */
export async function settleDelegation(
  tx: Db,
  id: string,
  {
    state,
    by,
    at,
    cause,
  }: {
    readonly state: 'accepted' | 'taken-back' | 'ended'
    readonly by: string | null
    readonly at: Date
    readonly cause: DelegationEnd | null
  },
): Promise<void> {
  await tx
    .updateTable('delegations')
    .set({ state, ended_by: by, ended_at: at, cause })
    .where('delegation_id', '=', id)
    .execute()
}

/**
 * What was saved of a form from the first save by virtue of a delegation on, in the order in which it was; none where
 * there is no such save.
 */
export async function loadSavesSinceHanded(db: Db, project: string): Promise<FormSave[]> {
  const first = await db
    .selectFrom('draft_saves')
    .select(({ fn }) => fn.min('version').as('version'))
    .where('project_id', '=', project)
    .where('delegation_id', 'is not', null)
    .executeTakeFirst()
  const from = first?.version ?? null
  if (from === null) return []
  const rows = await db
    .selectFrom('draft_saves as s')
    .innerJoin('users as u', 'u.user_id', 's.saved_by')
    .select(['s.delegation_id', 's.operations', 's.saved_at', 'u.name'])
    .where('s.project_id', '=', project)
    .where('s.version', '>=', from)
    .orderBy('s.version')
    .execute()
  return rows.map(({ delegation_id, operations, saved_at, name }) => ({
    delegation: delegation_id,
    operations,
    by: name,
    at: saved_at.toISOString(),
  }))
}

function select(db: Db) {
  return db
    .selectFrom('delegations as g')
    .innerJoin('users as b', 'b.user_id', 'g.given_by')
    .innerJoin('users as u', 'u.user_id', 'g.person')
    .leftJoin('projects as t', 't.project_id', 'g.project_id')
    .leftJoin('users as e', 'e.user_id', 'g.ended_by')
    .select([
      'g.delegation_id',
      'g.project_id',
      'g.part',
      'g.given_by',
      'b.name as by_name',
      'g.given_at',
      'g.person',
      'u.name as person_name',
      'g.note',
      'g.due',
      'g.state',
      'g.said',
      'g.answered_at',
      'e.name as ended_by_name',
      'g.ended_at',
      'g.cause',
      't.name as project_name',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

function toRow(row: Selected): NamedDelegation {
  return {
    id: row.delegation_id,
    project: row.project_id,
    name: row.project_name ?? '',
    part: row.part,
    by: { id: row.given_by, name: row.by_name },
    givenAt: row.given_at.toISOString(),
    person: { id: row.person, name: row.person_name },
    note: row.note,
    due: row.due,
    state: row.state,
    said: row.said,
    answeredAt: row.answered_at?.toISOString() ?? null,
    endedBy: row.ended_by_name,
    endedAt: row.ended_at?.toISOString() ?? null,
    cause: row.cause,
  }
}
