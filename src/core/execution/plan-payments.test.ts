import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { worsened, type Course, type FundCourse } from './course.ts'
import { projectFinder } from './find-project.ts'
import { importBalance, totalCheck, type KnownProject } from './money-import.ts'
import { controlTotal, readMoney, readMoneySheets } from './money-sheet.ts'
import { looksTooSmall, planPayments, type KnownVoucher } from './plan-payments.ts'
import { readDay, readFund } from './read-row.ts'

const project = (id: string, budget: bigint, paid = 0n, more: Partial<KnownProject> = {}): KnownProject => ({
  id,
  document: 'd',
  code: `13020225P0000000000${id}`,
  name: `项目${id}`,
  unitCode: '203001',
  unitName: '组织部',
  budget: fen(budget),
  paid: fen(paid),
  blocked: null,
  closed: null,
  ...more,
})
const HEAD = ['支付凭证号', '支付日期', '项目编码', '金额（元）', '摘要', '资金来源', '业务类型']
const sheetsOf = (rows: readonly (readonly string[])[]) =>
  readMoneySheets(
    [{ name: '支付', rows: [HEAD, ...rows].map((texts, i) => ({ row: i + 1, texts })) }],
    'payments',
  )
/** All of it 财政资金, as it was before the year's lines. */
const courseOf = ({ budget, paid }: KnownProject): Course => ({
  fiscal: { budget, paid, moves: [] },
  other: { budget: 0n, paid: 0n, moves: [] },
})
type Vouchers = ReadonlyMap<string, KnownVoucher>
const known = (
  projects: readonly KnownProject[],
  vouchers: Vouchers = new Map(),
  courses: ReadonlyMap<string, Course> = new Map(projects.map((one) => [one.id, courseOf(one)])),
) => ({ find: projectFinder(projects), vouchers, courses })
const YEAR = { year: 2025, unit: '元' } as const
const plan = (
  rows: readonly (readonly string[])[],
  projects: readonly KnownProject[],
  vouchers?: Vouchers,
  courses?: ReadonlyMap<string, Course>,
) => planPayments(sheetsOf(rows).lines, YEAR, known(projects, vouchers, courses))
const row = (
  voucher: string,
  amount: string,
  more: { day?: string; code?: string; kind?: string; purpose?: string; fund?: string } = {},
) => [
  voucher,
  more.day ?? '2025-03-31',
  more.code ?? '13020225P0000000000A1',
  amount,
  more.purpose ?? '设备款',
  more.fund ?? '财政资金',
  more.kind ?? '',
]
const A = project('A1', 100_000_00n)

