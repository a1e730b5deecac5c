/**
 * Within reach everything is as if nothing else were there: the same questions, asked of a region that holds
 * no more.
 */
import { expect, test } from 'vitest'
import { loadDocuments, loadTargets, openDocument } from '#store/documents/documents.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { loadProjects, openProject, type ProjectSearch } from '#store/projects/projects.ts'
import { unitsOfDocument, unitsOfProject, within, withinOwnDocuments } from '#store/kernel/reach.ts'
import { loadReviews } from '#store/review/reviews.ts'
import { loadUnitStatistics, loadOverview, loadStatistics } from '#store/statistics/statistics.ts'
import type { Db, Store } from '#store/kernel/store.ts'
import { freshRegion, gold, save, type Kept } from './fixtures.ts'
import type { Opened } from './opened.ts'

const PROJECTS: ProjectSearch = { page: 1, size: 100, sort: 'order', order: 'asc' }
const PAGE = { page: 1, size: 100 }
const NOBODY = {
  id: '00000000-0000-4000-8000-000000000000',
  posts: [],
  submit: [],
  twice: false,
  clock: { today: '2025-10-08', dues: [] },
}

/**
 * What is asked of a region, without what differs between two regions that hold the same: ids and times of
 * saving.
 */
async function everything(db: Db, own: Db): Promise<string> {
  const statistics = await loadStatistics(own, { year: 2025 })
  const answers = {
    projects: await loadProjects(db, PROJECTS),
    some: await loadProjects(db, { ...PROJECTS, search: '服务', sort: 'budget', order: 'desc' }),
    findings: await loadFindingPage(db, PAGE),
    reviews: await loadReviews(db, NOBODY, { ...PAGE, box: 'all' }),
    documents: await loadDocuments(own, { ...PAGE, sort: 'importedAt', order: 'asc' }),
    overview: await loadOverview(own, {}),
    // Of equal budgets the ids decide: they are compared by name.
    statistics: {
      ...statistics,
      budgetByProject: statistics.budgetByProject.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    },
    units: await loadUnitStatistics(own, {}),
  }
  return JSON.stringify(
    answers,
    (key, value: unknown) =>
      /^(?:id|document|documentId|projectId|importedAt|sha256|identity|firstSeen\w*|at)$/.test(key)
        ? undefined
        : value,
    1,
  )
}

export function reachBehaviours(opened: () => Opened): void {
  async function filled(): Promise<{
    store: Store
    region: string
    kept: readonly Kept[]
    ids: readonly string[]
    units: readonly string[]
  }> {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = [gold('000'), gold('002'), gold('004')]
    const ids: string[] = []
    const names = [
      { code: '763001', name: '社会工作部' },
      { code: '300001', name: '乡村振兴局' },
      { code: '500001', name: '人社局' },
    ]
    for (const [i, one] of kept.entries())
      ids.push(
        (await save(store, region, ofUnit(one, names[i] ?? null), { unit: names[i] ?? null })).document,
      )
    const units: string[] = []
    for (const id of ids) units.push(...((await unitsOfDocument(store.of(region).db, id)) ?? []))
    return { store, region, kept, ids, units }
  }
  /** Every table names the unit that the document speaks for. */
  const ofUnit = (kept: Kept, unit: { readonly code: string; readonly name: string } | null): Kept => ({
    ...kept,
    document: { ...kept.document, projects: kept.document.projects.map((project) => ({ ...project, unit })) },
  })

  test('a caller who reaches one unit sees what a region of that unit alone would show', async () => {
    const { store, region, kept, units } = await filled()
    const names = [
      { code: '763001', name: '社会工作部' },
      { code: '300001', name: '乡村振兴局' },
      { code: '500001', name: '人社局' },
    ]
    for (const [i, unit] of units.entries()) {
      const reach = { region, units: new Set([unit]) }
      const alone = await freshRegion(store)
      const [one] = kept.slice(i, i + 1)
      if (one === undefined) throw new Error('no document')
      await save(store, alone, ofUnit(one, names[i] ?? null), { unit: names[i] ?? null })
      expect(
        await everything(within(store.of(region).db, reach), withinOwnDocuments(store.of(region).db, reach)),
      ).toBe(await everything(store.of(alone).db, store.of(alone).db))
    }
  })

  test('a caller who reaches all units sees what the whole region shows; one who reaches none sees nothing', async () => {
    const { store, region, units } = await filled()
    const all = { region, units: new Set(units) }
    expect(
      await everything(within(store.of(region).db, all), withinOwnDocuments(store.of(region).db, all)),
    ).toBe(await everything(store.of(region).db, store.of(region).db))
    const none = { region, units: new Set<string>() }
    expect((await loadProjects(within(store.of(region).db, none), PROJECTS)).total).toBe(0)
    expect((await loadFindingPage(within(store.of(region).db, none), PAGE)).total).toBe(0)
    expect(await loadOverview(withinOwnDocuments(store.of(region).db, none), {})).toMatchObject({
      documents: 0,
      projects: 0,
      budget: '0',
      findings: { error: 0 },
    })
  })

  test('a project of a unit in the document of another is there; the document’s words and its other projects are not', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const one = gold('000')
    const [first, ...others] = one.document.projects
    if (first === undefined) throw new Error('no project')
    const document = {
      ...one.document,
      projects: [
        { ...first, unit: { code: '763009', name: '下属单位' } },
        ...others.map((project) => ({ ...project, unit: { code: '763001', name: '社会工作部' } })),
      ],
    }
    const { document: id } = await save(
      store,
      region,
      { ...one, document },
      { unit: { code: '763001', name: '社会工作部' } },
    )
    const [row] = (await loadProjects(store.of(region).db, { ...PROJECTS, unit: '763009' })).rows
    const [ownUnit = '', ofDocument = ''] = (await unitsOfProject(store.of(region).db, row?.id ?? '')) ?? []
    const reach = { region, units: new Set([ownUnit]) }
    const db = within(store.of(region).db, reach)
    expect((await loadProjects(db, PROJECTS)).rows.map(({ name }) => name)).toEqual([first.name])
    expect(await openProject(db, row?.id ?? '')).toMatchObject({
      row: { name: first.name },
      previous: null,
      next: null,
    })
    expect((await loadTargets(db, id))?.projects.map(({ name }) => name)).toEqual([first.name])
    expect(await openDocument(withinOwnDocuments(store.of(region).db, reach), id)).toBeNull()
    const whole = within(store.of(region).db, { region, units: new Set([ofDocument]) })
    expect((await loadProjects(whole, PROJECTS)).total).toBe(one.document.projects.length)
  })

  test('nothing is written within reach, and no text alone is asked', async () => {
    const { store, region, units } = await filled()
    const db = within(store.of(region).db, { region, units: new Set(units) })
    await expect(db.deleteFrom('projects').execute()).rejects.toThrow('cannot be kept within reach')
    await expect(db.updateTable('documents').set({ demo: true }).execute()).rejects.toThrow(
      'cannot be kept within reach',
    )
  })
}
