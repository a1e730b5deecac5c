/**
 * What a table of people does to the accounts and posts: pure, like planUnits. A person is known by the
 * account; a row gives one post, and posts that the table does not name stay.
 */
import { postFault, type PlacedRole } from '../accounts/post.ts'
import { ROLES_AT_A_PLACE, type Role } from '../kernel/roles.ts'
import { foldLabel } from '../kernel/characters.ts'
import type { Organisation, Unit } from '../organisation/unit.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { lineFault, type LineFault, type StaffOutcome } from './fault.ts'
import { LONGEST_PERSON_NAME } from '../kernel/name-limits.ts'
import { findPlannedUnit } from './plan-units.ts'
import { plainCode, type StaffLine, type PersonField } from './sheet.ts'
import { roleOfWord } from './words.ts'

export type KnownPerson = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly active: boolean
  readonly held: readonly PlacedRole[]
}

/** What the importer may do. Without posts, accounts are made without any. */
export type Rights = {
  readonly accounts: boolean
  readonly posts: boolean
  /** The id of a person who may not be given posts: the importer. */ readonly except?: string | undefined
}

export type PersonPlan = {
  readonly line: StaffLine<PersonField>
  readonly outcome: StaffOutcome
  readonly person: KnownPerson | null
  /** The person before; null for a new account. */
  readonly before: KnownPerson | null
  readonly gives: { readonly role: Role; readonly unit: Unit | null } | null
  /** The row names a post that the importer may not give. */
  readonly postLeft: boolean
  readonly fault: LineFault | null
}

const ACCOUNT = /^[\p{L}\p{N}._@-]{2,64}$/u

export type StaffSetting = {
  readonly known: readonly KnownPerson[]
  readonly organisation: Organisation
  readonly rights: Rights
  /** Gives the id of each account that is made. */
  readonly newId: () => string
}

export function planPeople(
  lines: readonly StaffLine<PersonField>[],
  { known, organisation, rights, newId }: StaffSetting,
): readonly PersonPlan[] {
  const people = new Map(known.map((person) => [foldLabel(person.account), person]))
  const named = new Set<string>()
  return lines.map((line) => {
    const account = plainCode(line.values.account)
    const key = foldLabel(account)
    const before = people.get(key) ?? null
    const plan = planPerson(line, account, { before, organisation, rights, named: named.has(key), newId })
    if (plan.person !== null) {
      people.set(key, plan.person)
      named.add(key)
    }
    return plan
  })
}

type Context = {
  readonly before: KnownPerson | null
  readonly organisation: Organisation
  readonly rights: Rights
  /** An earlier row gave the name. */ readonly named: boolean
  readonly newId: () => string
}

function planPerson(line: StaffLine<PersonField>, account: string, context: Context): PersonPlan {
  const { before, rights } = context
  const refuse = (fault: LineFault): PersonPlan => ({
    line,
    outcome: 'refused',
    person: null,
    before,
    gives: null,
    postLeft: false,
    fault,
  })
  const wrong = accountFault(line, account, context)
  if (wrong !== null) return refuse(wrong)
  const post = postOf(line, context)
  if (!post.ok) return refuse(post.error)
  if (post.value?.fault === null && before !== null && before.id === rights.except)
    return refuse(lineFault('line-own-post'))
  const named = line.values.name === '' || !rights.accounts ? (before?.name ?? '') : line.values.name
  const base = before ?? { id: context.newId(), account, name: named, active: true, held: [] }
  const gives = post.value !== null && post.value.fault === null && rights.posts ? post.value : null
  const postLeft = post.value !== null && post.value.fault === null && !rights.posts
  const person = {
    ...base,
    name: named,
    held: gives === null ? base.held : [...base.held, { role: gives.role, unit: gives.unit?.id ?? null }],
  }
  const outcomeOfKnown = named !== before?.name || gives !== null ? 'changed' : 'same'
  return {
    line,
    outcome: before === null ? 'added' : outcomeOfKnown,
    person,
    before,
    gives: gives === null ? null : { role: gives.role, unit: gives.unit },
    postLeft,
    fault: null,
  }
}

function accountFault(
  { values }: StaffLine<PersonField>,
  account: string,
  { before, rights, named }: Context,
): LineFault | null {
  if (account === '') return lineFault('line-account-missing')
  if (!ACCOUNT.test(account)) return lineFault('line-account-malformed', { found: values.account })
  if (before === null && values.name === '') return lineFault('line-name-missing')
  if (values.name.length > LONGEST_PERSON_NAME)
    return lineFault('line-name-long', { most: LONGEST_PERSON_NAME, found: values.name.length })
  if (before === null && !rights.accounts) return lineFault('line-account-unknown', { found: account })
  if (before !== null && !before.active) return lineFault('line-person-inactive')
  if (named && before !== null && values.name !== '' && values.name !== before.name)
    return lineFault('line-name-differs', { name: before.name })
  return null
}

/** The post that a row gives, null where it names none; `fault` post-held where the person has it. */
function postOf(
  { values }: StaffLine<PersonField>,
  { before, organisation }: Context,
): Result<
  { readonly role: Role; readonly unit: Unit | null; readonly fault: 'post-held' | null } | null,
  LineFault
> {
  if (values.role === '') return before === null ? err(lineFault('line-role-missing')) : ok(null)
  const role = roleOfWord(values.role)
  if (role === null) return err(lineFault('line-role-unknown', { found: values.role }))
  // Where somebody works says nothing about a post over the whole region.
  const placed = ROLES_AT_A_PLACE.has(role) && values.unit !== ''
  const unit = placed ? findPlannedUnit(organisation, values.unit) : null
  if (placed && unit === null) return err(lineFault('line-unit-unknown', { found: values.unit }))
  const fault = postFault(role, unit, before?.held ?? [])
  if (fault !== null && fault !== 'post-held') return err(lineFault(fault))
  return ok({ role, unit, fault })
}
