/** Rule sets of a region: versions that are never changed, of which the newest counts. */
import { sql } from 'kysely'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { RuleSetJson } from '#core/rule-sets/rule-set-data.ts'

export type RuleSetRow = {
  readonly id: string
  readonly version: number
  /** As {@link RuleSetJson}; the same as it was saved. */
  readonly data: RuleSetJson
  readonly retired: boolean
  readonly note: string
  readonly savedBy: string | null
  readonly savedAt: string
}

export type NewRuleSetVersion = {
  readonly id: string
  readonly version: number
  readonly data: RuleSetJson
  readonly retired: boolean
  readonly note: string
  readonly by: string | null
  readonly at: Date
}

/** The newest version of each, by id; retired ones too. */
export async function loadRuleSets(db: Db): Promise<RuleSetRow[]> {
  const rows = await selectVersions(db)
    .distinctOn('r.rule_set_id')
    .orderBy('r.rule_set_id')
    .orderBy('r.version', 'desc')
    .execute()
  return rows.map(toVersion)
}

/** All versions of one, the newest first. */
export async function loadRuleSetVersions(db: Db, id: string): Promise<RuleSetRow[]> {
  const rows = await selectVersions(db).where('r.rule_set_id', '=', id).orderBy('r.version', 'desc').execute()
  return rows.map(toVersion)
}

/** The data of what is in use: newest versions that are not retired. */
export async function ruleSetsInUse(db: Db): Promise<RuleSetJson[]> {
  const rows = await db
    .selectFrom('rule_sets')
    .distinctOn('rule_set_id')
    .select(['data', 'retired'])
    .orderBy('rule_set_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter(({ retired }) => !retired).map(({ data }) => data)
}

export async function saveVersion(
  tx: Db,
  { id, version, data, retired, note, by, at }: NewRuleSetVersion,
): Promise<void> {
  await tx
    .insertInto('rule_sets')
    .values({
      rule_set_id: id,
      version,
      data: plainJson(data),
      retired,
      note: plainText(note),
      saved_by: by,
      saved_at: at,
    })
    .execute()
}

/**
 * Until the transaction ends nobody else changes the rule sets of the region: what was checked stays true.
 */
export async function lockRuleSets(tx: Db): Promise<void> {
  await sql`select from regions where region_id = ${tx.region} for update`.execute(tx)
}

/**
 * Documents that count, by what decides which rules they are audited under, and by the rules that their
 * findings are of.
 */
export type RulesUsed = {
  readonly print: string | null
  readonly regionCode: string | null
  readonly fiscalYear: number | null
  readonly documents: number
}

export async function rulesUsed(db: Db): Promise<RulesUsed[]> {
  return db
    .selectFrom('documents')
    .select([
      'rules_print as print',
      'region_code as regionCode',
      'fiscal_year as fiscalYear',
      sql<number>`count(*)::int`.as('documents'),
    ])
    .groupBy(['rules_print', 'region_code', 'fiscal_year'])
    .execute()
}

/** The documents whose findings are of other rules than `printNow` names for their region and year. */
export async function staleDocuments(
  db: Db,
  printNow: (regionCode: string | null, fiscalYear: number | null) => string,
): Promise<string[]> {
  const stale = (await rulesUsed(db)).filter(
    ({ print, regionCode, fiscalYear }) => print !== printNow(regionCode, fiscalYear),
  )
  if (stale.length === 0) return []
  const rows = await db
    .selectFrom('documents')
    .select(['document_id', 'rules_print', 'region_code', 'fiscal_year'])
    .execute()
  const keys = new Set(
    stale.map(({ print, regionCode, fiscalYear }) => JSON.stringify([print, regionCode, fiscalYear])),
  )
  return rows
    .filter((row) => keys.has(JSON.stringify([row.rules_print, row.region_code, row.fiscal_year])))
    .map((row) => row.document_id)
}

function selectVersions(db: Db) {
  return db
    .selectFrom('rule_sets as r')
    .leftJoin('users as u', 'u.user_id', 'r.saved_by')
    .select(['r.rule_set_id', 'r.version', 'r.data', 'r.retired', 'r.note', 'r.saved_at', 'u.name as saver'])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

function toVersion(row: Selected): RuleSetRow {
  return {
    id: row.rule_set_id,
    version: row.version,
    data: row.data,
    retired: row.retired,
    note: row.note,
    savedBy: row.saver,
    savedAt: row.saved_at.toISOString(),
  }
}
