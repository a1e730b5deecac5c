/**
 * 部门预算公开 that tells of its projects in words: name, amount, period, plan. No indicators are made of words.
 * Texts with tables of projects, and texts that are no budget, are not for this reader.
 */
import type { Unplaced } from '#core/target/document.ts'
import { trimAll } from '#core/kernel/characters.ts'
import type { Block, Table } from '../blocks.ts'
import type { LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'
import { readTargetAmount } from './amount.ts'
import { indicatorColumns } from './columns.ts'
import { isDepartmentTable } from './department.ts'
import { budgetIn, sourceIn, type Year } from './disclosure-amounts.ts'
import { budgetYear, fieldLine, isFinalAccount, speaksOfBudget } from './disclosure-labels.ts'
import {
  readSections,
  type ProseLine,
  type DisclosedField,
  type DisclosedProject,
} from './disclosure-sections.ts'
import { readSentences, type SpokenProject } from './disclosure-sentences.ts'
import { newProject, placedText, readGoals, type RawProject } from './raw.ts'

const DISCLOSURE_LAYOUT = { id: 'disclosure-prose', name: '部门预算公开（文字说明）' } as const

export type Disclosure = {
  readonly projects: readonly RawProject[]
  /** Paragraphs that tell of projects, and tables, which are accounts. */
  readonly used: ReadonlySet<Block>
  readonly unplaced: readonly Unplaced[]
}

type Line = ProseLine & { readonly block: Block }

/** null when the text tells of no project. */
export function readDisclosure(
  blocks: readonly Block[],
  described: readonly LayoutIndex[],
): Disclosure | null {
  if (
    blocks.some((block) => block.kind === 'table' && (isDepartmentTable(block) || isForm(block, described)))
  )
    return null
  const lines = blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? linesOf(block.text).map((text): Line => ({ text, at: block.at, block }))
        : [],
    )
    .filter(({ text }) => text !== '')
  const texts = lines.map(({ text }) => text)
  if (!speaksOfBudget(texts)) return null
  const year = budgetYear(texts)
  const sections = readSections(lines)
  // 决算公开 tells of a year that is over: its sentences are accounts.
  const sentences = readSentences(
    isFinalAccount(texts) ? [] : lines.filter((line) => !sections.used.has(line)),
    year,
  )
  const unplaced: Unplaced[] = []
  const kept = [
    ...sections.projects.map((project) => ({
      at: lines.findIndex(({ at }) => at === project.at),
      raw: fromSection(project, year),
    })),
    ...sentences.projects.map((project) => ({
      at: lines.findIndex(({ at }) => at === project.at),
      raw: fromSentence(project, unplaced),
    })),
  ].toSorted((a, b) => a.at - b.at)
  if (kept.length === 0) return null
  const isUsed = (line: Line) => sections.used.has(line) || sentences.used.has(line)
  const used = new Set(lines.filter(isUsed).map(({ block }) => block))
  // Other lines of a paragraph that tells of a project.
  unplaced.push(
    ...lines.filter((line) => used.has(line.block) && !isUsed(line)).map(({ text, at }) => ({ text, at })),
  )
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    used.add(block)
    unplaced.push(...block.rows.flatMap((row) => row.filter(({ text }) => text !== '').map(placedText)))
  }
  return { projects: kept.map(({ raw }) => raw), used, unplaced }
}

/**
 * Lines of a paragraph; a label behind a stop begins one too: 项目名称：…；预算金额：…, or a page that
 * ran two paragraphs together.
 */
function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    let begun = false
    for (const piece of line.length > LONGEST_PARAGRAPH ? [line] : line.split(/(?<=[。；;])/u)) {
      const label = /^[^，,。；;：:]{2,20}[：:]/u.test(piece) && fieldLine(piece, true) !== null
      if (begun && !label) lines.push((lines.pop() ?? '') + piece)
      else lines.push(...(begun ? [(lines.pop() ?? '').replace(/[；;]$/u, '')] : []), piece)
      begun = true
    }
  }
  return lines.map(trimAll)
}

const LONGEST_PARAGRAPH = 20_000

/** A table that the readers of forms and lists know. */
function isForm(table: Table, described: readonly LayoutIndex[]): boolean {
  return table.rows.some((row) => {
    const texts = row.map(({ text }) => text)
    const named = row.length <= MOST_FORM_CELLS && texts.some((text) => FORM_LABELS.has(labelKey(text)))
    return (
      named ||
      indicatorColumns(texts) !== null ||
      described.some((layout) => indicatorColumns(texts, layout) !== null)
    )
  })
}

const FORM_LABELS: ReadonlySet<string> = new Set(['项目名称', '项目编码'])
/** A row of a form has a few labels with their values; a longer one is the header of an account. */
const MOST_FORM_CELLS = 6

function fromSection({ name, part, fields, at }: DisclosedProject, year: Year): RawProject {
  const raw = newProject(null, part, at)
  raw.layout = DISCLOSURE_LAYOUT
  raw.written = fields.length + 1
  setField(raw, 'name', name, at)
  for (const field of fields) take(raw, field, year)
  return raw
}

function take(raw: RawProject, { line, text, at }: DisclosedField, year: Year): void {
  const { field, label } = line
  if (field.kind === 'amount') return amounts(raw, label, { text, at }, year)
  if (field.kind === 'goals') raw.goals.push(...readGoals(text))
  else if (field.kind === 'medium-term-goals')
    raw.mediumTermGoals = [...(raw.mediumTermGoals ?? []), ...readGoals(text)]
  else if (field.kind === 'purpose' || field.kind === 'unit') setField(raw, field.kind, text, at)
  else if (field.kind === 'detail') raw.details.push({ field: field.field, label, text, at })
}

/**
 * An amount alone is the budget; in a sentence the sentence stays as it is written, and gives the budget that
 * it names for certain.
 */
function amounts(raw: RawProject, label: string, { text, at }: ProseLine, year: Year): void {
  if (readTargetAmount(text, '万元') !== null) return setField(raw, 'total', text, at)
  const total = budgetIn(text, year, true)
  if (total !== null) setField(raw, 'total', total, at)
  for (const source of ['fiscal', 'other'] as const) {
    const amount = sourceIn(text, source, year)
    if (amount !== null) setField(raw, source, amount, at)
  }
  raw.details.push({ field: null, label, text, at })
}

function fromSentence(spoken: SpokenProject, unplaced: Unplaced[]): RawProject {
  const { name, part, amount, at, left } = spoken
  const raw = newProject(null, part, at)
  raw.layout = DISCLOSURE_LAYOUT
  raw.written = 2 + left.length
  raw.left = left.length
  setField(raw, 'name', name, at)
  if (amount !== null) setField(raw, 'total', amount, at)
  if (spoken.purpose !== null) setField(raw, 'purpose', spoken.purpose, at)
  if (spoken.goals !== null) raw.goals.push(...readGoals(spoken.goals))
  for (const [field, label, text] of [
    ['period', '实施期限', spoken.period],
    ['grounds', '立项依据', spoken.grounds],
    ['implementer', '实施主体', spoken.implementer],
  ] as const) {
    if (text !== null) raw.details.push({ field, label, text, at })
  }
  unplaced.push(...left.map((text) => ({ text, at })))
  return raw
}

function setField(
  raw: RawProject,
  field: 'name' | 'total' | 'fiscal' | 'other' | 'purpose' | 'unit',
  text: string,
  at: ProseLine['at'],
): void {
  raw.fields.set(field, { text: text.replaceAll('\n', ''), at, unit: null })
  raw.seen.add(field)
}
