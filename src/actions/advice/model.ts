/**
 * The optional language model: where it is, whether it is on, whether it answers; and documents of which
 * nothing leaves.
 */
import type {
  ClassifiedChange,
  ClassifiedView,
  ModelSettings,
  ModelTest,
  ModelTested,
  ModelView,
} from '#api/advice.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { secrecyMark } from '#core/advice/secrecy.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { ask, type ChatFault } from '#language/model/chat.ts'
import { classify, isClassified, loadModelSettings, saveModelSettings } from '#store/advice/advice.ts'
import { findDocument, loadTargets } from '#store/documents/documents.ts'
import { audit } from '../kernel/audit.ts'
import { documentClassified, modelChanged } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

export async function readModel(context: Context, actor: Actor): Promise<Result<ModelView, Problem>> {
  if (!allows(actor, 'model.manage', { region: actor.region })) return NOT_ALLOWED
  return ok(viewOf(context, await loadModelSettings(context.store.of(actor.region).db)))
}

/** Changes nothing that was said before. */
export async function changeModel(
  context: Context,
  actor: Actor,
  { enabled, address, model }: ModelSettings,
): Promise<Result<ModelView, Problem>> {
  if (!allows(actor, 'model.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const before = await loadModelSettings(tx)
    await saveModelSettings(tx, { enabled, address, model, at: context.clock(), by: actor.id })
    const event = modelChanged(
      actor.region,
      { enabled: before.enabled, address: before.address, model: before.model },
      { enabled, address, model },
    )
    await audit(context, tx, actor.id, event)
    return ok(viewOf(context, await loadModelSettings(tx)))
  })
}

const GREETING = { instruction: '只回答两个字：正常', content: '测试连接' }
/** Whether it answers is soon known (ms). */
const TEST_TIME = 15_000

/** Sends two words that say nothing. Errors: model-failed (values: reason). */
export async function testModel(
  context: Context,
  actor: Actor,
  { address, model }: ModelTest,
): Promise<Result<ModelTested, Problem>> {
  if (!allows(actor, 'model.manage', { region: actor.region })) return NOT_ALLOWED
  const from = context.clock().getTime()
  const reply = await ask({ address, model, key: context.modelKey ?? null }, GREETING, {
    time: TEST_TIME,
    size: 65_536,
  })
  return reply.ok
    ? ok({ model: reply.value.model, milliseconds: context.clock().getTime() - from })
    : err(failed(reply.error))
}

/** Errors: document-not-found. */
export async function readClassified(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ClassifiedView, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  // The mark may be anywhere in the document.
  const targets =
    (await findDocument(read.db, id)) === null
      ? null
      : await loadTargets(context.store.of(actor.region).db, id)
  if (targets === null) return err(problem('document-not-found'))
  const mark = secrecyMark(targets)
  return ok({
    classified: mark !== null || (await isClassified(context.store.of(actor.region).db, id)),
    mark,
  })
}

/** Marks a document as 涉密, or takes the mark away. Errors: document-not-found. */
export async function classifyDocument(
  context: Context,
  actor: Actor,
  { id, classified }: ClassifiedChange & { readonly id: string },
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'document.classify', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const done = await classify(tx, id, { classified, at: context.clock(), by: actor.id })
    if (done === null) return err(problem('document-not-found'))
    if (done.changed) {
      const event = documentClassified(id, { file: done.file, classified: !classified }, { classified })
      await audit(context, tx, actor.id, event)
    }
    return ok(null)
  })
}

/** Why no answer could be had, as a refusal with its reason. */
export function failed(fault: ChatFault): Problem {
  return problem('model-failed', { reason: fault.code === 'refused' ? `status-${fault.status}` : fault.code })
}

function viewOf(
  context: Context,
  { enabled, address, model, changedAt, changedBy }: Awaited<ReturnType<typeof loadModelSettings>>,
): ModelView {
  return { enabled, address, model, key: (context.modelKey ?? '') !== '', changedAt, changedBy }
}
