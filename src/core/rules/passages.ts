/**
 * The words of a document as pieces with their places: what the rules on text read. Each piece is read once a
 * document; figures and names found in it are kept with it.
 */
import type { Place } from '../kernel/place.ts'
import type { Project } from '../target/project.ts'
import type { SubGoal, TargetDocument } from '../target/document.ts'
import { figuresIn, type Figure } from '../figures/figure.ts'
import { LONGEST } from '../kernel/remember.ts'
import { resultsIn, type WrittenResult } from '../figures/product.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import { onDocument, onIndicator, onProject, rowsOfProject, type FindingDraft, type Row } from './rule.ts'
import {
  fromText,
  textNotes,
  notesOfNames,
  notesOfValue,
  type NotedText,
  type TextNotes,
} from './text-notes.ts'

export type Passage = {
  readonly project: Project | null
  readonly row: Row | null
  /** The key of the exchange format. */
  readonly field: string
  /** As written; never empty. */
  readonly text: string
  readonly at: Place | null
  /** Whether the text is all that the field holds: one of several goals is not. */
  readonly whole: boolean
  readonly subGoal?: SubGoal
}

type Said = Parameters<typeof onDocument>[0]

const KNOWN_FIGURES = new WeakMap<TargetDocument, Map<string, readonly Figure[]>>()

/**
 * A text of the document with every place where it is: names and descriptions repeat, and are read once.
 */
type Entry = NotedText & { readonly start: number; readonly passages: Passage[] }

/** Every piece of text; and all different texts, one a line, so that a pattern is looked for once. */
type Gathered = { readonly passages: Passage[]; readonly entries: Entry[]; readonly text: string }

const KNOWN = new WeakMap<TargetDocument, Gathered>()

function gatheredOf(document: TargetDocument): Gathered {
  const known = KNOWN.get(document)
  if (known !== undefined) return known
  const passages: Passage[] = []
  const entries: Entry[] = []
  const byText = new Map<string, Entry>()
  let start = 0
  const add = (passage: Passage, notes?: TextNotes) => {
    const { text } = passage
    const same = byText.get(text)
    if (same === undefined && text.trim() === '') return
    passages.push(passage)
    if (same !== undefined) {
      same.passages.push(passage)
      return
    }
    const entry: Entry = { text, notes: notes ?? textNotes(text), start, passages: [passage] }
    start += text.length + 1
    entries.push(entry)
    byText.set(text, entry)
  }
  for (const passage of ofStatement(document)) add(passage)
  for (const passage of ofDepartments(document)) add(passage)
  for (const project of document.projects) addProject(project, add)
  const gathered = { passages, entries, text: entries.map((entry) => entry.text).join('\n') }
  KNOWN.set(document, gathered)
  return gathered
}

/**
 * Every piece of text of a document, in order: the statement, the departments' forms, the projects with their
 * rows.
 */
export function documentPassages(document: TargetDocument): readonly Passage[] {
  return gatheredOf(document).passages
}

type Text = NotedText & { readonly passages: readonly Passage[] }

export type Match = {
  readonly match: RegExpExecArray
  readonly passage: Passage
  /** Where the match begins in the passage; `match.index` counts from the beginning of all texts. */
  readonly from: number
}

/**
 * Whether a pattern is anywhere in the document: asked before one that takes longer. It may reach over
 * two texts.
 */
export function mayMatch(document: TargetDocument, pattern: RegExp): boolean {
  return pattern.test(gatheredOf(document).text)
}

/**
 * Every place of a pattern in the document. The pattern has the flags `gmu`: a text may have lines, and `$`
 * is the end of one. A match never reaches into another text as long as the pattern takes no line break.
 */
export function documentMatches(document: TargetDocument, pattern: RegExp): readonly Match[] {
  const { text, entries } = gatheredOf(document)
  let i = 0
  return flatMap(matchesIn(text, pattern), (match) => {
    while (i + 1 < entries.length && (entries[i + 1]?.start ?? 0) <= match.index) i += 1
    const from = match.index - (entries[i]?.start ?? 0)
    return (entries[i]?.passages ?? []).map((passage): Match => ({ match, passage, from }))
  })
}

/** Each different text with its places. */
export function documentTexts(document: TargetDocument): readonly Text[] {
  return gatheredOf(document).entries
}

/** The figures of a text, read once a document. */
export function figuresOfText(document: TargetDocument, text: string): readonly Figure[] {
  // Those of short texts are remembered beyond the document.
  if (text.length <= LONGEST) return figuresIn(text)
  const known = KNOWN_FIGURES.get(document) ?? new Map<string, readonly Figure[]>()
  const figures = known.get(text)
  if (figures !== undefined) return figures
  const read = figuresIn(text)
  if (known.size === 0) KNOWN_FIGURES.set(document, known)
  known.set(text, read)
  return read
}

/** The figures of several texts, one text after the other. */
export function figuresOfAll(document: TargetDocument, texts: readonly string[]): readonly Figure[] {
  return flatMap(texts, (text) => figuresOfText(document, text))
}

/** What a project's purpose and its goals say; several rules ask for it. */
export type ProjectTexts = { readonly texts: readonly string[]; readonly figures: readonly Figure[] }

const KNOWN_TEXTS = new WeakMap<Project, ProjectTexts>()

/** The purpose and the goals of a project, with their figures in one. */
export function textsOfProject(document: TargetDocument, project: Project): ProjectTexts {
  const known = KNOWN_TEXTS.get(project)
  if (known !== undefined) return known
  const texts = [project.purpose ?? '', ...project.goals]
  const read = { texts, figures: figuresOfAll(document, texts) }
  KNOWN_TEXTS.set(project, read)
  return read
}

