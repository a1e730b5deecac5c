/**
 * What the steps of one use case share while its transaction is open. A step takes this first, and after it only
 * what it is about.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from './context.ts'

export type Work = {
  readonly context: Context
  /** The open transaction: what is written through it is kept together, or not at all. */
  readonly tx: Db
  readonly actor: Actor
}
