/**
 * The first start: the region, an administrator and a reader, whose passwords are given back once, to be
 * shown to the person who started it, and kept nowhere. Every later start finds them there and does nothing.
 */
import type { Role } from '#core/kernel/allows.ts'
import { FIRST_REGION } from '#core/kernel/first-region.ts'
import { createRegion, firstRegion, lockRegions } from '#store/kernel/regions.ts'
import { insertUser } from '#store/accounts/users.ts'
import { boundTo } from '#store/kernel/region-bound.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { userCreated } from '../accounts/events.ts'
import { installationCreated } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { hashPassword, makePassword } from '../accounts/password.ts'
import { addPosts } from '../accounts/posts.ts'

export type FirstAccount = { readonly account: string; readonly password: string; readonly role: Role }

export type Founded = {
  readonly region: { readonly id: string; readonly code: string; readonly name: string }
  /** Empty when the installation was there already. */
  readonly accounts: readonly FirstAccount[]
}

const FIRST_ACCOUNTS: readonly { account: string; name: string; role: Role }[] = [
  { account: 'admin', name: '系统管理员', role: 'administrator' },
  { account: 'reader', name: '查阅人员', role: 'reader' },
]

async function createAccount(
  context: Context,
  tx: Db,
  first: (typeof FIRST_ACCOUNTS)[number],
): Promise<FirstAccount> {
  const password = makePassword()
  const id = context.newId()
  const { account, name, role } = first
  await insertUser(tx, {
    id,
    account,
    name,
    active: true,
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    createdAt: context.clock(),
  })
  await audit(context, tx, null, userCreated(id, { account, name }))
  await addPosts(
    context,
    tx,
    { region: tx.region, by: null },
    { user: { id, account }, posts: [{ role, unit: null }] },
  )
  return { account, password, role }
}

/** Idempotent, also when two processes start at once. */
export async function foundInstallation(context: Context): Promise<Founded> {
  const there = await firstRegion(context.store.whole.db)
  if (there !== null) return { region: there, accounts: [] }
  return context.store.whole.transaction(async (tx) => {
    await lockRegions(tx)
    const meanwhile = await firstRegion(tx)
    if (meanwhile !== null) return { region: meanwhile, accounts: [] }
    const region = { id: context.newId(), ...FIRST_REGION }
    await createRegion(tx, { ...region, createdAt: context.clock() })
    const there = boundTo(tx, region.id)
    await audit(context, there, null, installationCreated(region.id, { ...FIRST_REGION }))
    const accounts: FirstAccount[] = []
    for (const first of FIRST_ACCOUNTS) accounts.push(await createAccount(context, there, first))
    return { region, accounts }
  })
}
