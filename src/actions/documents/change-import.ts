/** An import before it counts: what its units are, which files are taken, and the one confirmation. */
import type { FileChoice, ImportView, UnitAnswers } from '#api/documents/imports.ts'
import { importFigures, type ImportFile } from '#core/documents/import-plan.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { JobDecision, JobRow } from '#core/kernel/job.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  chooseFor,
  dropAnswer,
  keepAnswer,
  keepConfirmed,
  leaveHeld,
  lockImport,
  readHeldAgain,
  releaseHeld,
} from '#store/documents/imports.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import { unitKey, unitNameKey } from '#store/documents/rows.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { fileChosen, importConfirmed, unitMatched } from './events.ts'
import { namedApart, namedUnits, openImport, readImport, type OpenImport } from './read-import.ts'

type OfImport<Input> = Input & { readonly id: string }

/** Errors: import-not-found, import-over. */
async function openUnconfirmed(tx: Db, id: string): Promise<Result<OpenImport, Problem>> {
  await lockImport(tx, id)
  const opened = await openImport(tx, id)
  if (opened === null) return err(problem('import-not-found'))
  return opened.row.confirmedAt === null ? ok(opened) : err(problem('import-over'))
}

/** The change in one transaction, then the jobs that it set going, then how the import is. */
async function changing(
  context: Context,
  actor: Actor,
  id: string,
  change: (tx: Db) => Promise<Result<readonly JobRow[], Problem>>,
): Promise<Result<ImportView, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const changed = await context.store.of(actor.region).transaction(change)
  if (!changed.ok) return changed
  for (const job of changed.value) context.board.announce({ region: actor.region, job })
  return readImport(context, actor, { id })
}

/**
 * Says once for the whole import what units are that nobody knows. Names of known units are recorded, so that the
 * next import knows them; files that name them are read again. Errors: import-not-found, import-over,
 * unit-not-found, unit-not-asked.
 */
export async function answerUnits(
  context: Context,
  actor: Actor,
  { id, answers }: OfImport<UnitAnswers>,
): Promise<Result<ImportView, Problem>> {
  return changing(context, actor, id, async (tx) => {
    const opened = await openUnconfirmed(tx, id)
    if (!opened.ok) return opened
    const [asked, apart] = [askedUnits(opened.value), namedApart(opened.value.files)]
    for (const { key, answer, unit } of answers) {
      const named = asked.get(key)
      if (named === undefined) return err(problem('unit-not-asked'))
      const about = filesNaming(opened.value, new Set([key]))
      // Of a unit that is unknown altogether, a file may have been left for a reason of its own.
      if (answer === 'left' || apart.has(key))
        await leaveFiles(context, tx, { id, actor: actor.id, files: about }, answer === 'left')
      if (answer === 'left') {
        await dropAnswer(tx, id, key)
        continue
      }
      const meant = answer === 'new' ? null : opened.value.all.find((one) => one.id === unit)
      if (meant === undefined) return err(problem('unit-not-found'))
      await keepAnswer(
        tx,
        id,
        { key, answer, unit: meant?.id ?? null },
        { user: actor.id, at: context.clock() },
      )
      const figures = { called: named.name, code: named.code, answer, unit: meant?.name ?? null }
      await audit(context, tx, actor.id, unitMatched(id, figures))
    }
    const about = filesNaming(opened.value, new Set(answers.map(({ key }) => key)))
    return ok(
      await readHeldAgain(
        tx,
        about.map((file) => file.id),
      ),
    )
  })
}

/** The units that are asked, and those that were answered. */
function askedUnits({ files, answers, known, unlike }: OpenImport): ReadonlyMap<string, BudgetUnit> {
  const answered = new Set(answers.map(({ key }) => key))
  return new Map([
    ...[...namedUnits(files)].filter(([key]) => answered.has(key) || !known.has(key)),
    ...[...namedApart(files)].filter(([key]) => answered.has(key) || unlike.has(key)),
  ])
}

function filesNaming({ files }: OpenImport, keys: ReadonlySet<string>): readonly ImportFile[] {
  return files.filter(({ facts }) =>
    facts?.units.some((unit) => keys.has(unitKey(unit)) || keys.has(unitNameKey(unit) ?? '')),
  )
}

type About = { readonly id: string; readonly actor: string; readonly files: readonly ImportFile[] }

/** Leaves files of which nobody is to know the unit; and no longer, once it is said. */
async function leaveFiles(
  context: Context,
  tx: Db,
  { id, actor, files }: About,
  left: boolean,
): Promise<void> {
  const decision = left ? 'discard' : null
  for (const file of files) {
    if (!left && file.decision !== 'discard') continue
    if (await chooseFor(tx, { batch: id, job: file.id }, decision))
      await audit(context, tx, actor, fileChosen(file.id, { file: file.path, decision }))
  }
}

const DECISIONS: { readonly [choice in FileChoice]: JobDecision | null } = {
  take: 'replace',
  beside: 'keep',
  leave: 'discard',
  propose: null,
}

/** Takes a held file in, or leaves it. Errors: import-not-found, import-over, job-not-held. */
export async function chooseFile(
  context: Context,
  actor: Actor,
  { id, job, choice }: OfImport<{ readonly job: string; readonly choice: FileChoice }>,
): Promise<Result<ImportView, Problem>> {
  return changing(context, actor, id, async (tx) => {
    const opened = await openUnconfirmed(tx, id)
    if (!opened.ok) return opened
    const file = opened.value.files.find((one) => one.id === job)
    const decision = DECISIONS[choice]
    if (file === undefined || !(await chooseFor(tx, { batch: id, job }, decision)))
      return err(problem('job-not-held'))
    await audit(context, tx, actor.id, fileChosen(job, { file: file.path, decision }))
    return ok([])
  })
}

/**
 * The one confirmation: files that are taken become documents, the others end. Errors: import-not-found,
 * import-over, import-reading, import-changed (others are taken than the person saw).
 */
export async function confirmImport(
  context: Context,
  actor: Actor,
  { id, take }: OfImport<{ readonly take: number }>,
): Promise<Result<ImportView, Problem>> {
  return changing(context, actor, id, async (tx) => {
    const opened = await openUnconfirmed(tx, id)
    if (!opened.ok) return opened
    const { files, plans } = opened.value
    if (
      context.unpacking.files(id).left > 0 ||
      files.some(({ state }) => state === 'waiting' || state === 'running')
    )
      return err(problem('import-reading'))
    const figures = importFigures(plans)
    if (figures.take !== take || take === 0) return err(problem('import-changed', { count: figures.take }))
    const at = context.clock()
    const held = plans.filter(({ file }) => file.state === 'held')
    const idsOf = (effect: 'new' | 'version' | 'beside') =>
      held.filter((plan) => plan.taken && plan.effect === effect).map(({ file }) => file.id)
    await keepConfirmed(tx, id, { user: actor.id, at })
    const jobs = [
      ...(await releaseHeld(tx, idsOf('new'), null)),
      ...(await releaseHeld(tx, idsOf('version'), 'replace')),
      ...(await releaseHeld(tx, idsOf('beside'), 'keep')),
      ...(await leaveHeld(
        tx,
        held.filter(({ taken }) => !taken).map(({ file }) => file.id),
        at,
      )),
    ]
    await audit(context, tx, actor.id, importConfirmed(id, { files: take, left: figures.leave }))
    return ok(jobs)
  })
}
