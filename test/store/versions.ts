/** Versions: what is about the same, what was replaced, and what counts. */
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { loadDocuments, loadTargets, openDocument, deleteDocument } from '#store/documents/documents.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { loadProjects } from '#store/projects/projects.ts'
import { lockUnits } from '#store/documents/save-document.ts'
import { loadUnitStatistics, loadOverview, loadStatistics } from '#store/statistics/statistics.ts'
import type { Store } from '#store/kernel/store.ts'
import { findOlderVersion, restoreReplaced, supersede } from '#store/documents/versions.ts'
import { anyKept, freshRegion, gold, keep, NOON, save, unitsKnown, type Kept } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
const PAGE = { page: 1, size: 500 }

export function versionBehaviours(opened: () => Opened): void {
  const older = (region: string, document: TargetDocument) =>
    opened()
      .store.of(region)
      .transaction(async (tx) => {
        const unit = await lockUnits(tx, document, document.projects[0]?.unit ?? null, randomUUID)
        return findOlderVersion(tx, unit, document)
      })
  const changed = (
    { document, checked }: Kept,
    change: (document: TargetDocument) => Partial<TargetDocument>,
  ) => keep({ ...document, ...change(document) }, checked.findings)
  const only = (projects: readonly Project[]) => ({
    kind: 'project-targets' as const,
    statement: null,
    projects,
  })

  test('the same department, year and kind with other bytes is a version; another year, kind or department is none', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const first = gold('000')
    const saved = await save(store, region, first)
    expect(await older(region, first.document)).toBeNull()
    expect(await older(region, changed(first, () => ({})).document)).toBe(saved.document)
    expect(
      await older(region, changed(first, () => ({ projects: first.document.projects.slice(0, 1) })).document),
    ).toBe(saved.document)
    expect(await older(region, changed(first, () => ({ fiscalYear: 2026 })).document)).toBeNull()
    expect(await older(region, changed(first, () => ({ kind: 'monitoring' })).document)).toBeNull()
    expect(await older(region, gold('002').document)).toBeNull()
    expect(await older(await freshRegion(store), changed(first, () => ({})).document)).toBeNull()
  })

  test('forms of different projects are no versions of each other; the same code is, and a name where a code is missing', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const whole = gold('000')
    const [a, b] = whole.document.projects
    if (a === undefined || b === undefined) throw new Error('two projects')
    const saved = await save(
      store,
      region,
      changed(whole, () => only([a])),
    )
    const about = (project: Project) => older(region, changed(whole, () => only([project])).document)
    expect(await about(b)).toBeNull()
    expect(await about({ ...b, code: a.code })).toBe(saved.document)
    expect(await about({ ...a, name: '改了名' })).toBe(saved.document)
    expect(await about({ ...a, code: '13020225P00891110009X' })).toBeNull()
    expect(await about({ ...a, code: null })).toBe(saved.document)
    expect(await about({ ...a, name: `${a.name}'; --`, code: null })).toBeNull()
  })

  test('of several versions that count, the one of the same file name, then the newest', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const named = (file: string) =>
      changed(gold('000'), (document) => ({ source: { ...document.source, file } }))
    const first = await save(store, region, named('一.docx'))
    const second = await save(store, region, named('二.docx'), { at: LATER })
    expect(await older(region, named('一.docx').document)).toBe(first.document)
    expect(await older(region, named('三.docx').document)).toBe(second.document)
  })

  test('what was replaced is readable, counts nowhere, and counts again when its successor goes', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const [before, after] = [gold('000'), gold('002')]
    const old = await save(store, region, before)
    const figures = () => figuresOf(store, region)
    const alone = await figures()
    const fresh = await save(store, region, after, { at: LATER })
    expect(
      await store.of(region).transaction((tx) => supersede(tx, old.document, fresh.document, LATER)),
    ).toBe(before.document.source.file)
    expect(
      await store.of(region).transaction((tx) => supersede(tx, old.document, fresh.document, LATER)),
    ).toBeNull()

    expect(
      (await loadDocuments(store.of(region).db, { ...PAGE, sort: 'importedAt', order: 'asc' })).rows.map(
        ({ id }) => id,
      ),
    ).toEqual([fresh.document])
    const all = await loadDocuments(store.of(region).db, {
      ...PAGE,
      sort: 'importedAt',
      order: 'asc',
      superseded: true,
    })
    expect(all.rows.map(({ id, superseded }) => [id, superseded])).toEqual([
      [old.document, { by: fresh.document, at: LATER.toISOString() }],
      [fresh.document, null],
    ])
    expect((await loadTargets(store.of(region).db, old.document))?.projects).toEqual(before.document.projects)
    expect((await openDocument(store.of(region).db, fresh.document))?.replaced).toMatchObject([
      { id: old.document, file: before.document.source.file },
    ])
    expect(
      (
        await loadProjects(store.of(region).db, {
          ...PAGE,
          sort: 'order',
          order: 'asc',
          document: old.document,
        })
      ).total,
    ).toBe(5)
    expect(await older(region, changed(before, () => ({})).document)).toBeNull()

    await store.of(region).transaction(async (tx) => {
      await deleteDocument(tx, fresh.document)
      expect((await restoreReplaced(tx, fresh.document)).map(({ id }) => id)).toEqual([old.document])
    })
    expect(await figures()).toEqual(alone)
  })

  test('replacing leaves the figures of what replaced alone, to those who know its units, whatever the documents', async () => {
    const { store } = opened()
    await fc.assert(
      fc.asyncProperty(anyKept, anyKept, async (before, after) => {
        const [here, there] = [await freshRegion(store), await freshRegion(store)]
        const old = await save(store, here, before)
        const fresh = await save(store, here, after, { at: LATER })
        await store.of(here).transaction((tx) => supersede(tx, old.document, fresh.document, LATER))
        await unitsKnown(store, there, before)
        await save(store, there, after, { at: LATER })
        expect(await figuresOf(store, here)).toEqual(await figuresOf(store, there))
      }),
      { numRuns: 8 },
    )
  })
}

/** Everything that is counted, without ids. */
async function figuresOf(store: Store, region: string): Promise<unknown> {
  const { byRule, byUnit, quality, budgetByProject } = await loadStatistics(store.of(region).db, {})
  const projects = await loadProjects(store.of(region).db, { ...PAGE, sort: 'order', order: 'asc' })
  const findings = await loadFindingPage(store.of(region).db, PAGE)
  return {
    overview: await loadOverview(store.of(region).db, {}),
    units: await loadUnitStatistics(store.of(region).db, {}),
    byRule,
    byUnit,
    quality,
    largest: budgetByProject.map(({ name, budget }) => [name, budget]),
    projects: projects.rows.map(({ name }) => name),
    totals: projects.totals,
    findings: findings.total,
    facets: findings.facets,
  }
}
