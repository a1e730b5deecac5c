/** The life of findings over checks: identities, states, counts. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '#core/kernel/finding.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { applyEdit, textAt } from '#core/target/edit.ts'
import { loadDocuments, loadTargets, openDocument } from '#store/documents/documents.ts'
import { loadProjects, openProject } from '#store/projects/projects.ts'
import { replaceFindings } from '#store/findings/recheck.ts'
import { replaceReading, saveDocument } from '#store/documents/save-document.ts'
import { saveEdited } from '#store/documents/save-edited.ts'
import { loadOverview, loadStatistics } from '#store/statistics/statistics.ts'
import { storeFile } from '#store/documents/files.ts'
import type { Store } from '#store/kernel/store.ts'
import { supersede } from '#store/documents/versions.ts'
import { anyKept, freshRegion, gold, keep, NOON, save, unitsKnown, type Kept } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
const LATEST = new Date(NOON.getTime() + 120_000)
const PAGE = { page: 1, size: 500 } as const

export function livesBehaviours(opened: () => Opened): void {
  const recheck = (
    store: Store,
    region: string,
    id: string,
    {
      kept,
      findings,
      at = LATER,
    }: { readonly kept: Kept; readonly findings: readonly Finding[]; readonly at?: Date },
  ) =>
    store
      .of(region)
      .transaction((tx) =>
        replaceFindings(
          tx,
          id,
          { document: kept.document, checked: keep(kept.document, findings).checked, at },
          randomUUID,
        ),
      )
  const rowsOf = async (
    store: Store,
    region: string,
    document: string,
    state?: 'open' | 'fixed' | 'waived' | 'disputed',
  ) => (await loadFindingPage(store.of(region).db, { ...PAGE, document, ...(state && { state }) })).rows

  test('what is found again keeps its id, what is gone is fixed and counts nowhere, what is back is open', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const { document } = await save(store, region, kept)
    const first = await rowsOf(store, region, document)
    expect(first.every(({ news, state }) => news === null && state === 'open')).toBe(true)

    const [gone, ...others] = kept.checked.findings
    if (gone === undefined) throw new Error('a finding')
    await recheck(store, region, document, { kept, findings: others })
    const second = await rowsOf(store, region, document)
    const fixed = await rowsOf(store, region, document, 'fixed')
    expect(new Set([...second, ...fixed].map(({ id }) => id))).toEqual(new Set(first.map(({ id }) => id)))
    expect(fixed).toMatchObject([
      { rule: gone.rule, news: 'fixed', fixedAt: LATER.toISOString(), firstSeenAt: NOON.toISOString() },
    ])
    expect(await countsOf(store, region)).toEqual(
      await countsOf(store, await inNewRegion(store, keep(kept.document, others))),
    )

    await recheck(store, region, document, { kept, findings: kept.checked.findings, at: LATEST })
    expect(new Set((await rowsOf(store, region, document)).map(({ id }) => id))).toEqual(
      new Set(first.map(({ id }) => id)),
    )
    expect(await rowsOf(store, region, document, 'fixed')).toEqual([])
  })

  test('a finding that a check adds is new since the one before, and no more after the next', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const [added, ...others] = kept.checked.findings
    if (added === undefined) throw new Error('a finding')
    const { document } = await save(store, region, keep(kept.document, others))
    await recheck(store, region, document, { kept, findings: kept.checked.findings })
    expect((await rowsOf(store, region, document)).filter(({ news }) => news === 'new')).toMatchObject([
      { rule: added.rule, firstSeenAt: LATER.toISOString() },
    ])
    await recheck(store, region, document, { kept, findings: kept.checked.findings, at: LATEST })
    expect((await rowsOf(store, region, document)).filter(({ news }) => news !== null)).toEqual([])
  })

  test('whatever two checks find, the counts are those of the second alone', async () => {
    const { store } = opened()
    await fc.assert(
      fc.asyncProperty(anyKept, anyKept, fc.boolean(), async (one, two, whole) => {
        const [here, there] = [await freshRegion(store), await freshRegion(store)]
        const first = await save(store, here, one)
        const second = whole
          ? keep(two.document, two.checked.findings, one.bytes)
          : keep(one.document, two.checked.findings, one.bytes)
        if (whole)
          await store
            .of(here)
            .transaction((tx) =>
              replaceReading(
                tx,
                first.document,
                { ...second, checkedAt: LATER, unit: second.document.projects[0]?.unit ?? null },
                randomUUID,
              ),
            )
        else await recheck(store, here, first.document, { kept: second, findings: second.checked.findings })
        await unitsKnown(store, there, one)
        await save(store, there, second)
        expect(await countsOf(store, here)).toEqual(await countsOf(store, there))
      }),
      { numRuns: 12 },
    )
  })

  test('in a version that replaces a document, findings go on; those that are gone are there as fixed', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const older = gold('000')
    const [gone, ...others] = older.checked.findings
    if (gone === undefined) throw new Error('a finding')
    const before = await save(store, region, older)
    const newer = keep(older.document, others)
    const after = await store.of(region).transaction(async (tx) => {
      await storeFile(tx, newer.bytes, LATER)
      const saved = await saveDocument(
        tx,
        {
          ...newer,
          size: 1,
          unit: older.document.projects[0]?.unit ?? null,
          demo: false,
          checkedAt: LATER,
          importedBy: null,
          replaces: before.document,
        },
        randomUUID,
      )
      await supersede(tx, before.document, saved.document, LATER)
      return saved
    })
    expect(after.findings).toEqual({
      error: newer.checked.summary.error,
      warning: newer.checked.summary.warning,
      advice: newer.checked.summary.advice,
    })
    expect(
      (await rowsOf(store, region, after.document)).every(
        ({ firstSeenAt, news }) => firstSeenAt === NOON.toISOString() && news === null,
      ),
    ).toBe(true)
    expect(await rowsOf(store, region, after.document, 'fixed')).toMatchObject([
      { rule: gone.rule, news: 'fixed' },
    ])
    expect((await rowsOf(store, region, before.document)).length).toBe(older.checked.findings.length)
    expect(
      (await loadFindingPage(store.of(region).db, { ...PAGE, state: 'fixed' })).rows.map(
        ({ documentId }) => documentId,
      ),
    ).toEqual([after.document])
  })

  test('a project shows what was fixed in it, at the place where it is now', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const { document } = await save(store, region, kept)
    const [first, ...others] = kept.document.projects
    if (first === undefined) throw new Error('a project')
    const moved = {
      ...kept.document,
      projects: [...others, first].map((one, i) => ({ ...one, order: i + 1 })),
    }
    await store
      .of(region)
      .transaction((tx) =>
        replaceReading(
          tx,
          document,
          { document: moved, checked: keep(moved, []).checked, checkedAt: LATER, unit: null },
          randomUUID,
        ),
      )
    const { rows } = await loadProjects(store.of(region).db, {
      ...PAGE,
      sort: 'order',
      order: 'asc',
      document,
    })
    const last = await openProject(store.of(region).db, rows.at(-1)?.id ?? '')
    const expected = kept.checked.findings.filter(
      ({ project, places }) => project === 1 || places.some((place) => place.project === 1),
    )
    expect(last?.findings).toEqual([])
    expect(last?.settled.map(({ rule, state }) => [rule, state]).toSorted()).toEqual(
      expected.map(({ rule }) => [rule, 'fixed']).toSorted(),
    )
    expect(last?.settled.every(({ project }) => project === last.row.order)).toBe(true)
  })

  test('changed words are saved as if the document had come with them, whatever the document; its projects keep their ids', async () => {
    const { store } = opened()
    await fc.assert(
      fc.asyncProperty(
        anyKept,
        fc.nat(4),
        fc.constantFrom('name', 'purpose', 'code', 'goals', 'unit.name'),
        async (kept, index, field) => {
          const project = kept.document.projects[index]
          fc.pre(project !== undefined)
          const before = textAt(kept.document, { project: project.order, indicator: null, field }) ?? null
          const edited = applyEdit(kept.document, {
            project: project.order,
            indicator: null,
            field,
            before,
            after: '改过的文字',
          })
          fc.pre(edited.ok)
          const changed = keep(edited.value.document, kept.checked.findings.slice(1), kept.bytes)
          const unit = changed.document.projects[0]?.unit ?? null
          const [here, there] = [await freshRegion(store), await freshRegion(store)]
          const { document } = await save(store, here, kept)
          const ids = (await openDocument(store.of(here).db, document))?.projectList.map(({ id }) => id)
          await store
            .of(here)
            .transaction((tx) =>
              saveEdited(
                tx,
                document,
                { document: changed.document, checked: changed.checked, checkedAt: LATER, unit },
                { newId: randomUUID },
              ),
            )
          await unitsKnown(store, there, kept)
          const fresh = await save(store, there, changed)
          expect(await countsOf(store, here)).toEqual(await countsOf(store, there))
          expect(await loadTargets(store.of(here).db, document)).toEqual(
            await loadTargets(store.of(there).db, fresh.document),
          )
          const searched = async (region: string) =>
            (
              await loadProjects(store.of(region).db, {
                ...PAGE,
                sort: 'order',
                order: 'asc',
                search: '改过的文字',
              })
            ).rows.map(({ order, name, unitName }) => [order, name, unitName])
          expect(await searched(here)).toEqual(await searched(there))
          expect((await openDocument(store.of(here).db, document))?.projectList.map(({ id }) => id)).toEqual(
            ids,
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  async function inNewRegion(store: Store, kept: Kept): Promise<string> {
    const region = await freshRegion(store)
    await save(store, region, kept)
    return region
  }
}

/** Every count of findings, without ids. */
async function countsOf(store: Store, region: string): Promise<unknown> {
  const documents = await loadDocuments(store.of(region).db, { ...PAGE, sort: 'importedAt', order: 'asc' })
  const [one] = documents.rows
  const projects = await loadProjects(store.of(region).db, { ...PAGE, sort: 'order', order: 'asc' })
  const { total, facets } = await loadFindingPage(store.of(region).db, PAGE)
  const { state: _state, ...narrowing } = facets
  return {
    documents: documents.rows.map(({ findings, score }) => [findings, score]),
    opened:
      one && (await openDocument(store.of(region).db, one.id))?.projectList.map(({ findings }) => findings),
    projects: projects.rows.map(({ findings }) => findings),
    totals: projects.totals,
    total,
    narrowing,
    overview: await loadOverview(store.of(region).db, {}),
    byRule: (await loadStatistics(store.of(region).db, {})).byRule,
  }
}
