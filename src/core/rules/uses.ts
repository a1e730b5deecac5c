/** What the money is for, item by item, and whether the indicators speak of it. */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Segmenter } from './context.ts'
import {
  HOPED_VERBS,
  COST_ITEMS,
  DELIVERIES,
  PEOPLE_ENDINGS,
  WEAK_THINGS_OF_USE,
  WEAK_USE_WORDS,
  type Delivery,
} from './lexicon/deliveries.ts'
import { parseAmount } from '../target/plan.ts'
import { rowsOfProject } from './rule.ts'
import { fromWords } from './same-words.ts'
import { figuresIn } from '../figures/figure.ts'
import { indicatorCost, costPer } from './unit-cost.ts'
import { essence, holdsAnyOf, plain, withoutIntroduction } from '../words/words.ts'

const WEAK_THINGS = new Set(WEAK_THINGS_OF_USE)
const WEAK = new Set([...WEAK_USE_WORDS, ...WEAK_THINGS_OF_USE])

/**
 * The uses that a purpose lists, of those worth an indicator: no aims (提升…), no costs by their kind (差旅费),
 * no people.
 */
export function purposeUses(purpose: string): readonly string[] {
  return flatMap(
    withoutIntroduction(purpose)
      .split(/[,，;；。\n]/u)
      .filter((clause) => !isAim(clause))
      .map((clause) => clause.replace(RECKONING, '')),
    (clause) => (LIST_OF_EVENTS.test(clause) ? [clause] : clause.split(/[、]|以及/u)),
  )
    .map((use) => withoutIntroduction(use))
    .filter((use) => use.length >= 2 && !isAim(use) && !isCostOrPeople(use))
}

/** How much and at what price: 每株4400元, 共44株, 按每平方米460元测算. What is bought is what is left. */
const RECKONED = '测算|计算|标准'
const MEASURE = `(?:(?!${RECKONED})\\p{Script=Han}){1,2}(?:/\\p{Script=Han}{1,3})?`
const RECKONING = new RegExp(
  '(?:其中|按照?|共计?|合计|约|不少于|不低于)?(?:每\\p{Script=Han}{1,4})?' +
    `[≥≤]?\\d[\\d.,]*(?:%|[多余]?万?${MEASURE})?(?:${RECKONED})?`,
  'gu',
)

/** 开展讲座、竞赛、征文等活动 is one use told by its examples. */
const LIST_OF_EVENTS = /等[^、]{0,6}(?:活动|工作|事项|方式)$/u

function isCostOrPeople(use: string): boolean {
  const bare = use.replace(/^(?:支付|用于|购买)/u, '').replace(/等$/u, '')
  return (
    COST_ITEMS.includes(bare) ||
    PEOPLE_ENDINGS.some((ending) => bare.endsWith(ending)) ||
    bare.split(/和|及/u).every((part) => COST_ITEMS.includes(part))
  )
}

function isAim(text: string): boolean {
  return HOPED_VERBS.some(({ verb }) => text.startsWith(verb))
}

/** Of the budget, in %: costs below it leave a main use of the money out. */
const COSTED_SHARE = 70

/** A cost that names nothing that is bought: it is the budget once more. */
const BARE_COST =
  /^(?:项目|活动|工作|资金|年度|全年)?(?:总|投入)?(?:成本|支出|投入|费用|经费|资金)(?:总额|控制|控制数|数|情况)?$/u

/**
 * Whether the costs leave money out: no row names what is bought at which cost, or their amounts make clearly
 * less than the budget. A unit cost, the cost of a thing that takes the whole budget, or a count of what the
 * project is called by (养护里程 of 公路养护) accounts for all of it.
 */
export function leavesMoneyOut(project: Project, segmenter: Segmenter): boolean {
  const { budget, indicators } = project
  const costs = indicators.filter(
    ({ kind, level3 }) => (kind === 'cost' || kind === 'economic-cost') && !BARE_COST.test(essence(level3)),
  )
  const total = parseAmount(budget.total)
  if (costs.length === 0) return !countsItself(project, segmenter)
  const amounts = costs.map(indicatorCost).filter((cost) => cost !== null)
  if (total === null || amounts.length === 0 || costs.some((cost) => costPer(cost) !== null)) return false
  return amounts.reduce((sum: bigint, cost) => sum + cost, 0n) * 100n < total * BigInt(COSTED_SHARE)
}

