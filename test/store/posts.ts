/** Posts: what is held today reaches its place and all below; what was, stays. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitsBelow, type Unit } from '#core/organisation/unit.ts'
import { loadOrganisation, saveOrganisation } from '#store/organisation/organisation.ts'
import {
  activeHolders,
  updatePostEnd,
  insertPost,
  heldPosts,
  holdersAt,
  loadPostRows,
  loadRoles,
} from '#store/accounts/posts.ts'
import { loadPosts } from '#store/kernel/posts.ts'
import type { Store } from '#store/kernel/store.ts'
import { updateUser, insertUser } from '#store/accounts/users.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 3_600_000)

export function postBehaviours(opened: () => Opened): void {
  async function person(store: Store, region: string, name = '张会计'): Promise<string> {
    const id = randomUUID()
    await insertUser(store.of(region).db, {
      id,
      account: `p${id.slice(0, 8)}`,
      name,
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    return id
  }
  const give = (
    store: Store,
    region: string,
    post: {
      readonly user: string
      readonly role: 'unit-filler' | 'reader' | 'administrator'
      readonly unit: string | null
      readonly givenBy?: string
    },
  ) => {
    const id = randomUUID()
    return insertPost(store.of(region).db, { givenBy: null, ...post, id, since: NOON }).then(() => id)
  }
  const unitOf = (id: string, change: Partial<Unit> = {}): Unit => ({
    id,
    kind: 'unit',
    code: null,
    name: id,
    parent: null,
    office: null,
    closed: null,
    successor: null,
    ...change,
  })
  const keep = (store: Store, region: string, units: readonly Unit[]) =>
    saveOrganisation(store.of(region).db, units, {
      change: 'create',
      from: '2025-01-01',
      note: '',
      at: NOON,
      by: null,
    })

  test('reach what the organisation has below their place, whatever it looks like, rings and all', async () => {
    const { store } = opened()
    const ids = Array.from({ length: 6 }, () => randomUUID())
    const link = fc.option(fc.constantFrom(...ids), { nil: null })
    const links = fc.array(fc.record({ parent: link, office: link, successor: link }), {
      minLength: 6,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(links, fc.constantFrom(...ids), async (drawn, place) => {
        const region = await freshRegion(store)
        const user = await person(store, region)
        await keep(
          store,
          region,
          ids.map((id) => unitOf(id)),
        )
        await keep(
          store,
          region,
          ids.map((id, i) => unitOf(id, drawn[i] ?? {})),
        )
        await give(store, region, { user, role: 'unit-filler', unit: place })
        const below = unitsBelow(await loadOrganisation(store.of(region).db), place)
        expect(await loadPosts(store.of(region).db, user)).toEqual([{ role: 'unit-filler', units: below }])
        for (const id of ids)
          expect(await holdersAt(store.of(region).db, [id])).toEqual(
            below.has(id) ? [{ id: user, name: '张会计', roles: ['unit-filler'] }] : [],
          )
      }),
      { numRuns: 15 },
    )
  })

  test('over the whole region reach all of it, and nothing where the role is held at a place', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = await person(store, region)
    await give(store, region, { user, role: 'reader', unit: null })
    await give(store, region, { user, role: 'unit-filler', unit: null })
    expect(await holdersAt(store.of(region).db, [])).toEqual([
      { id: user, name: '张会计', roles: ['reader'] },
    ])
    expect(new Set(await loadPosts(store.of(region).db, user))).toEqual(
      new Set([
        { role: 'reader', units: 'all' },
        { role: 'unit-filler', units: new Set() },
      ]),
    )
    expect(await loadPosts(store.of(await freshRegion(store)).db, user)).toEqual([])
    expect(await loadPosts(store.of(region).db, await person(store, region))).toEqual([])
  })

  test('end once, are listed with who gave and ended them, and give nothing any more', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const [user, officer] = [await person(store, region), await person(store, region, '王科长')]
    const unit = randomUUID()
    await keep(store, region, [unitOf(unit, { name: '教育局' })])
    const post = await give(store, region, { user, role: 'unit-filler', unit, givenBy: officer })
    const held = {
      id: post,
      user,
      role: 'unit-filler',
      unit: { id: unit, name: '教育局', closed: null, into: null },
      since: NOON.toISOString(),
      givenBy: '王科长',
    }
    expect(await heldPosts(store.of(region).db)).toEqual([{ ...held, until: null, endedBy: null }])
    const end = () => updatePostEnd(store.of(region).db, { id: post, user }, { until: LATER, by: officer })
    expect(
      await updatePostEnd(store.of(region).db, { id: post, user: officer }, { until: LATER, by: officer }),
    ).toBe(false)
    expect([await end(), await end()]).toEqual([true, false])
    expect(await heldPosts(store.of(region).db, user)).toEqual([])
    expect(await loadPostRows(store.of(region).db, user)).toEqual([
      { ...held, until: LATER.toISOString(), endedBy: '王科长' },
    ])
    expect([await loadPosts(store.of(region).db, user), await loadRoles(store.of(region).db, user)]).toEqual([
      [],
      [],
    ])
  })

  test('of people who are switched off count for nothing among those who look after the region', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const [one, other] = [await person(store, region), await person(store, region)]
    const post = await give(store, region, { user: one, role: 'administrator', unit: null })
    await give(store, region, { user: other, role: 'administrator', unit: null })
    await give(store, region, { user: other, role: 'reader', unit: null })
    await updateUser(store.of(region).db, other, { active: false })
    expect(await activeHolders(store.of(region).db, ['administrator', 'reader'])).toEqual([
      { id: post, user: one, role: 'administrator' },
    ])
  })
}
