/**
 * The way of departments' texts: kept as the core has it, found while it is not approved, approved versions
 * as they were.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '#core/kernel/roles.ts'
import { filingDuty, type FilingDuty } from '#core/filing/filing-due.ts'
import type { Act } from '#core/filing/act.ts'
import { openTasks } from '#core/filing/filing.ts'
import { NATIONAL_FLOW, type Flow } from '#core/filing/flow.ts'
import { rolesAt } from '#core/filing/roles-at.ts'
import { FILING_STATES } from '#core/filing/states.ts'
import { step } from '#core/filing/step.ts'
import { flowOfText } from '#core/filing/text-flow.ts'
import { waitsFor } from '#core/filing/waits-for.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import type { FilingBox } from '#store/filing/boxes.ts'
import type { DueClock } from '#store/filing/due.ts'
import { textsHandedIn, textsOfPerson } from '#store/filing/tasks.ts'
import { loadFlow, keepFlow } from '#store/filing/flows.ts'
import {
  carryStatementFiling,
  findStatementFiling,
  lockStatementFiling,
  isStatementChangedSince,
  isStatementStepDone,
  listStatementSteps,
  saveStatementFiling,
  saveStatementStep,
  statementStanding,
} from '#store/statements/filings.ts'
import { listStatements, type StatementQuery, type ListedStatement } from '#store/statements/lists.ts'
import {
  listStatementVersions,
  loadStatementVersion,
  saveStatementVersion,
} from '#store/statements/versions.ts'
import type { Store } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, gold, keep, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const LATER = new Date(NOON.getTime() + 60_000)
/** Nothing is due. */
const CLOCK: DueClock = { today: '2026-01-31', dues: [] }
/** A list that is long enough for all. */
const FIRST: StatementQuery = { box: 'all', sort: 'since', page: 1, size: 999 }
const due = (duty: FilingDuty, day: string) => ({ year: 2026, duty, day, kind: 'filing-first' }) as const
const APPROVAL = { number: '财预〔2026〕1号', date: '2026-01-31' }