function countsItself({ name, indicators }: Project, segmenter: Segmenter): boolean {
  const counted = essence(
    indicators
      .filter(({ kind }) => kind === 'quantity')
      .map(({ level3 }) => level3)
      .join(' '),
  )
  return segmenter
    .words(essence(name))
    .some((word) => word.length >= 2 && !WEAK.has(word) && counted.includes(word))
}

/** Everything the rows say of what they measure. */
function measuredText(project: Project): string {
  const known = MEASURED.get(project) ?? rowsOfProject(project).map(measuredBy).join('')
  MEASURED.set(project, known)
  return known
}

const measuredBy = fromWords(({ level3, description }) => essence(`${level3}${description ?? ''}`))

const MEASURED = new WeakMap<Project, string>()

/** The uses of a project that no indicator speaks of. */
export function uncoveredUses(
  project: Project,
  segmenter: Segmenter,
): { readonly uses: readonly string[]; readonly uncovered: readonly string[] } {
  const uses = purposeUses(project.purpose ?? '')
    .map((use) => ({ use, words: keyWords(use, segmenter) }))
    .filter(({ words }) => words.length > 0)
  const measured = measuredText(project)
  const uncovered = uses.filter(
    ({ use, words }) =>
      !words.some((word) => measured.includes(word)) &&
      !DELIVERIES.some((delivery) => promises(delivery, use) && isMeasured(delivery, measured)),
  )
  return { uses: uses.map(({ use }) => use), uncovered: uncovered.map(({ use }) => use) }
}

/**
 * The uses that costs which leave money out ({@link leavesMoneyOut}) do not name although they name the
 * others: a use has words that no other use has, and neither cost nor count says one of them. 彩超117万元 and
 * 心电图机7万元 in the purpose, 彩超支出 alone in the table.
 */
export function usesLeftOut(project: Project, segmenter: Segmenter): readonly string[] {
  const costs = project.indicators.filter(({ kind }) => kind === 'cost' || kind === 'economic-cost')
  if (costs.length === 0) return []
  const uses = pricedUses(project.purpose ?? '')
    .map((use) => ({
      use,
      words: segmenter.words(essence(use)).filter((word) => word.length >= 2 && !WEAK_USES.has(word)),
    }))
    .filter(({ words }) => words.length > 0)
  // 小学寄宿生生活补助 and 初中寄宿生生活补助 are kept apart by one word.
  const own = uses
    .map(({ use, words }) => ({
      use,
      words: words.filter((word) => uses.every((other) => other.use === use || !other.use.includes(word))),
    }))
    .filter(({ words }) => words.length > 0)
  const costed = essence(costs.map(({ level3 }) => level3).join(' '))
  const counted = essence(
    project.indicators
      .filter(({ kind }) => kind === 'quantity')
      .map(({ level3, description }) => `${level3}${description ?? ''}`)
      .join(' '),
  )
  if (!own.some(({ words }) => words.some((word) => costed.includes(word)))) return []
  return [
    ...new Set(
      own
        .filter(({ words }) => !words.some((word) => costed.includes(word) || counted.includes(word)))
        .map(({ use }) => use),
    ),
  ]
}

/** Of the budget, in %: a use that takes so much is a main one. */
const MAIN_SHARE = 40

/**
 * Uses that the purpose gives two fifths or more of the budget and of which neither goal nor row says a word:
 * 因灾倒损住房恢复重建补助20万元 of 50 万元. null where there is none. The use that takes most is the
 * project itself, in whatever words, and a list of parts has rows in other words: only what is named alone (其中…)
 * is one.
 */
