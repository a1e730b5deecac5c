/**
 * Reviews: the queue by heap and by risk × money, what reviewers changed and said, and when that grows stale.
 */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Finding } from '#core/kernel/finding.ts'
import { DEFAULT_REVIEW } from '#core/review/default-scheme.ts'
import type { Heap } from '#core/review/form.ts'
import { toPoints } from '#core/review/points.ts'
import type { Project } from '#core/target/project.ts'
import type { ReviewRow } from '#core/review/rows.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { loadFindingPage, type FindingSearch } from '#store/findings/findings.ts'
import { replaceFindings } from '#store/findings/recheck.ts'
import { carryReviews, documentsWithoutReviews, loadJudged, refreshReviews } from '#store/review/rows.ts'
import {
  findChange,
  findOpinion,
  lockReviewed,
  loadReviews,
  openReview,
  removeChange,
  saveChange,
  saveOpinion,
} from '#store/review/reviews.ts'
import { replaceReading } from '#store/documents/save-document.ts'
import type { Store } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, gold, keep, NOON, save, type Kept } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
const ALL = { box: 'all', page: 1, size: 500 } as const
const NOBODY = {
  id: randomUUID(),
  posts: [],
  submit: [],
  twice: false,
  clock: { today: '2025-10-08', dues: [] },
} as const
const COMMON = {
  group: 'budget-plan',
  certainty: 1,
  indicator: null,
  field: 'budget',
  at: null,
  text: null,
  values: {},
  suggestion: null,
  also: [],
  places: [],
} as const

const finding = (project: number, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  ...COMMON,
  rule: 'budget-sum-mismatch',
  project,
  severity,
  ...more,
})

/** With it and the safeguards of the text every item can be judged. */
const OWN_PLAN: Project['plan'] = {
  measure: 'percent',
  march: '10',
  june: '40',
  october: '80',
  december: '100',
}

/** Projects with these budgets (万元) and findings. */
function made(budgets: readonly (string | null)[], findings: readonly Finding[]): Kept {
  const { document } = gold('000')
  const [first] = document.projects
  if (first === undefined) throw new Error('a project')
  const projects = budgets.map((total, i): Project => ({
    ...first,
    order: i + 1,
    name: `项目${i + 1}`,
    budget: { total, fiscal: total, other: '0' },
    plan: OWN_PLAN,
  }))
  return keep({ ...document, projects }, findings)
}

