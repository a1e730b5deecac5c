/**
 * Targets begun of what is in a file that the unit has: Word, Excel and whatever else is read. The file
 * itself is not kept.
 */
import { createHash } from 'node:crypto'
import type { DraftCreated, DraftsCreated, DraftsOfFile, FileTargets } from '#api/writing/drafts.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { flatMap } from '#core/kernel/flat-map.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import { isSameName } from '#core/documents/unit-names.ts'
import { startOfFile } from '#core/writing/start-form.ts'
import { documentUnits, unitKey, unitNameKey } from '#store/documents/rows.ts'
import { knownUnits, unitsSaid } from '#store/documents/units.ts'
import { codesOfYear } from '#store/projects/projects.ts'
import { within } from '#store/kernel/reach.ts'
import { begin, unitToWriteFor } from './begin-draft.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { UploadedFile } from '../documents/import-document.ts'
import { regionLayouts } from '../layouts/layouts.ts'
import { unreadable } from '../documents/unreadable.ts'

/** Which targets a file holds; nothing is kept. Errors: target-file-unreadable, target-file-empty. */
export async function readTargetsOfFile(
  context: Context,
  actor: Actor,
  file: UploadedFile,
): Promise<Result<FileTargets, Problem>> {
  const reach = actorReach(actor, 'document.edit')
  if (reach === null) return NOT_ALLOWED
  const read = await readTargets(context, actor, file)
  if (!read.ok) return read
  const { fiscalYear, projects } = read.value
  const known =
    fiscalYear === null
      ? new Set()
      : await codesOfYear(
          within(context.store.of(actor.region).db, reach),
          fiscalYear,
          flatMap(projects, ({ code }) => (code === null ? [] : [code])),
        )
  const speaksFor = unitOfDocument(read.value)
  const { db } = context.store.of(actor.region)
  const units = await knownUnits(db, documentUnits(read.value, speaksFor))
  const said = await unitsSaid(
    db,
    projects.flatMap(({ unit }) => unit ?? []),
  )
  const unitOf = (unit: BudgetUnit | null) => {
    if (unit === null) return null
    const told = said.get(unitNameKey(unit) ?? '')
    const known = units.get(unitKey(unit))
    // The code of one unit under the name of another says nothing.
    const isKnown = known !== undefined && (unit.code === null || isSameName(unit.name, known.name))
    return { id: told?.id ?? (isKnown ? known.id : null), name: unit.name }
  }
  return ok({
    fiscalYear,
    targets: projects.map(({ order, name, code, budget, indicators, unit }) => ({
      unit: unitOf(unit ?? speaksFor),
      order,
      name,
      budget: budget.total,
      indicators: indicators.length,
      there: code !== null && known.has(code),
    })),
  })
}

/**
 * Begins targets of a file, all of them or none. Errors: those of reading it, unit-not-found, year-closed,
 * project-not-found (no such place in the file).
 */
export async function beginOfFile(
  context: Context,
  actor: Actor,
  { unit, year, targets }: DraftsOfFile,
  file: UploadedFile,
): Promise<Result<DraftsCreated, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  const read = await readTargets(context, actor, file)
  if (!read.ok) return read
  const wanted = read.value.projects.filter(({ order }) => targets.includes(order))
  if (wanted.length < targets.length) return err(problem('project-not-found'))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return context.store.of(actor.region).transaction(async (tx) => {
    const place = await unitToWriteFor(tx, actor, { unit, year })
    if (!place.ok) return place
    const drafts: DraftCreated[] = []
    for (const found of wanted) {
      const project = { ...startOfFile(found, year), order: 1, part: null, title: null, unit: place.value }
      drafts.push(
        await begin(context, tx, actor, {
          year,
          project,
          written: formOfProject(project),
          from: { file: file.file, sha256, place: found.order },
        }),
      )
    }
    return ok({ drafts })
  })
}

async function readTargets(
  { readers, store }: Context,
  actor: Actor,
  { file, bytes }: UploadedFile,
): Promise<Result<TargetDocument, Problem>> {
  const read = await readers.readTargets(bytes, file, {
    layouts: await regionLayouts(store.of(actor.region).db),
  })
  if (!read.ok) return err(unreadable('target-file-unreadable', file, read.error))
  return read.value.projects.length > 0 ? read : err(problem('target-file-empty', { file }))
}