describe('a row that must be refused is, and says why', () => {
  const faultOf = (
    one: readonly string[],
    projects: readonly KnownProject[] = [A],
    vouchers?: ReadonlyMap<string, KnownVoucher>,
  ) => plan([one], projects, vouchers)[0]?.fault ?? null
  test.each([
    ['row-project-missing', row('V', '1', { code: '' })],
    ['row-project-unknown', row('V', '1', { code: '13020225P00000000009X' })],
    ['row-voucher-missing', row(' ', '1')],
    ['row-day-missing', row('V', '1', { day: '' })],
    ['row-day-malformed', row('V', '1', { day: '2025-02-30' })],
    ['row-day-outside', row('V', '1', { day: '2024-12-31' })],
    ['row-amount-missing', row('V', '')],
    ['row-amount-malformed', row('V', '约3000')],
    ['row-amount-malformed', row('V', '0.001')],
    ['row-amount-malformed', row('V', '9'.repeat(30))],
    ['row-amount-zero', row('V', '0.00')],
    ['row-refund-unmarked', row('V', '-5')],
    ['row-refund-positive', row('V', '5', { kind: '退款' })],
    ['row-below-zero', row('V', '-5', { kind: '退款' })],
    ['row-fund-unknown', row('V', '5', { fund: '天上掉下' })],
    ['row-over-budget', row('V', '100000.01')],
    // 3 万元 in a heading of 元 would be 3; 300,000,000 元 is 3 万元 written twice too large.
    ['row-unit-suspect', row('V', '300000000')],
  ])('%s', (code, one) => expect(faultOf(one)?.code).toBe(code))

  test('for all that is wrong with it at once', () => {
    const wrong = row(' ', '约1', { code: '', day: '2024-12-31', fund: '天上掉下' })
    const [one] = plan([wrong], [A])
    expect([one?.fault?.code, one?.further?.map(({ code }) => code)]).toEqual([
      'row-project-missing',
      ['row-voucher-missing', 'row-day-outside', 'row-amount-malformed', 'row-fund-unknown'],
    ])
  })

  test('blocked, of another unit, ambiguous, booked otherwise, or set off', () => {
    expect(faultOf(row('V', '5'), [{ ...A, blocked: '红灯' }])).toEqual({
      code: 'row-project-blocked',
      values: { why: '红灯' },
    })
    expect(faultOf(row('V', '5'), [A, { ...A, id: 'B' }])?.code).toBe('row-project-ambiguous')
    const stands = (more: Partial<KnownVoucher>): ReadonlyMap<string, KnownVoucher> =>
      new Map([
        ['V', { project: 'A1', day: '2025-03-31', fund: 'fiscal', amount: 500n, corrected: false, ...more }],
      ])
    expect(faultOf(row('V', '5'), [A], stands({}))).toBeNull()
    expect(faultOf(row('V', '6'), [A], stands({}))).toEqual({
      code: 'row-voucher-differs',
      values: { amount: '0.0005', day: '2025-03-31' },
    })
    expect(faultOf(row('V', '5'), [A], stands({ project: 'B2' }))).toEqual({
      code: 'row-voucher-taken',
      values: {},
    })
    expect(faultOf(row('V', '5'), [A], stands({ corrected: true }))?.code).toBe('row-voucher-corrected')
    const withUnit = readMoneySheets(
      [
        {
          name: 's',
          rows: [
            { row: 1, texts: [...HEAD, '单位编码'] },
            { row: 2, texts: [...row('V', '5'), '204'] },
          ],
        },
      ],
      'payments',
    )
    expect(planPayments(withUnit.lines, YEAR, known([A]))[0]?.fault?.code).toBe('row-unit-differs')
  })

  test('a refund passes while payments are blocked, and everything else of the file goes on beside a bad row', () => {
    const plans = plan(
      [row('V1', '-5', { kind: '退款' }), row('V2', '错'), row('V3', '7', { code: '13020225P0000000000B2' })],
      [project('A1', 10_000n, 900n, { blocked: '红灯' }), project('B2', 1000n)],
    )
    expect(plans.map(({ outcome }) => outcome)).toEqual(['booked', 'refused', 'booked'])
  })

  test('rows of one voucher that disagree are all refused; those that agree are one', () => {
    expect(plan([row('V', '5'), row('v ', '6')], [A]).map(({ fault }) => fault?.code)).toEqual([
      'row-voucher-twice',
      'row-voucher-twice',
    ])
    // Each names a row that says something else, not its own double.
    expect(plan([row('V', '5'), row('V', '5'), row('V', '6')], [A]).map(({ fault }) => fault)).toEqual(
      [4, 4, 2].map((at) => ({ code: 'row-voucher-twice', values: { row: at } })),
    )
    expect(plan([row('V', '5'), row('Ｖ', '5.00')], [A]).map(({ outcome }) => outcome)).toEqual([
      'booked',
      'same',
    ])
  })
})

