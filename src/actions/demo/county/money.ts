/** What the county pays: each fund for itself, on days on which offices work, as its projects go. */
import { budgetFunds, FUNDS, type Fund } from '#core/execution/execution.ts'
import { isPooled } from '#core/execution/pooled.ts'
import type { Day } from '#core/kernel/day.ts'
import { fen, formatMoney, parseMoney, splitMoney, type Fen } from '#core/kernel/money.ts'
import type { Project } from '#core/target/project.ts'
import { countyTargets, type CountyTarget } from '#store/demo/county.ts'
import { executionAt } from '#store/execution/execution.ts'
import { fundOfNature } from '#core/target/fund-nature.ts'
import { FUND_WORDS } from '#text/execution/execution.ts'
import { FUND_NATURE_WORDS, FUND_ORIGIN_WORDS } from '#text/execution/funding.ts'
import type { HandInRows } from '#api/execution/money-imports.ts'
import { bookMoneyImport } from '../../execution/book-money-import.ts'
import { handInRows } from '../../execution/money-imports.ts'
import { COURSE_FIGURES, type CourseKind } from './courses.ts'
import { chanceOf, officeDay, officeDayWithin } from './days.ts'
import { fundingOfCounty, naturesPaid } from './funding.ts'
import { outcomeOf } from './parts.ts'
import { workShare } from './plan-share.ts'
import { courseOf, sameKey, type Window, type World } from './world.ts'

type Row = HandInRows['rows'][number]

/** From the approval on; what a quarter pays is booked when it is over. */
export const QUARTERS: readonly {
  readonly days: readonly [from: string, until: string]
  readonly payments: number
  readonly booked: string
}[] = [
  { days: ['02-24', '03-25'], payments: 1, booked: '03-30' },
  { days: ['04-10', '06-23'], payments: 2, booked: '06-29' },
  { days: ['07-08', '10-22'], payments: 2, booked: '10-29' },
  { days: ['11-03', '12-18'], payments: 1, booked: '12-28' },
]

/** Of what its plan has by the end of a quarter, in %; by the end of the year all of it. */
const KEEPS_PLAN: Readonly<Record<CourseKind, number>> = {
  well: 100,
  planned: 100,
  more: 100,
  slow: 90,
  late: 75,
  over: 100,
  behind: 80,
  stuck: 80,
}
const BOUGHT = /更新|服务|运行维护|高标准农田|设备|购置|储备|建设|改造|维修/u

/** Payments of one quarter of a year; 代编预算 is not paid of but broken down. */
export async function payQuarter(world: World, year: number, quarter: number): Promise<void> {
  const plan = QUARTERS[quarter]
  if (plan === undefined) return
  const { db } = world.context.store.of(world.region)
  const known = await executionAt(db, { year }, `${year}-12-31`)
  const targets = (await countyTargets(db, year)).filter(
    ({ state, paper }) => state === 'approved' && !isPooled(paper.name),
  )
  const rows = targets.flatMap((target, number) => {
    const paid = known.get(target.id)
    if (paid === undefined) return []
    const kind = courseOf(world, target, year)
    const owed = owedBy(target.paper, kind, { mark: quarter, day: `${year}-${plan.days[1]}` })
    return FUNDS.flatMap((fund) => {
      const amount = fen(owed[fund] - (paid[fund].paid > 0n ? paid[fund].paid : 0n))
      const before = paid[fund].paid > 0n ? paid[fund].paid : fen(0n)
      return amount <= 0n ? [] : paymentRows(target, { year, quarter, fund, amount, before, number })
    })
  })
  world.to(officeDay(`${year}-${plan.booked}`))
  await book(world, year, rows, `${year}年第${quarter + 1}季度支付明细.json`)
}

