/**
 * 整改 in the database: numbered by year without gaps, one item of one source, steps kept in order, locked
 * while they are taken.
 */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { rectify, register } from '#core/rectification/step.ts'
import { loadRectifications, type RectificationSearch } from '#store/rectification/lists.ts'
import {
  addRectification,
  findRectification,
  lockRectification,
  listRectificationSteps,
  rectificationOfSource,
  saveRectification,
  waitingRectifications,
  type NewRectification,
} from '#store/rectification/rectifications.ts'
import { createRegion } from '#store/kernel/regions.ts'
import type { Opened } from './opened.ts'

const AT = '2026-08-20T02:00:00.000Z'

export function rectificationBehaviours(opened: () => Opened): void {
  const newRegion = async () => {
    const region = randomUUID()
    await createRegion(opened().store.whole.db, {
      id: region,
      name: '某县',
      code: '130299',
      createdAt: new Date(AT),
    })
    return region
  }
  const item = (change: Partial<NewRectification> = {}): NewRectification => ({
    id: randomUUID(),
    year: 2026,
    source: 'manual',
    key: null,
    project: null,
    unit: null,
    subject: '某项目',
    problem: '支出进度慢',
    requirement: '',
    ...change,
  })
  const add = (region: string, one: NewRectification, due = '2026-09-01') =>
    opened()
      .store.of(region)
      .transaction((tx) => addRectification(tx, one, register({ due, actor: null, at: AT, said: '' })))

  test('are numbered by region and year, however many are registered at once', async () => {
    const [region, other] = [await newRegion(), await newRegion()]
    const numbers = await Promise.all(Array.from({ length: 8 }, () => add(region, item())))
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await add(region, item({ year: 2027 }))).toBe(1)
    expect(await add(other, item())).toBe(1)
  })

  test('one thing of a source is registered once', async () => {
    const region = await newRegion()
    const one = item({ source: 'monitoring', key: 'warning-1' })
    await add(region, one)
    expect(await rectificationOfSource(opened().store.of(region).db, 'monitoring', 'warning-1')).toEqual({
      id: one.id,
      number: 1,
    })
    expect(await rectificationOfSource(opened().store.of(region).db, 'audit', 'warning-1')).toBeNull()
    expect(
      await rectificationOfSource(opened().store.of(await newRegion()).db, 'monitoring', 'warning-1'),
    ).toBeNull()
    await expect(add(region, item({ source: 'monitoring', key: 'warning-1' }))).rejects.toThrow(
      /rectifications_of_source/,
    )
  })

  test('are paged in one order: what waits longest first, what is settled last; with the counts of all', async () => {
    const region = await newRegion()
    const dues = ['2026-09-03', '2026-08-01', '2026-12-01', '2026-09-01']
    for (const [i, due] of dues.entries()) await add(region, item({ subject: `项目${i}` }), due)
    const settled = item({ subject: '办结' })
    await add(region, settled, '2026-07-01')
    await opened()
      .store.of(region)
      .transaction(async (tx) => {
        const held = await lockRectification(tx, settled.id)
        if (held === null) throw new Error('it is there')
        const stepped = rectify(
          held.item,
          {
            kind: 'revoke',
            actor: { id: randomUUID(), roles: ['finance-office'] },
            at: AT,
            said: '登记有误',
            outcome: '',
            due: null,
          },
          { today: '2026-08-20', owner: null },
        )
        if (!stepped.ok) throw new Error(stepped.error)
        await saveRectification(tx, settled.id, {
          ...stepped.value,
          record: { ...stepped.value.record, actor: null },
        })
      })
    const list = (
      page: { readonly page: number; readonly size: number } | null,
      filter: RectificationSearch = {},
    ) =>
      loadRectifications(opened().store.of(region).db, { region, units: 'all' }, '2026-08-28', {
        filter,
        page,
      })
    const every = await list(null)
    expect(every.rows.map(({ subject }) => subject)).toEqual(['项目1', '项目3', '项目0', '项目2', '办结'])
    for (const size of [1, 2, 3, 5]) {
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(5 / size) }, (_, i) => list({ page: i + 1, size })),
      )
      expect(pages.flatMap(({ rows }) => rows)).toEqual(every.rows)
      for (const { total, counts } of pages)
        expect({ total, counts }).toEqual({ total: 5, counts: every.counts })
    }
    expect(every.counts).toMatchObject({ open: 4, revoked: 1, late: 1, soon: 2 })
    expect(
      (await list({ page: 1, size: 2 }, { search: '项目', standing: 'soon' })).rows.map(
        ({ subject }) => subject,
      ),
    ).toEqual(['项目3', '项目0'])
    expect(await list({ page: 4, size: 2 })).toMatchObject({ rows: [], total: 5 })
  })

  test('a step changes the item and leaves its record; what is settled waits for nobody', async () => {
    const region = await newRegion()
    const one = item()
    await add(region, one)
    await add(region, item(), '2026-12-01')
    const { db } = opened().store.of(region)
    expect((await waitingRectifications(db, '2026-09-07')).map(({ id }) => id)).toEqual([one.id])
    await opened()
      .store.of(region)
      .transaction(async (tx) => {
        const held = await lockRectification(tx, one.id)
        if (held === null) throw new Error('it is there')
        const stepped = rectify(
          held.item,
          {
            kind: 'revoke',
            actor: { id: randomUUID(), roles: ['finance-office'] },
            at: AT,
            said: '登记有误',
            outcome: '',
            due: null,
          },
          { today: '2026-08-20', owner: null },
        )
        if (!stepped.ok) throw new Error(stepped.error)
        // Nobody of that id is kept here.
        await saveRectification(tx, one.id, {
          ...stepped.value,
          record: { ...stepped.value.record, actor: null },
        })
      })
    expect(await findRectification(db, one.id)).toMatchObject({
      number: 1,
      item: { state: 'revoked', due: '2026-09-01', steps: 2 },
      settledAt: AT,
    })
    expect(
      (await listRectificationSteps(db, one.id)).map(({ number, kind, said }) => [number, kind, said]),
    ).toEqual([
      [1, 'open', ''],
      [2, 'revoke', '登记有误'],
    ])
    expect(await waitingRectifications(db, '2026-09-07')).toEqual([])
    expect(await lockRectification(opened().store.of(await newRegion()).db, one.id)).toBeNull()
  })
}
