/** The way of departments' texts: kept as the core has it, found while it is not approved, approved versions as they were. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Act } from '#core/flow/act.ts'
import { NATIONAL_FLOW } from '#core/flow/flow.ts'
import { step } from '#core/flow/step.ts'
import { removeDocument } from '#store/documents.ts'
import { carryStatementFiling, findStatementFiling, holdStatementFiling, isStatementChangedSince, isStatementStepDone, listStatementSteps, reviewedStatements, saveStatementFiling, saveStatementStep, statementStanding, unsettledStatements } from '#store/statement-filings.ts'
import { listStatementVersions, loadStatementVersion, saveStatementVersion } from '#store/statement-versions.ts'
import type { Store } from '#store/store.ts'
import { createUser } from '#store/users.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
const APPROVAL = { number: '财预〔2026〕1号', date: '2026-01-31' }

export function statementFilingBehaviours(opened: () => Opened): void {
  const department = async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await save(store, region, gold('000'))
    const by = randomUUID()
    await createUser(store.db, region, { id: by, account: `u${by.slice(0, 8)}`, name: '填报人', active: true, passwordHash: 'x', mustChangePassword: false, createdAt: NOON })
    return { store, region, document, by }
  }
  const found = async (store: Store, region: string, document: string) => {
    const subject = await findStatementFiling(store.db, region, document)
    if (subject === null) throw new Error('found')
    return subject
  }
  const submit = (store: Store, region: string, document: string, by: string, request: string | null = null) => store.transaction(async (tx) => {
    const act: Act = { kind: 'submit', actor: { id: by, roles: ['unit-filler'] }, at: LATER.toISOString(), comment: '请审核', task: null, errors: 0, assessment: null, amount: null }
    const held = await holdStatementFiling(tx, region, document)
    const stepped = held === null ? null : step(held.filing, act, NATIONAL_FLOW)
    if (stepped?.ok !== true) throw new Error('sent in')
    await saveStatementStep(tx, region, document, stepped.value, request)
    return stepped.value
  })

  test('a text without a row is a draft; what is kept comes back the same, with its record', async () => {
    const { store, region, document, by } = await department()
    const before = await found(store, region, document)
    expect(before.filing).toMatchObject({ state: 'draft', authors: [], steps: 0 })
    expect(await statementStanding(store.db, region, document)).toBeNull()
    await store.transaction((tx) => saveStatementFiling(tx, region, document, { ...before.filing, authors: [by] }))
    expect((await found(store, region, document)).filing.authors).toEqual([by])
    const stepped = await submit(store, region, document, by, 'once')
    expect((await found(store, region, document)).filing).toEqual(stepped.filing)
    expect(await statementStanding(store.db, region, document)).toMatchObject({ name: before.name, state: 'submitted', version: 0 })
    expect(await listStatementSteps(store.db, region, document)).toEqual([{ ...stepped.record, actorName: '填报人', targetName: null }])
    const asked = (request: string) => store.transaction((tx) => isStatementStepDone(tx, region, { document, actor: by, request }))
    expect([await asked('once'), await asked('twice')]).toEqual([true, false])
    const changed = (actor: string, seen: number) => store.transaction((tx) => isStatementChangedSince(tx, region, { document, actor, seen }))
    expect([await changed(by, 0), await changed(by, 1)]).toEqual([true, false])
  })

  test('is listed for the units that are reached, by its year, until it is approved', async () => {
    const { store, region, document, by } = await department()
    const { units, fiscalYear, filing } = await found(store, region, document)
    const listed = async (reached: readonly string[] | 'all', year: number | null) => (await unsettledStatements(store.db, region, reached === 'all' ? 'all' : new Set(reached), year)).map((one) => one.document)
    expect([await listed('all', null), await listed(units, fiscalYear), await listed(units, 1999), await listed([randomUUID()], null), await listed([], null)]).toEqual([[document], [document], [], [], []])
    expect(await reviewedStatements(store.db, region, 'all')).toEqual([])
    await submit(store, region, document, by)
    expect(await reviewedStatements(store.db, region, new Set(units))).toEqual([document])
    expect((await unsettledStatements(store.db, region, 'all', null))[0]?.last).toEqual({ kind: 'submit', comment: '请审核', by: '填报人' })
    await store.transaction((tx) => saveStatementFiling(tx, region, document, { ...filing, state: 'approved', version: 1 }))
    expect(await listed('all', null)).toEqual([])
  })

  test('an approved version is the words as they were, without the projects, and stays it', async () => {
    const { store, region, document, by } = await department()
    const keep = () => store.transaction((tx) => saveStatementVersion(tx, region, document, { number: 1, reason: '', approval: APPROVAL, by, at: LATER }))
    const sha256 = await keep()
    const was = await loadStatementVersion(store.db, region, document, null)
    expect(was?.projects).toEqual([])
    expect(was?.statement).not.toBeNull()
    const { reading } = await store.db.selectFrom('documents').select('reading').where('document_id', '=', document).executeTakeFirstOrThrow()
    await store.db.updateTable('documents').set({ reading: JSON.stringify({ ...reading, title: '改了名的文本' }) }).where('document_id', '=', document).execute()
    expect(await loadStatementVersion(store.db, region, document, 1)).toEqual(was)
    expect((await loadStatementVersion(store.db, region, document, null))?.title).toBe('改了名的文本')
    expect(await loadStatementVersion(store.db, region, document, 2)).toBeNull()
    expect(await listStatementVersions(store.db, region, document)).toMatchObject([{ number: 1, sha256, reason: '', approval: APPROVAL, approvedBy: '填报人', approvedAt: LATER.toISOString() }])
    await expect(keep()).rejects.toThrow(/duplicate key/)
  })

  test('a text that is replaced hands its draft with its history on; one that is removed takes all along', async () => {
    const { store, region, document, by } = await department()
    await submit(store, region, document, by)
    await store.transaction((tx) => saveStatementVersion(tx, region, document, { number: 1, reason: '', approval: APPROVAL, by, at: LATER }))
    const { document: newer } = await save(store, region, gold('000'))
    await store.transaction((tx) => carryStatementFiling(tx, region, document, newer))
    expect((await found(store, region, newer)).filing.state).toBe('submitted')
    expect(await listStatementSteps(store.db, region, newer)).toHaveLength(1)
    for (const id of [document, newer]) await store.transaction((tx) => removeDocument(tx, region, id))
    const left = await Promise.all((['statement_filings', 'statement_filing_steps', 'statement_versions'] as const).map((table) => store.db.selectFrom(table).select('document_id').where('region_id', '=', region).execute()))
    expect(left).toEqual([[], [], []])
  })

  test('two who hold one text come one after the other', async () => {
    const { store, region, document, by } = await department()
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => submit(store, region, document, by).then(() => 'done', () => 'refused')))
    expect(outcomes.toSorted()).toEqual(['done', 'refused', 'refused', 'refused', 'refused', 'refused'])
  })
}
