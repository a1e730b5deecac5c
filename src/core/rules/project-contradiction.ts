/**
 * Two figures of one project contradict each other: purpose or goal and a row, a description and its own
 * value, the whole money named in words and the budget, the day by which it is done, what each costs, one
 * quantity of money beside a cost and a budget that are another amount.
 */
import { figuresIn, type Figure } from '../figures/figure.ts'
import { sharedRun } from '../figures/subject.ts'
import { wanText, type Fen } from '../kernel/money.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { figuresOfText, textsOfProject } from './passages.ts'
import { parseAmount } from '../target/plan.ts'
import {
  onIndicator,
  onProject,
  rowsOfProject,
  type FindingDraft,
  type Row,
  type Rule,
  type UnplacedDraft,
} from './rule.ts'
import { fromWords } from './same-words.ts'
import { bareRowFigures, contradicts, listedFigures, rowFigures } from './row-figures.ts'
import { datesAgainst } from './date-mismatch.ts'
import { eachAgainst } from './each-mismatch.ts'
import { moneyAgainst } from './money-mismatch.ts'
import { unitPricesAgainst } from './price-mismatch.ts'
import { rhythmsAgainst, shortOfTenThousand, spansAgainst } from './agreed-numbers.ts'
import { unitsAgainst } from './unit-mismatch.ts'
import { totalsAgainst } from './total-mismatch.ts'
import { stagesOutOfOrder, usedTooEarly } from './stage-order.ts'
import { costOfRow, costPerOfRow } from './unit-cost.ts'
import { isWholeMoney } from './whole-money.ts'

export const projectContradiction: Rule = {
  code: 'project-contradiction',
  group: 'narrative-table',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'clear',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => flatMap(document.projects, (project) => contradictionsIn(document, project)),
}

function contradictionsIn(document: TargetDocument, project: Project): readonly FindingDraft[] {
  const { texts, figures } = textsOfProject(document, project)
  // The purpose is before the goals.
  const fieldOf = (i: number) => (i === 0 ? 'purpose' : 'goals')
  return oncePerRow([
    ...flatMap(texts, (text, i) => inText(document, project, fieldOf(i), text)),
    ...flatMap(rowsOfProject(project), (row) => {
      const said = inRow(row)
      return said === null ? NONE : onIndicator(row, said)
    }),
    ...flatMap(texts, (text, i) =>
      datesAgainst(text, project).map(({ said, row }) => conflict(row, fieldOf(i), said, 0.85)),
    ),
    ...unitPricesAgainst(document, project).map(({ said, row }) => conflict(row, 'purpose', said, 0.85)),
    ...rhythmsAgainst(texts, project).map(({ said, row }) => conflict(row, 'goals', said, 0.8)),
    ...spansAgainst(figures, project).map(({ said, row }) => conflict(row, 'goals', said, 0.85)),
    ...shortOfTenThousand(figures, project).map(({ said, row }) => conflict(row, 'goals', said, 0.9)),
    ...moneyAgainst(figures, project).map(({ said, row }) => conflict(row, 'goals', said, 0.85)),
    ...[...stagesOutOfOrder(project), ...usedTooEarly(project)].map(({ row, earlier }) =>
      onIndicator(row, {
        field: 'value',
        text: row.indicator.value.text,
        certainty: 0.8,
        values: {
          case: 'stages',
          name: row.indicator.level3,
          value: row.indicator.value.text,
          earlier: earlier.indicator.level3,
          day: earlier.indicator.value.text,
        },
      }),
    ),
    ...eachAgainst(document, project)
      .filter(({ far }) => !far)
      .map(({ said, row }) => conflict(row, 'purpose', said, 0.75)),
    ...totalsAgainst(document, project).map(({ said, row }) => conflict(row, 'goals', said, 0.8)),
    ...unitsAgainst(figures, project).map(({ said, row }) => conflict(row, 'goals', said, 0.85)),
    ...moneyQuantity(project),
  ])
}

