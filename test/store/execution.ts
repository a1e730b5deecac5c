/** 预算执行: what was approved, changed and paid by a day, and only within reach. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FUNDS } from '#core/execution/execution.ts'
import { fen } from '#core/kernel/money.ts'
import { listBudgetChanges, saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { executionAt } from '#store/execution/execution.ts'
import { blockPayments, paymentBlocks, releasePayments } from '#store/execution/payment-blocks.ts'
import { listPayments, savePayments, type PaymentToKeep } from '#store/execution/payments.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { within } from '#store/kernel/reach.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

export function executionBehaviours(opened: () => Opened): void {
  const county = async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const by = randomUUID()
    await insertUser(store.of(region).db, {
      id: by,
      account: `u${by.slice(0, 8)}`,
      name: '国库科',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    const { document } = await save(store, region, gold('000'))
    const rows = await store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'unit_id', 'budget', 'fiscal', 'other'])
      .orderBy('position')
      .execute()
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('projects')
    await store.of(region).transaction(async (tx) => {
      for (const { project_id } of [first, second])
        await saveProjectVersion(tx, project_id, {
          number: 1,
          reason: '',
          approval: { number: '财预〔2025〕1号', date: '2025-01-31' },
          by,
          at: NOON,
        })
    })
    return {
      store,
      region,
      document,
      first,
      second,
      place: (project: string) => ({ project, document, year: 2025 }),
      recorded: { at: NOON, by },
    }
  }
  const paid = (
    place: { project: string; document: string; year: number },
    voucher: string,
    day: string,
    amount: bigint,
  ): PaymentToKeep => ({
    ...place,
    id: randomUUID(),
    voucher,
    day,
    kind: amount < 0n ? 'refund' : 'payment',
    fund: 'fiscal',
    amount: fen(amount),
    purpose: '设备款',
    procurement: true,
    carryover: false,
    reason: '',
    corrects: null,
    import: null,
  })

  test('what was approved, changed and paid adds up by the end of a day', async () => {
    const { store, region, first, second, place, recorded } = await county()
    const initial = BigInt(first.budget ?? '0')
    await store.of(region).transaction(async (tx) => {
      await saveBudgetChanges(
        tx,
        [
          {
            ...place(first.project_id),
            id: randomUUID(),
            day: '2025-06-01',
            kind: 'supplement',
            fund: 'fiscal',
            amount: fen(500_00n),
            approvalNumber: '财预〔2025〕30号',
            reason: '上级追加',
            version: null,
            corrects: null,
            import: null,
          },
          {
            ...place(first.project_id),
            id: randomUUID(),
            day: '2025-09-01',
            kind: 'cut',
            fund: 'other',
            amount: fen(-200_00n),
            approvalNumber: '',
            reason: '压减',
            version: 2,
            corrects: null,
            import: null,
          },
        ],
        recorded,
      )
      expect(
        await savePayments(
          tx,
          [
            paid(place(first.project_id), 'A1', '2025-03-31', 100_00n),
            paid(place(first.project_id), 'A2', '2025-06-30', 50_00n),
            paid(place(first.project_id), 'A3', '2025-07-01', -20_00n),
          ],
          recorded,
        ),
      ).toBe(3)
    })
    const of = async (day: string, project: string) =>
      (await executionAt(store.of(region).db, { year: 2025 }, day)).get(project)
    expect(await of('2025-03-30', first.project_id)).toMatchObject({
      initial,
      changes: 0n,
      budget: initial,
      paid: 0n,
    })
    expect(await of('2025-06-30', first.project_id)).toMatchObject({
      initial,
      changes: 500_00n,
      budget: initial + 500_00n,
      paid: 150_00n,
      fiscal: { changes: 500_00n, paid: 150_00n },
      other: { changes: 0n, paid: 0n },
    })
    expect(await of('2025-12-31', first.project_id)).toMatchObject({
      budget: initial + 300_00n,
      paid: 130_00n,
      other: { changes: -200_00n },
    })
    expect(await of('2025-12-31', second.project_id)).toMatchObject({ changes: 0n, paid: 0n })
    expect(
      (await executionAt(store.of(region).db, { year: 2025, projects: [second.project_id] }, '2025-12-31'))
        .size,
    ).toBe(1)
    expect((await executionAt(store.of(region).db, { year: 2024 }, '2025-12-31')).size).toBe(0)
    expect(await listPayments(store.of(region).db, first.project_id)).toMatchObject([
      { voucher: 'A1', kind: 'payment', amount: 100_00n, recordedBy: '国库科', procurement: true },
      { voucher: 'A2' },
      { voucher: 'A3', kind: 'refund', amount: -20_00n },
    ])
    expect(await listBudgetChanges(store.of(region).db, first.project_id)).toMatchObject([
      { kind: 'supplement', day: '2025-06-01', version: null },
      { kind: 'cut', amount: -200_00n, version: 2 },
    ])
  })

  test('a target that was never approved has no execution; funds always add up to the whole', async () => {
    const { store, region } = await county()
    const all = await executionAt(store.of(region).db, { year: 2025 }, '2025-12-31')
    expect(all.size).toBe(2)
    for (const one of all.values())
      expect(FUNDS.reduce((sum, fund) => sum + one[fund].initial, 0n)).toBe(one.initial)
  })

  test('a voucher is once a year, whatever comes twice and in whatever order', async () => {
    const { store, region, first, place, recorded } = await county()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
        fc.uuid(),
        async (numbers, batch) => {
          const before =
            (await executionAt(store.of(region).db, { year: 2025 }, '2025-12-31')).get(first.project_id)
              ?.paid ?? 0n
          const rows = () =>
            numbers.map((number) =>
              paid(place(first.project_id), `${batch}-${number}`, '2025-05-01', BigInt(number + 1)),
            )
          expect(await store.of(region).transaction((tx) => savePayments(tx, rows(), recorded))).toBe(
            new Set(numbers).size,
          )
          expect(
            await store.of(region).transaction((tx) => savePayments(tx, rows().toReversed(), recorded)),
          ).toBe(0)
          const after =
            (await executionAt(store.of(region).db, { year: 2025 }, '2025-12-31')).get(first.project_id)
              ?.paid ?? 0n
          expect(after - before).toBe(
            [...new Set(numbers)].reduce((sum, number) => sum + BigInt(number + 1), 0n),
          )
        },
      ),
      { numRuns: 12 },
    )
  })

  test('only what is within reach is there, payments included', async () => {
    const { store, region, first, place, recorded } = await county()
    await store
      .of(region)
      .transaction((tx) =>
        savePayments(tx, [paid(place(first.project_id), 'R1', '2025-03-31', 7n)], recorded),
      )
    const near = within(store.of(region).db, { region, units: new Set([first.unit_id ?? '']) })
    expect((await executionAt(near, { year: 2025 }, '2025-12-31')).get(first.project_id)?.paid).toBe(7n)
    const far = within(store.of(region).db, { region, units: new Set<string>() })
    expect((await executionAt(far, { year: 2025 }, '2025-12-31')).size).toBe(0)
    expect(await listPayments(far, first.project_id)).toEqual([])
  })

  test('payments are blocked with a reason, and released', async () => {
    const { store, region, first, place, recorded } = await county()
    await store
      .of(region)
      .transaction((tx) => blockPayments(tx, place(first.project_id), '红灯未整改', recorded))
    await store
      .of(region)
      .transaction((tx) => blockPayments(tx, place(first.project_id), '仍未整改', recorded))
    expect(
      (await paymentBlocks(store.of(region).db, [first.project_id])).get(first.project_id),
    ).toMatchObject({
      reason: '仍未整改',
      by: '国库科',
    })
    expect(await releasePayments(store.of(region).db, first.project_id)).toBe(true)
    expect(await releasePayments(store.of(region).db, first.project_id)).toBe(false)
    expect((await paymentBlocks(store.of(region).db, [first.project_id])).size).toBe(0)
  })

  test('a document that is removed takes its money along', async () => {
    const { store, region, document, first, place, recorded } = await county()
    await store
      .of(region)
      .transaction((tx) =>
        savePayments(tx, [paid(place(first.project_id), 'D1', '2025-03-31', 7n)], recorded),
      )
    await store.of(region).transaction((tx) => deleteDocument(tx, document))
    expect(await store.of(region).db.selectFrom('payments').select('voucher').execute()).toEqual([])
  })
}
