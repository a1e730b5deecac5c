/**
 * Proof sheets of 单位自评 as files: of one sheet (jichi.score/1), and of a department's year with its sums
 * (jichi.score-year/1). What is confirmed is signed where the region signs.
 */
import { YEAR_PROOFS_MOST } from '#api/self-evaluation.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Json } from '#core/kernel/canonical.ts'
import { formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  withoutSheet,
  yearTotal,
  YEAR_PROOF_FORMAT,
  type YearProof,
  type YearWithout,
} from '#core/self-evaluation/year-proof.ts'
import { PROOF_SHEET_TITLE } from '#documents/paper/evaluation-report.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import { provedSheets, uncoveredTargets, type ProvedSheet } from '#store/self-evaluation/lists.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { dayInChina } from '../kernel/today.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { signFor } from '../signing/sign-for.ts'
import { evaluatedOf, nameOf } from './export-self-evaluation.ts'
import { seeing } from './self-evaluations.ts'

/** jichi.score/1; signed once it is confirmed. Errors: self-evaluation-not-found, signing-key-gone. */
export async function exportProof(
  context: Context,
  actor: Actor,
  asked: { readonly id: string },
): Promise<Result<FileToKeep, Problem>> {
  const found = await evaluatedOf(context, actor, asked)
  if (!found.ok) return found
  const { row, evaluated } = found.value
  const file = await fileOf(context, actor, evaluated.proof, row.standing.state === 'confirmed')
  return file.ok ? ok({ name: nameOf(row, `${row.name}${PROOF_SHEET_TITLE}`, 'json'), ...file.value }) : file
}

/**
 * jichi.score-year/1 of a department, or of a unit: confirmed sheets with their sums; the others by name with
 * the reason, for those who follow them. Errors: unit-not-found, self-evaluations-none,
 * self-evaluations-too-many, signing-key-gone.
 */
export async function exportYearProof(
  context: Context,
  actor: Actor,
  { year, unit: id }: { readonly year: number; readonly unit: string },
): Promise<Result<FileToKeep, Problem>> {
  const seen = seeing(actor)
  if (seen === null) return NOT_ALLOWED
  const read = await context.store.of(actor.region).snapshot(async (db) => {
    const unit = await findUnit(db, id)
    if (unit === null) return err(problem('unit-not-found'))
    const door = within(db, seen.reach)
    const query = { year, unit: id, confirmedOnly: seen.confirmedOnly }
    const sheets = await provedSheets(door, query, YEAR_PROOFS_MOST + 1)
    if (sheets.length > YEAR_PROOFS_MOST)
      return err(problem('self-evaluations-too-many', { found: sheets.length, limit: YEAR_PROOFS_MOST }))
    const region = (await findRegion(db))?.code ?? ''
    const without = seen.confirmedOnly ? null : await notCounted(door, sheets, query)
    return ok({ unit, region, sheets, without })
  })
  if (!read.ok) return read
  const { unit, region, sheets, without } = read.value
  if (sheets.length === 0) return err(problem('self-evaluations-none', { year }))
  const named = { code: unit.code, name: unit.name }
  const proved = sheets.flatMap(({ state, proof, initial }) =>
    state === 'confirmed' && proof !== null ? [{ initial: formatMoney(initial, '万元'), proof }] : [],
  )
  const proof: YearProof = {
    format: YEAR_PROOF_FORMAT,
    about: { region, year, department: named, on: dayInChina(context.clock()) },
    sheets: proved,
    without,
    total: yearTotal(proved),
  }
  const file = await fileOf(context, actor, proof, true)
  return file.ok
    ? ok({
        name: exportName({ year, unit: named, title: `年度${PROOF_SHEET_TITLE}` }, 'json'),
        ...file.value,
      })
    : file
}

/** What is in no sum of the year, with the reason. */
async function notCounted(
  door: Db,
  sheets: readonly ProvedSheet[],
  { year, unit }: { readonly year: number; readonly unit: string },
): Promise<readonly YearWithout[]> {
  const open = sheets.flatMap(({ state, name, unitName }) =>
    state === 'confirmed' ? [] : [{ unit: unitName ?? '', project: name, why: state }],
  )
  const uncovered = await uncoveredTargets(door, year, { size: YEAR_PROOFS_MOST, unit })
  return [
    ...open,
    ...uncovered.map(({ name, unitName, state }) => ({
      unit: unitName ?? '',
      project: name,
      why: withoutSheet(state),
    })),
  ]
}

async function fileOf(
  context: Context,
  actor: Actor,
  proof: object,
  isFinal: boolean,
): Promise<Result<Omit<FileToKeep, 'name'>, Problem>> {
  // What is not in it (an absent key) is not signed either.
  const plain = JSON.parse(JSON.stringify(proof)) as { readonly [name: string]: Json }
  const signed = isFinal ? await signFor(context, context.store.of(actor.region).db, plain) : ok(null)
  if (!signed.ok) return signed
  const whole = signed.value === null ? plain : { ...plain, signature: signed.value }
  return ok({
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`),
  })
}
