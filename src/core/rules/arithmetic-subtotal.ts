/**
 * Parts that do not add up: a sum written out, parts listed with their total, or the quantities of a project
 * that are amounts
 * of money (or persons × rate) against its cost and budget.
 */
import { figuresIn, type Figure } from '../figures/figure.ts'
import { fen, formatMoney, type Fen } from '../kernel/money.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { figuresOfText, oncePerRow, onPassage, writtenResults, textsWith } from './passages.ts'
import { parseAmount } from '../target/plan.ts'
import { onIndicator, onProject, rowsOfProject, type FindingDraft, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'
import { fromText } from './text-notes.ts'
import { costOfRow, costPer } from './unit-cost.ts'

export const arithmeticSubtotal: Rule = {
  code: 'arithmetic-subtotal',
  group: 'arithmetic',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) =>
    oncePerRow([
      ...writtenSums(document),
      ...listedParts(document),
      ...flatMap(document.projects, (project) => [
        ...quantities(project),
        ...inPurpose(document, project),
        ...addedUp(document, project),
        ...amongThem(document, project),
        ...headsAndRates(document, project),
      ]),
    ]),
}

function writtenSums(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(writtenResults(document), ({ passages, results }) =>
    flatMap(
      results.filter(({ holds, kind }) => !holds && kind === 'sum'),
      (result) =>
        passages.map((passage) =>
          onPassage(passage, {
            text: result.text,
            suggestion: `${result.text.slice(0, -result.written.length)}${result.right}`,
            values: { case: 'written', formula: result.text, right: result.right, written: result.written },
          }),
        ),
    ),
  )
}

/** 合计50万元，其中：甲30万元，乙25万元; 甲12万元、乙3万元，合计20万元. */
function listedParts(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(textsWith(document, wrongPartsIn), ({ passages, found }) =>
    flatMap(found, ({ sum, total }) =>
      passages.map((passage) =>
        onPassage(passage, {
          text: total.text,
          certainty: 0.85,
          values: { case: 'listed', sum: show(sum, total), total: total.text },
        }),
      ),
    ),
  )
}

const wrongPartsIn = fromText((text): readonly Parts[] | null => {
  if (!/(?:合计|共计|总计|其中)/u.test(text)) return null
  const wrong = flatMap(
    text.split(/[。\n]/u),
    (sentence) =>
      partsOf(
        figuresIn(sentence).filter(({ kind, per }) => kind === 'money' && per.length === 0),
        sentence,
      ) ?? [],
  )
  return wrong.length === 0 ? null : wrong
})

type Parts = { readonly total: Figure; readonly sum: Fen }

function partsOf(figures: readonly Figure[], sentence: string): Parts | null {
  const [first, ...rest] = figures
  const last = figures.at(-1)
  if (
    first === undefined ||
    last === undefined ||
    figures.length < 3 ||
    figures.some(({ bound }) => bound === 'about')
  )
    return null
  // 单个项目最高40万元，其中县级财政420万元: a bound for each is no total.
  if (first.bound !== 'exact' || /(?:单个|单项|每个?|每项|各|平均|人均)[^，]{0,8}$/u.test(first.before))
    return null
  const between = sentence.slice(first.end, rest[0]?.start ?? 0)
  if (
    /其中|分别(?:为|是)/u.test(between) &&
    figures.filter(({ start }) => /其中/u.test(sentence.slice(Math.max(0, start - 12), start))).length <= 1
  ) {
    const sum = total(rest)
    // 其中 may name some of the parts only: less than the whole is no fault.
    return first.amount !== null &&
      (sum > first.amount || (/分别(?:为|是)/u.test(between) && sum !== first.amount))
      ? { total: first, sum }
      : null
  }
  if (
    !/(?:合计|共计|总计)(?:为|需|共)?(?:资金|经费|费用|支出)?\s*$/u.test(last.before) ||
    /其中|合计|共计|总计/u.test(sentence.slice(0, last.start).replace(/(?:合计|共计|总计)[^\d]*$/u, ''))
  )
    return null
  const sum = total(figures.slice(0, -1))
  return last.amount === sum ? null : { total: last, sum }
}

function total(figures: readonly Figure[]): Fen {
  return fen(figures.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n))
}

function show(amount: Fen, { unit }: Figure): string {
  return unit === '元' ? `${formatMoney(amount, '元')}元` : `${formatMoney(amount, '万元')}万元`
}

/** Between these shares of the budget (%) amounts in a purpose are meant to be all of it. */
const MEANT = { from: 50, to: 150 }

