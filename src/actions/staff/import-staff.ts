/**
 * Units and people from a table. The plan is made by the core, and made again inside the one transaction that
 * writes it: what the dry run showed is what is written, unless somebody changed something meanwhile.
 */
import type { StaffChange, StaffCounts, StaffImport, StaffRow } from '#api/staff.ts'
import { allows, type Action, type Actor } from '#core/kernel/allows.ts'
import type { PlacedRole } from '#core/accounts/post.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import type { Organisation } from '#core/organisation/unit.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { lineFault } from '#core/staff/fault.ts'
import { planPeople, type KnownPerson, type PersonPlan, type Rights } from '#core/staff/plan-people.ts'
import { planUnits, type UnitPlan, type UnitStep, type UnitsPlanned } from '#core/staff/plan-units.ts'
import type { StaffSheets } from '#core/staff/sheet.ts'
import { postName } from '#text/accounts/roles.ts'
import { loadOrganisation, lockOrganisation } from '#store/organisation/organisation.ts'
import { heldPosts, lockPosts } from '#store/accounts/posts.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import type { Db } from '#store/kernel/store.ts'
import { updateUser, insertUser, loadUsers } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { staffImported } from './events.ts'
import { userChanged, userCreated } from '../accounts/events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { keepChange } from '../organisation/organisation.ts'
import { hashPassword, makePassword } from '../accounts/password.ts'
import { addPosts } from '../accounts/posts.ts'
import { notifyOfPostChange } from '../accounts/notify-account.ts'
import { passwordFile, readStaffFile, refusedFile, staffTemplate, type FirstPassword } from './sheets.ts'
import { startTaking } from './start-taking.ts'
import { today } from '../kernel/today.ts'

/** Rows that an answer tells of. */
const MOST_ROWS = 3000
/** New accounts that one request makes; more are made by a job. */
const TAKEN_AT_ONCE = 20
/** Passwords that are hashed at once: as many as the threads for it. */
const AT_ONCE = 4

export type StaffInput = { readonly file: string; readonly bytes: Uint8Array; readonly dry: boolean }

export type AllRights = Rights & { readonly units: boolean }

export function importRights(actor: Actor): AllRights | null {
  const may = (action: Action) => allows(actor, action, { region: actor.region })
  const [units, accounts, posts] = [may('organisation.manage'), may('user.manage'), may('post.manage')]
  if (!units && !accounts && !posts) return null
  return {
    units,
    accounts,
    posts,
    ...(actor.posts.some(({ role }) => role === 'administrator') ? {} : { except: actor.id }),
  }
}

function mayImportStaff(actor: Actor): boolean {
  return importRights(actor) !== null
}

export async function readStaffTemplate(_context: Context, actor: Actor) {
  return mayImportStaff(actor) ? ok(staffTemplate()) : NOT_ALLOWED
}

/**
 * With many new accounts a job is started (take-staff.ts), and the answer names it. Errors:
 * staff-file-unreadable, staff-table-missing, staff-import-runs.
 */
export async function importStaff(
  context: Context,
  actor: Actor,
  { dry, ...given }: StaffInput,
): Promise<Result<StaffImport, Problem>> {
  const rights = importRights(actor)
  if (rights === null) return NOT_ALLOWED
  const sheets = await readStaffFile(context, given)
  if (!sheets.ok) return sheets
  const plan = await staffImportPlan(context, context.store.of(actor.region).db, sheets.value, rights)
  if (dry) return ok(viewOf(given.file, sheets.value, plan, null))
  if (context.vault !== undefined && newPeople(plan) > TAKEN_AT_ONCE) {
    const started = await startTaking(context, actor, {
      ...given,
      report: { units: countsOf(plan.units), people: countsOf(plan.people) },
    })
    return started.ok
      ? ok({
          ...viewOf(given.file, sheets.value, plan, null),
          rows: [],
          refused: null,
          taking: started.value,
        })
      : started
  }
  const policy = await loadPolicy(context.store.of(actor.region).db)
  const passwords = await makePasswords(plan, policy.passwordLength)
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockOrganisation(tx)
    await lockPosts(tx)
    const final = await staffImportPlan(context, tx, sheets.value, rights)
    await keepUnits({ context, tx, actor }, final, given.file)
    const first = await keepPeople({ context, tx, actor }, final, {
      passwords,
      length: policy.passwordLength,
    })
    const view = viewOf(given.file, sheets.value, final, passwordFile(first, today(context)))
    const changed = view.units.added + view.units.changed + view.people.added + view.people.changed
    if (changed > 0) {
      const event = staffImported(actor.region, {
        file: given.file,
        unitsAdded: view.units.added,
        unitsChanged: view.units.changed,
        peopleAdded: view.people.added,
        peopleChanged: view.people.changed,
        refused: view.units.refused + view.people.refused,
      })
      await audit(context, tx, actor.id, event)
    }
    return ok(view)
  })
}

