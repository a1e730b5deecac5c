/**
 * 绩效监控 in the database: one round a mark, one sheet a project, nobody writes over another, and only within
 * reach.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fen } from '#core/kernel/money.ts'
import { DEFAULT_MONITORING } from '#core/monitoring/default-scheme.ts'
import { EMPTY_ENTRY, type SheetContent } from '#core/monitoring/sheet-content.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { loadSheets, tallyByUnit } from '#store/monitoring/board.ts'
import { removeDemoYears } from '#store/demo/demo.ts'
import {
  addRound,
  countSheets,
  findRound,
  lockOpenRounds,
  markRoundClosed,
  openRounds,
  roundOfMark,
} from '#store/monitoring/rounds.ts'
import {
  findSheet,
  lockSheet,
  listSheetSteps,
  moveSheet,
  putSheets,
  keepMonitoringSheet,
  type SheetFigures,
} from '#store/monitoring/sheets.ts'
import {
  endWarnings,
  lockWarnings,
  keepWarnings,
  loadWarnings,
  openAgain,
  settleWarnings,
} from '#store/monitoring/warnings.ts'
import { within } from '#store/kernel/reach.ts'
import type { Store } from '#store/kernel/store.ts'
import { approvedCounty, YEAR } from './county.ts'
import { NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const CONTENT: SheetContent = {
  entries: [{ ...EMPTY_ENTRY, toDate: '25人' }],
  expectedPaid: '',
  problems: '',
  measure: null,
  measureText: '',
}
const figures = (change: Partial<SheetFigures> = {}): SheetFigures => ({
  money: { initial: fen(100n), budget: fen(100n), paid: fen(25n) },
  rate: '25.00',
  planned: '25.00',
  deviation: '0.00',
  achievement: '25.00',
  difference: '0.00',
  forecast: '100.00',
  expected: '100.00',
  kind: 'unknown',
  moneyLight: 'green',
  promiseLight: 'green',
  light: 'green',
  reasons: [],
  notes: [],
  faults: 0,
  openCauses: 0,
  ...change,
})

/** Whether a transaction waits until another has ended. */
const waitsForLock = async (store: Store) =>
  (
    await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      store.whole.db,
    )
  ).rows.length > 0

