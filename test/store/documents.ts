/**
 * Documents: what was read comes back as it was, the same bytes are one document, removal leaves nothing
 * behind.
 */
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  findDocumentByDigest,
  listDemoDocuments,
  loadOriginal,
  loadTargets,
  loadDocumentYears,
  openDocument,
  deleteDocument,
} from '#store/documents/documents.ts'
import { loadFile, storeFile } from '#store/documents/files.ts'
import { loadChecked, loadFindings } from '#store/findings/findings.ts'
import { createJob } from '#store/jobs/jobs.ts'
import { openProject } from '#store/projects/projects.ts'
import { anyKept, freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const RUNS = 40

export function documentBehaviours(opened: () => Opened): void {
  test.each(['000', '002', '004'] as const)(
    '%s comes back as it was read, with its bytes and findings',
    async (name) => {
      const { store } = opened()
      const region = await freshRegion(store)
      const kept = gold(name)
      const saved = await save(store, region, kept)
      expect(saved).toMatchObject({
        duplicate: false,
        projects: kept.document.projects.length,
        findings: { error: kept.checked.summary.error },
      })
      expect(JSON.parse(JSON.stringify(await loadTargets(store.of(region).db, saved.document)))).toEqual(
        JSON.parse(JSON.stringify(kept.document)),
      )
      expect(await loadOriginal(store.of(region).db, saved.document)).toMatchObject({
        file: kept.document.source.file,
        mediaType: 'text/plain',
      })
      expect(
        Buffer.compare(
          (await loadOriginal(store.of(region).db, saved.document))?.bytes ?? Buffer.alloc(0),
          kept.bytes,
        ),
      ).toBe(0)
      expect(await loadChecked(store.of(region).db, saved.document)).toEqual(kept.checked.findings)
      expect(
        new Set((await loadFindings(store.of(region).db, saved.document)).map((finding) => finding.id)).size,
      ).toBe(kept.checked.findings.length)
    },
  )

  test('any document comes back as it was read', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await fc.assert(
      fc.asyncProperty(anyKept, async (kept) => {
        const saved = await save(store, region, kept)
        expect(
          JSON.stringify(
            await loadTargets(store.of(region).db, saved.document)?.then((found) => found && sorted(found)),
          ),
        ).toBe(JSON.stringify(sorted(kept.document)))
        expect(await loadChecked(store.of(region).db, saved.document)).toEqual(
          JSON.parse(JSON.stringify(kept.checked.findings)),
        )
      }),
      { numRuns: RUNS },
    )
  })

  test('the same bytes twice are one document', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const first = await save(store, region, kept)
    expect(await save(store, region, kept)).toEqual({ ...first, duplicate: true })
    const [a, b] = await Promise.all([save(store, await freshRegion(store), kept), save(store, region, kept)])
    expect([a.duplicate, b.duplicate]).toEqual([false, true])
    expect(await findDocumentByDigest(store.of(region).db, kept.document.source.sha256)).toBe(first.document)
  })

  test('handed in by many at once, the same bytes are one document', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('002')
    const results = await Promise.all(Array.from({ length: 6 }, () => save(store, region, kept)))
    expect(results.filter((result) => !result.duplicate)).toHaveLength(1)
    expect(new Set(results.map((result) => result.document)).size).toBe(1)
  })

  test('removal takes every row and the bytes, and nothing of others', async () => {
    const { store, pool } = opened()
    const region = await freshRegion(store)
    const [stays, goes] = [gold('000'), gold('002')]
    const first = await save(store, region, stays)
    const second = await save(store, region, goes, { demo: true })
    expect(await listDemoDocuments(store.of(region).db)).toEqual([second.document])
    expect(await deleteDocument(store.of(await freshRegion(store)).db, second.document)).toBeNull()
    expect(await store.of(region).transaction((tx) => deleteDocument(tx, second.document))).toMatchObject({
      file: goes.document.source.file,
    })
    expect(await deleteDocument(store.of(region).db, second.document)).toBeNull()
    const left = async (table: string) =>
      (
        await pool.query<{ count: number }>(
          `select count(*)::int as count from ${table} where region_id = $1`,
          [region],
        )
      ).rows[0]?.count
    expect([await left('documents'), await left('document_files')]).toEqual([1, 1])
    expect([await left('projects'), await left('indicators'), await left('findings')]).toEqual([
      first.projects,
      first.indicators,
      stays.checked.findings.length,
    ])
    expect(await loadFile(store.of(region).db, goes.document.source.sha256)).toBeNull()
  })

  test('bytes that a job still needs outlive their document', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const { document } = await save(store, region, kept)
    await createJob(store.of(region).db, {
      id: randomUUID(),
      label: '000.txt',
      sha256: kept.document.source.sha256,
      demo: false,
      batch: null,
      createdBy: null,
      createdAt: NOON,
    })
    await store.of(region).transaction((tx) => deleteDocument(tx, document))
    expect(await loadFile(store.of(region).db, kept.document.source.sha256)).not.toBeNull()
  })

  test('bytes handed in again while their document is being removed are kept', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    for (let round = 0; round < 10; round += 1) {
      const kept = gold('000')
      const { document } = await save(store, region, kept)
      const handIn = store.of(region).transaction(async (tx) => {
        const sha256 = await storeFile(tx, kept.bytes, NOON)
        await createJob(tx, {
          id: randomUUID(),
          label: 'x',
          sha256,
          demo: false,
          batch: null,
          createdBy: null,
          createdAt: NOON,
        })
      })
      await Promise.all([store.of(region).transaction((tx) => deleteDocument(tx, document)), handIn])
      expect(await loadFile(store.of(region).db, kept.document.source.sha256)).not.toBeNull()
    }
  })

  test('a document opened shows its first part and its projects in order', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('004')
    const { document } = await save(store, region, kept, {
      unit: { code: null, name: '汉沽管理区人力资源和社会保障局' },
    })
    const detail = await openDocument(store.of(region).db, document)
    expect(detail).toMatchObject({
      projects: 30,
      indicators: 234,
      unit: { code: null, name: '汉沽管理区人力资源和社会保障局' },
      statement: kept.document.statement,
      parts: kept.document.parts,
      importedBy: null,
      grade: '良',
    })
    expect(detail?.projectList.map((project) => project.order)).toEqual(
      kept.document.projects.map((project) => project.order),
    )
    expect(await openDocument(store.of(await freshRegion(store)).db, document)).toBeNull()
    expect(await loadDocumentYears(store.of(region).db)).toEqual([2025])
  })

  test('a project opened shows the paper, its neighbours and every finding that touches it', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = gold('000')
    const { document } = await save(store, region, kept)
    const list = (await openDocument(store.of(region).db, document))?.projectList ?? []
    const opens = async (place: number) => openProject(store.of(region).db, list[place]?.id ?? '')
    const [first, second, last] = [await opens(0), await opens(1), await opens(4)]
    expect(first?.project).toEqual(kept.document.projects[0])
    expect([first?.previous, first?.next?.id]).toEqual([null, list[1]?.id])
    expect([second?.previous?.id, second?.next?.id]).toEqual([list[0]?.id, list[2]?.id])
    expect([last?.previous?.id, last?.next]).toEqual([list[3]?.id, null])
    expect(last?.findings.find((finding) => finding.rule === 'copied')).toMatchObject({
      project: 5,
      indicator: 2,
      places: [{ project: 1, indicator: 1 }],
    })
    for (const opened of [first, second, last])
      expect(opened?.findings).toHaveLength(
        Object.values(opened?.row.findings ?? {}).reduce((a, b) => a + b, 0),
      )
    expect(await openProject(store.of(await freshRegion(store)).db, list[0]?.id ?? '')).toBeNull()
  })
}

/** The same value with the keys of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
