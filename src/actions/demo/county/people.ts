/**
 * The offices, departments and units of the county, and the people who act for them: each department has one who
 * fills in, a head and a reviewer. None of them can sign in; they are what the history of the county names.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { unitsBelow, type Unit } from '#core/organisation/unit.ts'
import { insertUser } from '#store/accounts/users.ts'
import { COUNTY_NOTE } from '#store/demo/remove-county.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { addPosts } from '../../accounts/posts.ts'
import { loadActor } from '../../kernel/actor.ts'
import type { Context } from '../../kernel/context.ts'
import { today } from '../../kernel/today.ts'
import { changeOrganisation } from '../../organisation/organisation.ts'
import type { DepartmentStanding } from './courses.ts'
import { chanceOf } from './days.ts'

export type PlannedDepartment = {
  readonly code: string
  readonly name: string
  readonly office: string
  readonly standing: DepartmentStanding
  readonly units: readonly { readonly code: string; readonly name: string }[]
  /** Its targets are those of the folder demo/. */ readonly written: boolean
}

/** By what they are called in the ways of targets: tianbao, fuzeren, zhuguan, yewu, jixiao, pifu. */
export type Staff = ReadonlyMap<string, Actor>

export type LivingDepartment = PlannedDepartment & {
  readonly id: string
  /** Of the department and all its units. */ readonly below: ReadonlySet<string>
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = '敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂芳辉玲建红志文海燕慧鹏晓云国庆宏波斌'

function nameOf(account: string): string {
  const of = (from: string, salt: string) => [...from][chanceOf(`${account}/${salt}`, [...from].length)] ?? ''
  return `${of(SURNAMES, 'a')}${of(GIVEN, 'b')}${chanceOf(`${account}/c`, 3) === 0 ? '' : of(GIVEN, 'd')}`
}

/** What no password hashes to: nobody signs in with such an account. */
export const NO_PASSWORD = '-'

/** The tree of the county, from today on. @returns the unit of each code, the offices by their names */
export async function foundOrganisation(
  context: Context,
  administrator: Actor,
  departments: readonly PlannedDepartment[],
): Promise<ReadonlyMap<string, string>> {
  const placed = new Map<string, string>()
  const create = async (
    key: string,
    unit: Pick<Unit, 'kind' | 'code' | 'name' | 'parent' | 'office'>,
  ): Promise<void> => {
    const made = await changeOrganisation(context, administrator, {
      what: { change: 'create', ...unit },
      from: today(context),
      note: COUNTY_NOTE,
    })
    if (!made.ok) throw new Error(`${key}: ${JSON.stringify(made.error)}`)
    placed.set(key, made.value.id)
  }
  for (const name of new Set(departments.map(({ office }) => office)))
    await create(name, { kind: 'office', code: null, name, parent: null, office: null })
  for (const { code, name, office, units } of departments) {
    const charge = placed.get(office) ?? null
    await create(code, { kind: 'department', code, name, parent: null, office: charge })
    const parent = placed.get(code) ?? null
    for (const unit of units) await create(unit.code, { kind: 'unit', ...unit, parent, office: null })
  }
  return placed
}

type Post = { readonly key: string; readonly role: Role; readonly unit: string }

/** Everybody but those who are of the demonstration's own department and of the bureau. */
export async function hireCounty(
  context: Context,
  region: string,
  departments: readonly PlannedDepartment[],
  placed: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Actor>> {
  const posts: Post[] = []
  for (const name of new Set(departments.map(({ office }) => office)))
    posts.push({ key: `${name}科员`, role: 'finance-office', unit: placed.get(name) ?? '' })
  for (const { code, written } of departments) {
    if (written) continue
    const unit = placed.get(code) ?? ''
    const own = code.slice(0, 3)
    posts.push({ key: `${own}填报`, role: 'unit-filler', unit })
    posts.push({ key: `${own}负责人`, role: 'unit-head', unit })
    posts.push({ key: `${own}审核`, role: 'department-reviewer', unit })
  }
  const hired = new Map<string, Actor>()
  const { db } = context.store.of(region)
  const organisation = await loadOrganisation(db)
  for (const { key, role, unit } of posts) {
    const id = context.newId()
    await context.store.of(region).transaction(async (tx) => {
      await insertUser(tx, {
        id,
        account: key,
        name: nameOf(key),
        active: true,
        passwordHash: NO_PASSWORD,
        mustChangePassword: false,
        createdAt: context.clock(),
        demo: true,
      })
      await addPosts(
        context,
        tx,
        { region, by: null },
        { user: { id, account: key }, posts: [{ role, unit: organisation.get(unit) ?? null }] },
      )
    })
    hired.set(key, await loadActor(db, { id, active: true }))
  }
  return hired
}

/** Who acts for a department, by the names of the ways. */
export function staffOf(
  { code, office, written }: PlannedDepartment,
  county: ReadonlyMap<string, Actor>,
  own: Staff,
): Staff {
  if (written) return own
  const part = (key: string, of: ReadonlyMap<string, Actor>, name: string): readonly [string, Actor][] => {
    const actor = of.get(name)
    return actor === undefined ? [] : [[key, actor]]
  }
  const number = code.slice(0, 3)
  return new Map([
    ...part('tianbao', county, `${number}填报`),
    ...part('fuzeren', county, `${number}负责人`),
    ...part('zhuguan', county, `${number}审核`),
    ...part('yewu', county, `${office}科员`),
    ...part('jixiao', own, 'jixiao'),
    ...part('pifu', own, 'pifu'),
  ])
}

export async function livingDepartments(
  context: Context,
  region: string,
  departments: readonly PlannedDepartment[],
  placed: ReadonlyMap<string, string>,
): Promise<readonly LivingDepartment[]> {
  const organisation = await loadOrganisation(context.store.of(region).db)
  return departments.map((one) => {
    const id = placed.get(one.code) ?? ''
    return { ...one, id, below: unitsBelow(organisation, id) }
  })
}