export type Plan = {
  readonly before: Organisation
  readonly organisation: Organisation
  readonly units: readonly UnitPlan[]
  readonly steps: readonly UnitStep[]
  readonly people: readonly PersonPlan[]
}

export async function staffImportPlan(
  context: Context,
  db: Db,
  sheets: StaffSheets,
  rights: AllRights,
): Promise<Plan> {
  const before = await loadOrganisation(db)
  const planned = planUnits(before, sheets.units, today(context), () => context.newId())
  const allowed: UnitsPlanned = rights.units
    ? planned
    : {
        organisation: before,
        steps: [],
        plans: planned.plans.map((plan): UnitPlan =>
          plan.outcome === 'same'
            ? plan
            : { ...plan, outcome: 'refused', steps: [], fault: plan.fault ?? lineFault('line-not-allowed') },
        ),
      }
  const known = sheets.people.length === 0 ? [] : await knownPeople(db)
  const { organisation } = allowed
  const people = planPeople(sheets.people, { known, organisation, rights, newId: () => context.newId() })
  return { before, organisation, units: allowed.plans, steps: allowed.steps, people }
}

function newPeople({ people }: Plan): number {
  return people.filter(({ before, person }) => before === null && person !== null).length
}

async function knownPeople(db: Db): Promise<readonly KnownPerson[]> {
  const held = new Map<string, PlacedRole[]>()
  for (const { user, role, unit } of await heldPosts(db))
    held.set(user, [...(held.get(user) ?? []), { role, unit: unit?.id ?? null }])
  return (await loadUsers(db)).map(({ id, account, name, active }) => ({
    id,
    account,
    name,
    active,
    held: held.get(id) ?? [],
  }))
}

export async function keepUnits(
  { context, tx, actor }: Work,
  { before, steps }: Plan,
  file: string,
): Promise<void> {
  const organisation = new Map(before)
  for (const { change, units } of steps) {
    await keepChange(
      context,
      tx,
      { region: actor.region, by: actor.id },
      {
        before: organisation,
        units,
        change: change.change,
        from: today(context),
        note: file,
      },
    )
    for (const unit of units) organisation.set(unit.id, unit)
  }
}

type Made = { readonly password: string; readonly hash: string }
export type Passwords = ReadonlyMap<string, Made>

export async function keepPeople(
  { context, tx, actor }: Work,
  { people }: Plan,
  { passwords, length }: { readonly passwords: Passwords; readonly length: number },
): Promise<readonly FirstPassword[]> {
  const { region } = actor
  const first = new Map<string, FirstPassword>()
  for (const { person, before, gives } of people) {
    if (person === null) continue
    const { id, account, name } = person
    if (before === null) {
      const made = passwords.get(foldLabel(account)) ?? (await makeOne(length))
      await insertUser(tx, {
        id,
        account,
        name,
        active: true,
        passwordHash: made.hash,
        mustChangePassword: true,
        createdAt: context.clock(),
      })
      await audit(context, tx, actor.id, userCreated(id, { account, name }))
      first.set(id, { user: id, name, account, posts: '', password: made.password })
    } else if (before.name !== name) {
      await updateUser(tx, id, { name })
      await audit(context, tx, actor.id, userChanged(id, { account, name: before.name }, { account, name }))
    }
    if (gives === null) continue
    await addPosts(context, tx, { region, by: actor.id }, { user: { id, account }, posts: [gives] })
    if (before !== null)
      await notifyOfPostChange(
        context,
        tx,
        { region, by: actor.id },
        { user: id, kind: 'post-given', posts: [gives] },
      )
    const earlier = first.get(id)
    if (earlier !== undefined)
      first.set(id, {
        ...earlier,
        posts: [earlier.posts, postName(gives, 'zh-CN')].filter((post) => post !== '').join('；'),
      })
  }
  return [...first.values()]
}

