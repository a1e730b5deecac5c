/** Payments and budget changes of generated projects: plausible, and the same for the same seed. */
import type { ChangeEntry, PaymentEntry } from '#core/execution/money-import.ts'
import { budgetFunds, FUNDS, type Fund } from '#core/execution/execution.ts'
import { fen, parseMoney, splitMoney, type Fen } from '#core/kernel/money.ts'
import { isoDate } from '#core/kernel/period.ts'
import type { Project } from '#core/target/project.ts'
import type { Random } from './random.ts'

export type GeneratedMoney = {
  readonly payments: readonly PaymentEntry[]
  readonly changes: readonly ChangeEntry[]
}

const PURPOSES = [
  '支付设备款',
  '支付劳务费',
  '支付培训费',
  '支付工程进度款',
  '发放补助资金',
  '支付印刷费',
  '支付运维服务费',
  '支付咨询费',
]
/** Of a hundred projects: how many end near which share of their budget, in thousandths. */
const ENDS: readonly (readonly [percent: number, least: number, most: number])[] = [
  [52, 1000, 1000],
  [28, 880, 995],
  [12, 550, 880],
  [6, 100, 550],
  [2, 0, 0],
]

/** What happens to a project in its year. Vouchers are numbered on, so that each is once. */
export function generatedMoney(
  project: Project,
  year: number,
  random: Random,
  voucher: () => string,
): GeneratedMoney {
  const amount = (text: string | null): Fen | null => {
    const read = text === null ? null : parseMoney(text, '万元')
    return read?.ok === true ? read.value : null
  }
  const funds = budgetFunds({
    total: amount(project.budget.total),
    fiscal: amount(project.budget.fiscal),
    other: amount(project.budget.other),
  })
  const changes = random.chance(8)
    ? [changeOf(funds.fiscal, year, random)].filter((one) => one.amount !== 0n)
    : []
  const payments = FUNDS.flatMap((fund) => {
    const own = changes.find((one) => one.fund === fund)
    const budget = fen(funds[fund] + (own?.amount ?? 0n))
    const paid = paymentsOf({ fund, budget, year }, random.branch(fund), voucher)
    return own === undefined ? paid : onceThere(paid, funds[fund], own)
  })
  return { payments, changes }
}

/** A tenth more or less, in whole 元. */
function changeOf(fiscal: Fen, year: number, random: Random): ChangeEntry {
  const isCut = random.chance(50)
  const size = (fiscal / 1000n) * 100n
  return {
    day: isoDate(year, random.whole(5, 9), random.whole(1, 28)),
    kind: isCut ? 'cut' : 'supplement',
    fund: 'fiscal',
    amount: fen(isCut ? -size : size),
    approvalNumber: `财预〔${year}〕${random.whole(10, 99)}号`,
    reason: isCut ? '压减一般性支出' : '上级补助资金',
  }
}

function paymentsOf(
  { fund, budget, year }: { readonly fund: Fund; readonly budget: Fen; readonly year: number },
  random: Random,
  voucher: () => string,
): PaymentEntry[] {
  const total = fen((budget * BigInt(endOf(random))) / 1000n)
  if (total <= 0n) return []
  const days = Array.from({ length: random.whole(2, 12) }, () =>
    isoDate(year, random.whole(1, 12), random.whole(1, 28)),
  ).toSorted()
  const parts = splitMoney(
    total,
    days.map(() => BigInt(random.whole(1, 9))),
  )
  const procurement = random.chance(25)
  const carryover = random.chance(4)
  const made = days.flatMap((day, i): PaymentEntry[] => {
    const amount = parts[i] ?? fen(0n)
    return amount <= 0n
      ? []
      : [
          {
            voucher: voucher(),
            day,
            kind: 'payment',
            fund,
            amount,
            purpose: random.pick(PURPOSES),
            procurement,
            carryover,
          },
        ]
  })
  const last = made.at(-1)
  if (last === undefined || !random.chance(5)) return made
  return [
    ...made,
    {
      ...last,
      voucher: voucher(),
      day: `${year}-12-30`,
      kind: 'refund',
      amount: fen(-((last.amount + 9n) / 10n)),
      purpose: '退回多付款',
    },
  ]
}

/** What the initial budget does not hold is paid when the change has come, not before. */
function onceThere(
  payments: readonly PaymentEntry[],
  initial: Fen,
  { day: from }: ChangeEntry,
): PaymentEntry[] {
  let sum = 0n
  return payments.map((payment) => {
    sum += payment.amount
    return sum > initial && payment.day < from ? { ...payment, day: from } : payment
  })
}

function endOf(random: Random): number {
  let left = random.whole(1, 100)
  for (const [percent, least, most] of ENDS) {
    left -= percent
    if (left <= 0) return random.whole(least, most)
  }
  return 1000
}