export function monitoringBehaviours(opened: () => Opened): void {
  const newRound = (store: Store, region: string, mark: 'march' | 'june' = 'march') => {
    const id = randomUUID()
    const round = {
      id,
      year: YEAR,
      mark,
      day: '2025-03-31',
      due: '2025-04-10',
      ruleSet: 'hebei/2025',
      ruleSetVersion: 1,
      scheme: DEFAULT_MONITORING,
      job: randomUUID(),
      at: NOON,
      by: null,
    }
    return store.of(region).transaction(async (tx) => ((await addRound(tx, round)) ? id : null))
  }
  const watched = async () => {
    const { store } = opened()
    const county = await approvedCounty(store)
    const round = await newRound(store, county.region)
    if (round === null) throw new Error('a first round')
    const sheetsOf = [county.first, county.second].map(({ project, unit, name }) => ({
      project,
      version: 1,
      unit,
      name,
      content: CONTENT,
      figures: figures(),
    }))
    await store.of(county.region).transaction((tx) => putSheets(tx, round, sheetsOf, NOON))
    return { store, ...county, round, sheetsOf }
  }

  test('a mark of a year has one round, however many open it at once; another region has its own', async () => {
    const { store } = opened()
    const [here, there] = [await approvedCounty(store), await approvedCounty(store)]
    const made = await Promise.all(Array.from({ length: 5 }, () => newRound(store, here.region)))
    const id = made.find((one) => one !== null) ?? ''
    expect(made.filter((one) => one !== null)).toHaveLength(1)
    expect(await newRound(store, here.region, 'june')).not.toBeNull()
    expect(await newRound(store, there.region)).not.toBeNull()
    expect(await roundOfMark(store.of(here.region).db, YEAR, 'march')).toMatchObject({
      id,
      scheme: DEFAULT_MONITORING,
    })
    expect(await findRound(store.of(there.region).db, id)).toBeNull()
    expect(
      await store.of(here.region).transaction((tx) => markRoundClosed(tx, id, { by: here.by, at: NOON })),
    ).toBe(true)
    expect(
      await store.of(here.region).transaction((tx) => markRoundClosed(tx, id, { by: here.by, at: NOON })),
    ).toBe(false)
  })

  test('a round is not removed while a transaction warns of it; its warnings go with it', async () => {
    const { store } = opened()
    const { region, first } = await approvedCounty(store)
    const round = await newRound(store, region)
    if (round === null) throw new Error('a first round')
    await store.of(region).db.updateTable('documents').set({ demo: true }).execute()
    let removing: Promise<void> | null = null
    await store.of(region).transaction(async (tx) => {
      expect((await lockOpenRounds(tx)).map(({ id }) => id)).toEqual([round])
      removing = store.of(region).transaction(removeDemoYears)
      await expect.poll(() => waitsForLock(store), { timeout: 10_000 }).toBe(true)
      const overdue = { id: randomUUID(), project: first.project, unit: first.unit, kind: 'overdue' } as const
      await keepWarnings(tx, { round, year: YEAR, day: '2025-04-11', due: '2025-04-20' }, [
        { ...overdue, light: 'yellow', values: { due: '2025-04-10' } },
      ])
    })
    await removing
    expect(await openRounds(store.of(region).db)).toEqual([])
  })

  test('sheets that are made again keep what was written and where they stand; their figures are those of now', async () => {
    const { store, region, by, round, first, sheetsOf } = await watched()
    const written = { ...CONTENT, problems: '进度偏慢' }
    await store.of(region).transaction(async (tx) => {
      await keepMonitoringSheet(tx, round, first.project, {
        content: written,
        figures: figures(),
        by,
        at: NOON,
      })
      await moveSheet(tx, round, first.project, {
        number: 1,
        act: 'send',
        state: 'department',
        sentBy: by,
        returned: 'a1',
        comment: '',
        by,
        at: NOON,
      })
    })
    await store.of(region).transaction((tx) =>
      putSheets(
        tx,
        round,
        sheetsOf.map((sheet) => ({ ...sheet, figures: figures({ light: 'red', rate: '99.00' }) })),
        NOON,
      ),
    )
    expect(await findSheet(store.of(region).db, round, first.project)).toMatchObject({
      content: written,
      state: 'department',
      returned: 'a1',
      revision: 1,
      writers: [by],
      rate: '99.00',
      light: 'red',
    })
    expect((await countSheets(store.of(region).db, [round])).get(round)).toMatchObject({
      sheets: 2,
      states: { draft: 1, department: 1 },
      lights: { red: 2, green: 0 },
    })
    expect(await listSheetSteps(store.of(region).db, round, first.project)).toMatchObject([
      { number: 1, act: 'send', state: 'department' },
    ])
  })

  test('two people at one sheet: the second waits for the first and sees what was written', async () => {
    const { store, region, by, other, round, first } = await watched()
    const write = (who: string, problems: string) =>
      store.of(region).transaction(async (tx) => {
        const held = await lockSheet(tx, round, first.project)
        if (held === null || held.revision !== 0) return 'changed'
        await keepMonitoringSheet(tx, round, first.project, {
          content: { ...CONTENT, problems },
          figures: figures(),
          by: who,
          at: NOON,
        })
        return 'saved'
      })
    expect((await Promise.all([write(by, '甲写的'), write(other, '乙写的')])).toSorted()).toEqual([
      'changed',
      'saved',
    ])
    const sheet = await findSheet(store.of(region).db, round, first.project)
    expect(sheet).toMatchObject({ revision: 1, writers: [sheet?.content.problems === '甲写的' ? by : other] })
    // A step of a number is taken once.
    const step = {
      number: 1,
      act: 'send' as const,
      state: 'department' as const,
      sentBy: by,
      returned: null,
      comment: '',
      by,
      at: NOON,
    }
    await store.of(region).transaction((tx) => moveSheet(tx, round, first.project, step))
    await expect(
      store.of(region).transaction((tx) => moveSheet(tx, round, first.project, step)),
    ).rejects.toThrow(/monitoring_steps/)
  })

  test('a post at a unit sees its own sheets, contents, steps, warnings and sums, and no other’s', async () => {
    const { store, region, by, round, first, second } = await watched()
    await store.of(region).transaction((tx) =>
      moveSheet(tx, round, second.project, {
        number: 1,
        act: 'send',
        state: 'department',
        sentBy: by,
        returned: null,
        comment: '',
        by,
        at: NOON,
      }),
    )
    await store.of(region).transaction((tx) =>
      keepWarnings(
        tx,
        { round, year: YEAR, day: '2025-04-01', due: '2025-04-15' },
        [first, second].map(({ project, unit }) => ({
          id: randomUUID(),
          project,
          unit,
          kind: 'gap' as const,
          light: 'red' as const,
          values: {},
        })),
      ),
    )
    const near = within(store.of(region).db, { region, units: new Set([first.unit]) })
    expect(
      (await loadSheets(near, round, { page: 1, size: 9, sort: 'light' })).rows.map(({ project }) => project),
    ).toEqual([first.project])
    expect(await findSheet(near, round, second.project)).toBeNull()
    expect(await listSheetSteps(near, round, second.project)).toEqual([])
    expect(
      (await loadWarnings(near, { year: YEAR, page: 1, size: 9 })).rows.map(({ project }) => project),
    ).toEqual([first.project])
    expect((await tallyByUnit(near, round, false)).map(({ unit }) => unit)).toEqual([first.unit])
    expect(
      (
        await loadSheets(within(store.of(region).db, { region, units: new Set() }), round, {
          page: 1,
          size: 9,
          sort: 'light',
        })
      ).total,
    ).toBe(0)
  })

  test('a warning of a kind is once for a sheet; what was settled stays settled, what ended comes back with a new term', async () => {
    const { store, region, by, round, first } = await watched()
    const raise = (day: string) =>
      store.of(region).transaction((tx) =>
        keepWarnings(tx, { round, year: YEAR, day, due: day }, [
          {
            id: randomUUID(),
            project: first.project,
            unit: first.unit,
            kind: 'gap',
            light: 'yellow',
            values: { points: '11.00' },
          },
        ]),
      )
    const all = async () => (await loadWarnings(store.of(region).db, { year: YEAR, page: 1, size: 9 })).rows
    const [made] = await raise('2025-04-01')
    expect([await raise('2025-04-02'), await all()]).toMatchObject([
      [],
      [{ id: made?.id, raisedOn: '2025-04-01', state: 'open' }],
    ])
    await store
      .of(region)
      .transaction((tx) => endWarnings(tx, round, { projects: [first.project], still: [] }))
    await raise('2025-05-01')
    expect(await all()).toMatchObject([{ id: made?.id, raisedOn: '2025-05-01', state: 'open' }])
    await store.of(region).transaction(async (tx) => {
      expect(await lockWarnings(tx, [made?.id ?? '', randomUUID()])).toHaveLength(1)
      await settleWarnings(tx, [made?.id ?? ''], {
        state: 'decided',
        answer: 'continue',
        note: '汛期后赶工',
        by,
        at: NOON,
      })
    })
    await raise('2025-06-01')
    expect(await all()).toMatchObject([{ state: 'decided', answer: 'continue', raisedOn: '2025-05-01' }])
  })

  test('a muted warning stays muted until it is opened again, or until yellow turns red', async () => {
    const { store, region, by, round, first } = await watched()
    const raise = (day: string, light: 'yellow' | 'red') =>
      store
        .of(region)
        .transaction((tx) =>
          keepWarnings(tx, { round, year: YEAR, day, due: day }, [
            { id: randomUUID(), project: first.project, unit: first.unit, kind: 'gap', light, values: {} },
          ]),
        )
    const one = async () =>
      (await loadWarnings(store.of(region).db, { year: YEAR, page: 1, size: 9 })).rows[0]
    const id = (await raise('2025-04-01', 'yellow'))[0]?.id ?? ''
    const mute = () =>
      store.of(region).transaction((tx) =>
        settleWarnings(tx, [id], {
          state: 'muted',
          answer: null,
          note: '年底一次支付',
          by,
          at: NOON,
        }),
      )
    await mute()
    await raise('2025-04-02', 'yellow')
    expect(await one()).toMatchObject({ state: 'muted', note: '年底一次支付', due: '2025-04-01' })
    await raise('2025-04-03', 'red')
    expect(await one()).toMatchObject({
      state: 'open',
      light: 'red',
      note: '',
      settledBy: null,
      settledAt: null,
      due: '2025-04-03',
    })
    await mute()
    await raise('2025-04-04', 'red')
    expect(await one()).toMatchObject({ state: 'muted', due: '2025-04-03' })
    await store.of(region).transaction((tx) => openAgain(tx, [id], '2025-05-01'))
    expect(await one()).toMatchObject({ state: 'open', note: '', due: '2025-05-01' })
  })

  test('what was watched stays when its document goes, and goes with the sheet', async () => {
    const { store, region, round, first } = await watched()
    await store.of(region).transaction((tx) => deleteDocument(tx, first.document))
    expect((await findSheet(store.of(region).db, round, first.project))?.name).toBe(first.name)
    await store
      .of(region)
      .db.deleteFrom('monitoring_sheets')
      .where('project_id', '=', first.project)
      .execute()
    expect(
      await store
        .of(region)
        .db.selectFrom('monitoring_contents')
        .select('project_id')
        .where('project_id', '=', first.project)
        .execute(),
    ).toEqual([])
  })
}
