/**
 * What a finding's suggestion changes: the edits that put it where the fault is, in every place of the
 * finding.
 */
import { branchOfLabel, BRANCH_LABEL, KIND_BRANCH, kindOfLabel } from '../indicator/kind.ts'
import { ruleFacts } from '../rules/catalogue.ts'
import type { Finding, FindingPlace, FindingRepeat } from '../kernel/finding.ts'
import { findingOccurrences } from '../rules/fold.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { textAt, type Edit, type EditPlace } from '../target/edit.ts'

const ROW_FIELDS: ReadonlySet<string> = new Set([
  'level1',
  'level2',
  'level3',
  'description',
  'value',
  'weight',
  'basis',
])

/**
 * The edits by which a finding's suggestion is applied. A suggestion stands for the text that the finding
 * quotes: the whole field, or a piece of it that is there once.
 * @returns null when there is no suggestion, or it cannot be put in its place without guessing
 */
export function editsOfSuggestion(document: TargetDocument, finding: Finding): readonly Edit[] | null {
  const edits = findingOccurrences(finding).map((place) => editsAt(document, here(finding, place), place))
  const possible = edits.flatMap((some) => some ?? [])
  return edits.includes(null) || possible.length === 0 ? null : withoutRepeats(possible)
}

/** The finding as it is said of one of its places. */
function here(
  finding: Finding,
  { text = finding.text, suggestion = finding.suggestion }: FindingRepeat,
): Finding {
  return { ...finding, text, suggestion }
}

function editsAt(document: TargetDocument, finding: Finding, place: FindingPlace): readonly Edit[] | null {
  const { suggestion } = finding
  if (suggestion === null) return []
  for (const candidate of candidates(document, finding, place)) {
    const before = textAt(document, candidate)
    const after =
      before === undefined ? null : replaced(before, finding.text, suggestion, cellOf(finding) !== null)
    if (before !== undefined && after !== null && after !== before)
      return [{ ...candidate, before, after }, ...branchOf(document, candidate, after)]
  }
  const rows = rowsWith(document, place, finding)
  return rows.length === 0 ? null : rows.map((row) => ({ ...row, before: finding.text, after: suggestion }))
}

/** The cell that a suggestion of the rule is for, where the rule speaks of a whole row of cells. */
function cellOf({ rule }: Finding): string | null {
  return ruleFacts(rule)?.cell ?? null
}

/** The fields that a place may mean: itself, and the parts of a list that it names as a whole. */
function candidates(
  document: TargetDocument,
  finding: Finding,
  { project, indicator, field }: FindingPlace,
): readonly EditPlace[] {
  const named = { project, indicator, field: cellOf(finding) ?? field ?? '' }
  if (project !== null || document.statement === null) return [named]
  if (field === 'subGoals')
    return document.statement.subGoals.flatMap((_, i) =>
      ['title', 'goal', 'indicators'].map((key) => ({ ...named, field: `subGoals.${i + 1}.${key}` })),
    )
  if (field === 'safeguards')
    return document.statement.safeguards.flatMap((_, i) =>
      ['title', 'text'].map((key) => ({ ...named, field: `safeguards.${i + 1}.${key}` })),
    )
  return [named]
}

/** The text with the quoted piece changed; null where the quote is not (or not once) there. */
function replaced(
  text: string | null,
  quoted: string | null,
  suggestion: string,
  oneCell: boolean,
): string | null {
  const words = text ?? ''
  if (oneCell || quoted === null || quoted === '') return oneCell || words === '' ? suggestion : null
  if (words === quoted) return suggestion
  const at = words.indexOf(quoted)
  if (at < 0 || words.includes(quoted, at + 1)) return null
  return words.slice(0, at) + suggestion + words.slice(at + quoted.length)
}

/** A remark on a project (or the document) about a label of its rows means all rows that bear it. */
function rowsWith(
  document: TargetDocument,
  { project, indicator, field }: FindingPlace,
  { text }: Finding,
): readonly EditPlace[] {
  if (indicator !== null || field === null || !ROW_FIELDS.has(field)) return []
  const projects = document.projects.filter(({ order }) => project === null || order === project)
  return projects
    .flatMap(({ order, indicators }) =>
      indicators.map((_, i) => ({ project: order, indicator: i + 1, field })),
    )
    .filter((place) => textAt(document, place) === text)
}

/**
 * A row that is given a kind of another branch is given that branch's label too, as the project writes it.
 */
function branchOf(
  document: TargetDocument,
  { project, indicator, field }: EditPlace,
  level2: string,
): readonly Edit[] {
  const kind = field === 'level2' ? kindOfLabel(level2) : null
  const paper = document.projects.find(({ order }) => order === project)
  const row = indicator === null ? undefined : paper?.indicators[indicator - 1]
  if (kind === null || paper === undefined || row === undefined) return []
  const branch = KIND_BRANCH[kind]
  const now = branchOfLabel(row.level1)
  if (now === branch || (kind === 'cost' && now === 'cost')) return []
  return [{ project, indicator, field: 'level1', before: row.level1, after: labelIn(paper, branch) }]
}

function labelIn({ indicators }: Project, branch: (typeof KIND_BRANCH)[keyof typeof KIND_BRANCH]): string {
  return indicators.find(({ level1 }) => branchOfLabel(level1) === branch)?.level1 ?? BRANCH_LABEL[branch]
}

function withoutRepeats(edits: readonly Edit[]): readonly Edit[] {
  const seen = new Map(
    edits.map((edit) => [`${edit.project ?? ''} ${edit.indicator ?? ''} ${edit.field}`, edit]),
  )
  return [...seen.values()]
}
