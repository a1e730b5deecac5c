/** Rule sets: the list, versions, saving, handing out, retiring. */
import type {
  RetireRuleSet,
  RuleSetAddress,
  RuleSetList,
  RuleSetSummary,
  RuleSetVersion,
  RuleSetVersions,
  SaveRuleSet,
} from '#api/rule-sets.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { MEASURED } from '#core/rules/measured-precision.ts'
import { BUILT_IN, isBuiltIn } from '#core/rule-sets/built-in.ts'
import { parseRuleSet } from '#core/rule-sets/parse-rule-set.ts'
import { placeFaults } from '#core/rule-sets/place-faults.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { lastAudit } from '#store/jobs/long-jobs.ts'
import { findRegion } from '#store/kernel/regions.ts'
import {
  loadRuleSets,
  loadRuleSetVersions,
  lockRuleSets,
  rulesUsed,
  saveVersion,
  type RuleSetRow,
} from '#store/rule-sets/rule-sets.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { ruleSetRetired, ruleSetSaved } from './events.ts'
import { openAuditDesk, ownVerdicts, type AuditDesk } from '../findings/audit-desk.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { faultValues, loadRuleBook, understood } from './rule-book.ts'

/** In use at once: every audit reads all of them. */
const MOST_RULE_SETS = 200

export async function listRuleSets(context: Context, actor: Actor): Promise<Result<RuleSetList, Problem>> {
  if (!allows(actor, 'rule-set.read', { region: actor.region })) return NOT_ALLOWED
  const { region } = actor
  const { db } = context.store.of(region)
  const [desk, rows, used, own, last, home] = await Promise.all([
    openAuditDesk(db),
    loadRuleSets(db),
    rulesUsed(db),
    ownVerdicts(db),
    lastAudit(db, 're-audit'),
    findRegion(db),
  ])
  const counts = documentsBySet(desk, used)
  const versions = [...BUILT_IN.map(ofProgram), ...rows.flatMap(versionOf)]
  return ok({
    home: home?.code ?? null,
    rows: versions.map((version): RuleSetSummary => ({
      ...version,
      builtIn: isBuiltIn(version.data.id),
      documents: version.retired ? 0 : (counts.get(version.data.id) ?? 0),
    })),
    unread: rows.filter((row) => versionOf(row).length === 0).map(({ id }) => id),
    verdicts: { shipped: MEASURED, own },
    documents: used.reduce((sum, { documents }) => sum + documents, 0),
    stale: used
      .filter(({ print, regionCode, fiscalYear }) => print !== desk.inForce(regionCode, fiscalYear).print)
      .reduce((sum, { documents }) => sum + documents, 0),
    audit: last,
  })
}

function documentsBySet(
  desk: AuditDesk,
  used: Awaited<ReturnType<typeof rulesUsed>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { regionCode, fiscalYear, documents } of used) {
    const { id } = desk.inForce(regionCode, fiscalYear).ruleSet
    counts.set(id, (counts.get(id) ?? 0) + documents)
  }
  return counts
}

/** Every version of a set, the newest first. Errors: rule-set-not-found. */
export async function listRuleSetVersions(
  context: Context,
  actor: Actor,
  address: RuleSetAddress,
): Promise<Result<RuleSetVersions, Problem>> {
  if (!allows(actor, 'rule-set.read', { region: actor.region })) return NOT_ALLOWED
  const rows = await versionsOf(context.store.of(actor.region).db, address)
  return rows.length === 0 ? err(problem('rule-set-not-found')) : ok({ rows })
}

/** A version as a file, the newest without a number. Errors: rule-set-not-found. */
export async function exportRuleSet(
  context: Context,
  actor: Actor,
  { version, ...address }: RuleSetAddress & { readonly version?: number | undefined },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  if (!allows(actor, 'rule-set.read', { region: actor.region })) return NOT_ALLOWED
  const rows = await versionsOf(context.store.of(actor.region).db, address)
  const row = version === undefined ? rows[0] : rows.find(({ data }) => data.version === version)
  if (row === undefined) return err(problem('rule-set-not-found'))
  const text = `${JSON.stringify(row.data, null, 2)}\n`
  return ok({
    bytes: new TextEncoder().encode(text),
    mediaType: 'application/json',
    name: `${address.name}-${address.year}.rule-set.json`,
  })
}