/** Of each fund, by the end of the quarter. */
function owedBy(
  paper: Project,
  kind: CourseKind,
  at: { readonly mark: number; readonly day: Day },
): Readonly<Record<Fund, Fen>> {
  const funds = fundsOf(paper)
  const total = funds.fiscal + funds.other
  const { paid } = outcomeOf(paper, COURSE_FIGURES[kind])
  const done = at.mark < 3 ? workShare(paper, COURSE_FIGURES[kind], at) : 100
  const share = BigInt(done < 100 ? done * KEEPS_PLAN[kind] : 10_000)
  const of = (fund: Fund) => (total <= 0n ? fen(0n) : fen((paid * funds[fund] * share) / (total * 10_000n)))
  return { fiscal: of('fiscal'), other: of('other') }
}

type Paying = {
  readonly year: number
  readonly quarter: number
  readonly fund: Fund
  readonly amount: Fen
  /** Of the fund, before the quarter. */
  readonly before: Fen
  readonly number: number
}

function paymentRows(
  { paper }: CountyTarget,
  { year, quarter, fund, amount, before, number }: Paying,
): readonly Row[] {
  const { days: [from, until] = ['01-01', '12-31'], payments = 1 } = QUARTERS[quarter] ?? {}
  const window: Window = [`${year}-${from}`, `${year}-${until}`]
  const key = `${sameKey(paper)}/${year}/${quarter}/${fund}`
  const days = Array.from({ length: payments }, (_, i) =>
    officeDayWithin(...window, `${key}/${i}`),
  ).toSorted()
  const amounts = splitMoney(
    amount,
    days.map((_, i) => BigInt(40 + chanceOf(`${key}/part/${i}`, 20))),
  )
  const lines = fundingOfCounty(paper, year).filter(
    ({ nature }) => nature !== null && fundOfNature(nature) === fund,
  )
  let done: bigint = before
  return days.flatMap((day, i) => {
    const sum = amounts[i] ?? fen(0n)
    if (sum <= 0n) return []
    const parts = naturesPaid(lines, [done, done + sum])
    done += sum
    return parts.map(({ nature, origin, amount: part }, piece): Row => {
      return {
        code: paper.code ?? '',
        name: paper.name,
        unit: paper.unit?.code ?? '',
        voucher: `${year}${quarter + 1}${fund === 'other' ? 'Q' : 'Z'}${String(number + 1).padStart(4, '0')}${i + 1}${piece === 0 ? '' : String.fromCharCode(64 + piece)}`,
        day,
        amount: formatMoney(part, '元', 2),
        fund: origin === null ? FUND_WORDS[fund]['zh-CN'] : FUND_ORIGIN_WORDS[origin]['zh-CN'],
        ...(nature === null ? {} : { nature: FUND_NATURE_WORDS[nature]['zh-CN'] }),
        purpose: `支付${paper.name}${BOUGHT.test(paper.name) ? '合同款' : '款项'}`,
        procurement: BOUGHT.test(paper.name) ? '是' : '',
      }
    })
  })
}

async function book(world: World, year: number, rows: readonly Row[], file: string): Promise<void> {
  if (rows.length === 0) return
  const handedIn = await handInRows(world.context, world.bureau, {
    kind: 'payments',
    year,
    file,
    unit: '元',
    rows: [...rows],
  })
  if (!handedIn.ok) return world.refused(file, handedIn.error)
  const [refusal] = handedIn.value.refusals
  if (refusal !== undefined) world.refused(`${file}: ${handedIn.value.refused.rows} rows`, refusal)
  const booked = await bookMoneyImport(world.context, world.bureau, { id: handedIn.value.id })
  if (!booked.ok) world.refused(file, booked.error)
}

/** 预算数 by fund in 分; nothing where the paper says no sum. */
function fundsOf({ budget }: Project): Readonly<Record<Fund, Fen>> {
  const amount = (text: string | null) => {
    const read = text === null ? null : parseMoney(text, '万元')
    return read?.ok === true ? read.value : null
  }
  return budgetFunds({
    total: amount(budget.total),
    fiscal: amount(budget.fiscal),
    other: amount(budget.other),
  })
}