/** 支付甲12万元、乙3万元 with a budget of 20: amounts of uses in one list, no total and no other money among them. */
function inPurpose(document: TargetDocument, project: Project): readonly FindingDraft[] {
  const text = project.purpose ?? ''
  const budget = parseAmount(project.budget.total)
  const figures = figuresOfText(document, text).filter(({ kind }) => kind === 'money')
  if (
    budget === null ||
    budget === 0n ||
    figures.length < 2 ||
    /(?:每|合计|共计|总计|共需|其中|总投资|上年|结转|已|配套|自筹|中央|省级|市级|标准|测算|[×*=])/u.test(text)
  )
    return []
  if (figures.some(({ per, bound, before }) => per.length > 0 || bound !== 'exact' || before.trim() === ''))
    return []
  const sum = total(figures)
  if (
    isNear(sum, budget) ||
    sum * 100n < budget * BigInt(MEANT.from) ||
    sum * 100n > budget * BigInt(MEANT.to)
  )
    return []
  return [
    onProject(project, {
      field: 'purpose',
      text: figures.map((figure) => figure.text).join('、'),
      severity: 'warning',
      certainty: 0.75,
      values: {
        case: 'purpose',
        sum: `${formatMoney(sum, '万元')}万元`,
        budget: formatMoney(budget, '万元'),
      },
    }),
  ]
}

/**
 * 其中甲12万元、乙46万元、丙及其他18万元 with a budget of 86: parts that are meant to be all, since the
 * last is the rest, each kind of spending named before has its amount, a single digit is wrong, or they make more than
 * there is. 其中 alone may name some of the parts.
 */
function amongThem(document: TargetDocument, project: Project): readonly FindingDraft[] {
  const text = project.purpose ?? ''
  const budget = parseAmount(project.budget.total)
  const at = text.indexOf('其中')
  if (
    budget === null ||
    budget === 0n ||
    at < 0 ||
    text.indexOf('其中', at + 2) >= 0 ||
    /(?:合计|共计|总计|共需|总投资|上年|结转|已|配套|自筹|中央|省级|市级|[×xX*=＝+])/u.test(text)
  )
    return []
  const money = figuresOfText(document, text).filter(({ kind }) => kind === 'money')
  const parts = money.filter(({ start, per }) => start > at && per.length === 0)
  if (
    parts.length < 2 ||
    parts.length < money.length ||
    parts.some(({ bound, before }) => bound !== 'exact' || before.trim() === '')
  )
    return []
  const sum = total(parts)
  if (
    isNear(sum, budget) ||
    sum * 100n < budget * BigInt(MEANT.from) ||
    sum * 100n > budget * BigInt(MEANT.to)
  )
    return []
  const named = text
    .slice(0, at)
    .replace(/[，。；][^，。；]*(?:用于|支付)/u, '')
    .split(/[、和及]/u).length
  const isAll =
    sum > budget ||
    /其[他它余]/u.test(parts.at(-1)?.before ?? '') ||
    (named === parts.length && named >= LEAST_PARTS) ||
    isOneDigitOff(formatMoney(sum, '万元'), formatMoney(budget, '万元'))
  return isAll
    ? [
        onProject(project, {
          field: 'purpose',
          text: parts.map((figure) => figure.text).join('、'),
          certainty: 0.85,
          values: {
            case: 'purpose',
            sum: `${formatMoney(sum, '万元')}万元`,
            budget: formatMoney(budget, '万元'),
          },
        }),
      ]
    : []
}

