/** Decisions about findings, verdicts and changes, as they are kept. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Edit } from '#core/target/edit.ts'
import {
  insertDecisions,
  findFindings,
  lockFindings,
  waiversOver,
  type Decided,
} from '#store/findings/decisions.ts'
import { openDocument, deleteDocument } from '#store/documents/documents.ts'
import { addEdits, changeUndo, endEdits, findEdits, listEdits } from '#store/documents/edits.ts'
import { storeFile } from '#store/documents/files.ts'
import { loadFindingPage, loadPublished } from '#store/findings/findings.ts'
import { labelCounts, listLabels, removeLabels, saveLabel, type NewLabel } from '#store/findings/labels.ts'
import { recount, replaceFindings } from '#store/findings/recheck.ts'
import { saveDocument } from '#store/documents/save-document.ts'
import { loadOverview, loadStatistics } from '#store/statistics/statistics.ts'
import type { Store } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { restoreReplaced, supersede } from '#store/documents/versions.ts'
import { freshRegion, gold, keep, NOON, save, type Kept } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
const PAGE = { page: 1, size: 500 } as const
const TEXT = `引号"'\\ % _ 𠮷\n第二行`

export function decisionBehaviours(opened: () => Opened): void {
  async function started(): Promise<{
    store: Store
    region: string
    by: string
    kept: Kept
    document: string
  }> {
    const { store } = opened()
    const region = await freshRegion(store)
    const by = randomUUID()
    await insertUser(store.of(region).db, {
      id: by,
      account: 'wang',
      name: '王科长',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    const kept = gold('000')
    return { store, region, by, kept, document: (await save(store, region, kept)).document }
  }
  const waived = (by: string, change: Partial<Decided> = {}): Decided => ({
    state: 'waived',
    reason: TEXT,
    until: '2025-12-31',
    published: true,
    by,
    at: LATER,
    ...change,
  })
  const rowsOf = async (
    store: Store,
    region: string,
    document: string,
    state?: 'open' | 'waived' | 'fixed',
  ) => (await loadFindingPage(store.of(region).db, { ...PAGE, document, ...(state && { state }) })).rows

  async function decide(
    store: Store,
    region: string,
    document: string,
    { ids, decided }: { readonly ids: readonly string[]; readonly decided: Decided },
  ): Promise<void> {
    await store.of(region).transaction(async (tx) => {
      await lockFindings(tx, ids)
      await insertDecisions(tx, ids, decided)
      await recount(tx, [document])
    })
  }

  test('a waiver comes back as it was said, counts nowhere, and taken back leaves everything as it was', async () => {
    const { store, region, by, document } = await started()
    const before = [
      await openDocument(store.of(region).db, document),
      await loadOverview(store.of(region).db, {}),
    ]
    const all = await rowsOf(store, region, document)
    const [one, two] = all
    if (one === undefined || two === undefined) throw new Error('two findings')
    await decide(store, region, document, { ids: [one.id, two.id], decided: waived(by) })
    expect(await rowsOf(store, region, document, 'waived')).toMatchObject(
      [one, two].map(({ id }) => ({
        id,
        state: 'waived',
        decision: {
          reason: TEXT,
          by: '王科长',
          at: LATER.toISOString(),
          until: '2025-12-31',
          published: true,
        },
      })),
    )
    expect((await loadOverview(store.of(region).db, {})).findings).not.toEqual(
      (before[1] as { findings: unknown }).findings,
    )
    expect((await loadFindingPage(store.of(region).db, PAGE)).total).toBe(all.length - 2)
    const { byRule, byUnit } = await loadStatistics(store.of(region).db, {})
    expect(byRule.reduce((sum, { count }) => sum + count, 0)).toBe(all.length - 2)
    const ofUnits = byUnit.flatMap(({ findings }) => Object.values(findings))
    expect(ofUnits.reduce((sum, count) => sum + count, 0)).toBe(all.length - 2)
    await decide(store, region, document, { ids: [one.id, two.id], decided: waived(by, { state: 'open' }) })
    expect([
      await openDocument(store.of(region).db, document),
      await loadOverview(store.of(region).db, {}),
    ]).toEqual(before)
    expect(await rowsOf(store, region, document)).toEqual(all)
  })

  test('a waiver holds over checks and in the version that replaces the document; the replaced one keeps its own', async () => {
    const { store, region, by, kept, document } = await started()
    const [one] = await rowsOf(store, region, document)
    if (one === undefined) throw new Error('a finding')
    await decide(store, region, document, { ids: [one.id], decided: waived(by) })
    await store
      .of(region)
      .transaction((tx) =>
        replaceFindings(
          tx,
          document,
          { document: kept.document, checked: kept.checked, at: LATER },
          randomUUID,
        ),
      )
    expect(await rowsOf(store, region, document, 'waived')).toMatchObject([
      { id: one.id, decision: { reason: TEXT, until: '2025-12-31' } },
    ])

    const newer = keep(kept.document, kept.checked.findings)
    const saved = await store.of(region).transaction(async (tx) => {
      await storeFile(tx, newer.bytes, LATER)
      const fresh = await saveDocument(
        tx,
        {
          ...newer,
          size: 1,
          unit: null,
          demo: false,
          checkedAt: LATER,
          importedBy: null,
          replaces: document,
        },
        randomUUID,
      )
      await supersede(tx, document, fresh.document, LATER)
      return fresh
    })
    const [carried] = await rowsOf(store, region, saved.document, 'waived')
    expect(carried).toMatchObject({
      rule: one.rule,
      decision: { reason: TEXT, by: '王科长', until: '2025-12-31', published: true },
    })
    expect(carried?.id).not.toBe(one.id)
    await store.of(region).transaction(async (tx) => {
      await deleteDocument(tx, saved.document)
      await restoreReplaced(tx, saved.document)
    })
    expect((await loadFindingPage(store.of(region).db, PAGE)).rows.map(({ id }) => id)).not.toContain(one.id)
    expect(await rowsOf(store, region, document, 'waived')).toHaveLength(1)
  })

  test('waivers that are over are found by their last day; those for good never', async () => {
    const { store, region, by, document } = await started()
    const [one, two] = await rowsOf(store, region, document)
    if (one === undefined || two === undefined) throw new Error('two findings')
    await decide(store, region, document, { ids: [one.id], decided: waived(by) })
    await decide(store, region, document, { ids: [two.id], decided: waived(by, { until: null }) })
    expect(await waiversOver(store.of(region).db, '2025-12-31')).toEqual([])
    expect(await waiversOver(store.of(region).db, '2026-01-01')).toEqual([one.id])
    expect(await waiversOver(store.of(await freshRegion(store)).db, '2026-01-01')).toEqual([])
  })

  test('a document is published with what counts and with waivers that are for everyone', async () => {
    const { store, region, by, document } = await started()
    const all = await rowsOf(store, region, document)
    const [one, two] = all
    if (one === undefined || two === undefined) throw new Error('two findings')
    await decide(store, region, document, { ids: [one.id], decided: waived(by) })
    await decide(store, region, document, { ids: [two.id], decided: waived(by, { published: false }) })
    const published = await loadPublished(store.of(region).db, document)
    expect(published.map(({ id }) => id).toSorted()).toEqual(
      all
        .map(({ id }) => id)
        .filter((id) => id !== two.id)
        .toSorted(),
    )
  })

  test('who holds a finding is alone with it: another decision waits and sees the first', async () => {
    const { store, region, by, document } = await started()
    const [one] = await rowsOf(store, region, document)
    if (one === undefined) throw new Error('a finding')
    const states: string[] = []
    await Promise.all(
      ['甲', '乙', '丙'].map((reason) =>
        store.of(region).transaction(async (tx) => {
          const [held] = await lockFindings(tx, [one.id])
          states.push(held?.state ?? 'none')
          if (held?.state === 'open') await insertDecisions(tx, [one.id], waived(by, { reason }))
        }),
      ),
    )
    expect(states.toSorted()).toEqual(['open', 'waived', 'waived'])
    expect(await findFindings(store.of(await freshRegion(store)).db, [one.id])).toEqual([])
  })

  test('verdicts come back as they were said, one a finding, and outlive their document', async () => {
    const { store, region, by, kept, document } = await started()
    const [body] = kept.checked.findings
    if (body === undefined) throw new Error('a finding')
    const label = (finding: string, verdict: NewLabel['verdict'], at = LATER): NewLabel => ({
      id: randomUUID(),
      finding,
      ruleSet: 'hebei/2025',
      verdict,
      comment: TEXT,
      body: { ...body, text: TEXT },
      by,
      at,
      context: {
        file: 'a.txt',
        fiscalYear: 2025,
        unit: null,
        project: { code: null, name: TEXT },
        row: null,
      },
    })
    const [first, second] = [randomUUID(), randomUUID()]
    await saveLabel(store.of(region).db, label(first, 'wrong'))
    await saveLabel(store.of(region).db, label(second, 'right', NOON))
    await saveLabel(store.of(region).db, label(first, 'right'))
    expect(await labelCounts(store.of(region).db)).toEqual([{ rule: body.rule, right: 2, wrong: 0 }])
    expect(await listLabels(store.of(region).db)).toMatchObject([
      {
        finding: first,
        verdict: 'right',
        comment: TEXT,
        by: '王科长',
        body: { text: TEXT },
        context: { project: { name: TEXT } },
      },
      { finding: second },
    ])
    await store.of(region).transaction((tx) => deleteDocument(tx, document))
    await removeLabels(store.of(region).db, [first])
    expect((await listLabels(store.of(region).db)).map(({ finding }) => finding)).toEqual([second])
    expect(await listLabels(store.of(await freshRegion(store)).db)).toEqual([])
  })

  test('changes come back in their order, those made together in one step, until they are undone or lost', async () => {
    const { store, region, by, document } = await started()
    const change = (after: string) => {
      const edit: Edit = { project: 1, indicator: null, field: 'purpose', before: null, after }
      return {
        id: randomUUID(),
        edit,
        undo: { ...edit, before: after, after: null },
        projectName: TEXT,
        rowName: null,
        row: 'r2',
        rule: null,
      }
    }
    const [one, two, three] = [change('一'), change('二\u0000'), change('三')]
    await store.of(region).transaction((tx) => addEdits(tx, document, [one, two], { by, at: LATER }))
    await store.of(region).transaction((tx) => addEdits(tx, document, [three], { by, at: LATER }))
    const made = await listEdits(store.of(region).db, document)
    expect(made.map(({ id, position, step }) => [id, position, step])).toEqual([
      [one.id, 1, 1],
      [two.id, 2, 1],
      [three.id, 3, 2],
    ])
    expect(made[1]).toMatchObject({
      edit: two.edit,
      undo: two.undo,
      projectName: TEXT,
      row: 'r2',
      by: '王科长',
      at: LATER.toISOString(),
      state: 'made',
    })
    expect((await openDocument(store.of(region).db, document))?.edits).toBe(3)

    await changeUndo(store.of(region).db, three.id, three.edit, { ...three.undo, after: '旧' })
    await endEdits(store.of(region).db, [one.id], { state: 'undone', by, at: LATER })
    await endEdits(store.of(region).db, [two.id], { state: 'lost', by: null, at: LATER })
    expect((await listEdits(store.of(region).db, document)).map(({ id, undo }) => [id, undo.after])).toEqual([
      [three.id, '旧'],
    ])
    expect(
      (await findEdits(store.of(region).db, [one.id, two.id, three.id])).map(({ state }) => state),
    ).toEqual(['undone', 'lost', 'made'])
    expect(await findEdits(store.of(await freshRegion(store)).db, [one.id])).toEqual([])
    await store.of(region).transaction((tx) => deleteDocument(tx, document))
    expect(await findEdits(store.of(region).db, [one.id, three.id])).toEqual([])
  })
}
