/** A document in the exchange format jichi.targets/1, exactly as it was read. */
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, type Result } from '#core/kernel/result.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { toExchange } from './exchange.ts'
import { reading } from '../kernel/reach.ts'

/** Errors: document-not-found, document-not-in-format. */
export async function readContent(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<object, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const targets = await loadTargets(read.own, input.id)
  return targets === null ? err(problem('document-not-found')) : toExchange(targets)
}
