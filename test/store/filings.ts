/** The way of targets: kept as the core has it, listed for whom it waits, approved versions as they were. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Post, Role } from '#core/kernel/roles.ts'
import type { Act } from '#core/filing/act.ts'
import type { Filing } from '#core/filing/filing.ts'
import { NATIONAL_FLOW, type Flow } from '#core/filing/flow.ts'
import { step } from '#core/filing/step.ts'
import { DEFAULT_REVIEW } from '#core/review/default-scheme.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import type { FilingBox } from '#store/filing/boxes.ts'
import { loadFilings, type FilingSearch, type FilingReader } from '#store/filing/lists.ts'
import {
  carryFilings,
  findFiling,
  lockFiling,
  isStepDone,
  listSteps,
  saveFiling,
  saveStep,
  underWay,
  type FilingSubject,
} from '#store/filing/filings.ts'
import { loadFlow, loadFlows, keepFlow } from '#store/filing/flows.ts'
import { listProjectVersions, loadProjectVersion, saveProjectVersion } from '#store/projects/versions.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { refreshReviews } from '#store/review/rows.ts'
import type { Store } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)

export function filingBehaviours(opened: () => Opened): void {
  const person = async (store: Store, region: string, name: string) => {
    const id = randomUUID()
    await insertUser(store.of(region).db, {
      id,
      account: `u${id.slice(0, 8)}`,
      name,
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    return id
  }
  const county = async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await save(store, region, gold('000'))
    await store.of(region).transaction((tx) => refreshReviews(tx, document, DEFAULT_REVIEW))
    const projects = await store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'unit_id', 'paper'])
      .orderBy('position')
      .execute()
    const [first, second] = projects
    if (first === undefined || second === undefined) throw new Error('projects')
    return {
      store,
      region,
      document,
      first: first.project_id,
      second: second.project_id,
      unit: first.unit_id ?? '',
      paper: first.paper,
      count: projects.length,
    }
  }
  const act = (id: string, role: Role): Extract<Act, { kind: 'submit' }> => ({
    kind: 'submit',
    actor: { id, roles: [role] },
    at: LATER.toISOString(),
    comment: '请审核',
    task: null,
    errors: 0,
    assessment: null,
    amount: null,
  })
  const submit = (
    store: Store,
    region: string,
    project: string,
    { by, request = null }: { readonly by: string; readonly request?: string | null },
  ): Promise<Filing> =>
    store.of(region).transaction(async (tx) => {
      const held = await lockFiling(tx, project)
      const stepped = held === null ? null : step(held.filing, act(by, 'unit-filler'), NATIONAL_FLOW)
      if (held === null || stepped?.ok !== true) throw new Error('sent in')
      await saveStep(tx, held, stepped.value, request)
      return stepped.value.filing
    })
  const found = async (store: Store, region: string, project: string): Promise<FilingSubject> => {
    const subject = await findFiling(store.of(region).db, project)
    if (subject === null) throw new Error('found')
    return subject
  }
  const reader = (id: string, posts: readonly Post[], region: string): FilingReader => ({
    id,
    posts,
    reach: {
      region,
      units: posts.some(({ units }) => units === 'all')
        ? 'all'
        : new Set(posts.flatMap(({ units }) => (units === 'all' ? [] : [...units]))),
    },
    submit: NATIONAL_FLOW.submit,
    twice: NATIONAL_FLOW.twice,
    clock: { today: '2025-10-01', dues: [] },
  })
  const list = (
    store: Store,
    region: string,
    who: FilingReader,
    query: Partial<FilingSearch> & Pick<FilingSearch, 'box'>,
  ) => loadFilings(store.of(region).db, who, { sort: 'exposure', page: 1, size: 100, ...query })

  test('a project without a row is a draft; what is kept comes back the same', async () => {
    const { store, region, first, document } = await county()
    const before = await found(store, region, first)
    expect(before.filing).toMatchObject({ state: 'draft', authors: [], steps: 0 })
    const by = await person(store, region, '填报人')
    const sent = await submit(store, region, first, { by })
    const after = await found(store, region, first)
    expect(after.filing).toEqual(sent)
    expect(after).toMatchObject({ project: first, document })
    expect(await listSteps(store.of(region).db, first)).toMatchObject([
      {
        number: 1,
        kind: 'submit',
        from: 'draft',
        to: 'submitted',
        comment: '请审核',
        actorName: '填报人',
        targetName: null,
      },
    ])
  })

  test('a request that was done is known by its name', async () => {
    const { store, region, first } = await county()
    const by = await person(store, region, '填报人')
    await submit(store, region, first, { by, request: 'r-1' })
    const done = (request: string, actor = by) =>
      isStepDone(store.of(region).db, { project: first, actor, request })
    expect([await done('r-1'), await done('r-2'), await done('r-1', randomUUID())]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('lists hold what waits for a post, what one did, and nothing beyond one’s reach', async () => {
    const { store, region, first, unit, count } = await county()
    const [filler, department] = [
      await person(store, region, '填报人'),
      await person(store, region, '审核人'),
    ]
    await submit(store, region, first, { by: filler })
    const units = new Set([unit])
    const writing = reader(filler, [{ role: 'unit-filler', units }], region)
    const reviewing = reader(department, [{ role: 'department-reviewer', units }], region)
    const names = async (who: FilingReader, box: FilingBox) =>
      (await list(store, region, who, { box })).rows.map(({ id }) => id)
    expect(await names(reviewing, 'mine')).toEqual([first])
    expect(await names(reviewing, 'done')).toEqual([])
    expect(await names(writing, 'done')).toEqual([first])
    expect(await names(writing, 'mine')).toHaveLength(count - 1)
    const foreign = reader(
      department,
      [{ role: 'department-reviewer', units: new Set([randomUUID()]) }],
      region,
    )
    expect([await names(foreign, 'mine'), await names(foreign, 'all')]).toEqual([[], []])
    const finance = reader(department, [{ role: 'finance-office', units: 'all' }], region)
    expect(await names(finance, 'mine')).toEqual([])
    const all = await list(store, region, finance, { box: 'all' })
    expect(all.states).toMatchObject({ draft: { count: count - 1 }, submitted: { count: 1 } })
    expect((await list(store, region, finance, { box: 'all', state: 'submitted' })).rows).toMatchObject([
      {
        id: first,
        state: 'submitted',
        waits: ['department'],
        last: { kind: 'submit', comment: '请审核', by: '填报人' },
      },
    ])
  })

  test('the list goes by risk × money, or by money', async () => {
    const { store, region } = await county()
    const who = reader(
      await person(store, region, '领导'),
      [{ role: 'performance-office', units: 'all' }],
      region,
    )
    const budgets = (await list(store, region, who, { box: 'all', sort: 'budget' })).rows.flatMap(
      ({ budget }) => (budget === null ? [] : [BigInt(budget)]),
    )
    expect(budgets).toEqual(budgets.toSorted((a, b) => Number(a < b) - Number(a > b)))
    const pages = [1, 2].map(async (page) =>
      (await list(store, region, who, { box: 'all', page, size: 2 })).rows.map(({ id }) => id),
    )
    const [one, two] = await Promise.all(pages)
    expect(new Set([...(one ?? []), ...(two ?? [])]).size).toBe(4)
  })

  test('an approved version is what the project was, and stays it', async () => {
    const { store, region, first, paper } = await county()
    const by = await person(store, region, '绩效科')
    const approval = { number: '财预〔2026〕1号', date: '2026-01-31' }
    const sha256 = await store
      .of(region)
      .transaction((tx) => saveProjectVersion(tx, first, { number: 1, reason: '', approval, by, at: LATER }))
    expect(sha256).toBe(contentDigest(paper))
    await store
      .of(region)
      .db.updateTable('projects')
      .set({ paper: JSON.stringify({ ...paper, name: '改了名的项目' }) })
      .where('project_id', '=', first)
      .execute()
    expect(await loadProjectVersion(store.of(region).db, first, 1)).toEqual(paper)
    expect((await loadProjectVersion(store.of(region).db, first, null))?.name).toBe('改了名的项目')
    expect(await loadProjectVersion(store.of(region).db, first, 2)).toBeNull()
    expect(await listProjectVersions(store.of(region).db, first)).toMatchObject([
      { number: 1, sha256, reason: '', approval, approvedBy: '绩效科', approvedAt: LATER.toISOString() },
    ])
    await expect(
      store
        .of(region)
        .transaction((tx) =>
          saveProjectVersion(tx, first, { number: 1, reason: '', approval, by, at: LATER }),
        ),
    ).rejects.toThrow(/duplicate key/)
  })

  test('a document that is replaced hands its drafts with their history on; one that is removed takes them along', async () => {
    const { store, region, document, first } = await county()
    const by = await person(store, region, '填报人')
    await submit(store, region, first, { by })
    expect(await underWay(store.of(region).db, document)).toMatchObject([
      { project: first, state: 'submitted' },
    ])
    const { document: newer } = await save(store, region, gold('000'))
    await store.of(region).transaction((tx) => carryFilings(tx, document, newer))
    const twin = await store
      .of(region)
      .db.selectFrom('projects')
      .select('project_id')
      .where('document_id', '=', newer)
      .orderBy('position')
      .executeTakeFirstOrThrow()
    expect((await found(store, region, twin.project_id)).filing.state).toBe('submitted')
    expect(await listSteps(store.of(region).db, twin.project_id)).toHaveLength(1)
    for (const id of [document, newer]) await store.of(region).transaction((tx) => deleteDocument(tx, id))
    const left = await Promise.all(
      (['filings', 'filing_tasks', 'filing_steps', 'project_versions'] as const).map((table) =>
        store.of(region).db.selectFrom(table).select('project_id').execute(),
      ),
    )
    expect(left).toEqual([[], [], [], []])
  })

  test('two who hold one filing come one after the other', async () => {
    const { store, region, first } = await county()
    const by = await person(store, region, '填报人')
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        submit(store, region, first, { by }).then(
          () => 'done',
          () => 'refused',
        ),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['done', 'refused', 'refused', 'refused', 'refused', 'refused'])
    expect(await listSteps(store.of(region).db, first)).toHaveLength(1)
  })

  test('a writer is kept without a record', async () => {
    const { store, region, first } = await county()
    await store.of(region).transaction(async (tx) => {
      const held = await lockFiling(tx, first)
      if (held !== null) await saveFiling(tx, held, { ...held.filing, authors: ['someone'] })
    })
    expect((await found(store, region, first)).filing).toMatchObject({ authors: ['someone'], steps: 0 })
    expect(await listSteps(store.of(region).db, first)).toEqual([])
  })

  test('the flow of a year is the newest of the latest year before it', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const by = await person(store, region, '绩效科')
    const flow = (twice: boolean): Flow => ({ ...NATIONAL_FLOW, twice, stages: [] })
    expect(await loadFlow(store.of(region).db, 2025)).toEqual(NATIONAL_FLOW)
    const keep = (year: number, twice: boolean | null, expected: number) =>
      store
        .of(region)
        .transaction((tx) =>
          keepFlow(
            tx,
            { year, flow: twice === null ? null : flow(twice), note: '按本县办法', by, at: LATER },
            expected,
          ),
        )
    expect([
      await keep(2025, true, 0),
      await keep(2025, false, 0),
      await keep(2025, false, 1),
      await keep(2027, true, 0),
    ]).toEqual([1, null, 2, 1])
    expect(await loadFlow(store.of(region).db, 2024)).toEqual(NATIONAL_FLOW)
    expect(await loadFlow(store.of(region).db, 2026)).toEqual(flow(false))
    expect(await loadFlow(store.of(region).db, null)).toEqual(flow(true))
    expect((await loadFlows(store.of(region).db)).map(({ year, version }) => [year, version])).toEqual([
      [2027, 1],
      [2025, 2],
    ])
    // A year that gives up its own goes by the one before it.
    expect(await keep(2027, null, 1)).toBe(2)
    expect(await loadFlow(store.of(region).db, 2027)).toEqual(flow(false))
    expect((await loadFlows(store.of(region).db)).map(({ year, note }) => [year, note])).toEqual([
      [2025, '按本县办法'],
    ])
  })
}
