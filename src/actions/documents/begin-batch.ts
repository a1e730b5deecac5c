/** A batch: files that come together, and are followed together. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { insertBatch } from '#store/documents/batches.ts'
import { audit } from '../kernel/audit.ts'
import { batchCreated } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

/** Makes a batch for files that follow one by one: a folder, many files at once. */
export async function createEmptyBatch(
  context: Context,
  actor: Actor,
  input: { readonly label: string; readonly held?: boolean | undefined },
): Promise<Result<{ readonly id: string }, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  return ok({ id: await makeBatch(context, actor, input.label, input.held ?? false) })
}

/** @param held whether nothing of it counts until it is confirmed @returns the id of the new batch */
export async function makeBatch(
  context: Context,
  actor: Actor,
  label: string,
  held = false,
): Promise<string> {
  const id = context.newId()
  await context.store.of(actor.region).transaction(async (tx) => {
    await insertBatch(tx, { id, label, createdBy: actor.id, createdAt: context.clock(), held })
    await audit(context, tx, actor.id, batchCreated(id, { name: label }))
  })
  return id
}