const NONE: readonly never[] = []

/** Several ways may tell one contradiction of a row. */
function oncePerRow(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  return drafts.filter(
    (draft, i) =>
      draft.indicator === null || drafts.findIndex(({ indicator }) => indicator === draft.indicator) === i,
  )
}

/** A row that says otherwise than the text in a field. */
function conflict(row: Row, where: string, said: string, certainty: number): FindingDraft {
  return onIndicator(row, {
    field: 'value',
    text: row.indicator.value.text,
    certainty,
    values: { name: row.indicator.level3, where, said, value: row.indicator.value.text },
  })
}

function inText(
  document: TargetDocument,
  project: Project,
  field: string,
  text: string,
): readonly FindingDraft[] {
  const figures = figuresOfText(document, text)
  if (figures.length === 0) return NONE
  const described = rowFigures(figures, project).filter(contradicts)
  const bare = field === 'purpose' ? bareRowFigures(figures, project).filter(contradicts) : []
  return [
    ...described.map(({ figure, row }) => conflict(row.row, field, words(figure), 0.9)),
    ...bare.map(({ figure, row }) => conflict(row.row, field, words(figure), 0.75)),
    ...listedFigures(figures, project).map(({ row, listed }) =>
      conflict(row.row, field, listed.map(words).join('、'), 0.75),
    ),
    ...money(figures, project, field),
  ]
}

function words({ before, text }: Figure): string {
  return `${before.slice(-10)}${text}`.trim()
}

function money(figures: readonly Figure[], project: Project, field: string): readonly FindingDraft[] {
  const budget = parseAmount(project.budget.total)
  const beyond = budget === null || field !== 'purpose' ? null : beyondBudget(figures, project, budget)
  if (budget !== null && beyond !== null)
    return [
      onProject(project, {
        field,
        text: beyond,
        severity: 'warning',
        certainty: 0.75,
        values: { case: 'money', said: beyond, budget: wanText(budget) },
      }),
    ]
  const whole = figures.filter(isWholeMoney)
  const [only] = whole
  if (
    budget === null ||
    only === undefined ||
    whole.length > 1 ||
    only.amount === null ||
    only.amount === budget
  )
    return []
  // Several amounts are parts and sums of their own; arithmetic is another rule's.
  if (figures.filter(({ kind }) => kind === 'money').length > 1) return []
  return [
    onProject(project, {
      field,
      text: words(only),
      certainty: 0.8,
      values: { case: 'money', said: words(only), budget: wanText(budget) },
    }),
  ]
}

/**
 * What the purpose pays for is more than the budget: 服务费42.9万元 of 39.60万元, 400元/亩×3000亩 of 100万元. A
 * part of the budget is fine, and so is money that is not this year's budget.
 * @param figures those of the purpose
 * @returns its words; null where nothing is beyond
 */
function beyondBudget(figures: readonly Figure[], { purpose }: Project, budget: Fen): string | null {
  if (purpose === null || budget <= 0n || OTHERS_MONEY.test(purpose)) return null
  const single = figures.find(
    ({ amount, per, bound, before, after }) =>
      amount !== null &&
      amount > budget &&
      per.length === 0 &&
      bound === 'exact' &&
      !EACH_OR_SCALE.test(before) &&
      !IN_A_PRODUCT.test(after),
  )
  if (single !== undefined) return words(single)
  for (const [i, price] of figures.entries()) {
    const count = figures[i + 1]
    if (count === undefined || price.amount === null || count.kind === 'money') continue
    const between = purpose.slice(price.end, count.start)
    if (!TIMES.test(between) || !/^\d+$/u.test(count.number) || MORE_FACTORS.test(purpose.slice(count.end)))
      continue
    if (price.amount * BigInt(count.number) > budget) return purpose.slice(price.start, count.end)
  }
  return null
}

