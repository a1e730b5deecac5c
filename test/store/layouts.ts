/** Described layouts, and readings that take the place of others. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadTargets, openDocument } from '#store/documents/documents.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { countLayouts, findLayout, loadLayouts, deleteLayout, keepLayout } from '#store/layouts/layouts.ts'
import { loadProjects } from '#store/projects/projects.ts'
import { replaceReading } from '#store/documents/save-document.ts'
import { supersede } from '#store/documents/versions.ts'
import { freshRegion, gold, keep, NOON, save, type Kept } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
const DESCRIPTION = {
  format: 'jichi.layout/1',
  id: 'ours',
  name: '本县表',
  titles: [],
  columns: { value: ['要达到', `引号"'\\`] },
}
const layout = (id: string, change: object = {}) => ({
  id,
  name: '本县表',
  description: { ...DESCRIPTION, id },
  by: null,
  at: NOON,
  ...change,
})

export function layoutBehaviours(opened: () => Opened): void {
  test('a layout comes back as it was saved, changed keeps when it was made, and is its region’s own', async () => {
    const { store } = opened()
    const [region, other] = [await freshRegion(store), await freshRegion(store)]
    await keepLayout(store.of(region).db, layout('b', { at: LATER }))
    await keepLayout(store.of(region).db, layout('a'))
    await keepLayout(store.of(other).db, layout('a', { name: '别处的表' }))
    expect((await loadLayouts(store.of(region).db)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await findLayout(store.of(region).db, 'a'))?.description).toEqual({ ...DESCRIPTION, id: 'a' })

    await keepLayout(
      store.of(region).db,
      layout('a', { name: '新名', description: { ...DESCRIPTION, name: '新名' }, at: LATER }),
    )
    expect(await findLayout(store.of(region).db, 'a')).toMatchObject({
      name: '新名',
      description: { name: '新名' },
      createdAt: NOON.toISOString(),
      changedAt: LATER.toISOString(),
    })
    expect(await countLayouts(store.of(region).db)).toBe(2)

    expect(await deleteLayout(store.of(region).db, 'a')).toBe('新名')
    expect(await deleteLayout(store.of(region).db, 'a')).toBeNull()
    expect(await findLayout(store.of(other).db, 'a')).toMatchObject({ name: '别处的表' })
  })

  const reading = ({ document, checked }: Kept) => ({
    document,
    checked,
    checkedAt: LATER,
    unit: document.projects[0]?.unit ?? null,
  })
  const contents = async (region: string, id: string) => {
    const { store } = opened()
    const page = { page: 1, size: 500, document: id }
    const detail = await openDocument(store.of(region).db, id)
    const projects = await loadProjects(store.of(region).db, { ...page, sort: 'order', order: 'asc' })
    const findings = await loadFindingPage(store.of(region).db, page)
    return {
      targets: await loadTargets(store.of(region).db, id),
      totals: projects.totals,
      projects: projects.rows.map(({ name, budget }) => [name, budget]),
      findings: findings.total,
      facets: { ...findings.facets, state: findings.facets.state.filter(({ value }) => value === 'open') },
      figures: [
        detail?.projects,
        detail?.indicators,
        detail?.unplaced,
        detail?.budget,
        detail?.findings,
        detail?.score,
      ],
    }
  }

  test('another reading of the same bytes leaves nothing of the one before, as if it had been the first', async () => {
    const { store } = opened()
    const [here, there] = [await freshRegion(store), await freshRegion(store)]
    const before = gold('000')
    const after = keep(
      { ...before.document, unplaced: [], projects: before.document.projects.slice(1) },
      before.checked.findings.slice(0, 1),
      before.bytes,
    )
    const saved = await save(store, here, before)
    const fresh = await save(store, there, after)
    const replaced = await store
      .of(here)
      .transaction((tx) => replaceReading(tx, saved.document, reading(after), randomUUID))
    expect(replaced).toEqual({ ...fresh, document: saved.document })
    expect(await contents(here, saved.document)).toEqual(await contents(there, fresh.document))
  })

  test('projects that are there again keep their ids; who imported it, and whether it counts, stay', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const saved = await save(store, region, kept)
    const first = await openDocument(store.of(region).db, saved.document)
    const newer = await save(store, region, gold('002'))
    await store.of(region).transaction((tx) => supersede(tx, saved.document, newer.document, LATER))
    const [one, ...others] = kept.document.projects
    if (one === undefined) throw new Error('a project')
    await store
      .of(region)
      .transaction((tx) =>
        replaceReading(
          tx,
          saved.document,
          reading(
            keep({ ...kept.document, projects: [{ ...one, name: '改了名' }, ...others] }, [], kept.bytes),
          ),
          randomUUID,
        ),
      )
    const again = await openDocument(store.of(region).db, saved.document)
    expect(again).toMatchObject({
      importedAt: first?.importedAt,
      file: first?.file,
      superseded: { by: newer.document },
    })
    expect(again?.projectList.slice(1).map(({ id }) => id)).toEqual(
      first?.projectList.slice(1).map(({ id }) => id),
    )
    expect(again?.projectList[0]?.id).not.toBe(first?.projectList[0]?.id)
    expect(
      (
        await loadProjects(store.of(region).db, { page: 1, size: 500, sort: 'order', order: 'asc' })
      ).rows.filter(({ document }) => document === saved.document),
    ).toEqual([])
  })

  test('of a document that is not there, or is another region’s, nothing is replaced', async () => {
    const { store } = opened()
    const kept = gold('000')
    const saved = await save(store, await freshRegion(store), kept)
    const region = await freshRegion(store)
    expect(
      await store
        .of(region)
        .transaction((tx) => replaceReading(tx, saved.document, reading(kept), randomUUID)),
    ).toBeNull()
    expect(
      await store.of(region).transaction((tx) => replaceReading(tx, randomUUID(), reading(kept), randomUUID)),
    ).toBeNull()
  })
}
