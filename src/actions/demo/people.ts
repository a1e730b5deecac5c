/**
 * The people of the demonstration: an account for every role, and several experts, so that a newcomer walks
 * the whole way alone. They are made where the program is started as a demonstration, and only where nothing
 * is anybody's own; their password is made anew at each such start, shown on the sign-in page, and kept
 * nowhere but as a hash. They stay until the demonstration is removed, or somebody switches them off: no
 * other start, and nothing beside it, does.
 */
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { Unit } from '#core/organisation/unit.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { lockPosts } from '#store/accounts/posts.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  updateUser,
  insertUser,
  findUserByAccount,
  isDemonstrationAlone,
  listDemoUsers,
  type UserRow,
} from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { userChanged, userCreated } from '../accounts/events.ts'
import type { Context } from '../kernel/context.ts'
import { changeOrganisation } from '../organisation/organisation.ts'
import { hashPassword, makePassword } from '../accounts/password.ts'
import { addPosts, leavesNobody } from '../accounts/posts.ts'
import { today } from '../kernel/today.ts'

type Place = 'unit' | 'office' | 'region'
type Person = { readonly account: string; readonly name: string; readonly role: Role; readonly at: Place }

/** In the order in which a target meets them. */
export const DEMO_PEOPLE: readonly Person[] = [
  { account: 'tianbao', name: '张会计', role: 'unit-filler', at: 'unit' },
  { account: 'fuzeren', name: '李主任', role: 'unit-head', at: 'unit' },
  { account: 'zhuguan', name: '王科长', role: 'department-reviewer', at: 'unit' },
  { account: 'yewu', name: '赵科员', role: 'finance-office', at: 'office' },
  { account: 'jixiao', name: '钱审核', role: 'performance-office', at: 'region' },
  { account: 'pifu', name: '孙科长', role: 'performance-office', at: 'region' },
  { account: 'keshi', name: '刘干事', role: 'contributor', at: 'unit' },
  { account: 'zhuanjia', name: '周教授', role: 'expert', at: 'region' },
  { account: 'gaogong', name: '沈高工', role: 'expert', at: 'region' },
  { account: 'kuaijishi', name: '卢会计师', role: 'expert', at: 'region' },
  { account: 'renda', name: '吴委员', role: 'reader', at: 'region' },
  { account: 'shenjiju', name: '何处长', role: 'auditor', at: 'region' },
  { account: 'xitong', name: '郑系统', role: 'system-administrator', at: 'region' },
  { account: 'anquan', name: '冯安全', role: 'security-administrator', at: 'region' },
  { account: 'shenji', name: '陈审计', role: 'audit-administrator', at: 'region' },
]

const OFFICE = '行政政法股'

/**
 * Switches the people on, made where they are missing, all with one new password.
 * @param unit the unit whose targets the first three work on
 * @returns nobody where the region holds anything of its own
 */
export async function openDemoPeople(
  context: Context,
  administrator: Actor,
  unit: Unit,
): Promise<readonly DemoAccount[]> {
  const { region } = administrator
  if (!(await isDemonstrationAlone(context.store.of(region).db))) return []
  const office = await officeOf(context, administrator, unit)
  const places: Record<Place, Unit | null> = { unit, office, region: null }
  const password = makePassword()
  const passwordHash = await hashPassword(password)
  return context.store.of(region).transaction(async (tx) => {
    await lockPosts(tx)
    const there = new Map((await listDemoUsers(tx)).map((user) => [user.account, user]))
    const accounts: DemoAccount[] = []
    for (const person of DEMO_PEOPLE) {
      const place = places[person.at]
      if (person.at === 'office' && place === null) continue
      if (await opened(context, tx, person, { passwordHash, place, there: there.get(person.account) }))
        accounts.push({
          account: person.account,
          name: person.name,
          password,
          role: person.role,
          unit: place?.name ?? null,
        })
    }
    return accounts
  })
}

/** How many of them may sign in; with the others of the county nobody can. */
export async function countDemoPeople(db: Db): Promise<number> {
  const accounts = new Set(DEMO_PEOPLE.map(({ account }) => account))
  return (await listDemoUsers(db)).filter(({ active, account }) => active && accounts.has(account)).length
}

/** True where nobody else looks after accounts, posts, or the log. */
export async function needsDemoPeople(tx: Db): Promise<boolean> {
  await lockPosts(tx)
  const people = new Set((await listDemoUsers(tx)).map(({ id }) => id))
  return leavesNobody(tx, ({ user }) => people.has(user))
}

/**
 * Switches them off and signs them out, with the demonstration that they belong to.
 * @param by the account that removes it
 */
export async function closeDemoPeople(context: Context, tx: Db, by: string): Promise<void> {
  await lockPosts(tx)
  for (const user of await listDemoUsers(tx)) {
    if (!user.active) continue
    await updateUser(tx, user.id, { active: false })
    await endUserSessions(tx, user.id)
    await audit(context, tx, by, userChanged(user.id, { active: true }, { active: false }))
  }
}

type Given = {
  readonly passwordHash: string
  readonly place: Unit | null
  /** The account as it was left; undefined for a new one. */ readonly there: UserRow | undefined
}

/** @returns false when somebody else has the account */
async function opened(
  context: Context,
  tx: Db,
  { account, name, role }: Person,
  { passwordHash, place, there }: Given,
): Promise<boolean> {
  const at = context.clock()
  if (there !== undefined) {
    await updateUser(tx, there.id, {
      active: true,
      password: { hash: passwordHash, mustChange: false, at },
    })
    await audit(context, tx, null, userChanged(there.id, { active: there.active }, { active: true }))
    return true
  }
  if ((await findUserByAccount(tx, account)) !== null) return false
  const id = context.newId()
  await insertUser(tx, {
    id,
    account,
    name,
    active: true,
    passwordHash,
    mustChangePassword: false,
    createdAt: at,
    demo: true,
  })
  await audit(context, tx, null, userCreated(id, { account, name, demo: true }))
  await addPosts(
    context,
    tx,
    { region: tx.region, by: null },
    { user: { id, account }, posts: [{ role, unit: place }] },
  )
  return true
}

/** The finance office in charge of the unit; made, and put in charge, where there is none. */
async function officeOf(context: Context, administrator: Actor, unit: Unit): Promise<Unit | null> {
  const { db } = context.store.of(administrator.region)
  if (unit.office !== null) return (await loadOrganisation(db)).get(unit.office) ?? null
  const find = async () =>
    [...(await loadOrganisation(db)).values()].find(
      ({ kind, closed }) => kind === 'office' && closed === null,
    ) ?? null
  const change = (what: Parameters<typeof changeOrganisation>[2]['what']) =>
    changeOrganisation(context, administrator, { what, from: today(context), note: '' })
  if ((await find()) === null)
    await change({ change: 'create', kind: 'office', code: null, name: OFFICE, parent: null, office: null })
  const office = await find()
  if (office !== null && unit.office !== office.id) {
    if (unit.kind === 'unit') await change({ change: 'classify', id: unit.id, kind: 'department' })
    await change({ change: 'charge', id: unit.id, office: office.id })
  }
  return office
}
