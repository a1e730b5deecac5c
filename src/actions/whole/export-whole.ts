/** Sheets of whole departments as files: on their forms (Word, PDF, Excel), and the proof of their scores. */
import type { WholeFormat } from '#api/whole.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { UNSIGNED, type Signing } from '#core/target/on-paper.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { evaluatedDocument, monitoredDocument } from '#core/whole/document.ts'
import type { Db } from '#store/kernel/store.ts'
import { listWholeSteps, type WholeRow } from '#store/whole/whole.ts'
import { WHOLE_TITLES } from '#text/whole.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { dayInChina } from '../kernel/today.ts'
import { countWhole, factsOf } from './ground.ts'
import { openWhole } from './wholes.ts'

/** Errors: whole-not-found, and the codes of WRITE_FAULTS. */
export async function exportWhole(
  context: Context,
  actor: Actor,
  { whole, format }: { readonly whole: string; readonly format: WholeFormat },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const opened = await openWhole(db, actor, { whole })
  if (!opened.ok) return opened
  const { sheet } = opened.value
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const written = await context.writers.writeTargets(await documentOf(db, sheet), format, {
    ...templates.value,
    signing: await signingOf(db, sheet),
  })
  return written.ok
    ? ok({
        name: exportName(
          { year: sheet.year, unit: sheet.unit, title: WHOLE_TITLES[sheet.kind]['zh-CN'] },
          format,
        ),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

/** Once sent in, as it was sent in. */
async function documentOf(db: Db, sheet: WholeRow): Promise<TargetDocument> {
  const facts = await factsOf(db, sheet)
  const { counted } = countWhole(facts, { content: sheet.content })
  const common = {
    department: { code: sheet.unit.code, name: sheet.unit.name },
    basis: sheet.basis,
    year: sheet.year,
    money: counted.money,
  }
  if (sheet.kind === 'monitoring') {
    invariant('outcome' in counted, 'a 监控表 is counted as one')
    const judgement = sheet.state === 'final' ? sheet.outcome : counted.outcome.judgement
    return monitoredDocument({ ...common, day: sheet.round?.day ?? '', content: sheet.content, judgement })
  }
  invariant('proof' in counted, 'a 自评表 is counted as one')
  const proof = sheet.state === 'draft' ? counted.proof : sheet.outcome
  return evaluatedDocument({ ...common, content: sheet.content, proof })
}

/** Who sent it in last; as long as it is being filled in, it is still to be signed. */
async function signingOf(db: Db, { id, state }: WholeRow): Promise<Signing> {
  const sent =
    state === 'draft' ? undefined : (await listWholeSteps(db, id)).findLast(({ act }) => act === 'send')
  return sent === undefined ? UNSIGNED : { by: sent.by, head: null, on: dayInChina(new Date(sent.at)) }
}

/** jichi.score/1 of a 自评表: `jichi score` works it out again. Errors: whole-not-found. */
export async function exportWholeProof(
  context: Context,
  actor: Actor,
  of: { readonly whole: string },
): Promise<Result<FileToKeep, Problem>> {
  const { db } = context.store.of(actor.region)
  const opened = await openWhole(db, actor, of)
  if (!opened.ok) return opened
  const { sheet } = opened.value
  if (sheet.kind !== 'evaluation') return err(problem('whole-not-found'))
  const { counted } = countWhole(await factsOf(db, sheet), { content: sheet.content })
  invariant('proof' in counted, 'a 自评表 is counted as one')
  const proof = sheet.state === 'draft' ? counted.proof : sheet.outcome
  return ok({
    name: exportName({ year: sheet.year, unit: sheet.unit, title: '部门整体自评计分证明' }, 'json'),
    mediaType: EXPORT_MEDIA_TYPES.json,
    bytes: new TextEncoder().encode(`${JSON.stringify(proof, null, 2)}\n`),
  })
}