/** Hashing takes its time on purpose: done before anything is locked. */
export async function makePasswords({ people }: Plan, length: number): Promise<Passwords> {
  const accounts = people.flatMap(({ before, person }) =>
    before === null && person !== null ? [foldLabel(person.account)] : [],
  )
  const made = new Map<string, Made>()
  for (let at = 0; at < accounts.length; at += AT_ONCE) {
    await Promise.all(
      accounts.slice(at, at + AT_ONCE).map(async (account) => made.set(account, await makeOne(length))),
    )
  }
  return made
}

async function makeOne(length: number): Promise<Made> {
  let password = makePassword()
  while (password.length < length) password += `-${makePassword()}`
  return { password, hash: await hashPassword(password) }
}

function viewOf(
  file: string,
  sheets: StaffSheets,
  plan: Plan,
  passwords: StaffImport['passwords'],
): StaffImport {
  const rows = [...plan.units.map((unit) => unitRow(unit, plan)), ...plan.people.map(personRow)].filter(
    ({ outcome, changes }) => outcome !== 'same' || changes.length > 0,
  )
  const refused = [...plan.units, ...plan.people].flatMap(({ line, fault }) =>
    fault === null ? [] : [{ line, fault }],
  )
  return {
    units: countsOf(plan.units),
    people: countsOf(plan.people),
    rows: rows.slice(0, MOST_ROWS),
    refused: refusedFile(file, sheets, refused),
    passwords,
    taking: null,
  }
}

function countsOf(plans: readonly { readonly outcome: keyof StaffCounts }[]): StaffCounts {
  const counts = { added: 0, changed: 0, same: 0, refused: 0 }
  for (const { outcome } of plans) counts[outcome] += 1
  return counts
}

function unitRow({ line, outcome, steps, before, fault }: UnitPlan, { organisation }: Plan): StaffRow {
  const name = (id: string | null) => (id === null ? null : (organisation.get(id)?.name ?? null))
  const changes = steps.flatMap(({ change }): StaffChange[] => {
    switch (change.change) {
      case 'create':
        return [
          { what: 'create', before: null, after: name(change.parent) },
          ...(change.office === null
            ? []
            : [{ what: 'charge' as const, before: null, after: name(change.office) }]),
        ]
      case 'rename':
        return [{ what: 'rename', before: before?.name ?? null, after: change.name }]
      case 'recode':
        return [{ what: 'recode', before: before?.code ?? null, after: change.code }]
      case 'classify':
        return [{ what: 'classify', before: before?.kind ?? null, after: change.kind }]
      case 'move':
        return [{ what: 'move', before: name(before?.parent ?? null), after: name(change.parent) }]
      case 'charge':
        return [{ what: 'charge', before: name(before?.office ?? null), after: name(change.office) }]
      default:
        return []
    }
  })
  const { code, name: called } = line.values
  return {
    sheet: line.sheet,
    row: line.row,
    about: 'unit',
    label: [code, called].filter((text) => text !== '').join(' '),
    outcome,
    changes,
    fault,
  }
}

function personRow({ line, outcome, person, before, gives, postLeft, fault }: PersonPlan): StaffRow {
  const changes: StaffChange[] = []
  if (person !== null && before === null)
    changes.push({ what: 'account', before: null, after: person.account })
  if (person !== null && before !== null && before.name !== person.name)
    changes.push({ what: 'person-name', before: before.name, after: person.name })
  if (gives !== null) changes.push({ what: 'post', before: null, after: postName(gives, 'zh-CN') })
  if (postLeft) changes.push({ what: 'post-left', before: null, after: line.values.role })
  return {
    sheet: line.sheet,
    row: line.row,
    about: 'person',
    label: [line.values.name, line.values.account].filter((text) => text !== '').join(' '),
    outcome,
    changes,
    fault,
  }
}
