/**
 * Unit cost × quantity against the budget. A unit cost above the whole budget is an error; a product that
 * misses the budget by more than rounding of the unit cost explains, a warning. A product that the purpose
 * names as one of its items is right: 25人 × 0.6万元 are the 护林员补助15万元 of a larger budget.
 */
import { multiplyDecimal } from '../kernel/decimal.ts'
import { formatMoney, fen } from '../kernel/money.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { figuresOfText } from './passages.ts'
import { parseAmount } from '../target/plan.ts'
import { onIndicator, rowsOfProject, type FindingDraft, type Row, type Rule } from './rule.ts'
import { costOfRow, costPerOfRow, isOfTwoInRow } from './unit-cost.ts'

export const unitcostTimesQty: Rule = {
  code: 'unitcost-times-qty',
  group: 'arithmetic',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) =>
    flatMap(document.projects, (project) =>
      flatMap(
        rowsOfProject(project).filter(({ indicator }) => indicator.kind === 'cost'),
        (row) => compared(document, project, row),
      ),
    ),
}

function compared(document: TargetDocument, project: Project, row: Row): FindingDraft[] {
  const { value } = row.indicator
  const budget = parseAmount(project.budget.total)
  const cost = costOfRow(row)
  const per = costPerOfRow(row)
  if (budget === null || cost === null || per === null || per === '标准') return []
  const figures = { unit: value.text, budget: project.budget.total ?? '' }
  if (cost > budget)
    return [
      onIndicator(row, {
        field: 'value',
        text: value.text,
        severity: 'error',
        values: { ...figures, case: 'above' },
      }),
    ]
  const quantity = quantityOf(project, per)
  if (quantity === null || isOfTwoInRow(row)) return []
  const product = cost * quantity
  const gap = product > budget ? product - budget : budget - product
  // The unit cost stands for any amount that rounds to it: half of its last decimal on either side.
  const rounding = (quantity * stepOf(value.number ?? '0', value.unit ?? '')) / 2n
  if (
    gap <= rounding ||
    product * 2n < budget ||
    isItem(document, project, product) ||
    isRest(product, budget) ||
    isPart(project, row, product, budget)
  )
    return []
  const product10k = formatMoney(fen(product), '万元')
  return [
    onIndicator(row, {
      field: 'value',
      text: value.text,
      severity: 'warning',
      values: {
        ...figures,
        quantity: String(quantity),
        product: product10k,
        gap: formatMoney(fen(gap), '万元'),
      },
    }),
  ]
}

/** The one quantity of the project that is counted in what the cost is per; 12 for months. */
function quantityOf(project: Project, per: string): bigint | null {
  if (per === '月') return 12n
  const counts = project.indicators.filter(
    ({ kind, value }) =>
      kind === 'quantity' && value.number !== null && (value.unit === per || value.unit === `万${per}`),
  )
  const [only] = counts
  if (counts.length !== 1 || only === undefined || only.value.number === null) return null
  const count = only.value.unit === per ? only.value.number : multiplyDecimal(only.value.number, '10000')
  return /^\d+$/u.test(count) ? BigInt(count) : null
}

/**
 * A product that leaves less than a hundredth of the budget is meant to be all of it: the rest is for odds
 * and ends.
 */
function isRest(product: bigint, budget: bigint): boolean {
  return product < budget && (budget - product) * 100n < budget
}

/**
 * Whether other costs of the project have amounts of their own: the product is one part of the budget then,
 * and no more than the rest.
 */
function isPart(project: Project, row: Row, product: bigint, budget: bigint): boolean {
  return (
    product < budget &&
    rowsOfProject(project).some(
      (other) => other !== row && other.indicator.kind === 'cost' && costOfRow(other) !== null,
    )
  )
}

/** Whether the purpose names the product as an amount of its own. */
function isItem(document: TargetDocument, project: Project, product: bigint): boolean {
  return figuresOfText(document, project.purpose ?? '').some(({ amount }) => amount === product)
}

/** One step of the last decimal written, in 分. */
function stepOf(number: string, unit: string): bigint {
  const places = number.split('.')[1]?.length ?? 0
  return 10n ** BigInt(Math.max(0, placesOf(unit) - places))
}

/** How many digits a whole one of the unit has below it, down to 分. */
function placesOf(unit: string): number {
  if (unit.startsWith('万')) return 6
  return unit.startsWith('亿') ? 10 : 2
}