/** 176 for 186. */
function isOneDigitOff(a: string, b: string): boolean {
  return (
    a.length === b.length && a.length >= 3 && [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1
  )
}

/**
 * 230.4万元+260.4万元, with no result written: meant to be the budget. A sum with its result is checked by
 * itself.
 */
const ADDED = /\d+(?:\.\d+)?(?:万|亿)?元(?:\s*[+＋]\s*\d+(?:\.\d+)?(?:万|亿)?元)+(?!\s*[=＝])/u

/** Amounts joined by plus signs against the budget. */
function addedUp(document: TargetDocument, project: Project): readonly FindingDraft[] {
  const text = project.purpose ?? ''
  const budget = parseAmount(project.budget.total)
  if (budget === null || budget === 0n || /(?:上年|结转|已|配套|自筹|总投资|中央|省级|市级)/u.test(text))
    return []
  const added = ADDED.exec(text)
  if (added !== null) {
    const sum = total(figuresOfText(document, added[0]).filter(({ kind }) => kind === 'money'))
    return sum === budget ||
      sum * 100n < budget * BigInt(MEANT.from) ||
      sum * 100n > budget * BigInt(MEANT.to)
      ? []
      : [
          onProject(project, {
            field: 'purpose',
            text: added[0],
            certainty: 0.85,
            values: {
              case: 'purpose',
              sum: `${formatMoney(sum, '万元')}万元`,
              budget: formatMoney(budget, '万元'),
            },
          }),
        ]
  }
  return []
}

/** A rate by the day or the visit leaves open how many there are. */
const OF_THE_YEAR: ReadonlySet<string> = new Set([
  '人',
  '户',
  '名',
  '月',
  '年',
  '个',
  '村',
  '家',
  '台',
  '套',
  '盏',
  '座',
  '公里',
  '平方米',
  '亩',
  '例',
  '户次',
])
/** Of what is left, this much (%) is odds and ends. */
const ODDS = 2

/** 22名社工，每人每年3万元: every count of the purpose with its rate, one after the other, against the budget. */
function headsAndRates(document: TargetDocument, project: Project): readonly FindingDraft[] {
  const text = project.purpose ?? ''
  const budget = parseAmount(project.budget.total)
  const figures = figuresOfText(document, text)
  if (
    budget === null ||
    budget === 0n ||
    figures.length < 2 ||
    figures.length % 2 !== 0 ||
    /等|其中|合计|共计|共需|总投资|上年|结转|已|配套|自筹|中央|省级|市级|县级(?!以上|以下|代表|非遗|传承|文保|重点|示范)|[×xX*=+]|(?<![涉普])及(?!时|以上|其以)|以及|不含|另|部分|个月|最高|不超过/u.test(
      text,
    )
  )
    return []
  let sum = 0n
  for (let i = 0; i < figures.length; i += 2) {
    const [count, rate] = [figures[i], figures[i + 1]]
    if (
      count?.kind !== 'count' ||
      rate?.kind !== 'money' ||
      rate.amount === null ||
      rate.per.length === 0 ||
      count.per.length > 0
    )
      return []
    if (
      count.bound === 'about' ||
      rate.bound !== 'exact' ||
      count.number.includes('.') ||
      !rate.per.every((word) => OF_THE_YEAR.has(word) || word === count.unit) ||
      !isFor(count, rate)
    )
      return []
    sum += rate.amount * BigInt(count.number) * (rate.per.includes('月') ? 12n : 1n)
  }
  const gap = sum > budget ? sum - budget : budget - sum
  if (
    gap * 100n <= budget * BigInt(ODDS) ||
    sum * 100n < budget * BigInt(MEANT.from) ||
    sum * 100n > budget * BigInt(MEANT.to)
  )
    return []
  return [
    onProject(project, {
      field: 'purpose',
      text,
      severity: 'warning',
      certainty: 0.75,
      values: {
        case: 'purpose',
        sum: `${formatMoney(fen(sum), '万元')}万元`,
        budget: formatMoney(budget, '万元'),
      },
    }),
  ]
}

/** Whether the rate is for each of what is counted: 人 for 名, the measure word itself otherwise. */
function isFor(count: Figure, rate: Figure): boolean {
  const unit = /^(?:人|名|位)$/u.test(count.unit) ? '人' : count.unit
  return rate.per.includes(unit)
}

/** One or two amounts may be a part that was thought worth naming; three are meant to be the whole. */
const LEAST_PARTS = 3
/**
 * Below this share of the budget (%) the main spending has no indicator, which is advice and no wrong sum.
 */
const MAIN_PART = 50

/** Quantities in money against the one cost that is the budget. */
function quantities(project: Project): readonly FindingDraft[] {
  const budget = parseAmount(project.budget.total)
  const rows = rowsOfProject(project).filter(({ indicator }) => indicator.term === undefined)
  const parts = flatMap(
    rows.filter(({ indicator }) => indicator.kind === 'quantity'),
    (row) => moneyOf(row) ?? [],
  )
  if (budget === null || budget === 0n || parts.length < LEAST_PARTS) return []
  const sum = fen(parts.reduce((all, amount) => all + amount, 0n))
  if (isNear(sum, budget)) return []
  const cost = rows.find((row) => row.indicator.kind === 'cost' && costOfRow(row) === budget)
  const severity = sum * 100n < budget * BigInt(MAIN_PART) ? 'warning' : null
  const values = {
    parts: parts.length,
    sum: formatMoney(sum, '万元'),
    budget: formatMoney(budget, '万元'),
    gap: formatMoney(fen(sum > budget ? sum - budget : budget - sum), '万元'),
  }
  if (cost === undefined)
    return [
      onProject(project, { field: 'indicators', text: null, severity: 'warning', certainty: 0.75, values }),
    ]
  return [
    onIndicator(cost, { field: 'value', text: cost.indicator.value.text, severity, certainty: 0.85, values }),
  ]
}

/**
 * The amount of a quantity: as its value says, or persons × rate × months. Outcomes in money (到位资金, 产值)
 * are no spending.
 */
const moneyOf = fromWords((words): Fen | null => {
  const { level3, description, value } = words
  if (/(?:引进|到位资金|产值|税收|营业|收入|融资|贷款|投资|招商|销售|利润|增收|节约)/u.test(level3))
    return null
  const figures = figuresIn(value.text)
  const [given] = figures
  if (given === undefined || figures.length !== 1 || given.amount === null) return null
  if (given.per.length === 0) return costPer({ ...words, description: null }) === null ? given.amount : null
  const persons = flatMap(
    [level3, description ?? ''].filter((text, i, all) => all.indexOf(text) === i),
    (text) => figuresIn(text),
  ).filter(({ kind, unit }) => kind === 'count' && /^(?:人|名|位)$/u.test(unit))
  const [count] = persons
  if (persons.length !== 1 || count === undefined || count.number.includes('.') || !given.per.includes('人'))
    return null
  const per = given.per.find((word) => word !== '人')
  if (per !== undefined && per !== '月' && per !== '年') return null
  return fen(given.amount * BigInt(count.number) * (per === '月' ? 12n : 1n))
})

/** Half a per cent of the budget is rounding. */
function isNear(sum: Fen, budget: Fen): boolean {
  const gap = sum > budget ? sum - budget : budget - sum
  return gap * 200n <= budget
}