/** The texts that have products or sums written out, with them. */
export function writtenResults(
  document: TargetDocument,
): readonly { readonly passages: readonly Passage[]; readonly results: readonly WrittenResult[] }[] {
  return textsWith(document, writtenIn).map(({ passages, found }) => ({ passages, results: found }))
}

const writtenIn = fromText((text) => {
  const results = resultsIn(text)
  return results.length === 0 ? null : results
})

/** The texts in which something is found, with what is found in them. */
export function textsWith<T>(
  document: TargetDocument,
  find: (text: Text) => T | null,
): readonly { readonly passages: readonly Passage[]; readonly found: T }[] {
  const texts: { readonly passages: readonly Passage[]; readonly found: T }[] = []
  for (const entry of gatheredOf(document).entries) {
    const found = find(entry)
    if (found !== null) texts.push({ passages: entry.passages, found })
  }
  return texts
}

/** A draft about a piece of text. */
export function onPassage(
  { project, row, field, at }: Passage,
  said: Omit<Said, 'field' | 'at'>,
): FindingDraft {
  if (row !== null) return onIndicator(row, { ...said, field, at })
  return project === null ? onDocument({ ...said, field, at }) : onProject(project, { ...said, field, at })
}

/**
 * One draft for what is in several fields of one row: the name and its description say mostly the same.
 */
export function oncePerRow(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  const seen = new Set<string>()
  return drafts.filter(({ project, indicator, text }) => {
    if (indicator === null) return true
    const key = `${project ?? ''} ${indicator} ${text ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function ofStatement({ statement }: TargetDocument): readonly Passage[] {
  if (statement === null) return []
  const piece = (
    field: string,
    text: string | null,
    at: Place | null,
    more: { readonly whole?: boolean; readonly subGoal?: SubGoal } = {},
  ): Passage => ({
    project: null,
    row: null,
    field,
    text: text ?? '',
    at,
    whole: false,
    ...more,
  })
  const overall = statement.overallGoal?.split('\n') ?? []
  return [
    ...overall.map((text, i) =>
      piece('overallGoal', text, lineOfOverallGoal(statement.subGoals[0]?.at, overall.length, i), {
        whole: overall.length === 1,
      }),
    ),
    ...flatMap(statement.subGoals, (goal) => {
      const below = (lines: number) => (goal.title === null ? goal.at : lower(goal.at, lines))
      return [
        piece('subGoals', goal.title, goal.at, { subGoal: goal }),
        piece('subGoals', goal.goal, below(1), { subGoal: goal }),
        piece('subGoals', goal.indicators, below(1 + (goal.goal?.split('\n').length ?? 0)), {
          subGoal: goal,
        }),
      ]
    }),
    ...statement.safeguards.map(({ text, at }) => piece('safeguards', text, at)),
  ]
}

/** Goal and indicators are on the lines (paragraphs) below their title. */
function lower(at: Place, by: number): Place {
  if ('line' in at) return { line: at.line + by }
  return 'paragraph' in at ? { paragraph: at.paragraph + by } : at
}

/** The overall goal is over the heading of the 分项绩效目标, which is over the first of them. */
function lineOfOverallGoal(first: Place | undefined, lines: number, index: number): Place | null {
  if (first === undefined || !('line' in first)) return null
  const line = first.line - 1 - lines + index
  return line > 0 ? { line } : null
}

function ofDepartments({ departments }: TargetDocument): readonly Passage[] {
  return flatMap(departments ?? [], ({ functions, goals, mediumTermGoals, tasks, at }) =>
    [
      functions,
      ...goals,
      ...(mediumTermGoals ?? []),
      ...flatMap(tasks, ({ name, content }) => [name, content]),
    ].map((text): Passage => ({
      project: null,
      row: null,
      field: 'departments',
      text: text ?? '',
      at,
      whole: false,
    })),
  )
}

/**
 * What a person writes about a project; names and numbers that a form asks for by a label of their own are no
 * narrative.
 */
const NARRATIVE_DETAILS: readonly string[] = ['grounds', 'overview', 'scheme', 'remark']

function addProject(project: Project, add: (passage: Passage, notes?: TextNotes) => void): void {
  const piece = (field: string, text: string | null | undefined, whole = true) => {
    if (text !== null && text !== undefined && text !== '')
      add({ project, row: null, field, text, at: project.at, whole })
  }
  piece('title', project.title)
  piece('name', project.name)
  piece('purpose', project.purpose)
  for (const goal of project.goals) piece('goals', goal, project.goals.length === 1)
  for (const goal of project.mediumTermGoals ?? []) piece('mediumTermGoals', goal, false)
  for (const { field, text } of project.details ?? [])
    if (field === null || NARRATIVE_DETAILS.includes(field)) piece('details', text, false)
  for (const { content } of project.schedule ?? []) piece('schedule', content, false)
  for (const row of rowsOfProject(project)) addRow(row, add)
}

function addRow(row: Row, add: (passage: Passage, notes?: TextNotes) => void): void {
  const { project, indicator } = row
  const notes = notesOfNames(row)
  const { level3, description, value, basis, note, at } = indicator
  if (level3 !== '') add({ project, row, field: 'level3', text: level3, at, whole: true }, notes.level3)
  if (isWritten(description))
    add({ project, row, field: 'description', text: description, at, whole: true }, notes.description)
  if (value.text !== '')
    add({ project, row, field: 'value', text: value.text, at, whole: true }, notesOfValue(row))
  if (isWritten(basis)) add({ project, row, field: 'basis', text: basis, at, whole: true })
  if (isWritten(note)) add({ project, row, field: 'note', text: note, at, whole: true })
}

function isWritten(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== ''
}
