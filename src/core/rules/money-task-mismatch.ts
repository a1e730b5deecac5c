/**
 * The money cannot buy what the project promises: the things a purpose lists cost more than the budget at the
 * least that they can be had for, or a work costs a fraction of what it ever does. Only what is impossible;
 * what is dear is another's judgement.
 */
import { figuresIn } from '../figures/figure.ts'
import { fen, formatMoney, type Fen } from '../kernel/money.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { BESIDE_WORK, LUMPS, PART_OF_WORK, PURCHASES, WORKS } from './lexicon/prices.ts'
import { parseAmount } from '../target/plan.ts'
import { onIndicator, onProject, rowsOfProject, type FindingDraft, type Row, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'
import { costOfRow, costPerOfRow } from './unit-cost.ts'
import { plain } from '../words/words.ts'

export const moneyTaskMismatch: Rule = {
  code: 'money-task-mismatch',
  group: 'measurability',
  how: 'semantic',
  severity: 'warning',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const { total } = project.budget
      // As written, it may be words: 待定.
      if (total === null || (parseAmount(total) ?? 0n) <= 0n) return []
      const works = worksOf(project, total)
      return [
        ...works,
        ...purchasesOf(project, total),
        ...(works.length > 0 ? [] : promisesOf(project, total)),
        ...(works.length > 0 ? [] : giftsOf(project, total)),
        ...surplusOf(project),
      ]
    }),
}

/** 万元 for one event at the most: a county's 宣传活动, 讲座 or 培训班 for a day costs a part of it. */
const MOST_FOR_EVENT = 5n
const EVENT = /活动|宣传|讲座|座谈|培训|演练|展览|推介/u
const EVENT_UNITS: ReadonlySet<string> = new Set(['次', '场', '期', '场次'])
/** Pay, works and equipment are paid for besides whatever the rows count. */
const OTHER_USES =
  /工资|薪|劳务|补助|补贴|奖励|工程|建设|改造|维修|设备|购置|采购|平台|系统|租赁|保险|委托|运行|会展|晚会|演出|赛|广告|制作|专题片|宣传片|等/u

/**
 * Unit costs with their quantities, and a few events besides, make a fraction of the money: the rest has no
 * task.
 */
function surplusOf(project: Project): readonly FindingDraft[] {
  const budget = parseAmount(project.budget.total)
  const quantities = rowsOfProject(project).filter(({ indicator }) => indicator.kind === 'quantity')
  const costs = rowsOfProject(project).filter(({ indicator }) => indicator.kind === 'cost')
  if (
    budget === null ||
    quantities.length === 0 ||
    costs.length === 0 ||
    OTHER_USES.test(project.purpose ?? '')
  )
    return []
  let spent = 0n
  const costed = new Set<Row>()
  for (const cost of costs) {
    const amount = costOfRow(cost)
    const per = costPerOfRow(cost)
    const own = quantities.filter(
      ({ indicator: { value } }) => value.unit === per && /^\d+$/u.test(value.number ?? ''),
    )
    const [row] = own
    if (
      amount === null ||
      per === null ||
      row === undefined ||
      own.length > 1 ||
      plain(cost.indicator.value.unit ?? '').split(/[/·]/u).length > 2 ||
      /月|年|日|天/u.test(`${cost.indicator.level3}${cost.indicator.description ?? ''}`)
    )
      return []
    spent += amount * BigInt(row.indicator.value.number ?? '0')
    costed.add(row)
  }
  const rest = quantities.filter((row) => !costed.has(row))
  if (
    !rest.every(
      ({ indicator: { level3, value } }) =>
        EVENT.test(level3) &&
        (value.unit === null || EVENT_UNITS.has(value.unit)) &&
        /^\d+$/u.test(value.number ?? ''),
    )
  )
    return []
  const events = rest.reduce((sum, { indicator }) => sum + BigInt(indicator.value.number ?? '0'), 0n)
  const most = spent + events * MOST_FOR_EVENT * FEN_OF_WAN
  if (most * 100n >= budget * BigInt(MEANT_SHARE) || isReckoned(project, budget)) return []
  return [
    onProject(project, {
      field: 'purpose',
      text: project.purpose,
      certainty: 0.65,
      values: {
        case: 'surplus',
        spent: formatMoney(fen(spent), '万元'),
        events: Number(events),
        budget: project.budget.total ?? '',
      },
    }),
  ]
}