export function mainUsesUnmeasured(project: Project, segmenter: Segmenter): readonly string[] | null {
  const budget = parseAmount(project.budget.total)
  if (budget === null || budget === 0n) return null
  const purpose = plain(project.purpose ?? '')
  if (!purpose.includes('其中')) return null
  const parts = figuresIn(purpose).filter(
    ({ kind, per, bound, amount, before }) =>
      kind === 'money' &&
      per.length === 0 &&
      bound === 'exact' &&
      amount !== null &&
      amount * 100n >= budget * BigInt(MAIN_SHARE) &&
      amount * 100n < budget * BigInt(MAIN_MOST) &&
      before.includes('其中') &&
      !NO_USE.test(before) &&
      !/[费宿旅]$/u.test(before.trim()),
  )
  if (parts.length === 0) return null
  const said = essence(project.goals.join('')) + measuredText(project)
  const unmeasured = parts
    .filter(({ before }) => {
      const words = segmenter
        .words(essence(before.replace(RECKONING, '').replace(/^.*其中/u, '')))
        .filter((word) => word.length >= 2 && !WEAK_USES.has(word) && !WEAK_THINGS.has(word))
      return (
        words.length >= LEAST_USE_WORDS &&
        !words.some((word) => said.includes(word)) &&
        !DELIVERIES.some(
          (delivery) =>
            !delivery.promised.includes('补助') && promises(delivery, before) && isMeasured(delivery, said),
        )
      )
    })
    .map(({ before, text }) => `${before.replace(/^.*其中/u, '').trim()}${text}`)
  return unmeasured.length === 0 ? null : unmeasured
}

/** In %: what takes more is all of it. */
const MAIN_MOST = 75
/** One word may be told otherwise; two are a thing of its own. */
const LEAST_USE_WORDS = 2
/** Whose money it is, what it makes together, how much at the most. */
const NO_USE =
  /财政|中央|省级|市级|县级|区级|自筹|配套|合计|共计|总计|总投资|上年|结转|承担|负担|筹集|安排|到位|每|最高|单价|标准|其[他它余]|剩余|[×x*+=]/u

/** What a purpose names with its price or amount: 幼儿床14.72万元, 垃圾清运4800吨、每吨65元. */
function pricedUses(purpose: string): readonly string[] {
  return [
    ...new Set(
      plain(purpose)
        .split(/[,，;；。、\n]/u)
        .filter((part) => /\d/u.test(part) && !/^(?:每|共|按|合计)/u.test(part))
        .map((part) =>
          withoutIntroduction(
            part.replace(/^(?:其中|安排|支付|购置|采购)+/u, '').replace(RECKONING, ''),
          ).replace(/^(?:安排|支付)/u, ''),
        )
        .filter((use) => use.length >= 3 && !isAim(use) && !isCostOrPeople(use)),
    ),
  ]
}

/** Of the weak words those that say nothing at all; 社区 or 设备 may tell two uses apart. */
const WEAK_USES = new Set(WEAK_USE_WORDS)

/** The telling words of a use; where it has none, what is there besides verbs. */
function keyWords(use: string, segmenter: Segmenter): readonly string[] {
  const words = segmenter.words(essence(use)).filter((word) => word.length >= 2)
  const telling = words.filter((word) => !WEAK.has(word))
  return telling.length > 0 ? telling : words.filter((word) => WEAK_THINGS.has(word))
}

const NONE: readonly never[] = []
const mayPromise = holdsAnyOf(DELIVERIES.flatMap(({ promised }) => promised))

function promises({ promised }: Delivery, text: string): boolean {
  return promised.some((word) => text.includes(word))
}

function isMeasured({ promised, measured }: Delivery, text: string): boolean {
  return [...promised, ...measured].some((word) => text.includes(word))
}

/** The promises of a text that no indicator measures, by the words of the text. */
export function unmeasuredPromises(text: string, project: Project): readonly string[] {
  const said = plain(text)
  if (!mayPromise(said)) return NONE
  const measured = measuredText(project)
  return DELIVERIES.filter((delivery) => promises(delivery, said) && !isMeasured(delivery, measured)).map(
    ({ promised }) => promised.find((word) => said.includes(word)) ?? '',
  )
}

/** Whether a text promises one of the usual tasks and a row measures it in whatever words: 培训干部 and 参训人数. */
export function measuresPromise(text: string, project: Project): boolean {
  const said = plain(text)
  if (!mayPromise(said)) return false
  const measured = measuredText(project)
  return DELIVERIES.some((delivery) => promises(delivery, said) && isMeasured(delivery, measured))
}
