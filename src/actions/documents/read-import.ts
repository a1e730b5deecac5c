/** An import as its page shows it: what will become, or became, of each file, and what is asked of its units. */

import type {
  FileChoice,
  ImportFileView,
  ImportState,
  ImportView,
  UnitQuestion,
} from '#api/documents/imports.ts'
import type { KnownUnit } from '#core/documents/import-facts.ts'
import { importFigures, planImport, type FilePlan, type ImportFile } from '#core/documents/import-plan.ts'
import { heldUntil } from '#core/documents/lapse.ts'
import { likelyUnits } from '#core/documents/unit-names.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { JobProblem } from '#core/kernel/job.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import { importCaredFor } from '#store/documents/batches.ts'
import {
  findImport,
  loadAnswers,
  loadFileNames,
  loadImportFiles,
  loadOpenUnits,
  madeBy,
  type AnswerRow,
  type ImportRow,
} from '#store/documents/imports.ts'
import { loadRests } from '#store/documents/rests.ts'
import { unitKey, unitNameKey } from '#store/documents/rows.ts'
import { standingOfTargets } from '#store/documents/targets-there.ts'
import { knownUnits, unitsSaid, unlikeUnits } from '#store/documents/units.ts'
import type { Db } from '#store/kernel/store.ts'
import { documentRefusal } from '../filing/guard.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

/** What an import is like now, with what was looked up for it. */
export type OpenImport = {
  readonly row: ImportRow
  readonly files: readonly ImportFile[]
  readonly plans: readonly FilePlan[]
  readonly answers: readonly AnswerRow[]
  readonly known: ReadonlyMap<string, KnownUnit>
  /** Whose code files give to another name, by code and name together. */
  readonly unlike: ReadonlyMap<string, KnownUnit>
  readonly all: readonly KnownUnit[]
}

/** Errors: import-not-found. */
export async function readImport(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<ImportView, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).snapshot(async (db) => {
    const opened = await openImport(db, input.id)
    return opened === null ? err(problem('import-not-found')) : ok(await viewOf(context, db, opened))
  })
}

/** null where there is no such import. */
export async function openImport(db: Db, id: string): Promise<OpenImport | null> {
  const row = await findImport(db, id)
  if (row === null) return null
  const [files, answers, all] = [
    await loadImportFiles(db, id),
    await loadAnswers(db, id),
    await loadOpenUnits(db),
  ]
  const units = [...namedApart(files).values()]
  const known = new Map([...(await knownUnits(db, namedUnits(files))), ...(await unitsSaid(db, units))])
  const answered = new Set(answers.map(({ key }) => key))
  const unlike = new Map([...(await unlikeUnits(db, units))].filter(([key]) => !answered.has(key)))
  const plans = planImport(files, {
    units: known,
    fresh: new Set(answers.filter(({ answer }) => answer === 'new').map(({ key }) => key)),
    all,
    there: await standingOfTargets(
      db,
      files.flatMap(({ state, facts }) => (state === 'held' ? (facts?.there ?? []) : [])),
    ),
    locked: row.confirmedAt === null ? await lockedDocuments(db, files) : new Map(),
    keyOf: unitKey,
    nameKeyOf: unitNameKey,
    unlike,
  })
  return { row, files, plans, answers, known, unlike, all }
}

/** The units that held files name. */
export function namedUnits(files: readonly ImportFile[]): ReadonlyMap<string, BudgetUnit> {
  const units = files.flatMap(({ facts }) => facts?.units ?? [])
  return new Map(units.map((unit) => [unitKey(unit), unit]))
}

/** Those of them that have a code, by code and name together. */
export function namedApart(files: readonly ImportFile[]): ReadonlyMap<string, BudgetUnit> {
  const units = files.flatMap(({ facts }) => facts?.units ?? [])
  return new Map(
    units.flatMap((unit) => {
      const key = unitNameKey(unit)
      return key === null ? [] : [[key, unit] as const]
    }),
  )
}

/** The units that the files of an import name, by the keys under which something may be said of them. */
export async function unitsOfImport(db: Db, id: string): Promise<ReadonlyMap<string, BudgetUnit>> {
  const files = await loadImportFiles(db, id)
  return new Map([...namedUnits(files), ...namedApart(files)])
}

async function lockedDocuments(
  db: Db,
  files: readonly ImportFile[],
): Promise<ReadonlyMap<string, JobProblem>> {
  const older = new Set(
    files.flatMap(({ state, facts }) => (state === 'held' ? (facts?.older?.id ?? []) : [])),
  )
  const locked = new Map<string, JobProblem>()
  for (const id of older) {
    const why = await documentRefusal(db, id)
    if (why !== null) locked.set(id, { code: why.code, values: why.values })
  }
  return locked
}