/** Money that somebody else pays, or paid, or of other years: no budget has to hold it. */
const OTHERS_MONEY =
  /总投资|概算|上年|去年|往年|以前年度|历年|结转|配套|中央|省级|市级|上级|自筹|合同|中标|批复|累计|拖欠|欠|剩余|尾款|产值|收入|税收|引资|贷款|融资|投资|债券|分[期年]|[三四五两]年|赔偿限额|保额|注册资本/u
/** What it is for one of, or above which something counts. */
const EACH_OR_SCALE = /每|均|单价|标准|限额|限上|规模|超过|不超|不低于|高于|低于|达到?|以内|按|从|由$/u
const IN_A_PRODUCT = /^[\s）)]*(?:\/\p{Script=Han}{1,3})?\s*[×xX*＊✕]|^(?:以上|以下|以内|及以上)/u
const TIMES = /^[\s）)]*(?:\/\p{Script=Han}{1,3})?\s*[×xX*＊✕]\s*$/u
const MORE_FACTORS = /^[\s）)]*(?:\/\p{Script=Han}{1,3})?\s*[×xX*＊✕÷%％]/u

/** The description names another number of the same measure than the value. */
const inRow = fromWords(({ description, value }): UnplacedDraft | null => {
  if (description === null || value.number === null || value.unit === null) return null
  const own = figuresIn(value.text)
  const described = figuresIn(description)
  const [given] = own
  const [named] = described
  if (own.length !== 1 || described.length !== 1 || given === undefined || named === undefined) return null
  if (
    given.kind !== named.kind ||
    given.unit !== named.unit ||
    given.per.join() !== named.per.join() ||
    given.number === named.number
  )
    return null
  if (
    given.kind === 'bare' ||
    /(?:上年|去年|基期|原|其中|每|平均|提高|增长|降低|下降|减少|增加|由|从)/u.test(named.before) ||
    named.bound === 'about' ||
    IN_A_FORMULA.test(named.before) ||
    /年|月|日|天/u.test(named.unit)
  )
    return null
  // 答对80%以上的听众比例: what makes one count, not how many do.
  if (
    /^(?:及)?(?:以上|以下|以内)?的[^，。；]+(?:比例|占比|比重|率|人数|数量|[户件次场个]数)$/u.test(
      named.after,
    )
  )
    return null
  // 95%以上 and ≥98%: the value may ask for more than the description's least.
  return {
    field: 'value',
    text: value.text,
    certainty: 0.85,
    values: { case: 'row', said: named.text, value: value.text },
  }
})

/** 合格人数/参加考核人数×100% tells how the share is reckoned. */
const IN_A_FORMULA = /[×xX*＊✕÷/]\s*$/u

/**
 * The only quantity is money of the project's own thing, and neither the cost nor the budget is that amount.
 */
function moneyQuantity(project: Project): readonly FindingDraft[] {
  const budget = parseAmount(project.budget.total)
  const rows = rowsOfProject(project)
  const quantities = rows.filter(
    ({ indicator }) => indicator.kind === 'quantity' && indicator.term === undefined,
  )
  const [only] = quantities
  if (budget === null || quantities.length !== 1 || only === undefined || costPerOfRow(only) !== null)
    return []
  const amount = costOfRow(only)
  const cost = rows.filter(({ indicator }) => indicator.kind === 'cost').map(costOfRow)
  if (
    amount === null ||
    amount === budget ||
    cost.length !== 1 ||
    cost[0] !== budget ||
    sharedRun(only.indicator.level3, project.name).length < LEAST_SHARED
  )
    return []
  return [
    onIndicator(only, {
      field: 'value',
      text: only.indicator.value.text,
      severity: 'error',
      certainty: 0.85,
      values: { case: 'quantity', value: only.indicator.value.text, budget: wanText(budget) },
    }),
  ]
}

/** So many characters in common make the quantity the project's own thing. */
const LEAST_SHARED = 4
