/**
 * One mistake, one remark. Several codes that answer the same question about one row are one finding with the
 * others inside (`also`); the same mistake in many places of a document is one finding with its places:
 * gather.ts.
 */
import {
  SEVERITIES,
  type Finding,
  type FindingRepeat,
  type RuleGroup,
  type Severity,
} from '../kernel/finding.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { RuleCode } from './catalogue.ts'
import type { FindingDraft } from './rule.ts'

/** A draft with its rule's code, group and severity, before repeats are gathered. */
export type RuleRemark = Omit<FindingDraft, 'severity'> & {
  readonly rule: RuleCode
  readonly group: RuleGroup
  readonly severity: Severity
  readonly also: readonly { readonly rule: string; readonly group: RuleGroup }[]
}

/**
 * Questions with several answers, the narrowest first: of the codes of one question on one row (or one
 * project) the gravest speaks, among equals the first, and the others are in its `also`.
 */
const QUESTIONS: readonly (readonly RuleCode[])[] = [
  // What does the value say?
  [
    'cost-no-amount',
    'value-unit-mismatch',
    'value-name-mismatch',
    'operator-direction',
    'deadline-format',
    'number-is-percentage',
    'satisfaction-format',
    'value-no-unit',
    'unit-incomplete',
    'value-extra-text',
    'operator-variant',
    'value-refers-elsewhere',
    'vague-value',
    'operator-missing',
  ],
  // Which kind of indicator is it?
  ['money-as-quantity', 'quantity-is-rate', 'quality-is-completion', 'process-as-output', 'misclassified'],
  // Do the labels hold?
  ['level1-missing', 'level1-level2-mismatch', 'level2-typo', 'level2-variant'],
  // What does the name say?
  [
    'name-equals-category',
    'name-contains-value',
    'name-desc-mismatch',
    'name-holds-several',
    'name-is-activity',
    'name-desc-identical',
  ],
  // Is it less than before?
  ['target-below-last-actual', 'target-lowered'],
  // Is the row there twice?
  ['duplicate-indicator', 'duplicate-name'],
  // Is the share one that can be?
  ['target-implausible', 'satisfaction-100'],
  // How is the money spent over the year?
  ['plan-decreasing', 'plan-end-not-full', 'plan-single-date', 'plan-blank-period', 'plan-flat-period'],
  // Does the money add up?
  ['budget-sum-mismatch', 'other-funds-blank'],
  // Do the parts of the cost fit the budget?
  ['unitcost-times-qty', 'cost-partial', 'cost-whole-despite-standard', 'cost-is-whole-budget'],
  // What is the goal?
  ['goal-generic', 'goal-equals-purpose', 'goal-is-indicator-name', 'goal-is-expenditure'],
  // What does the purpose say?
  ['purpose-equals-name', 'purpose-generic'],
  // What does the overall goal say?
  ['overall-goal-off-topic', 'goal-is-duty-list', 'overall-goal-not-quantified'],
  // What do the sub-goals say?
  ['subgoal-not-quantified', 'subgoal-not-structured', 'subgoal-is-purpose'],
  // Is everything measured?
  ['indicator-coverage', 'goal-indicator-gap', 'too-few-indicators'],
]

/** The first question that a code answers. */
const QUESTION_OF: ReadonlyMap<RuleCode, number> = new Map(
  QUESTIONS.flatMap((codes, i) => codes.map((code) => [code, i] as const)).toReversed(),
)

/** Two of these on one row, and its cells do not belong together: the row is to be written anew. */
const CLASHES: readonly RuleCode[] = [
  'name-desc-mismatch',
  'value-name-mismatch',
  'value-unit-mismatch',
  'number-is-percentage',
]
/** Said of the class of a row; beside one of CLASHES they too call for another row. */
const WRONG_CLASS: readonly RuleCode[] = [
  'money-as-quantity',
  'quantity-is-rate',
  'quality-is-completion',
  'misclassified',
]
/** What is moot in a row that is written anew: everything said of its name, description, value and class. */
const OF_THE_ROW: readonly RuleCode[] = [
  ...CLASHES,
  ...WRONG_CLASS,
  ...QUESTIONS.slice(0, 2).flat(),
  'name-holds-several',
  'name-is-activity',
  'name-desc-identical',
  'name-contains-value',
  'satisfaction-100',
  'target-implausible',
]

const IS_OF_THE_ROW: ReadonlySet<RuleCode> = new Set(OF_THE_ROW)

/** What a remark on a whole row names as its reasons. */
export const ROW_REASONS: readonly RuleCode[] = [...CLASHES, ...WRONG_CLASS, 'cost-no-amount']

/**
 * The case of a remark that asks for a whole row to be written anew; worded in src/text/findings/findings.ts for every
 * rule.
 */
export const WHOLE_ROW = 'whole-row'

/**
 * Folds what answers one question about one row, project or document, then what asks for one row to be
 * written anew. Order of the first mention is kept.
 */