async function viewOf(context: Context, db: Db, opened: OpenImport): Promise<ImportView> {
  const { row, files, plans } = opened
  const { left } = context.unpacking.files(row.id)
  const names = await loadFileNames(
    db,
    files.flatMap(({ document }) => document ?? []),
  )
  const made = madeBy(files).filter((id) => names.has(id))
  const open = files.filter(({ state }) => state === 'waiting' || state === 'running').length + left
  const state = stateOf(row, files, open)
  const waits = state === 'ready' && files.some((file) => file.state === 'held')
  const cared = waits ? await importCaredFor(db, row.id) : null
  return {
    id: row.id,
    label: row.label,
    state,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    confirmedBy: row.confirmedBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoneBy: row.undoneBy,
    heldUntil: cared === null ? null : heldUntil(cared).toISOString(),
    all: files.length + left,
    ended: files.length + left - open,
    ...importFigures(plans),
    files: plans.map((plan) => fileView(plan, names)),
    units: row.undoneAt === null ? questionsOf(opened) : keptOf(opened),
    made: made.length,
    rests: row.confirmedAt === null || row.undoneAt !== null ? [] : await loadRests(db, made),
    restored: row.undoneAt === null ? [] : await restoredDocuments(db, files),
  }
}

function stateOf(row: ImportRow, files: readonly ImportFile[], open: number): ImportState {
  if (row.undoneAt !== null) return 'undone'
  if (row.confirmedAt !== null) return open > 0 ? 'importing' : 'done'
  if (open > 0) return 'reading'
  if (files.length === 0 || files.some((file) => file.state === 'held')) return 'ready'
  return files.some((file) => file.state === 'cancelled') ? 'dropped' : 'nothing'
}

/** What files of an import had taken the place of, and counts now. */
async function restoredDocuments(
  db: Db,
  files: readonly ImportFile[],
): Promise<readonly { readonly id: string; readonly file: string }[]> {
  const replaced = files.flatMap(({ state, decision, facts }) =>
    state === 'done' && decision === 'replace' ? (facts?.older?.id ?? []) : [],
  )
  return [...(await loadFileNames(db, replaced, { counted: true }))].map(([id, file]) => ({ id, file }))
}

/** The files of the documents that are there, by their ids. */
type Names = ReadonlyMap<string, string>

function fileView(plan: FilePlan, names: Names): ImportFileView {
  const { file, group, effect, taken, choosable, doubts, sameAs } = plan
  const { facts } = file
  const older = facts?.older ?? null
  return {
    job: file.id,
    path: file.path,
    state: file.state,
    group,
    effect,
    taken,
    choosable,
    chosen: choiceOf(file),
    doubts,
    problem: plan.problem,
    older: older === null ? sameDocument(file, names) : { id: older.id, file: older.file },
    differences: older?.differences ?? null,
    sameAs,
    content:
      facts === null
        ? null
        : {
            kind: facts.kind,
            fiscalYear: facts.fiscalYear,
            unit: facts.unit?.name ?? null,
            projects: facts.projects.length,
            indicators: facts.indicators,
            unplaced: facts.unplaced,
            findings: facts.findings,
          },
    document: file.document !== null && !file.duplicate && names.has(file.document) ? file.document : null,
  }
}

/** The document that says the same as a file; null once it was removed. */
function sameDocument({ document, duplicate }: ImportFile, names: Names): ImportFileView['older'] {
  const file = document === null || !duplicate ? undefined : names.get(document)
  return document === null || file === undefined ? null : { id: document, file }
}

const CHOICES = { replace: 'take', keep: 'beside', discard: 'leave' } as const

function choiceOf({ decision }: ImportFile): FileChoice {
  return decision === null ? 'propose' : CHOICES[decision]
}

/** What was answered and stays so after the import was undone, for documents rest on it. */
function keptOf(opened: OpenImport): readonly UnitQuestion[] {
  return questionsOf(opened).filter(({ key }) => opened.answers.some((answer) => answer.key === key))
}

/** What is asked, and what was answered; nothing more once the import is confirmed or given up. */
function questionsOf({ files, answers, known, unlike, all }: OpenImport): readonly UnitQuestion[] {
  const held = files.filter(({ state, facts }) => state !== 'cancelled' && facts !== null)
  const answered = new Map(answers.map((answer) => [answer.key, answer]))
  const question = (
    [key, unit]: readonly [string, BudgetUnit],
    keyOf: (one: BudgetUnit) => string | null,
    holder: KnownUnit | null,
  ): UnitQuestion => {
    const answer = answered.get(key)
    const about = held.filter(({ facts }) => facts?.units.some((one) => keyOf(one) === key))
    const isLeft = holder !== null && about.every(({ decision }) => decision === 'discard')
    return {
      key,
      code: unit.code,
      name: unit.name,
      files: about.length,
      answer: answer?.answer ?? (isLeft ? 'left' : null),
      unit: (answer?.unit ?? null) === null ? null : (known.get(key) ?? null),
      likely: likelyUnits(unit, all).filter(({ id }) => id !== holder?.id),
      holder,
    }
  }
  return [
    ...[...namedUnits(held)]
      .filter(([key]) => answered.has(key) || !known.has(key))
      .map((named) => question(named, unitKey, null)),
    ...[...namedApart(held)]
      .filter(([key]) => answered.has(key) || unlike.has(key))
      .map((named) => question(named, unitNameKey, known.get(unitKey(named[1])) ?? null)),
  ]
}