export function reviewBehaviours(opened: () => Opened): void {
  const keptReviews = async (store: Store, region: string, kept: Kept) => {
    const { document } = await save(store, region, kept)
    await store.of(region).transaction((tx) => refreshReviews(tx, document, DEFAULT_REVIEW))
    return document
  }
  const queue = async (
    region: string,
    query: { heap?: Heap; search?: string; year?: number; unit?: string; document?: string } = {},
  ) => loadReviews(opened().store.of(region).db, NOBODY, { ...ALL, ...query })
  const names = ({ rows }: { rows: readonly ReviewRow[] }) => rows.map(({ name }) => name)
  const reviewer = async (store: Store, region: string) => {
    const id = randomUUID()
    await insertUser(store.of(region).db, {
      id,
      account: `r${id.slice(0, 6)}`,
      name: '审核员',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    return id
  }
  const change = async (store: Store, region: string, project: string, by: string) =>
    store.of(region).transaction(async (tx) => {
      const held = await lockReviewed(tx, project)
      if (held === null) throw new Error('held')
      await saveChange(tx, project, held, {
        item: 'clear',
        to: { points: toPoints(4) },
        reason: "目标'不清",
        by,
        at: LATER,
        proposed: { points: 1000, grade: '优' },
      })
      await refreshReviews(tx, held.document, DEFAULT_REVIEW)
    })

  test('the queue goes by risk × money, what has no budget comes last, and the heaps are counted', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await keptReviews(
      store,
      region,
      made(
        ['10', '500', '20', null, '30'],
        [
          finding(1, 'error'),
          finding(2, 'warning'),
          finding(3, 'error', { rule: 'value-no-unit', suggestion: '≥3次' }),
          finding(4, 'error'),
        ],
      ),
    )
    const all = await queue(region)
    // 500 × 12 % = 60; 20 × 30 % = 6; 10 × 30 % = 3; 30 × 0 % = 0; no budget.
    expect(all.rows.map(({ name, exposure, heap }) => [name, exposure, heap])).toEqual([
      ['项目2', '60000000', 'person'],
      ['项目3', '6000000', 'mend'],
      ['项目1', '3000000', 'person'],
      ['项目5', '0', 'clean'],
      ['项目4', null, 'person'],
    ])
    expect(all.heaps).toEqual({
      clean: { count: 1, budget: '30000000' },
      mend: { count: 1, budget: '20000000' },
      person: { count: 3, budget: '510000000' },
    })
    expect(all.rows[0]).toMatchObject({
      mode: 'scored',
      points: 9750,
      grade: '良',
      risk: 12,
      reasons: [{ rule: 'budget-sum-mismatch', severity: 'warning', count: 1 }],
      conclusion: null,
      changes: 0,
    })
    expect(names(await queue(region, { heap: 'mend' }))).toEqual(['项目3'])
    expect((await queue(region, { heap: 'mend' })).total).toBe(1)
  })

  test('findings go by the heap of the projects that they touch; one that touches several is in each', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const document = await keptReviews(
      store,
      region,
      made(
        ['10', '500', '20', null, '30'],
        [
          finding(1, 'error'),
          finding(3, 'error', { rule: 'value-no-unit', suggestion: '≥3次' }),
          finding(5, 'advice'),
          finding(1, 'warning', {
            rule: 'typo',
            places: [{ project: 3, indicator: null, field: 'purpose', at: null }],
          }),
        ],
      ),
    )
    const findings = async (query: Partial<FindingSearch> = {}) =>
      loadFindingPage(store.of(region).db, { page: 1, size: 500, ...query })
    const counts = async (query: Partial<FindingSearch> = {}) =>
      Object.fromEntries((await findings(query)).facets.heap.map(({ value, count }) => [value, count]))
    const rules = async (query: Partial<FindingSearch>) =>
      (await findings(query)).rows.map(({ rule }) => rule).toSorted()
    expect(await counts()).toEqual({ clean: 1, mend: 2, person: 2 })
    expect(await rules({ heap: 'mend' })).toEqual(['typo', 'value-no-unit'])
    expect(await rules({ heap: 'person' })).toEqual(['budget-sum-mismatch', 'typo'])
    expect(await rules({ heap: 'clean' })).toEqual(['budget-sum-mismatch'])
    expect((await findings({ heap: 'mend' })).total).toBe(2)
    // The other filters narrow it, its own does not; the other facets follow it.
    expect(await counts({ heap: 'mend', severity: 'warning' })).toEqual({ clean: 0, mend: 1, person: 1 })
    expect((await findings({ heap: 'mend' })).facets.rule.map(({ value }) => value).toSorted()).toEqual([
      'typo',
      'value-no-unit',
    ])
    expect(await counts({ document })).toEqual({ clean: 1, mend: 2, person: 2 })
    expect(
      (await loadFindingPage(store.of(await freshRegion(store)).db, { page: 1, size: 500, heap: 'mend' }))
        .total,
    ).toBe(0)
  })

  test('filters narrow rows and heaps alike; another region sees nothing', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const document = await keptReviews(store, region, made(['10', '20'], []))
    expect((await queue(region, { search: '项目2' })).heaps.clean.count).toBe(1)
    expect((await queue(region, { year: 1999 })).rows).toEqual([])
    expect((await queue(region, { unit: 'nobody' })).total).toBe(0)
    expect((await queue(region, { document })).total).toBe(2)
    expect((await queue(await freshRegion(store))).total).toBe(0)
  })

  test('papers that are no targets are not reviewed', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document, checked } = made(['10'], [])
    const id = await keptReviews(store, region, keep({ ...document, kind: 'monitoring' }, checked.findings))
    const project = (
      await store
        .of(region)
        .db.selectFrom('projects')
        .select('project_id')
        .where('document_id', '=', id)
        .executeTakeFirstOrThrow()
    ).project_id
    expect((await queue(region)).total).toBe(0)
    expect(await openReview(store.of(region).db, project)).toBeNull()
    expect(await store.of(region).transaction((tx) => lockReviewed(tx, project))).toBeNull()
  })

  test('a finding about several projects speaks in each of them, once', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const places = [2, 2, 1].map((project) => ({ project, indicator: 1, field: 'basis', at: null }))
    const document = await keptReviews(
      store,
      region,
      made(['10', '20', '30'], [finding(1, 'error', { places })]),
    )
    expect((await queue(region)).rows.map(({ name, risk }) => [name, risk])).toEqual([
      ['项目2', 30],
      ['项目1', 30],
      ['项目3', 0],
    ])
    expect((await loadJudged(store.of(region).db, document)).map(({ touched }) => touched.length)).toEqual([
      2,
    ])
  })

  test('what is waived or fixed costs nothing any more', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = made(['10', '20'], [finding(1, 'error'), finding(2, 'error')])
    const document = await keptReviews(store, region, kept)
    await store
      .of(region)
      .db.updateTable('findings')
      .set({ state: 'waived', reason: '情况属实', decided_at: NOON })
      .where('position', '=', 1)
      .execute()
    await store
      .of(region)
      .transaction((tx) =>
        replaceFindings(
          tx,
          document,
          { document: kept.document, checked: keep(kept.document, [finding(1, 'error')]).checked, at: LATER },
          randomUUID,
        ),
      )
    await store.of(region).transaction((tx) => refreshReviews(tx, document, DEFAULT_REVIEW))
    expect((await queue(region)).rows.map(({ heap, risk }) => [heap, risk])).toEqual([
      ['clean', 0],
      ['clean', 0],
    ])
    expect((await loadJudged(store.of(region).db, document)).map(({ live }) => live)).toEqual([false])
  })

  test('a change counts, is kept with who, when and why, and can be taken back', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const document = await keptReviews(store, region, made(['500'], []))
    const [row] = (await queue(region)).rows
    const id = row?.id ?? ''
    await change(store, region, id, await reviewer(store, region))
    expect((await queue(region)).rows[0]).toMatchObject({ points: 9400, changes: 1 })
    const review = await openReview(store.of(region).db, id)
    expect(review?.changes).toEqual([
      {
        item: 'clear',
        to: { points: 400 },
        reason: "目标'不清",
        by: '审核员',
        at: LATER.toISOString(),
        proposed: { points: 1000, grade: '优' },
        stale: false,
      },
    ])
    expect(await findChange(store.of(region).db, id, 'clear')).toMatchObject({ to: { points: 400 } })
    expect(await removeChange(store.of(region).db, id, 'clear')).toMatchObject({ item: 'clear' })
    expect(await removeChange(store.of(region).db, id, 'clear')).toBeNull()
    await store.of(region).transaction((tx) => refreshReviews(tx, document, DEFAULT_REVIEW))
    expect((await queue(region)).rows[0]).toMatchObject({ points: 10_000, changes: 0 })
  })

  test('comment and conclusion are kept, and gone when emptied', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await keptReviews(store, region, made(['500'], []))
    const id = (await queue(region)).rows[0]?.id ?? ''
    const by = await reviewer(store, region)
    const say = (comment: string, conclusion: '中' | null) =>
      store.of(region).transaction(async (tx) => {
        const held = await lockReviewed(tx, id)
        if (held !== null) await saveOpinion(tx, id, held, { comment, conclusion, by, at: LATER })
      })
    await say('补充测算过程', '中')
    expect((await openReview(store.of(region).db, id))?.opinion).toEqual({
      comment: '补充测算过程',
      conclusion: '中',
      writtenBy: by,
      by: '审核员',
      at: LATER.toISOString(),
      stale: false,
    })
    expect((await queue(region)).rows[0]?.conclusion).toBe('中')
    await say('', null)
    expect(await findOpinion(store.of(region).db, id)).toBeNull()
  })

  test('what was said stays when the document is read again, is stale when the target is another one, and goes with its project', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = made(['500', '10'], [])
    const document = await keptReviews(store, region, kept)
    const ids = (await queue(region)).rows.map(({ id }) => id)
    const by = await reviewer(store, region)
    for (const id of ids) await change(store, region, id, by)
    const again = (projects: readonly Project[]) =>
      store.of(region).transaction(async (tx) => {
        const input = {
          document: { ...kept.document, projects },
          checked: kept.checked,
          unit: null,
          checkedAt: LATER,
        }
        await replaceReading(tx, document, input, randomUUID)
        await refreshReviews(tx, document, DEFAULT_REVIEW)
      })
    const stale = async () =>
      Promise.all(
        ids.map(
          async (id) => (await openReview(store.of(region).db, id))?.changes.map((one) => one.stale) ?? null,
        ),
      )
    await again(kept.document.projects)
    expect(await stale()).toEqual([[false], [false]])
    await again(
      kept.document.projects.map((project) =>
        project.order === 1 ? { ...project, goals: ['别的目标'] } : project,
      ),
    )
    expect(await stale()).toEqual([[true], [false]])
    await again(kept.document.projects.slice(0, 1))
    expect(await stale()).toEqual([[false], null])
    expect(await store.of(region).db.selectFrom('review_changes').select('project_id').execute()).toEqual([
      { project_id: ids[0] },
    ])
  })

  test('what was said goes along to the version that takes a document’s place, project by project, and is stale there', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const older = made(['500', '10', '20'], [])
    const coded = (project: Project) => ({
      ...project,
      code: project.order === 1 ? '13020225P008911100023' : null,
    })
    const first = await keptReviews(
      store,
      region,
      keep({ ...older.document, projects: older.document.projects.map(coded) }, []),
    )
    const by = await reviewer(store, region)
    for (const { id } of (await queue(region)).rows) await change(store, region, id, by)
    // The first got another name, the second stayed, the third is another one.
    const renamed = older.document.projects.map(coded).map((project) => ({
      ...project,
      name: `${project.order === 2 ? '' : '新'}${project.name}`,
      purpose: '改了用途',
    }))
    const { document: second } = await save(store, region, keep({ ...older.document, projects: renamed }, []))
    await store.of(region).transaction(async (tx) => {
      await carryReviews(tx, first, second)
      await refreshReviews(tx, second, DEFAULT_REVIEW)
    })
    const rows = (await queue(region, { document: second })).rows
    expect(rows.map(({ name, changes }) => [name, changes])).toEqual([
      ['新项目1', 1],
      ['项目2', 1],
      ['新项目3', 0],
    ])
    expect((await openReview(store.of(region).db, rows[0]?.id ?? ''))?.changes).toMatchObject([
      { by: '审核员', stale: true },
    ])
    expect((await queue(region, { document: first })).rows.map(({ changes }) => changes)).toEqual([1, 1, 1])
  })

  test('a removed document takes its reviews along; documents of before have none yet', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await save(store, region, made(['10'], []))
    expect(await documentsWithoutReviews(store.of(region).db)).toEqual([document])
    await store.of(region).transaction((tx) => refreshReviews(tx, document, DEFAULT_REVIEW))
    expect(await documentsWithoutReviews(store.of(region).db)).toEqual([])
    await change(store, region, (await queue(region)).rows[0]?.id ?? '', await reviewer(store, region))
    await store.of(region).transaction((tx) => deleteDocument(tx, document))
    const left = await Promise.all(
      (['reviews', 'review_changes', 'review_opinions'] as const).map((table) =>
        store.of(region).db.selectFrom(table).select('project_id').execute(),
      ),
    )
    expect(left).toEqual([[], [], []])
  })
}
