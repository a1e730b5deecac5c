/**
 * Alike projects: taken in with their document, found by their bands, compared once, gone with their
 * document.
 */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Reach } from '#core/kernel/allows.ts'
import { formKeys, projectPartForms } from '#core/duplicates/parts.ts'
import { projectIdentity } from '#core/duplicates/same-project.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { compareWaiting, findAlikeForms } from '#store/duplicates/alike-forms.ts'
import { isTouched, regroup } from '#store/duplicates/alike-groups.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { alikeProjects, HIDDEN, loadAlike } from '#store/duplicates/duplicates.ts'
import {
  findSameEarlier,
  loadFormMembers,
  radarProgress,
  takeIn,
  takeInMissing,
} from '#store/duplicates/similar.ts'
import type { Store } from '#store/kernel/store.ts'
import { supersede } from '#store/documents/versions.ts'
import { copyOf, projectOf, seededRandom } from '../../bench/radar-corpus.ts'
import { project, targets } from '../support/targets.ts'
import { freshRegion, keep, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const SEED = 11

export function similarBehaviours(opened: () => Opened): void {
  const put = (region: string, projects: readonly Partial<Project>[], more: Partial<TargetDocument> = {}) =>
    save(
      opened().store,
      region,
      keep(
        targets(
          projects.map((one, i) => ({ ...one, order: i + 1 })),
          { kind: 'project-targets', ...more },
        ),
        [],
      ),
    )
  /** Names of the projects of the region that have a part alike with this project's. */
  const alikeWith = async (region: string, one: Project, without: string | null = null) => {
    const { db } = opened().store.of(region)
    const sought = projectPartForms(one).map((form) => ({ ...form, form: formKeys(form).form }))
    const alike = await findAlikeForms(db, sought)
    const members = await loadFormMembers(
      db,
      [...sought, ...alike.map(({ part, other }) => ({ part, form: other }))],
      without,
      9,
    )
    return [...new Set(members.map((member) => member.project.name))].toSorted()
  }
  const compareAll = async (region: string) => {
    while (
      (await opened()
        .store.of(region)
        .transaction((tx) => compareWaiting(tx))) > 0
    );
  }
  const original = projectOf(SEED, 1)
  const copy = { ...copyOf(original, 1, 0.85, seededRandom(1)), name: '副本' }

  test('a near copy is found before and after it was compared, in its region only, and not in its own document', async () => {
    const region = await freshRegion(opened().store)
    const { document } = await put(region, [original, projectOf(SEED, 2), projectOf(SEED, 3)])
    expect(await alikeWith(region, copy)).toEqual([original.name])
    await compareAll(region)
    expect(await alikeWith(region, copy)).toEqual([original.name])
    expect(await alikeWith(region, original)).toEqual([original.name])
    expect(await alikeWith(region, original, document)).toEqual([])
    expect(await alikeWith(await freshRegion(opened().store), copy)).toEqual([])
    await put(region, [copy])
    await compareAll(region)
    expect(await alikeWith(region, original, document)).toEqual(['副本'])
  })

  test('what was replaced counts no more, what was removed is gone', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const old = await put(region, [original])
    const next = await put(region, [{ ...original, name: '新版' }])
    await compareAll(region)
    await store.of(region).transaction((tx) => supersede(tx, old.document, next.document, NOON))
    expect(await alikeWith(region, copy)).toEqual(['新版'])
    await store.of(region).transaction((tx) => deleteDocument(tx, next.document))
    expect(await alikeWith(region, copy)).toEqual([])
    expect(await radarProgress(store.of(region).db)).toEqual({ done: 1, of: 1 })
  })

  test('a project whose words are changed in place is found by the new ones alone, and by both again when they return', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await put(region, [original])
    await compareAll(region)
    const other = { ...projectOf(SEED, 5), name: original.name }
    const { projectId } = (await loadFormMembers(store.of(region).db, keysFor(original), null, 1))[0] ?? {
      projectId: '',
    }
    const change = (to: Project) =>
      store
        .of(region)
        .transaction((tx) => takeIn(tx, 'project-targets', [{ id: projectId, project: to, unit: to.unit }]))
    await change(other)
    expect(await loadFormMembers(store.of(region).db, keysFor(original), null, 1)).toEqual([])
    expect(await loadFormMembers(store.of(region).db, keysFor(other), null, 1)).not.toEqual([])
    // Nobody has the original's words while the copy is compared.
    await put(region, [copy])
    await compareAll(region)
    await change(original)
    await compareAll(region)
    expect(await alikeWith(region, original, document)).toEqual(['副本'])
    await change({ ...original, goals: [] })
    expect(
      (await loadFormMembers(store.of(region).db, keysFor(original), null, 1)).map(({ part }) => part),
    ).toEqual(['indicators'])
  })

  test('what came one by one, changed and went is kept and compared as if all had been there at once', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const random = seededRandom(9)
    // Families of copies and copies of copies, between strangers; in an order of chance.
    const family = (n: number) => {
      const first = projectOf(SEED, 40 + n)
      const second = copyOf(first, 2 * n, 0.85, random)
      return [first, second, copyOf(second, 2 * n + 1, 0.85, random), projectOf(SEED, 60 + n)]
    }
    const all = Array.from({ length: 8 }, (_, n) => family(n))
      .flat()
      .map((one, n) => ({ one: { ...one, name: `项目${n}` }, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ one }) => one)
    const documents: string[] = []
    for (const [n, one] of all.entries()) {
      documents.push((await put(region, [one])).document)
      if (n % 3 === 0) await compareAll(region)
      if (n % 5 === 4) {
        await store.of(region).transaction((tx) => deleteDocument(tx, documents[n - 2] ?? ''))
        await put(region, [all[n - 2] ?? one, all[n - 4] ?? one])
      }
    }
    await compareAll(region)
    const [projects, parts, , pairs] = await rowsOf(store, region)
    expect(pairs?.length).toBeGreaterThan(20)
    for (const table of RADAR) await store.of(region).db.deleteFrom(table).execute()
    for (let after: string | null = null; ;) {
      after = await store.of(region).transaction((tx) => takeInMissing(tx, after))
      if (after === null) break
    }
    await compareAll(region)
    const again = await rowsOf(store, region)
    expect([again[0], again[1], again[3]]).toEqual([projects, parts, pairs])
  })

  test('groups are kept until something they are made of changes; what is gone or counts no more leaves them at once', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const groups = async () =>
      (await loadAlike(store.of(region).db, { region, units: 'all' })).groups.map(
        ({ members }) => members.length,
      )
    const first = await put(region, [original])
    const second = await put(region, [copy])
    const third = await put(region, [{ ...copyOf(original, 2, 0.9, seededRandom(2)), name: '再抄' }])
    await compareAll(region)
    expect([await isTouched(store.of(region).db), await groups()]).toEqual([true, []])
    expect(await regroup(store.of(region))).toBe(true)
    expect([await isTouched(store.of(region).db), await regroup(store.of(region))]).toEqual([false, false])
    expect(new Set(await groups())).toEqual(new Set([3]))
    await store.of(region).transaction((tx) => deleteDocument(tx, third.document))
    expect([await isTouched(store.of(region).db), new Set(await groups())]).toEqual([true, new Set([2])])
    await regroup(store.of(region))
    await store.of(region).transaction((tx) => supersede(tx, second.document, first.document, NOON))
    expect([await isTouched(store.of(region).db), await groups()]).toEqual([true, []])
    await regroup(store.of(region))
    expect(await store.of(region).db.selectFrom('similar_groups').select('group_id').execute()).toEqual([])
  })

  test('groups show what their members are now, however they came and went: to everybody, to a unit, of a year', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const random = seededRandom(17)
    const first = [projectOf(SEED, 71), projectOf(SEED, 72), projectOf(SEED, 73)]
    const units = ['甲局', '乙局', '丙局'].map((name, n) => ({ code: `90${n}001`, name }))
    const there: string[] = []
    let given: ReadonlyMap<number | null, string> = new Map()
    for (let step = 0; step < 24; step += 1) {
      const of = Math.floor(random() * 3)
      const one = {
        ...copyOf(first[of] ?? original, step, 0.9, random),
        name: `项目${step % 9}`,
        code: null,
        unit: units[Math.floor(random() * 3)] ?? null,
        budget: { total: String(step + 1), fiscal: String(step + 1), other: '0' },
      }
      there.push((await put(region, [one], { fiscalYear: random() < 0.3 ? 2024 : 2025 })).document)
      if (step % 4 === 3)
        await store
          .of(region)
          .transaction((tx) =>
            deleteDocument(
              tx,
              there.splice(step % 8 === 3 ? -1 : Math.floor(random() * there.length), 1)[0] ?? '',
            ),
          )
      if (step % 3 === 2) {
        await compareAll(region)
        const named = new Set(
          (await store.of(region).db.selectFrom('similar_groups').select('members').execute()).flatMap(
            ({ members }) => members,
          ),
        )
        await regroup(store.of(region))
        // A number of a group read before never leads to another project.
        const numbered = await store
          .of(region)
          .db.selectFrom('similar_projects')
          .select(['number', 'project_id'])
          .where('number', 'is not', null)
          .execute()
        for (const { number, project_id } of numbered)
          if (named.has(number ?? 0)) expect(given.get(number) ?? 'unknown').toBe(project_id)
        given = new Map(numbered.map(({ number, project_id }) => [number, project_id]))
      }
      const {
        rows: [unit],
      } = await sql<{
        id: string
      }>`select unit_id as id from budget_units where region_id = ${region} order by code limit 1`.execute(
        store.of(region).db,
      )
      for (const reach of [
        { region, units: 'all' },
        { region, units: new Set([unit?.id ?? '']) },
      ] satisfies Reach[]) {
        for (const year of [undefined, 2024, 2025])
          expect(await groupsShown(store, reach, year)).toEqual(await groupsByRows(store, reach, year))
      }
    }
    expect((await loadAlike(store.of(region).db, { region, units: 'all' })).groups.length).toBeGreaterThan(2)
  })

  test("words of 自评表 and 监控表 are compared with nobody's", async () => {
    const region = await freshRegion(opened().store)
    await put(region, [original], { kind: 'self-evaluation' })
    await put(region, [original], { kind: 'monitoring' })
    expect(await alikeWith(region, copy)).toEqual([])
    expect(await radarProgress(opened().store.of(region).db)).toEqual({ done: 2, of: 2 })
  })

  test('the same project of earlier years, by code or by unit and name, of any kind', async () => {
    const region = await freshRegion(opened().store)
    const { db } = opened().store.of(region)
    const one = (year: number, more: Partial<Project>, kind: TargetDocument['kind'] = 'project-targets') =>
      put(region, [more], { fiscalYear: year, kind })
    await one(2024, { code: '13020224P00891110002A', name: '干部培训' })
    await one(2023, { code: null, name: '2023年干部培训经费' })
    await one(2024, { code: null, name: '2024年干部培训经费' }, 'self-evaluation')
    await one(2025, { code: null, name: '2025年干部培训经费' })
    await one(2024, { code: null, name: '干部培训经费', unit: { code: '1', name: '组织部' } })
    const now = project({ name: '2025年干部培训经费', code: '13020225P008911100023' })
    const found = await findSameEarlier(db, [{ n: 7, ...projectIdentity(now, now.unit) }], 2025, 9)
    expect(found.map(({ n, fiscalYear, project: { name } }) => [n, fiscalYear, name]).toSorted()).toEqual([
      [7, 2023, '2023年干部培训经费'],
      [7, 2024, '2024年干部培训经费'],
      [7, 2024, '干部培训'],
    ])
    expect(found.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2024, 2023])
  })

  test('what was saved before there was a radar is taken in, step by step', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await put(
      region,
      Array.from({ length: 230 }, (_, n) => projectOf(SEED, n)),
    )
    const before = await rowsOf(store, region)
    for (const table of RADAR) await store.of(region).db.deleteFrom(table).execute()
    let after: string | null = null
    let steps = 0
    do {
      after = await store.of(region).transaction((tx) => takeInMissing(tx, after))
      steps += 1
    } while (after !== null)
    expect(steps).toBe(3)
    expect(await rowsOf(store, region)).toEqual(before)
  })

  test('of planted near copies 95 in a hundred are found, and 95 in a hundred of those found were planted', async () => {
    const region = await freshRegion(opened().store)
    const random = seededRandom(2)
    const numbers = Array.from({ length: 200 }, (_, n) => n)
    await put(
      region,
      numbers.map((n) => ({ ...projectOf(SEED, n), name: `原件${n}` })),
    )
    await compareAll(region)
    let [hits, reported] = [0, 0]
    const planted = numbers.filter((n) => n % 2 === 0)
    for (const n of planted) {
      const found = await alikeWith(region, copyOf(projectOf(SEED, n), n, 0.8, random))
      if (found.includes(`原件${n}`)) hits += 1
      reported += found.length
    }
    for (const n of planted) reported += (await alikeWith(region, projectOf(SEED + 1, n))).length
    expect(hits / planted.length).toBeGreaterThanOrEqual(0.95)
    expect(hits / reported).toBeGreaterThanOrEqual(0.95)
  })
}