/**
 * 86名、每人4000元 of the purpose is the budget, or 31万元 and 15万元 are together: then a row has another
 * number, and the money its task.
 */
function isReckoned({ purpose }: Project, budget: Fen): boolean {
  const figures = figuresIn(purpose ?? '')
  const amounts = figures.flatMap(({ amount, per }) => (amount === null || per.length > 0 ? [] : [amount]))
  if (amounts.length > 1 && amounts.reduce((sum: bigint, amount) => sum + amount, 0n) === budget) return true
  const prices = figures.flatMap(({ amount, per }) => (amount === null || per.length === 0 ? [] : [amount]))
  return figures.some(
    ({ kind, number }) =>
      kind === 'count' && /^\d+$/u.test(number) && prices.some((price) => price * BigInt(number) === budget),
  )
}

const FEN_OF_WAN = 1_000_000n
/** Of the budget, in %: below it most of the money has no task. */
const MEANT_SHARE = 80

const BUYS = /购置|购买|采购|配备|配置|添置|购进/u
/** What is done with things that are there already. */
const KEEPS = /维修|维护|保养|运维|租赁|租用|修理|更换配件|耗材|清洗|检测/u

function purchasesOf(project: Project, budget: string): readonly FindingDraft[] {
  const purpose = plain(project.purpose ?? '')
  if (!BUYS.test(purpose) || KEEPS.test(purpose)) return []
  const things = flatMap(PURCHASES, ({ words, least }) => {
    const word = words.find((one) => purpose.includes(one))
    return word === undefined ? [] : [{ word, yuan: BigInt(least) * countOf(purpose, word) }]
  })
  const yuan = things.reduce((sum, thing) => sum + thing.yuan, 0n)
  // 万元 of the budget in 元, the fen dropped: a difference of less than a yuan decides nothing.
  if (things.length < 2 || yuan <= wholeYuan(budget)) return []
  return [
    onProject(project, {
      field: 'purpose',
      text: project.purpose,
      certainty: 0.6,
      values: { case: 'purchases', things: things.map(({ word }) => word), least: inWan(yuan), budget },
    }),
  ]
}

/** 电脑3台, 3台电脑: how many of a thing are bought; 1 when nothing says it. */
function countOf(purpose: string, word: string): bigint {
  const after = new RegExp(`${word}[^\\d，、；。]{0,2}(\\d{1,4})(?:台|套|个|部|张|组|件|辆|架|把)`, 'u').exec(
    purpose,
  )?.[1]
  const before = new RegExp(
    `(\\d{1,4})(?:台|套|个|部|张|组|件|辆|架|把)[^\\d，、；。]{0,4}${word}`,
    'u',
  ).exec(purpose)?.[1]
  return BigInt(after ?? before ?? '1')
}

function wholeYuan(wan: string): bigint {
  const [whole = '0', part = ''] = wan.split('.')
  return BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0').slice(0, 4) || '0')
}

function inWan(yuan: bigint): string {
  return `${yuan / 10_000n}.${String(yuan % 10_000n).padStart(4, '0')}`.replace(/\.?0+$/u, '')
}

/** The most that one unit of the work may cost within the budget, against the least it ever does. */
function worksOf(project: Project, budget: string): readonly FindingDraft[] {
  return flatMap(rowsOfProject(project), (row) => {
    const { indicator } = row
    const work = workOf(row)
    const { number, unit } = indicator.value
    if (work === null || number === null || !isLess(budget, work.least, number)) return []
    return [
      onIndicator(row, {
        field: 'value',
        text: indicator.value.text,
        certainty: 0.7,
        values: {
          name: indicator.level3,
          value: indicator.value.text,
          unit: unit ?? '',
          least: work.least,
          budget,
        },
      }),
    ]
  })
}

