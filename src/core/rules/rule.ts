/**
 * What a rule is: a code of the catalogue, the source it rests on, and a pure check from a document to drafts
 * of findings. One file a rule; its words are in src/text/rules/.
 */
import type { FindingPlace, FindingValues, Severity } from '../kernel/finding.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import type { Place } from '../kernel/place.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { AuthoritySource } from './authority.ts'
import type { CatalogueCode } from './catalogue.ts'
import type { RuleContext } from './context.ts'
import type { RuleParameters } from './parameters.ts'
import { sameWordsOf, type SameWords } from './same-words.ts'

/** The codes of the catalogue that this version checks, in the order of the catalogue. */
export const RULE_CODES = [
  // budget-plan
  'plan-uniform',
  'funding-nature',
  'plan-deadline-conflict',
  'plan-blank-period',
  'plan-end-not-full',
  'plan-flat-period',
  'plan-single-date',
  'budget-sum-mismatch',
  'other-funds-blank',
  'budget-precision',
  'plan-decreasing',
  // missing
  'cost-no-amount',
  'missing-category',
  'basis-empty',
  'unit-missing-header',
  'project-code-missing',
  'project-code-format',
  'project-code-check',
  'project-code-duplicate',
  'too-few-indicators',
  'indicator-coverage',
  'goal-indicator-gap',
  // value-format
  'operator-missing',
  'operator-direction',
  'deadline-no-year',
  'unit-incomplete',
  'value-unit-mismatch',
  'satisfaction-format',
  'value-extra-text',
  'value-no-unit',
  'deadline-format',
  'operator-variant',
  'number-is-percentage',
  // classification
  'quantity-is-rate',
  'money-as-quantity',
  'quality-is-completion',
  'level1-variant',
  'level2-variant',
  'level2-typo',
  'level1-missing',
  'level1-level2-mismatch',
  'misclassified',
  'satisfaction-object',
  'part-classification',
  'process-as-output',
  // measurability
  'vague-value',
  'satisfaction-100',
  'value-refers-elsewhere',
  'target-weak',
  'target-implausible',
  'value-name-mismatch',
  'cost-is-whole-budget',
  'money-task-mismatch',
  'target-below-last-actual',
  'target-lowered',
  // naming
  'name-desc-identical',
  'name-equals-category',
  'name-contains-value',
  'duplicate-name',
  'name-desc-mismatch',
  'name-is-activity',
  'name-holds-several',
  // basis
  'basis-weak',
  'basis-invalid',
  // goals-purpose
  'goal-not-quantified',
  'purpose-equals-name',
  'goal-equals-purpose',
  'goal-is-indicator-name',
  'goal-generic',
  'subgoal-equals-title',
  'overall-goal-not-quantified',
  'subgoal-not-structured',
  'subgoal-not-quantified',
  'purpose-generic',
  'goal-is-expenditure',
  'overall-goal-off-topic',
  'goal-exceeds-money',
  'goal-is-duty-list',
  'subgoal-is-purpose',
  'outside-duties',
  // copy-duplicate
  'project-overlap',
  'template-residue',
  'copy-paste',
  'copy-paste-set',
  'duplicate-indicator',
  'near-duplicate',
  'target-unchanged-years',
  // narrative-table
  'subgoal-coverage',
  'cross-project-conflict',
  'narrative-table-conflict',
  'name-mismatch-list-table',
  'order-mismatch',
  'narrative-indicator-not-in-table',
  'title-name-mismatch',
  'project-contradiction',
  // arithmetic
  'unitcost-times-qty',
  'arithmetic-item',
  'arithmetic-subtotal',
  'cost-partial',
  // text
  'numbering-style',
  'typo',
  'text-truncated',
  'punctuation',
  'part-heading-missing',
  'software-watermark',
  'word-duplicated',
  'grammar',
  'title-style',
  // time-privacy
  'stale-reference',
  'year-mismatch',
  'privacy-names',
  'project-code-year',
  'privacy-numbers',
] as const satisfies readonly CatalogueCode[]
export type RuleCode = (typeof RULE_CODES)[number]

/** What a rule says of one place, before severities, folding and ranking. */
export type FindingDraft = FindingPlace & {
  readonly text: string | null
  /** Figures for the message; `case` picks one of the rule's wordings, `default` without it. */
  readonly values: FindingValues
  readonly suggestion: string | null
  /** Where the case asks for another severity than the rule set's. */
  readonly severity: Severity | null
  /** How sure the rule is of this case, 0…1: 1 where structure or arithmetic decide, less where words do. */
  readonly certainty: number
}

export type Authority = {
  readonly source: AuthoritySource
  /** false: not yet compared with the official text, shown as 「待核对」. */
  readonly confirmed: boolean
}

export type Rule = {
  readonly code: RuleCode
  readonly authority: Authority
  /** Pure: the same document, parameters and context give the same drafts, in the order of the document. */
  readonly check: (
    document: TargetDocument,
    parameters: RuleParameters,
    context: RuleContext,
  ) => readonly FindingDraft[]
}

/** A draft without its place. */
export type Said = {
  readonly field: string
  readonly text?: string | null
  readonly values?: FindingValues
  readonly suggestion?: string | null
  readonly severity?: Severity | null
  readonly certainty?: number
  readonly at?: Place | null
}

/** A draft about the whole document. */
export function onDocument(said: Said): FindingDraft {
  return draft(null, null, said.at ?? null, said)
}

/** A draft about one project. */
export function onProject(project: Project, said: Said): FindingDraft {
  return draft(project.order, null, said.at ?? project.at, said)
}

/** A draft about one indicator; `index` counts from 0. */
export function onIndicator({ project, indicator, index }: Row, said: Said): FindingDraft {
  return draft(project.order, index + 1, said.at ?? indicator.at, said)
}

function draft(project: number | null, indicator: number | null, at: Place | null, said: Said): FindingDraft {
  return {
    project,
    indicator,
    field: said.field,
    at,
    text: said.text ?? null,
    values: said.values ?? {},
    suggestion: said.suggestion ?? null,
    severity: said.severity ?? null,
    certainty: said.certainty ?? 1,
  }
}

/** One indicator with the project it is in. */
export type Row = {
  readonly project: Project
  readonly indicator: Indicator
  readonly index: number
  /** One for all rows that say the same. */ readonly same: SameWords
}

/** Every rule asks for the rows: they are made once a document. */
const ROWS = new WeakMap<TargetDocument, readonly Row[]>()
const ROWS_OF_PROJECT = new WeakMap<Project, readonly Row[]>()

/** Every indicator of a document, in order. */
export function rowsOf(document: TargetDocument): readonly Row[] {
  const known = ROWS.get(document)
  if (known !== undefined) return known
  const rows = flatMap(document.projects, (project) => rowsOfProject(project))
  ROWS.set(document, rows)
  return rows
}

export function rowsOfProject(project: Project): readonly Row[] {
  const known = ROWS_OF_PROJECT.get(project)
  if (known !== undefined) return known
  const rows = project.indicators.map((indicator, index): Row => ({
    project,
    indicator,
    index,
    same: sameWordsOf(indicator),
  }))
  ROWS_OF_PROJECT.set(project, rows)
  return rows
}