export function statementFilingBehaviours(opened: () => Opened): void {
  const department = async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await save(store, region, gold('000'))
    const by = randomUUID()
    await insertUser(store.of(region).db, {
      id: by,
      account: `u${by.slice(0, 8)}`,
      name: '填报人',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    return { store, region, document, by }
  }
  const found = async (store: Store, region: string, document: string) => {
    const subject = await findStatementFiling(store.of(region).db, document)
    if (subject === null) throw new Error('found')
    return subject
  }
  const submit = (
    store: Store,
    region: string,
    document: string,
    { by, request = null }: { readonly by: string; readonly request?: string | null },
  ) =>
    store.of(region).transaction(async (tx) => {
      const act: Act = {
        kind: 'submit',
        actor: { id: by, roles: ['unit-filler'] },
        at: LATER.toISOString(),
        comment: '请审核',
        task: null,
        errors: 0,
        assessment: null,
        amount: null,
      }
      const held = await lockStatementFiling(tx, document)
      const stepped = held === null ? null : step(held.filing, act, NATIONAL_FLOW)
      if (stepped?.ok !== true) throw new Error('sent in')
      await saveStatementStep(tx, { document }, stepped.value, request)
      return stepped.value
    })

  test('a text without a row is a draft; what is kept comes back the same, with its record', async () => {
    const { store, region, document, by } = await department()
    const before = await found(store, region, document)
    expect(before.filing).toMatchObject({ state: 'draft', authors: [], steps: 0 })
    expect(await statementStanding(store.of(region).db, document)).toBeNull()
    await store
      .of(region)
      .transaction((tx) => saveStatementFiling(tx, document, { ...before.filing, authors: [by] }))
    expect((await found(store, region, document)).filing.authors).toEqual([by])
    const stepped = await submit(store, region, document, { by, request: 'once' })
    expect((await found(store, region, document)).filing).toEqual(stepped.filing)
    expect(await statementStanding(store.of(region).db, document)).toMatchObject({
      name: before.name,
      state: 'submitted',
      version: 0,
    })
    expect(await listStatementSteps(store.of(region).db, document)).toEqual([
      { ...stepped.record, actorName: '填报人', targetName: null, posts: [] },
    ])
    const asked = (request: string) =>
      store.of(region).transaction((tx) => isStatementStepDone(tx, { document, actor: by, request }))
    expect([await asked('once'), await asked('twice')]).toEqual([true, false])
    const changed = (actor: string, seen: number) =>
      store.of(region).transaction((tx) => isStatementChangedSince(tx, { document, actor, seen }))
    expect([await changed(by, 0), await changed(by, 1)]).toEqual([true, false])
  })

  test('is listed for whom it waits, within the units that are reached, by its year, and afterwards as done', async () => {
    const { store, region, document, by } = await department()
    const { units, fiscalYear, filing } = await found(store, region, document)
    const listed = async (
      reached: readonly string[] | 'all',
      year: number | null,
      box: FilingBox = 'mine',
      role: Role = 'unit-filler',
    ) => {
      const reach = { region, units: reached === 'all' ? reached : new Set(reached) }
      return (
        await listStatements(
          store.of(region).db,
          { id: by, posts: [{ role, units: reach.units }], reach, clock: CLOCK },
          { ...FIRST, box, year: year ?? undefined },
        )
      ).rows.map((one) => one.document)
    }
    expect([
      await listed('all', null),
      await listed(units, fiscalYear),
      await listed(units, 1999),
      await listed([randomUUID()], null),
      await listed([], null),
    ]).toEqual([[document], [document], [], [], []])
    expect([
      await listed('all', null, 'sent'),
      await listed('all', null, 'done'),
      await listed('all', null, 'all'),
      await listed('all', null, 'mine', 'finance-office'),
    ]).toEqual([[], [], [document], []])
    await submit(store, region, document, { by })
    expect([
      await listed('all', null),
      await listed('all', null, 'sent'),
      await listed(units, fiscalYear, 'done'),
      await listed([randomUUID()], null, 'done'),
    ]).toEqual([[], [document], [document], []])
    const reach = { region, units: 'all' } as const
    expect(
      await listStatements(store.of(region).db, { id: by, posts: [], reach, clock: CLOCK }, FIRST),
    ).toMatchObject({
      total: 1,
      rows: [{ last: { kind: 'submit', comment: '请审核', by: '填报人' }, filing: { state: 'submitted' } }],
    })
    await store
      .of(region)
      .transaction((tx) => saveStatementFiling(tx, document, { ...filing, state: 'approved', version: 1 }))
    expect([
      await listed('all', null),
      await listed('all', null, 'sent'),
      await listed('all', null, 'all'),
    ]).toEqual([[], [], [document]])
  })

  test('the database chooses what waits for somebody as the core does, whatever the posts, the unit, the year and the step', async () => {
    const { store, region, document: first, by } = await department()
    const people = [by, ...Array.from({ length: 4 }, () => randomUUID())]
    for (const id of people.slice(1))
      await insertUser(store.of(region).db, {
        id,
        account: `u${id.slice(0, 8)}`,
        name: '审核人',
        active: true,
        passwordHash: 'x',
        mustChangePassword: false,
        createdAt: NOON,
      })
    // One year goes by a flow of its own.
    const own: Flow = {
      ...NATIONAL_FLOW,
      submit: ['unit-head'],
      stages: [
        { kind: 'department', steps: [{ id: 'department', roles: ['department-reviewer'], from: null }] },
        { kind: 'finance', steps: [{ id: 'business', roles: ['finance-office'], from: null }] },
      ],
    }
    expect(
      await store
        .of(region)
        .transaction((tx) => keepFlow(tx, { year: 2026, flow: own, note: '', by, at: NOON }, 0)),
    ).toBe(1)
    const unit = (await found(store, region, first)).units[0] ?? ''
    const below = randomUUID()
    await store
      .of(region)
      .db.insertInto('budget_units')
      .values({
        region_id: region,
        unit_id: below,
        key: '下属',
        code: null,
        name: '下属单位',
        kind: 'unit',
        parent_id: unit,
        kept: true,
      })
      .execute()
    await store
      .of(region)
      .db.updateTable('budget_units')
      .set({ kind: 'department' })
      .where('unit_id', '=', unit)
      .execute()
    const roles: readonly Role[] = [
      'unit-filler',
      'unit-head',
      'department-reviewer',
      'finance-office',
      'performance-office',
      'administrator',
    ]
    const everybody = (id: string) => ({ id, roles })
    const walks: readonly (readonly (() => Act)[])[] = [
      [],
      ['submit'],
      ['submit', 'return'],
      ['submit', 'transfer'],
      ['submit', 'countersign'],
      ['submit', 'pass'],
      ['submit', 'pass', 'pass'],
      ['submit', 'pass', 'pass', 'pass'],
      ['submit', 'pass', 'pass', 'pass', 'approve'],
      ['submit', 'pass', 'pass', 'approve'],
      ['submit', 'pass', 'approve', 'adjust'],
      ['submit', 'pass', 'pass', 'approve', 'adjust'],
      ['submit', 'pass', 'pass', 'approve', 'adjust', 'submit'],
      ['submit', 'pass', 'approve', 'adjust', 'submit', 'pass'],
    ].map((kinds) =>
      kinds.map((kind, i) => (): Act => {
        const common = {
          actor: everybody(people[i % 5] ?? by),
          at: LATER.toISOString(),
          comment: '说明',
          task: null,
        }
        const target = everybody(people[(i + 1) % 5] ?? by)
        switch (kind) {
          case 'submit':
            return { ...common, kind, errors: 0, assessment: null, amount: null }
          case 'return':
            return { ...common, kind, to: 'unit' }
          case 'transfer':
          case 'countersign':
            return { ...common, kind, target }
          case 'pass':
            return { ...common, kind, grade: 'ungraded' }
          case 'approve':
            return { ...common, kind, grade: 'ungraded', approval: APPROVAL }
          default:
            return { ...common, kind: 'adjust' }
        }
      }),
    )
    for (const [of, year] of [
      [unit, 2025],
      [unit, 2026],
      [below, 2025],
      [below, 2026],
      [null, null],
    ] as const) {
      for (const walk of walks) {
        const { document } = await save(store, region, keep({ ...gold('000').document, projects: [] }, []))
        await store
          .of(region)
          .db.updateTable('documents')
          .set({ unit_id: of, fiscal_year: year })
          .where('document_id', '=', document)
          .execute()
        for (const act of walk) {
          const subject = await found(store, region, document)
          const stepped = step(
            subject.filing,
            act(),
            flowOfText(await loadFlow(store.of(region).db, year), subject.kind),
          )
          if (stepped.ok)
            await store
              .of(region)
              .transaction((tx) => saveStatementStep(tx, { document }, stepped.value, null))
        }
      }
    }
    const all = { id: by, posts: [], reach: { region, units: 'all' }, clock: CLOCK } as const
    const { rows: everything, total } = await listStatements(store.of(region).db, all, FIRST)
    expect(total).toBe(everything.length)
    // Page by page it is the same list, and every page tells how many there are.
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(total / 7) }, (_, i) =>
        listStatements(store.of(region).db, all, { ...FIRST, page: i + 1, size: 7 }),
      ),
    )
    expect(pages.flatMap(({ rows }) => rows)).toEqual(everything)
    expect(new Set(pages.map((page) => page.total))).toEqual(new Set([total]))
    // Filters and order, as counted from the rows themselves.
    const ids = async (query: Partial<StatementQuery>, clock = CLOCK) =>
      (await listStatements(store.of(region).db, { ...all, clock }, { ...FIRST, ...query })).rows.map(
        (one) => one.document,
      )
    const those = (is: (row: ListedStatement) => boolean) => everything.filter(is).map((one) => one.document)
    for (const state of FILING_STATES)
      expect(await ids({ state })).toEqual(those(({ filing }) => filing.state === state))
    expect(await ids({ unit: '下属' })).toEqual(those(({ units }) => units.includes(below)))
    expect(await ids({ search: '没有这样的文本' })).toEqual([])
    const calendar = {
      today: '2026-03-01',
      dues: [due('filing', '2026-02-01'), due('review', '2026-03-05'), due('approval', '2026-06-01')],
    }
    expect(await ids({ due: 'over' }, calendar)).toEqual(
      those(({ fiscalYear, filing }) => fiscalYear === 2026 && filing.state === 'draft'),
    )
    const soon = await ids({ due: 'soon' }, calendar)
    expect(soon).toEqual(
      those(
        ({ fiscalYear, filing }) =>
          fiscalYear === 2026 &&
          filingDuty(
            filing,
            openTasks(filing).map(({ step: open }) => open),
          ) === 'review',
      ),
    )
    expect(soon.length).toBeGreaterThan(0)
    const byDay = await ids({ sort: 'due' }, calendar)
    const day = ({ fiscalYear, filing }: ListedStatement) =>
      (fiscalYear === 2026
        ? calendar.dues.find(
            ({ duty }) =>
              duty ===
              filingDuty(
                filing,
                openTasks(filing).map(({ step: open }) => open),
              ),
          )?.day
        : undefined) ?? '9'
    expect(byDay).toEqual(
      everything.toSorted((a, b) => day(a).localeCompare(day(b))).map((one) => one.document),
    )
    expect(new Set(everything.map(({ filing }) => filing.state))).toEqual(
      new Set(['draft', 'submitted', 'department-review', 'finance-review', 'approved', 'adjusting']),
    )
    const flows = new Map(
      await Promise.all(
        [2025, 2026, null].map(async (year) => [year, await loadFlow(store.of(region).db, year)] as const),
      ),
    )
    const posts = fc.array(
      fc.record({
        role: fc.constantFrom(...roles),
        units: fc.constantFrom<'all' | ReadonlySet<string>>(
          'all',
          new Set([unit]),
          new Set([below]),
          new Set([unit, below]),
        ),
      }),
      { maxLength: 3 },
    )
    let waiting = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        posts,
        fc.constantFrom(2025, 2026, null),
        async (id, held, year) => {
          const { rows: chosen } = await listStatements(
            store.of(region).db,
            { id, posts: held, reach: { region, units: 'all' }, clock: CLOCK },
            { ...FIRST, box: 'mine', year: year ?? undefined },
          )
          const wanted = everything.filter(
            ({ fiscalYear, units, kind, filing }) =>
              (year === null || fiscalYear === year) &&
              waitsFor(
                filing,
                { id, roles: rolesAt(held, units) },
                flowOfText(flows.get(fiscalYear) ?? NATIONAL_FLOW, kind),
                'statement.write',
              ),
          )
          expect(chosen.map(({ document }) => document).toSorted()).toEqual(
            wanted.map(({ document }) => document).toSorted(),
          )
          waiting += chosen.length
        },
      ),
      { numRuns: 150 },
    )
    expect(waiting).toBeGreaterThan(200)
  })

  test('an approved version is the words as they were, without the projects, and stays it', async () => {
    const { store, region, document, by } = await department()
    const keep = () =>
      store.of(region).transaction((tx) =>
        saveStatementVersion(tx, document, {
          number: 1,
          reason: '',
          approval: APPROVAL,
          by,
          at: LATER,
        }),
      )
    const sha256 = await keep()
    const was = await loadStatementVersion(store.of(region).db, document, null)
    expect(was?.projects).toEqual([])
    expect(was?.statement).not.toBeNull()
    const { reading } = await store
      .of(region)
      .db.selectFrom('documents')
      .select('reading')
      .where('document_id', '=', document)
      .executeTakeFirstOrThrow()
    await store
      .of(region)
      .db.updateTable('documents')
      .set({ reading: JSON.stringify({ ...reading, title: '改了名的文本' }) })
      .where('document_id', '=', document)
      .execute()
    expect(await loadStatementVersion(store.of(region).db, document, 1)).toEqual(was)
    expect((await loadStatementVersion(store.of(region).db, document, null))?.title).toBe('改了名的文本')
    expect(await loadStatementVersion(store.of(region).db, document, 2)).toBeNull()
    expect(await listStatementVersions(store.of(region).db, document)).toMatchObject([
      {
        number: 1,
        sha256,
        reason: '',
        approval: APPROVAL,
        approvedBy: '填报人',
        approvedAt: LATER.toISOString(),
      },
    ])
    await expect(keep()).rejects.toThrow(/duplicate key/)
  })

  test('a text that is replaced hands its draft with its history on; one that is removed takes all along', async () => {
    const { store, region, document, by } = await department()
    await submit(store, region, document, { by })
    await store.of(region).transaction((tx) =>
      saveStatementVersion(tx, document, {
        number: 1,
        reason: '',
        approval: APPROVAL,
        by,
        at: LATER,
      }),
    )
    const { document: newer } = await save(store, region, gold('000'))
    await store.of(region).transaction((tx) => carryStatementFiling(tx, document, newer))
    expect((await found(store, region, newer)).filing.state).toBe('submitted')
    expect(await listStatementSteps(store.of(region).db, newer)).toHaveLength(1)
    const tasks = (of: string) =>
      store
        .of(region)
        .db.selectFrom('statement_tasks')
        .select(['step', 'roles', 'person'])
        .where('document_id', '=', of)
        .execute()
    expect(await tasks(newer)).toEqual(await tasks(document))
    expect(await tasks(newer)).toMatchObject([{ step: 'department', person: null }])
    for (const id of [document, newer]) await store.of(region).transaction((tx) => deleteDocument(tx, id))
    const left = await Promise.all(
      (['statement_filings', 'statement_filing_steps', 'statement_tasks', 'statement_versions'] as const).map(
        (table) => store.of(region).db.selectFrom(table).select('document_id').execute(),
      ),
    )
    expect(left).toEqual([[], [], [], []])
  })

  test('what was handed to one person is found by the person, and by the units', async () => {
    const { store, region, document, by } = await department()
    await submit(store, region, document, { by })
    const { units, name, filing } = await found(store, region, document)
    const person = randomUUID()
    await insertUser(store.of(region).db, {
      id: person,
      account: `u${person.slice(0, 8)}`,
      name: '审核人',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    const target = { id: person, roles: ['department-reviewer'] as const }
    const handed = step(
      filing,
      {
        kind: 'transfer',
        actor: { id: randomUUID(), roles: ['department-reviewer'] },
        target,
        task: null,
        at: LATER.toISOString(),
        comment: '',
      },
      NATIONAL_FLOW,
    )
    if (!handed.ok) throw new Error('handed over')
    expect([
      await textsOfPerson(store.of(region).db, person),
      await textsHandedIn(store.of(region).db, units),
    ]).toEqual([[], []])
    await store
      .of(region)
      .transaction((tx) =>
        saveStatementStep(
          tx,
          { document },
          { ...handed.value, record: { ...handed.value.record, actor: by } },
          null,
        ),
      )
    expect([
      await textsOfPerson(store.of(region).db, person),
      await textsHandedIn(store.of(region).db, units),
      await textsHandedIn(store.of(region).db, [randomUUID()]),
    ]).toEqual([[{ document, name }], [document], []])
  })

  test('two who hold one text come one after the other', async () => {
    const { store, region, document, by } = await department()
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        submit(store, region, document, { by }).then(
          () => 'done',
          () => 'refused',
        ),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['done', 'refused', 'refused', 'refused', 'refused', 'refused'])
  })
}