/** The work that a row counts. */
const workOf = fromWords(({ kind, level3, description, value }) => {
  if (kind !== 'quantity') return null
  const words = plain(`${level3}，${description ?? ''}`)
  return WORKS.find(({ built, units }) => built.test(words) && units.includes(value.unit ?? '')) ?? null
})

/** Any of the works and things: most clauses speak of none. */
const ANY_WORK = new RegExp(
  [...LUMPS.map(({ named }) => named.source), ...WORKS.map(({ built }) => built.source)].join('|'),
  'u',
)

/**
 * A work or thing in purpose or goals that the whole budget could not pay for, by its number or by itself.
 */
function promisesOf(project: Project, budget: string): readonly FindingDraft[] {
  const said = plain([project.purpose ?? '', ...project.goals].join('。'))
  if (PART_OF_WORK.some((word) => said.includes(word) || project.name.includes(word))) return []
  for (const clause of said.split(/[，。；,;]/u)) {
    const least =
      !ANY_WORK.test(clause) || BESIDE_WORK.some((word) => clause.includes(word)) ? null : leastOf(clause)
    if (least === null || !isLess(budget, least, '1')) continue
    return [
      onProject(project, {
        field: project.goals.some((goal) => plain(goal).includes(clause)) ? 'goals' : 'purpose',
        text: clause,
        certainty: 0.6,
        values: { case: 'promise', work: clause, least, budget },
      }),
    ]
  }
  return []
}

/** 为24.6万户每户配发应急包1个: a thing for each of so many. */
const GIVEN_EACH =
  /(\d+(?:\.\d+)?)\s*(万)?(?:余|多)?(?:[名户人家位]|个家庭|个农户)[^。；]{0,12}?(?:每|人均|户均)[名户人家位]?[^，。；]{0,6}?(?:配发|发放|配备|配送|赠送|安装|提供|购置|购买|赠|送|配)[^，。；]{1,20}/u
/** Paper and messages cost next to nothing. */
const PAPER =
  /宣传(?:单|册|页|品|资料)|资料|折页|手册|明白[纸卡]|一封信|倡议书|海报|卡片?|问卷|短信|告知书|传单|年画|挂历|福字/u
/** 元 for one of any other thing at the least. */
const LEAST_GIFT = 3n

function giftsOf(project: Project, budget: string): readonly FindingDraft[] {
  const said = plain([project.purpose ?? '', ...project.goals].join('。'))
  if (!said.includes('每') && !said.includes('均')) return []
  const match = GIVEN_EACH.exec(said)
  if (match === null || PAPER.test(match[0]) || /[分角元]/u.test(match[0])) return []
  const [work, number = '0', group] = match
  const yuan = wholeYuan(group === undefined ? number : scaledUp(number)) * LEAST_GIFT
  if (yuan <= wholeYuan(budget)) return []
  return [
    onProject(project, {
      field: 'purpose',
      text: work,
      certainty: 0.75,
      values: { case: 'promise', work, least: inWan(yuan), budget },
    }),
  ]
}

/** 万元 that a clause's work costs at the least; null where it names none. */
function leastOf(clause: string): string | null {
  const lump = LUMPS.find(({ named }) => named.test(clause))
  const work = WORKS.find(({ built }) => built.test(clause))
  const amount =
    work === undefined
      ? null
      : new RegExp(`(\\d+(?:\\.\\d+)?)(万)?(?:${work.units.join('|')})`, 'u').exec(clause)
  if (work !== undefined && amount?.[1] !== undefined) {
    const number = amount[2] === undefined ? amount[1] : scaledUp(amount[1])
    return inWan((wholeYuan(work.least) * wholeYuan(number)) / 10_000n)
  }
  return lump?.least ?? null
}

/** 2.6万 is 26000. */
function scaledUp(number: string): string {
  return String(wholeYuan(number))
}

/** budget < least × number, in whole ten-thousandths. */
function isLess(budget: string, least: string, number: string): boolean {
  const scaled = (decimal: string) => wholeYuan(decimal)
  return scaled(budget) * 10_000n < scaled(least) * scaled(number)
}