describe('tables as they are exported', () => {
  test('headings in their usual wordings, under a title, in whatever order, with the unit in heading, note or cell', () => {
    const read = readMoneySheets(
      [
        {
          name: 's',
          rows: [
            ['国库集中支付明细表'],
            ['单位：万元'],
            ['序号', '项目代码', '预算项目', '付款日期', '凭证编号', '实付金额', '用途'],
            ['1', 'P1', '', '2025/3/31', 'V', '1.5', ''],
            ['', '合计', '', '', '', '1.5', ''],
          ].map((texts, i) => ({ row: i + 1, texts })),
        },
      ],
      'payments',
    )
    expect(read.lines).toMatchObject([
      { row: 4, unit: '万元', values: { code: 'P1', voucher: 'V', day: '2025/3/31', amount: '1.5' } },
    ])
    expect(controlTotal(read.controls, '元')).toBe(1_500_000n)
    expect(
      readMoneySheets(
        [
          {
            name: 's',
            rows: [
              { row: 1, texts: ['凭证号', '项目编码', '金额(万元)', '日期'] },
              { row: 2, texts: ['V', 'P', '2', ''] },
            ],
          },
        ],
        'payments',
      ).lines[0]?.unit,
    ).toBe('万元')
    expect(
      readMoneySheets([{ name: '说明', rows: [{ row: 1, texts: ['怎样填'] }] }], 'payments').heads.size,
    ).toBe(0)
  })

  test.each([
    ['2025-03-31', '2025-03-31'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['20250331', '2025-03-31'],
    ['2025年3月1日', '2025-03-01'],
    ['45747', '2025-03-31'],
    ['2025-03-31 10:20:30', '2025-03-31'],
    ['2024-02-29', '2024-02-29'],
  ])('the day %s', (text, day) => expect(readDay(text)).toBe(day))
  test.each(['', '31/03/2025', '2025-13-01', '2025-02-29', '3月', '123', '2025'])('no day: %s', (text) =>
    expect(readDay(text)).toBeNull(),
  )
  test.each([
    ['1,262.16', 126_216n],
    ['￥3', 300n],
    ['(20.00)', -2000n],
    ['−7', -700n],
    ['2万元', 2_000_000n],
    ['１２', 1200n],
  ])('the amount %s', (text, amount) => expect(readMoney(text, '元')).toBe(amount))
  test.each([
    ['政府性基金预算', 'fiscal'],
    ['单位资金', 'other'],
    ['财政专户管理资金', 'other'],
    ['', 'fiscal'],
    ['？', null],
  ])('the fund %s', (text, fund) => expect(readFund(text)).toBe(fund))

  test('a total that differs is reported, and one that cannot be judged, too', () => {
    const rows = [row('V1', '5'), row('V2', '6')]
    const balance = (control: bigint, more: readonly (readonly string[])[] = []) =>
      totalCheck(importBalance(plan([...rows, ...more], [A]), fen(control)))
    expect([
      balance(1100n),
      balance(1200n),
      balance(1200n, [row('V3', '错')]),
      totalCheck(importBalance(plan(rows, [A]), null)),
    ]).toEqual(['holds', 'differs', 'unsure', 'none'])
  })

  test('amounts that are 10,000 times too small are noticed', () => {
    expect(looksTooSmall(plan([row('V1', '5')], [project('A1', 50_000_00n)]))).toBe(true)
    expect(looksTooSmall(plan([row('V1', '500')], [project('A1', 50_000_00n)]))).toBe(false)
  })
})

describe('laws', () => {
  const projects = [
    project('A1', 1000n),
    project('B2', 50n, 20n),
    project('C3', 0n),
    project('D4', 300n, 400n),
    project('E5', 500n, 100n, { blocked: '暂停' }),
  ]
  const of = (budget: bigint, paid = 0n, moves: FundCourse['moves'] = []): FundCourse => ({
    budget,
    paid,
    moves,
  })
  // A1 is given more in June and took some back in September; D4 has paid too much already.
  const start: ReadonlyMap<string, Course> = new Map([
    [
      'A1',
      {
        fiscal: of(500n, 0n, [
          { day: '2025-06-01', change: 300n, paid: 0n },
          { day: '2025-09-01', change: -100n, paid: 50n },
        ]),
        other: of(300n),
      },
    ],
    ['B2', { fiscal: of(30n, 20n), other: of(20n) }],
    ['C3', { fiscal: of(0n), other: of(0n) }],
    ['D4', { fiscal: of(300n, 400n), other: of(0n) }],
    ['E5', { fiscal: of(300n, 100n), other: of(200n) }],
  ])
  const aRow = fc
    .record({
      voucher: fc.nat(25).map((n) => `V${n}`),
      amount: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 600 }).map((n) => (n / 100).toFixed(2)) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 300 }).map((n) => `-${(n / 100).toFixed(2)}`) },
        { weight: 1, arbitrary: fc.constantFrom('错', '', '0') },
      ),
      code: fc.constantFrom('A1', 'A1', 'B2', 'C3', 'D4', 'E5', 'X9').map((id) => `13020225P0000000000${id}`),
      day: fc.constantFrom(
        '2025-01-02',
        '2025-03-31',
        '2025-06-01',
        '2025-08-31',
        '2025-11-30',
        '2024-01-01',
      ),
      fund: fc.constantFrom('财政资金', '财政资金', '单位资金'),
    })
    .map(({ voucher, amount, ...more }) =>
      row(voucher, amount, { ...more, kind: amount.startsWith('-') ? '退款' : '' }),
    )
  const files = fc.array(aRow, { maxLength: 30 })
  const lawful = (rows: readonly (readonly string[])[], vouchers?: Vouchers, courses = start) =>
    plan(rows, projects, vouchers, courses)

  /** The courses with what was booked: one move a line, days of their own merged. */
  const after = (plans: ReturnType<typeof plan>): ReadonlyMap<string, Course> =>
    new Map(
      [...start].map(([id, course]) => {
        const fund = (which: 'fiscal' | 'other'): FundCourse => {
          const days = new Map(course[which].moves.map((move) => [move.day, move]))
          for (const { project: its, entry } of plans) {
            if (its?.id !== id || entry === null || entry.fund !== which) continue
            const there = days.get(entry.day) ?? { day: entry.day, change: 0n, paid: 0n }
            days.set(entry.day, { ...there, paid: there.paid + entry.amount })
          }
          return { ...course[which], moves: [...days.values()] }
        }
        return [id, { fiscal: fund('fiscal'), other: fund('other') }]
      }),
    )

  test('what a file holds is what was booked, was there, or was refused, in rows and in money', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const { file, booked, same, refused } = importBalance(lawful(rows), null)
        expect(booked.rows + same.rows + refused.rows).toBe(file.rows)
        expect(file.rows).toBe(rows.length)
        expect(booked.amount + same.amount + refused.amount).toBe(file.amount)
      }),
    )
  })

  test('by no day does a fund pay more than it had by then, nor less than nothing, by what is booked', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const booked = after(lawful(rows))
        const stands = ({ budget, paid, moves }: FundCourse, by: string) =>
          moves
            .filter(({ day }) => day <= by)
            .reduce((sum, one) => ({ budget: sum.budget + one.change, paid: sum.paid + one.paid }), {
              budget,
              paid,
            })
        for (const [id, course] of booked) {
          for (const fund of ['fiscal', 'other'] as const) {
            for (const by of [
              '2024-12-31',
              '2025-01-02',
              '2025-03-31',
              '2025-05-31',
              '2025-06-01',
              '2025-08-31',
              '2025-09-01',
              '2025-11-30',
              '2025-12-31',
            ]) {
              const [was, is] = [stands(start.get(id)?.[fund] ?? of(0n), by), stands(course[fund], by)]
              expect(is.paid >= 0n, `${id} ${fund} ${by}`).toBe(true)
              expect(is.paid <= (is.budget > was.paid ? is.budget : was.paid), `${id} ${fund} ${by}`).toBe(
                true,
              )
            }
          }
          expect(worsened(start.get(id) ?? course, course)).toBeNull()
        }
      }),
    )
  })

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(
        files.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const booked = (some: readonly (readonly string[])[]) =>
            lawful(some)
              .flatMap(({ entry, project: its }) =>
                entry === null
                  ? []
                  : [`${its?.id}|${entry.voucher}|${entry.fund}|${entry.amount}|${entry.day}`],
              )
              .toSorted()
          expect(booked(shuffled)).toEqual(booked(rows))
        },
      ),
    )
  })

  test('handing the same in twice is handing it in once', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const first = lawful(rows)
        const stands = new Map(
          first.flatMap(({ entry, project: its }): [string, KnownVoucher][] =>
            entry === null || its === null
              ? []
              : [
                  [
                    entry.voucher,
                    {
                      project: its.id,
                      day: entry.day,
                      fund: entry.fund,
                      amount: entry.amount,
                      corrected: false,
                    },
                  ],
                ],
          ),
        )
        expect(lawful(rows, stands, after(first)).filter(({ outcome }) => outcome === 'booked')).toEqual([])
      }),
    )
  })
})
