/**
 * Notifies a person of what others have done to the own account: nobody gets or loses rights, or another
 * password, without hearing of it.
 */
import type { Role } from '#core/kernel/roles.ts'
import type { MessageFacts, MessageKind } from '#core/messages/message.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { notify } from '../messages/notify.ts'

/** @param by null: the operator of the machine */
export type Doer = { readonly region: string; readonly by: string | null }

export type AccountChange = Extract<MessageKind, 'account-password' | 'account-factor'>

export async function notifyOfAccountChange(
  context: Context,
  tx: Db,
  doer: Doer,
  { user, kind }: { readonly user: string; readonly kind: AccountChange },
): Promise<void> {
  await notifyAccount(context, tx, doer, { user, kind, facts: doer.by === null ? { machine: 'yes' } : {} })
}

export type NamedPost = { readonly role: Role; readonly unit: { readonly name: string } | null }

/** Posts that somebody was given, or holds no more. */
export type PostChange = {
  readonly user: string
  readonly kind: 'post-given' | 'post-ended'
  readonly posts: readonly NamedPost[]
}

export async function notifyOfPostChange(
  context: Context,
  tx: Db,
  doer: Doer,
  { user, kind, posts }: PostChange,
): Promise<void> {
  for (const { role, unit } of posts)
    await notifyAccount(context, tx, doer, { user, kind, facts: { role, unit: unit?.name ?? '' } })
}

async function notifyAccount(
  context: Context,
  tx: Db,
  { by }: Doer,
  { user, kind, facts }: { readonly user: string; readonly kind: MessageKind; readonly facts: MessageFacts },
): Promise<void> {
  await notify(context, tx, [
    { recipient: user, kind, actor: by, project: null, facts, as: { kind: 'each' } },
  ])
}