/**
 * Saves a set as its next version, whatever version its data names.
 * Errors: rule-set-invalid, rule-set-built-in, rule-set-changed (another version than `expected` is the
 * newest), rule-sets-too-many.
 */
export async function saveRuleSet(
  context: Context,
  actor: Actor,
  { data, note, expected }: SaveRuleSet,
): Promise<Result<RuleSetVersion, Problem>> {
  if (!allows(actor, 'rule-set.manage', { region: actor.region })) return NOT_ALLOWED
  const read = parseRuleSet(data)
  if (!read.ok) return err(problem('rule-set-invalid', faultValues(read.error)))
  if (isBuiltIn(read.value.id)) return err(problem('rule-set-built-in', { id: read.value.id }))
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockRuleSets(tx)
    const known = await loadRuleSets(tx)
    const newest = known.find(({ id }) => id === read.value.id)
    if ((newest?.version ?? null) !== expected)
      return err(problem('rule-set-changed', { id: read.value.id, version: newest?.version ?? 0 }))
    if (newest === undefined && known.filter(({ retired }) => !retired).length >= MOST_RULE_SETS)
      return err(problem('rule-sets-too-many', { limit: MOST_RULE_SETS }))
    const next: RuleSetData = { ...read.value, version: (newest?.version ?? 0) + 1 }
    const faults = placeFaults(await loadRuleBook(tx), next)
    if (faults.length > 0) return err(problem('rule-set-invalid', faultValues(faults)))
    return keep({ context, tx, actor }, { data: next, note, retired: false }, newest ?? null)
  })
}

/**
 * Takes a set out of use: its next version says so. Errors: rule-set-not-found, rule-set-built-in,
 * rule-set-needed.
 */
export async function retireRuleSet(
  context: Context,
  actor: Actor,
  { name, year, note }: RuleSetAddress & RetireRuleSet,
): Promise<Result<RuleSetVersion, Problem>> {
  if (!allows(actor, 'rule-set.manage', { region: actor.region })) return NOT_ALLOWED
  const id = `${name}/${year}`
  if (isBuiltIn(id)) return err(problem('rule-set-built-in', { id }))
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockRuleSets(tx)
    const [newest] = await loadRuleSetVersions(tx, id)
    const [data] = newest === undefined ? [] : understood(newest.data)
    if (newest === undefined || newest.retired || data === undefined)
      return err(problem('rule-set-not-found'))
    const child = (await loadRuleBook(tx)).sets.find(({ parent }) => parent === id)
    if (child !== undefined) return err(problem('rule-set-needed', { id, child: child.id }))
    return keep(
      { context, tx, actor },
      { data: { ...data, version: newest.version + 1 }, note, retired: true },
      newest,
    )
  })
}

type VersionToKeep = {
  readonly data: RuleSetData
  readonly note: string
  readonly retired: boolean
}

async function keep(
  { context, tx, actor }: Work,
  { data, note, retired }: VersionToKeep,
  before: RuleSetRow | null,
): Promise<Result<RuleSetVersion, Problem>> {
  const at = context.clock()
  await saveVersion(tx, {
    id: data.id,
    version: data.version,
    data: { ...data },
    retired,
    note,
    by: actor.id,
    at,
  })
  const event = (retired ? ruleSetRetired : ruleSetSaved)(data.id, before && { version: before.version }, {
    version: data.version,
    note,
  })
  await audit(context, tx, actor.id, event)
  const [saved] = await loadRuleSetVersions(tx, data.id)
  return ok({ data, retired, note, savedBy: saved?.savedBy ?? null, savedAt: at.toISOString() })
}

async function versionsOf(db: Db, { name, year }: RuleSetAddress): Promise<readonly RuleSetVersion[]> {
  const id = `${name}/${year}`
  const builtIn = BUILT_IN.filter((set) => set.id === id)
  return builtIn.length > 0 ? builtIn.map(ofProgram) : (await loadRuleSetVersions(db, id)).flatMap(versionOf)
}

function ofProgram(data: RuleSetData): RuleSetVersion {
  return { data, retired: false, note: null, savedBy: null, savedAt: null }
}

/** Nothing for one that this version of the program does not understand. */
function versionOf({ data, retired, note, savedBy, savedAt }: RuleSetRow): readonly RuleSetVersion[] {
  return understood(data).map((read) => ({ data: read, retired, note, savedBy, savedAt }))
}
