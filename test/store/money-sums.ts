/**
 * Kept sums of money are those of the lines: asked of the lines by SQL of the test's own, after every act of
 * a random course.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { FUNDS, type Fund } from '#core/execution/execution.ts'
import type { MoneyReport } from '#core/execution/money-report.ts'
import { fen } from '#core/kernel/money.ts'
import { saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { executionAt } from '#store/execution/execution.ts'
import { listExecution } from '#store/execution/lists.ts'
import { saveMoneyImport, undoMoneyImport } from '#store/execution/money-imports.ts'
import { markCorrected, savePayments, type PaymentToKeep } from '#store/execution/payments.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const YEAR = 2025
const NONE = { rows: 0, amount: '0' }
const REPORT: MoneyReport = {
  unit: '元',
  unitSaid: 'heading',
  file: NONE,
  booked: NONE,
  same: NONE,
  refused: NONE,
  withoutAmount: 0,
  control: null,
  controlSays: 'none',
  tooSmall: false,
  projects: 0,
  refusals: [],
}

const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(YEAR, 0, 1 + days)).toISOString().slice(0, 10))
const line = fc.record({
  second: fc.boolean(),
  day,
  fund: fc.constantFrom(...FUNDS),
  amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  less: fc.boolean(),
  again: fc.boolean(),
})
const act = fc.record({
  kind: fc.constantFrom('import payments', 'import changes', 'undo', 'type', 'change', 'set off'),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  pick: fc.nat(),
})

export function moneySumsBehaviours(opened: () => Opened): void {
  async function county() {
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
      .select('project_id')
      .orderBy('position')
      .limit(2)
      .execute()
    const projects = rows.map(({ project_id }) => project_id)
    await store.of(region).transaction(async (tx) => {
      for (const project of projects)
        await saveProjectVersion(tx, project, {
          number: 1,
          reason: '',
          approval: { number: '财预〔2025〕1号', date: '2025-01-31' },
          by,
          at: NOON,
        })
    })
    const sumsOfLines = async (until: string) => {
      const found = await sql<{
        project: string
        changes: string
        paid: string
        fiscal: string
      }>`select p.project_id as project,
        (select coalesce(sum(amount), 0) from budget_changes c where c.region_id = ${region} and c.project_id = p.project_id and c.fiscal_year = ${YEAR} and c.day <= ${until}::date)::text as changes,
        (select coalesce(sum(amount), 0) from payments m where m.region_id = ${region} and m.project_id = p.project_id and m.fiscal_year = ${YEAR} and m.day <= ${until}::date)::text as paid,
        (select coalesce(sum(amount), 0) from payments m where m.region_id = ${region} and m.project_id = p.project_id and m.fiscal_year = ${YEAR} and m.fund = 'fiscal' and m.day <= ${until}::date)::text as fiscal
        from projects p where p.region_id = ${region} and p.project_id = any(${projects}::uuid[])`.execute(
        store.of(region).db,
      )
      return new Map(
        found.rows.map(({ project, changes, paid, fiscal }) => [
          project,
          { changes: BigInt(changes), paid: BigInt(paid), fiscal: BigInt(fiscal) },
        ]),
      )
    }
    const same = async (days: readonly string[]) => {
      for (const until of days) {
        const kept = await executionAt(store.of(region).db, { year: YEAR }, until)
        const some = await executionAt(store.of(region).db, { year: YEAR, projects }, until)
        const seen = (of: typeof kept) =>
          new Map(
            [...of].map(([project, { changes, paid, fiscal }]) => [
              project,
              { changes, paid, fiscal: fiscal.paid },
            ]),
          )
        const lines = await sumsOfLines(until)
        expect(seen(kept), until).toEqual(lines)
        expect(seen(some), until).toEqual(lines)
      }
    }
    return { store, region, by, document, projects, same }
  }

  test('kept sums are those of the lines, whatever is imported, undone, typed, changed and set off, on any day', async () => {
    const { store, region, by, document, projects, same } = await county()
    const recorded = { at: NOON, by }
    const imports: string[] = []
    const typed: PaymentToKeep[] = []
    const place = (second: boolean) => ({ project: projects[second ? 1 : 0] ?? '', document, year: YEAR })
    const handIn = async (kind: 'payments' | 'changes') => {
      const id = randomUUID()
      await saveMoneyImport(store.of(region).db, {
        id,
        kind,
        year: YEAR,
        file: '支付明细.xlsx',
        sha256: 'a'.repeat(64),
        bytes: new Uint8Array(),
        report: REPORT,
        by,
        at: NOON,
      })
      imports.push(id)
      return id
    }
    type Line = {
      readonly second: boolean
      readonly day: string
      readonly fund: Fund
      readonly amount: bigint
      readonly less: boolean
      readonly again: boolean
    }
    // A voucher that is booked already is not booked again, and must not be summed again.
    const payments = (lines: readonly Line[], given: string | null): PaymentToKeep[] =>
      lines.map(({ second, less, again, amount, ...rest }) => ({
        ...place(second),
        ...rest,
        id: randomUUID(),
        voucher: again ? (typed[0]?.voucher ?? 'A') : randomUUID(),
        kind: less ? 'refund' : 'payment',
        amount: fen(less ? -amount : amount),
        purpose: '',
        procurement: false,
        carryover: false,
        reason: '',
        corrects: null,
        import: given,
      }))
    const changes = (lines: readonly Line[], given: string | null) =>
      lines.map(({ second, less, amount, day: on, fund }) => ({
        ...place(second),
        id: randomUUID(),
        day: on,
        fund,
        kind: 'transfer' as const,
        amount: fen(less ? -amount : amount),
        approvalNumber: '财预〔2025〕30号',
        reason: '',
        version: null,
        corrects: null,
        import: given,
      }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 10 }),
        fc.array(day, { minLength: 2, maxLength: 2 }),
        async (acts, days) => {
          for (const { kind, lines, pick } of acts) {
            if (kind === 'import payments') {
              const given = await handIn('payments')
              await store.of(region).transaction((tx) => savePayments(tx, payments(lines, given), recorded))
            } else if (kind === 'import changes') {
              const given = await handIn('changes')
              await store
                .of(region)
                .transaction((tx) => saveBudgetChanges(tx, changes(lines, given), recorded))
            } else if (kind === 'undo') {
              const [given] = imports.splice(pick % Math.max(1, imports.length), 1)
              if (given !== undefined)
                await store.of(region).transaction((tx) => undoMoneyImport(tx, given, recorded))
            } else if (kind === 'type') {
              const given = payments(lines, null)
              await store.of(region).transaction((tx) => savePayments(tx, given, recorded))
              typed.push(...given)
            } else if (kind === 'change') {
              await store
                .of(region)
                .transaction((tx) => saveBudgetChanges(tx, changes(lines, null), recorded))
            } else {
              const [wrong] = typed.splice(pick % Math.max(1, typed.length), 1)
              if (wrong === undefined) continue
              const counter = randomUUID()
              await store.of(region).transaction(async (tx) => {
                await savePayments(
                  tx,
                  [
                    {
                      ...wrong,
                      id: counter,
                      kind: 'correction',
                      amount: fen(-wrong.amount),
                      reason: '重复',
                      corrects: wrong.id,
                    },
                  ],
                  recorded,
                )
                await markCorrected(tx, wrong.id, counter)
              })
            }
          }
          await same([
            ...days,
            `${YEAR}-01-01`,
            `${YEAR}-02-28`,
            `${YEAR}-12-31`,
            `${YEAR - 1}-12-31`,
            `${YEAR + 1}-03-01`,
          ])
        },
      ),
      { numRuns: 10 },
    )
  })

  test('a list opened while money is booked belongs together: its rows come to its totals', async () => {
    const { store, region, by, document, projects } = await county()
    const booked = async (n: number) =>
      store.of(region).transaction((tx) =>
        savePayments(
          tx,
          projects.map((project) => ({
            project,
            document,
            year: YEAR,
            id: randomUUID(),
            voucher: randomUUID(),
            day: '2025-03-31',
            kind: 'payment',
            fund: 'fiscal',
            amount: fen(BigInt(n + 1)),
            purpose: '',
            procurement: false,
            carryover: false,
            reason: '',
            corrects: null,
            import: null,
          })),
          { at: NOON, by },
        ),
      )
    const seen = async () =>
      store.of(region).snapshot((db) =>
        listExecution(db, {
          year: YEAR,
          day: '2025-03-31',
          page: 1,
          size: 50,
          sort: 'unit',
          order: 'asc',
          unbalanced: [],
        }),
      )
    const lists = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        await booked(n)
        return seen()
      }),
    )
    for (const { rows, totals } of lists)
      expect([rows.length, rows.reduce((sum, { execution }) => sum + execution.paid, 0n)]).toEqual([
        totals.projects,
        totals.execution.paid,
      ])
    expect((await seen()).totals.execution.paid).toBe(2n * 78n)
  })

  test('a snapshot does not see what is written meanwhile, and writes nothing', async () => {
    const {
      store,
      region,
      by,
      document,
      projects: [project = ''],
    } = await county()
    const count = async (db: Db) => (await db.selectFrom('payments').select('payment_id').execute()).length
    const payment: PaymentToKeep = {
      project,
      document,
      year: YEAR,
      id: randomUUID(),
      voucher: 'A1',
      day: '2025-03-31',
      kind: 'payment',
      fund: 'fiscal',
      amount: fen(7n),
      purpose: '',
      procurement: false,
      carryover: false,
      reason: '',
      corrects: null,
      import: null,
    }
    await store.of(region).snapshot(async (db) => {
      expect(await count(db)).toBe(0)
      await store.of(region).transaction((tx) => savePayments(tx, [payment], { at: NOON, by }))
      expect(await count(db)).toBe(0)
    })
    expect(await count(store.of(region).db)).toBe(1)
    await expect(
      store
        .of(region)
        .snapshot((db) =>
          savePayments(db, [{ ...payment, id: randomUUID(), voucher: 'A2' }], { at: NOON, by }),
        ),
    ).rejects.toThrow(/read-only/)
  })

  test('what a transaction that fails would have booked is in no sum, and a removed document takes its sums along', async () => {
    const {
      store,
      region,
      by,
      document,
      projects: [project = ''],
      same,
    } = await county()
    const payment: PaymentToKeep = {
      project,
      document,
      year: YEAR,
      id: randomUUID(),
      voucher: 'A1',
      day: '2025-03-31',
      kind: 'payment',
      fund: 'fiscal',
      amount: fen(7n),
      purpose: '',
      procurement: false,
      carryover: false,
      reason: '',
      corrects: null,
      import: null,
    }
    await expect(
      store.of(region).transaction(async (tx) => {
        await savePayments(tx, [payment], { at: NOON, by })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await same(['2025-12-31'])
    await store.of(region).transaction((tx) => savePayments(tx, [payment], { at: NOON, by }))
    await same(['2025-03-30', '2025-03-31', '2025-12-31'])
    await store.of(region).transaction((tx) => deleteDocument(tx, document))
    expect(await store.of(region).db.selectFrom('money_sums').select('project_id').execute()).toEqual([])
  })
}
