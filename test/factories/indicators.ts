/** The rows of a project's indicator table, drawn from its template and what its parts came to. */
import { BRANCH_LABEL, KIND_BRANCH, KIND_LABEL, type IndicatorKind } from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import { monthEnd } from '#core/kernel/period.ts'
import type { Fen } from '#core/kernel/money.ts'
import type { Indicator } from '#core/target/project.ts'
import { inTenThousands, showPrice } from './amount.ts'
import { fill, type Slots } from './place.ts'
import type { Random } from './random.ts'
import type { Measure, Part, Template } from './template.ts'

/** A part of a project with its figures. */
export type Bought = {
  readonly part: Part
  readonly count: number
  readonly price: number
  readonly amount: Fen
}

/** A measure with its value: 补助足额发放率, =100%. */
export type Aim = { readonly measure: Measure; readonly value: string; readonly number: number }

export type Drawn = {
  readonly rows: readonly Indicator[]
  readonly quality: readonly Aim[]
  readonly benefit: readonly Aim[]
  readonly satisfaction: { readonly who: string; readonly percent: number }
  /** The month by whose end the work is done. */
  readonly month: number
}

/** Lines of the source stand for places; the line is counted by the document. */
const NOWHERE = { line: 1 }

export function drawRows(
  template: Template,
  bought: readonly Bought[],
  { slots, year }: { readonly slots: Slots; readonly year: number },
  random: Random,
): Drawn {
  const row: RowOf = (kind, { name, described, value, basis }) => ({
    level1: BRANCH_LABEL[KIND_BRANCH[kind]],
    level2: KIND_LABEL[kind],
    kind,
    level3: fill(name, slots),
    description: fill(described, slots),
    value: parseTargetValue(value, year),
    weight: null,
    basis: fill(basis, slots),
    at: NOWHERE,
  })
  const paper = () => random.pick([...template.papers, `{before}年${template.record}`])
  const aimed = ({ measure, value }: Aim) =>
    row(measure.kind, {
      name: measure.name,
      described: described(measure, template, random),
      value,
      basis: paper(),
    })
  const quality = random
    .some(template.quality, random.chance(60) ? 1 : 2)
    .map((measure) => aimOf(measure, random))
  const benefit = random
    .some(template.benefit, random.chance(55) ? 1 : 2)
    .map((measure) => aimOf(measure, random))
  const [timeName, timeDescribed, least, most] = template.time
  const month = random.whole(least, most)
  const satisfaction = { who: random.pick(template.served), percent: random.whole(86, 96) }
  const rows = [
    ...bought.map(({ part, count }) =>
      row('quantity', {
        name: part.name,
        described: part.described,
        value: `${random.chance(25) ? '=' : '≥'}${count}${part.unit}`,
        basis: paper(),
      }),
    ),
    ...quality.map(aimed),
    row('timeliness', {
      name: timeName,
      described: timeDescribed,
      value: dateOf(year, month, random),
      basis: random.pick([`{county}{year}年${template.record}编制安排`, ...template.papers]),
    }),
    ...costRows(bought, template, row, random),
    ...benefit.map(aimed),
    row('satisfaction', {
      name: `${satisfaction.who}满意度`,
      described: satisfactionDescribed(satisfaction.who, random),
      value: `≥${satisfaction.percent}%`,
      basis: random.pick([
        '{before}年问卷调查结果',
        '{before}年电话回访汇总',
        '《{county}群众满意度测评办法》第六条',
      ]),
    }),
  ]
  return { rows, quality, benefit, satisfaction, month }
}

function aimOf(measure: Measure, random: Random): Aim {
  const [least, most, step] = measure.range
  const number = random.whole(least, most, step)
  return { measure, number, value: `${measure.sign}${number}${measure.unit}` }
}

function described({ described: words }: Measure, { record }: Template, random: Random): string {
  return random.pick([words, words, `${words}，依据${record}统计`, `${words}（以${record}为准）`])
}

function satisfactionDescribed(who: string, random: Random): string {
  return random.pick([
    `问卷中表示满意和基本满意的${who}占受访${who}的比例`,
    `受访${who}中表示满意的人数占比`,
    `随机抽样调查中评价为满意的${who}所占比例`,
    `年底电话回访时表示满意的${who}占接听人数的比例`,
  ])
}

function dateOf(year: number, month: number, random: Random): string {
  return random.pick([`${year}年${month}月底前`, `${year}年${month}月${monthEnd(year, month).slice(-2)}日前`])
}

/** Of a row: what may have slots yet, and its value. */
type RowWords = {
  readonly name: string
  readonly described: string
  readonly value: string
  readonly basis: string
}
type RowOf = (kind: IndicatorKind, words: RowWords) => Indicator

/** One part: its unit price. Several: what each may cost, so that they add up to the budget. */
function costRows(
  bought: readonly Bought[],
  template: Template,
  row: RowOf,
  random: Random,
): readonly Indicator[] {
  const basis = () =>
    random.pick([
      `{year}年部门预算批复`,
      `{before}年${template.record}`,
      '{county}政府采购询价记录（{before}年10月）',
      ...template.papers,
    ])
  return bought.map(({ part, price, amount }) => {
    if (bought.length === 1 && part.monthly)
      return row('cost', {
        name: `${part.item}月均标准`,
        described: `每${part.unit}每月支出的${part.item}`,
        value: `≤${showPrice(price)}/${part.unit}·月`,
        basis: basis(),
      })
    if (bought.length === 1)
      return row('cost', {
        name: `${part.item}单价`,
        described: `每${part.unit}支出的${part.item}`,
        value: `≤${showPrice(price)}/${part.unit}`,
        basis: basis(),
      })
    return row('cost', {
      name: `${part.item}支出`,
      described: random.pick([`全年用于${part.item}的支出`, `${part.item}的结算总额`]),
      value: `≤${inTenThousands(amount)}万元`,
      basis: basis(),
    })
  })
}
