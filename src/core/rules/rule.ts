/**
 * What a rule is: its code, its facts and a pure check from a document to drafts of findings. One file a rule
 * that holds all of them; `npm run docs` puts it on the list of all rules. Its words are in src/text/rules/.
 */
import type { FindingPlace, FindingValues, Severity } from '../kernel/finding.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import type { Place } from '../kernel/place.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { RuleContext } from './context.ts'
import type { RuleParameters } from './parameters.ts'
import type { RuleFacts } from './rule-facts.ts'
import { rowSameWords, type SameWords } from './same-words.ts'
import type { Scope } from './scope.ts'

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

export type Rule = RuleFacts & {
  /** Also the name of its file. */
  readonly code: string
  /** Which documents it may be asked about; every one without it. */
  readonly scope?: Scope
  /** Pure: the same document, parameters and context give the same drafts, in the order of the document. */
  readonly check: (
    document: TargetDocument,
    parameters: RuleParameters,
    context: RuleContext,
  ) => readonly FindingDraft[]
}

/** A draft without its place. */
export type UnplacedDraft = {
  readonly field: string
  readonly text?: string | null
  readonly values?: FindingValues
  readonly suggestion?: string | null
  readonly severity?: Severity | null
  readonly certainty?: number
  readonly at?: Place | null
}

/** A draft about the whole document. */
export function onDocument(said: UnplacedDraft): FindingDraft {
  return draft(null, null, said.at ?? null, said)
}

/** A draft about one project. */
export function onProject(project: Project, said: UnplacedDraft): FindingDraft {
  return draft(project.order, null, said.at ?? project.at, said)
}

/** A draft about one indicator; `index` counts from 0. */
export function onIndicator({ project, indicator, index }: Row, said: UnplacedDraft): FindingDraft {
  return draft(project.order, index + 1, said.at ?? indicator.at, said)
}

function draft(
  project: number | null,
  indicator: number | null,
  at: Place | null,
  said: UnplacedDraft,
): FindingDraft {
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
export function documentRows(document: TargetDocument): readonly Row[] {
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
    same: rowSameWords(indicator),
  }))
  ROWS_OF_PROJECT.set(project, rows)
  return rows
}
