/**
 * Targets begun of what is in a file that the unit has: Word, Excel and whatever else is read. The file
 * itself is not kept.
 */
import { createHash } from 'node:crypto'
import type { DraftCreated, DraftsCreated, DraftsOfFile, FileTargets } from '#api/writing/drafts.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import { inTheWay, sameTarget } from '#core/writing/same-target.ts'
import { startOfFile } from '#core/writing/start-form.ts'
import { documentUnits, unitKey, unitNameKey } from '#store/documents/rows.ts'
import { knownUnits, unitsSaid, unlikeUnits } from '#store/documents/units.ts'
import { lockBeginning, targetsCalled } from '#store/projects/projects.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
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
  const { db } = context.store.of(actor.region)
  const known = await targetsThere(within(db, reach), projects)
  const speaksFor = unitOfDocument(read.value)
  const unitOf = await unitsOfFile(db, documentUnits(read.value, speaksFor))
  return ok({
    fiscalYear,
    targets: projects.map((project) => ({
      unit: unitOf(project.unit ?? speaksFor),
      order: project.order,
      name: project.name,
      budget: project.budget.total,
      indicators: project.indicators.length,
      there: known(project),
    })),
  })
}

/** The known unit that each unit of a file is. */
async function unitsOfFile(db: Db, units: ReadonlyMap<string, BudgetUnit>) {
  const named = [...units.values()]
  const [known, said, unlike] = [
    await knownUnits(db, units),
    await unitsSaid(db, named),
    await unlikeUnits(db, named),
  ]
  return (unit: BudgetUnit | null) => {
    if (unit === null) return null
    const key = unitNameKey(unit) ?? ''
    // The code of one unit under the name of another says nothing.
    const own = unlike.has(key) ? undefined : known.get(unitKey(unit))
    return { id: said.get(key)?.id ?? own?.id ?? null, name: unit.name }
  }
}

/** For each target of a file, those that are there already, of any year. */
async function targetsThere(db: Db, projects: readonly Project[]) {
  const there = await targetsCalled(db, {
    codes: projects.flatMap(({ code }) => (code === null ? [] : [code, code.trim()])),
    names: projects.map(({ name }) => name),
  })
  return (found: Project): FileTargets['targets'][number]['there'] =>
    there.flatMap((target) => {
      const by = sameTarget(found, target)
      const { project, name, year, unit, open } = target
      return by === null ? [] : [{ project, name, year, unit, by, open }]
    })
}

/**
 * Errors: target-there (of its code and year: one budget would count twice), target-like-there (of its name
 * alone: somebody has to say that they are two).
 */
async function beginsTwice(
  db: Db,
  projects: readonly Project[],
  { unit, year, again = [] }: DraftsOfFile,
): Promise<Problem | null> {
  const known = await targetsThere(db, projects)
  for (const project of projects) {
    const there = inTheWay(known(project), unit, year)
    const values = { project: project.name, year }
    if (there?.by === 'code') return problem('target-there', values)
    if (there !== null && !again.includes(project.order)) return problem('target-like-there', values)
  }
  return null
}

/**
 * Begins targets of a file, all of them or none. Errors: those of reading it, unit-not-found, year-closed,
 * project-not-found (no such place in the file), target-there, target-like-there.
 */
export async function beginOfFile(
  context: Context,
  actor: Actor,
  chosen: DraftsOfFile,
  file: UploadedFile,
): Promise<Result<DraftsCreated, Problem>> {
  const { unit, year, targets } = chosen
  const reach = actorReach(actor, 'document.edit')
  if (reach === null) return NOT_ALLOWED
  const read = await readTargets(context, actor, file)
  if (!read.ok) return read
  const wanted = read.value.projects.filter(({ order }) => targets.includes(order))
  if (wanted.length < targets.length) return err(problem('project-not-found'))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return context.store.of(actor.region).transaction(async (tx) => {
    const place = await unitToWriteFor(tx, actor, { unit, year })
    if (!place.ok) return place
    await lockBeginning(tx, unit)
    const twice = await beginsTwice(within(tx, reach), wanted, chosen)
    if (twice !== null) return err(twice)
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