export function foldQuestions(remarks: readonly RuleRemark[]): readonly RuleRemark[] {
  return foldRows(foldEach(remarks))
}

function foldRows(remarks: readonly RuleRemark[]): readonly RuleRemark[] {
  const ofRows = groupBy(remarks, ({ project, indicator, rule }, i) =>
    indicator === null || !IS_OF_THE_ROW.has(rule) ? `alone ${i}` : `${project ?? ''} ${indicator}`,
  )
  return flatMap(ofRows, (group) => {
    const [only] = group
    // One code alone asks for no other row.
    if (group.length === 1 && only?.also.length === 0) return group
    const codes = flatMap(group, ({ rule, also }) => [rule, ...also.map((other) => other.rule)])
    const clashes = CLASHES.filter((code) => codes.includes(code)).length
    const wrong = WRONG_CLASS.some((code) => codes.includes(code)) || codes.includes('cost-no-amount')
    if (clashes + Number(wrong) >= 2 && clashes > 0) return wholeRow(group)
    return group.length > 1 && codes.includes('misclassified') && codes.includes('cost-no-amount')
      ? inWrongClass(group)
      : group
  })
}

/** The gravest speaks; what differs is named by the row itself. */
function wholeRow(group: readonly RuleRemark[]): readonly RuleRemark[] {
  const [head, ...others] = group.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      rankInRow(a.rule) - rankInRow(b.rule),
  )
  if (head === undefined) return []
  const values = Object.assign(
    {},
    ...[...group].toSorted((a, b) => rankInRow(b.rule) - rankInRow(a.rule)).map((remark) => remark.values),
  ) as RuleRemark['values']
  return [
    {
      ...head,
      values: { ...values, case: WHOLE_ROW },
      suggestion: null,
      certainty: surest(group),
      also: withOthers(head, others),
    },
  ]
}

/** As sure as the surest of its reasons; that a description is a copy is certain and no reason. */
function surest(group: readonly RuleRemark[]): number {
  const reasons = group.filter(({ rule }) => ROW_REASONS.includes(rule))
  return Math.max(...(reasons.length === 0 ? group : reasons).map((one) => one.certainty))
}

function rankInRow(rule: RuleCode): number {
  return OF_THE_ROW.indexOf(rule)
}

/** A cost without money is no cost: the better kind speaks, as grave as the missing amount. */
function inWrongClass(group: readonly RuleRemark[]): readonly RuleRemark[] {
  const head = group.find(({ rule }) => rule === 'misclassified')
  const amount = group.find(
    ({ rule, also }) => rule === 'cost-no-amount' || also.some((other) => other.rule === 'cost-no-amount'),
  )
  if (head === undefined || amount === undefined || head === amount) return group
  const rest = group.filter((remark) => remark !== head && remark !== amount)
  return [
    {
      ...head,
      severity:
        SEVERITIES.indexOf(amount.severity) < SEVERITIES.indexOf(head.severity)
          ? amount.severity
          : head.severity,
      also: withOthers(head, [amount]),
    },
    ...rest,
  ]
}

function withOthers(head: RuleRemark, others: readonly RuleRemark[]): RuleRemark['also'] {
  const all = [...head.also, ...flatMap(others, ({ rule, group, also }) => [{ rule, group }, ...also])]
  return [...new Map(all.map((one) => [one.rule, one])).values()].filter((one) => one.rule !== head.rule)
}

/** A rate that a goal promises is said by itself: among the things that no row counts it would be lost. */
function asksForRate({ rule, values }: RuleRemark): boolean {
  return rule === 'goal-indicator-gap' && values['case'] === 'rate'
}

function foldEach(remarks: readonly RuleRemark[]): readonly RuleRemark[] {
  const groups = groupBy(remarks, (remark, i) => {
    const question = QUESTION_OF.get(remark.rule)
    return question === undefined
      ? `alone ${i}`
      : `${question} ${remark.project ?? ''} ${remark.indicator ?? ''} ${remark.project === null ? remark.field : ''}${asksForRate(remark) ? 'rate' : ''}`
  })
  return groups
    .map((group) => {
      if (group.length === 1) return group
      const [head, ...others] = group.toSorted(byAnswer)
      return head === undefined ? [] : [{ ...head, also: others.map(({ rule, group }) => ({ rule, group })) }]
    })
    .flat()
}

function byAnswer(a: RuleRemark, b: RuleRemark): number {
  const question = QUESTIONS.find((codes) => codes.includes(a.rule)) ?? []
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    question.indexOf(a.rule) - question.indexOf(b.rule)
  )
}

/**
 * Every place a finding speaks of: its own (unless it speaks of the whole document through its places) and
 * its repeats.
 */
export function findingOccurrences(finding: Finding): readonly FindingRepeat[] {
  const { project, indicator, field, at, places } = finding
  return project === null && places.length > 0 ? places : [{ project, indicator, field, at }, ...places]
}

/** Items of one key together, keys in the order of their first item. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T, index: number) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const [i, item] of items.entries()) {
    const key = keyOf(item, i)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
