/**
 * One clean project: parts whose cost adds up to the budget, a plan of its own, goals that its indicators
 * serve.
 */
import { fen, splitMoney } from '#core/kernel/money.ts'
import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import type { Budget, BudgetUnit, Project, SpendingPlan } from '#core/target/project.ts'
import { costOf, inTenThousands, showPrice, STEP_YUAN, sumOf } from './amount.ts'
import { drawRows, type Bought, type Drawn } from './indicators.ts'
import { fill, slotsOf, type County, type Slots } from './place.ts'
import type { Random } from './random.ts'
import type { Part, Template } from './template.ts'

export type Setting = {
  readonly county: County
  readonly unit: BudgetUnit
  readonly year: number
  /** Places that the unit's own name fixes: a town's clinic speaks of its town. */
  readonly place: Slots
}

/** A project and what the statement says of it. */
export type Made = {
  readonly project: Project
  /** What it reaches, with figures: 资助小学寄宿生512人. */
  readonly reaches: readonly string[]
  readonly drawn: Drawn
}

const MONTHS = 12

export function makeProject(
  template: Template,
  { county, unit, year, place }: Setting,
  random: Random,
): Made {
  const slots = { ...slotsOf(county, year, random.branch('place')), ...place }
  const parts = template.parts.filter((_, i) => i === 0 || random.chance(66))
  const bought = parts.map((part) => buy(part, random))
  const total = sumOf(bought.map(({ amount }) => amount))
  const drawn = drawRows(template, bought, { slots, year }, random.branch('rows'))
  const reaches = bought.map(({ part, count }) =>
    fill(part.goal, { ...slots, count: `${count}${part.unit}` }),
  )
  const name = fill(template.name, slots)
  const project: Project = {
    order: 1,
    part: '预算项目绩效目标',
    title: `${name}绩效目标表`,
    unit,
    code: null,
    name,
    budget: budgetOf(total, random.branch('budget')),
    purpose: fill(purposeOf(bought, template, random), slots),
    plan: planOf(drawn.month, random.branch('plan')),
    goals: goalsOf(reaches, drawn, year, random).map((goal) => fill(goal, slots)),
    indicators: drawn.rows,
    at: { line: 1 },
  }
  return { project, reaches, drawn }
}

/** Count and price; the count is moved until the amount keeps to two decimals of 万元. */
function buy(part: Part, random: Random): Bought {
  const price = random.whole(...part.price)
  const months = part.monthly ? MONTHS : 1
  const drawn = random.whole(...part.count)
  const least =
    Array.from({ length: STEP_YUAN }, (_, i) => drawn + i).find(
      (count) => (count * price * months) % STEP_YUAN === 0,
    ) ?? drawn
  return { part, price, count: least, amount: costOf(least, price, months) }
}

/** Mostly 财政资金 alone; otherwise a fifth to a third of it is 其他资金. */
function budgetOf(total: ReturnType<typeof sumOf>, random: Random): Budget {
  const steps = fen(total / BigInt(STEP_YUAN * 100))
  if (random.chance(86)) return { total: inTenThousands(total), fiscal: inTenThousands(total), other: '0' }
  const [other = fen(0n)] = splitMoney(steps, [BigInt(random.whole(20, 33)), 70n])
  const amount = fen(other * BigInt(STEP_YUAN * 100))
  return {
    total: inTenThousands(total),
    fiscal: inTenThousands(fen(total - amount)),
    other: inTenThousands(amount),
  }
}

/** Cumulative, growing to 100 % in December; the later the work is done, the later the money goes. */
function planOf(month: number, random: Random): SpendingPlan {
  const late = month >= 11 ? 0 : 8
  const march = random.whole(4, 24)
  const june = march + random.whole(12, 30)
  const october = june + random.whole(16, 28) + late
  return {
    measure: 'percent',
    march: String(march),
    june: String(june),
    october: String(Math.min(october, 94)),
    december: '100',
  }
}

function purposeOf(bought: readonly Bought[], { why }: Template, random: Random): string {
  const each = bought.map(({ part, count, price, amount }) => ({
    item: part.item,
    amount: `${inTenThousands(amount)}万元`,
    by: `每${part.unit}${part.monthly ? '每月' : ''}${showPrice(price)}`,
    count: `${count}${part.unit}`,
  }))
  const items = each.map(({ item }) => item).join('、')
  const reason = random.pick(why)
  return random.pick([
    () => `支付${each.map(({ item, amount }) => `${item}${amount}`).join('、')}，${reason}。`,
    () => `用于${items}，其中${each.map(({ item, by, count }) => `${item}${count}、${by}`).join('；')}。`,
    () => `${reason}，安排${each.map(({ item, amount }) => `${item}${amount}`).join('，')}。`,
    () => `${each.map(({ item, count, by }) => `${item}按${by}测算，共${count}`).join('；')}。`,
  ])()
}

function goalsOf(reaches: readonly string[], drawn: Drawn, year: number, random: Random): readonly string[] {
  const said = ({ measure: { name, sign, unit }, number }: Drawn['quality'][number]) => {
    if (number === 0) return `${name}为0${unit}`
    if (sign === '=') return `${name}达到${number}${unit}`
    return `${name}${sign === '≥' ? random.pick(['不低于', '达到']) : '控制在'}${number}${unit}${sign === '≥' ? '' : '以内'}`
  }
  const first = `${random.pick(['', '全年', `${year}年`, '年内'])}${reaches.join('，')}`
  const { who, percent } = drawn.satisfaction
  const second = [
    ...drawn.quality.map(said),
    ...(random.chance(50) ? [`${drawn.month}月底前完工或办结`] : []),
  ].join('，')
  const third = [...drawn.benefit.map(said), `${who}满意度不低于${percent}%`].join('，')
  return random.chance(30) ? [`${first}，${second}`, third] : [first, second, third]
}

/** 项目编码 with its check character; `serial` makes it unique in its county and year. */
export function projectCode(region: string, year: number, serial: number): string {
  const first = `${region}${String(year).slice(2)}P00${String(Math.floor(serial / 100_000) + 8000).slice(-4)}${String(serial % 100_000).padStart(5, '0')}`
  const code = parseProjectCode(`${first}0`)
  const check = code.ok ? expectedCheckCharacter(code.value) : null
  if (check === null) throw new Error(`invariant: ${first} can be checked`)
  return first + check
}
