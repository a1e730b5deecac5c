/** Alike projects: taken in with their document, found by their bands, compared once, gone with their document. */
import { expect, test } from 'vitest'
import { keysOf, partFormsOf } from '#core/similar/parts.ts'
import { identityOf } from '#core/similar/same-project.ts'
import type { Project, TargetDocument } from '#core/target/document.ts'
import { removeDocument } from '#store/documents.ts'
import { compareWaiting, findAlikeForms, findSameEarlier, membersOf, radarProgress, takeInMissing } from '#store/similar.ts'
import type { Store } from '#store/store.ts'
import { supersede } from '#store/versions.ts'
import { copyOf, projectOf, randomOf } from '../../bench/radar-corpus.ts'
import { project, targets } from '../support/targets.ts'
import { freshRegion, keep, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const SEED = 11

export function similarBehaviours(opened: () => Opened): void {
  const put = (region: string, projects: readonly Partial<Project>[], more: Partial<TargetDocument> = {}) => save(opened().store, region, keep(targets(projects.map((one, i) => ({ ...one, order: i + 1 })), { kind: 'project-targets', ...more }), []))
  /** Names of the projects of the region that have a part alike with this project's. */
  const alikeWith = async (region: string, one: Project, without: string | null = null) => {
    const { db } = opened().store
    const sought = partFormsOf(one).map((form) => ({ ...form, form: keysOf(form).form }))
    const alike = await findAlikeForms(db, region, sought)
    const members = await membersOf(db, region, [...sought, ...alike.map(({ part, other }) => ({ part, form: other }))], without, 9)
    return [...new Set(members.map((member) => member.project.name))].toSorted()
  }
  const compareAll = async (region: string) => {
    while ((await opened().store.transaction((tx) => compareWaiting(tx, region))) > 0);
  }
  const original = projectOf(SEED, 1)
  const copy = { ...copyOf(original, 1, 0.85, randomOf(1)), name: '副本' }

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
    await store.transaction((tx) => supersede(tx, region, old.document, next.document, NOON))
    expect(await alikeWith(region, copy)).toEqual(['新版'])
    await store.transaction((tx) => removeDocument(tx, region, next.document))
    expect(await alikeWith(region, copy)).toEqual([])
    expect(await radarProgress(store.db, region)).toMatchObject({ projects: 1, takenIn: 1 })
  })

  test('words of 自评表 and 监控表 are compared with nobody\'s', async () => {
    const region = await freshRegion(opened().store)
    await put(region, [original], { kind: 'self-evaluation' })
    await put(region, [original], { kind: 'monitoring' })
    expect(await alikeWith(region, copy)).toEqual([])
    expect(await radarProgress(opened().store.db, region)).toEqual({ projects: 2, takenIn: 2, forms: 0, compared: 0 })
  })

  test('the same project of earlier years, by code or by unit and name, of any kind', async () => {
    const { db } = opened().store
    const region = await freshRegion(opened().store)
    const one = (year: number, more: Partial<Project>, kind: TargetDocument['kind'] = 'project-targets') => put(region, [more], { fiscalYear: year, kind })
    await one(2024, { code: '13020224P00891110002A', name: '干部培训' })
    await one(2023, { code: null, name: '2023年干部培训经费' })
    await one(2024, { code: null, name: '2024年干部培训经费' }, 'self-evaluation')
    await one(2025, { code: null, name: '2025年干部培训经费' })
    await one(2024, { code: null, name: '干部培训经费', unit: { code: '1', name: '组织部' } })
    const now = project({ name: '2025年干部培训经费', code: '13020225P008911100023' })
    const found = await findSameEarlier(db, region, [{ n: 7, ...identityOf(now, now.unit) }], 2025, 9)
    expect(found.map(({ n, fiscalYear, project: { name } }) => [n, fiscalYear, name]).toSorted()).toEqual([[7, 2023, '2023年干部培训经费'], [7, 2024, '2024年干部培训经费'], [7, 2024, '干部培训']])
    expect(found.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2024, 2023])
  })

  test('what was saved before there was a radar is taken in, step by step', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await put(region, Array.from({ length: 230 }, (_, n) => projectOf(SEED, n)))
    const before = await rowsOf(store, region)
    for (const table of ['similar_projects', 'similar_parts', 'similar_forms'] as const) await store.db.deleteFrom(table).where('region_id', '=', region).execute()
    let after: string | null = null
    let steps = 0
    do {
      after = await store.transaction((tx) => takeInMissing(tx, region, after))
      steps += 1
    } while (after !== null)
    expect(steps).toBe(3)
    expect(await rowsOf(store, region)).toEqual(before)
  })

  test('of planted near copies 95 in a hundred are found, and 95 in a hundred of those found were planted', async () => {
    const region = await freshRegion(opened().store)
    const random = randomOf(2)
    const numbers = Array.from({ length: 200 }, (_, n) => n)
    await put(region, numbers.map((n) => ({ ...projectOf(SEED, n), name: `原件${n}` })))
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

async function rowsOf({ db }: Store, region: string) {
  const of = (table: 'similar_projects' | 'similar_parts' | 'similar_forms') => db.selectFrom(table).selectAll().where('region_id', '=', region).execute()
  const rows = await Promise.all([of('similar_projects'), of('similar_parts'), of('similar_forms')])
  return rows.map((some) => some.map((row) => JSON.stringify(row)).toSorted())
}