type Shown = {
  readonly id: string
  readonly units: number
  readonly members: readonly (readonly [
    project: string | null,
    year: number | null,
    unit: string | null,
    budget: string,
  ])[]
}

async function groupsShown(store: Store, reach: Reach, year: number | undefined): Promise<readonly Shown[]> {
  const { db } = store.of(reach.region)
  const {
    groups,
    facts: { owners, units: unitOf, years, budgets },
  } = await loadAlike(db, reach, year)
  const named = await alikeProjects(
    db,
    reach,
    groups.flatMap(({ members }) => members),
  )
  return groups
    .map(({ id, units, members }) => ({
      id,
      units,
      members: members.map((number): Shown['members'][number] => {
        const owner = owners[number] ?? HIDDEN
        return [
          owner === HIDDEN ? null : (named.get(number)?.id ?? 'gone'),
          years[number] === 0 ? null : (years[number] ?? null),
          unitOf[owner]?.key ?? null,
          String(budgets[number]),
        ]
      }),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The same told by the rows themselves, one after the other. */
async function groupsByRows(
  store: Store,
  { region, units }: Reach,
  year: number | undefined,
): Promise<readonly Shown[]> {
  const { db } = store.of(region)
  const { rows } = await sql<{
    group: string
    identity: number
    project: string
    year: number | null
    unit: string | null
    document: string | null
    key: string | null
    budget: string | null
  }>`
    select g.group_id as group, m.identity, p.project_id as project, p.fiscal_year as year, p.unit_id as unit, d.unit_id as document, coalesce(u.code, u.name) as key, p.budget
    from similar_groups g cross join lateral unnest(g.members, g.identities) with ordinality as m(number, identity, place)
    join similar_projects s on s.region_id = ${region} and s.number = m.number
    join projects p on p.region_id = ${region} and p.project_id = s.project_id and p.counted
    join documents d on d.region_id = ${region} and d.document_id = p.document_id
    left join budget_units u on u.region_id = ${region} and u.unit_id = p.unit_id
    where g.region_id = ${region} order by g.group_id, m.place`.execute(db)
  const groups = new Map<string, (typeof rows)[number][]>()
  for (const row of rows) {
    const group = groups.get(row.group) ?? []
    groups.set(row.group, group)
    if ((year === undefined || row.year === year) && !group.some(({ identity }) => identity === row.identity))
      group.push(row)
  }
  const isReached = ({ unit, document }: (typeof rows)[number]) =>
    units === 'all' || [unit, document].some((one) => one !== null && units.has(one))
  return [...groups].flatMap(([id, members]): Shown[] =>
    members.length < 2 || !members.some(isReached)
      ? []
      : [
          {
            id,
            units: new Set(members.map((one) => (isReached(one) ? one.key : 'others'))).size,
            members: members.map((one) =>
              isReached(one)
                ? [one.project, one.year, one.key, one.budget ?? '0']
                : [null, one.year, null, '0'],
            ),
          },
        ],
  )
}

/** All that the radar keeps; every row is made from the projects. */
const RADAR = [
  'similar_projects',
  'similar_parts',
  'similar_forms',
  'similar_pairs',
  'similar_bands',
] as const

const keysFor = (one: Project) =>
  projectPartForms(one).map((form) => ({ part: form.part, form: formKeys(form).form }))

/** In the order of {@link RADAR}, each row as text. */
async function rowsOf(store: Store, region: string): Promise<readonly string[][]> {
  const { db } = store.of(region)
  const rows = await Promise.all(RADAR.map((table) => db.selectFrom(table).selectAll().execute()))
  return rows.map((some) => some.map((row: unknown) => JSON.stringify(row)).toSorted())
}
