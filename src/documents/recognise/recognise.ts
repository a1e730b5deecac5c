/**
 * Blocks to a target document: parts and headings, the statement of the first part, project tables of
 * whichever layout. Nothing is dropped in silence: what has no place is listed in `unplaced`.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import { parseProjectCode, projectCodeParts } from '#core/projects/project-code.ts'
import { kindOfContent } from '#core/target/kind-of-content.ts'
import {
  TARGETS_FORMAT,
  type DocumentPart,
  type ProgramMark,
  type Source,
  type Statement,
  type TargetDocument,
  type Unplaced,
} from '#core/target/document.ts'
import type { Project } from '#core/target/project.ts'
import type { Place } from '#core/kernel/place.ts'
import type { Block, Paragraph, Table } from '../blocks.ts'
import { indexLayout, type LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey, type Layout } from '../layouts/layout.ts'
import { withoutAnnex } from './annex.ts'
import { Certainty } from './certainty.ts'
import { DEPARTMENT_LAYOUT, DepartmentReader, isDepartmentTable } from './department.ts'
import { isDepartmentTitle } from './department-labels.ts'
import { readDisclosure, type Disclosure } from './disclosure.ts'
import { FormReader } from './form.ts'
import {
  isBesideTitle,
  isPartTitle,
  partHeading,
  sectionHeading,
  titleYear,
  yearLine,
  type Section,
} from './headings.ts'
import { readSafeguards, readSubGoals, type PlacedLine } from './items.ts'
import { isProgramMark } from './marks.ts'
import { finishProject } from './project.ts'
import { unrecognisedTexts, saysSomething, type RawProject } from './raw.ts'
import { unfoldShapes, type Shaped } from './shapes.ts'
import { unfoldSheets, withSheetCells } from './sheet-rows.ts'

/** A line below 第二部分 that is longer is no title. */
const LONGEST_PART_TITLE = 60
/** A first line that is longer is a text of its own, and the document has no title. */
const LONGEST_DOCUMENT_TITLE = 500

const NUMBERED = /^[（(]?(?:[一二三四五六七八九十]+|\d+)[、.．)）]/u

export type RecogniseOptions = {
  /** Layouts that people described, beside those that come with the program. */
  readonly layouts?: readonly Layout[]
}

export function recognise(
  blocks: readonly Block[],
  source: Source,
  { layouts = [] }: RecogniseOptions = {},
): TargetDocument {
  const sheets = unfoldSheets(withoutAnnex(blocks))
  const shaped = unfoldShapes(sheets.blocks)
  const described = layouts.map((layout) => indexLayout(layout))
  const disclosure = shaped.shapes.size === 0 ? readDisclosure(shaped.blocks, described) : null
  const reader = new DocumentReader(contentsLines(shaped.blocks), shaped, described)
  for (const block of shaped.blocks) {
    if (disclosure?.used.has(block)) continue
    if (block.kind === 'table') reader.table(block)
    else reader.paragraph(block)
  }
  if (disclosure) reader.takeDisclosure(disclosure)
  const document = reader.finish(source)
  return { ...document, unplaced: withSheetCells(document.unplaced, sheets.unplaced) }
}

class DocumentReader {
  private readonly form: FormReader
  private readonly contents: ReadonlySet<Block>
  private readonly shaped: Shaped
  private readonly described: readonly LayoutIndex[]
  /** Forms of whole departments, and the one that the next lines and tables belong to. */
  private readonly departments: DepartmentReader[] = []
  private department: DepartmentReader | null = null
  private disclosed = false
  /** The sheet that the last block is in; null outside workbooks. */
  private sheet: string | null = null
  private readonly parts: DocumentPart[] = []
  /** Lines before the first heading. */
  private readonly cover: PlacedLine[] = []
  private readonly sections = new Map<Section, PlacedLine[]>()
  private readonly unplaced: Unplaced[] = []
  private readonly marks: ProgramMark[] = []
  private section: Section | null = null
  /** 第二部分 on a line of its own: its title is still to come. */
  private partLabel: string | null = null

  constructor(contents: ReadonlySet<Block>, shaped: Shaped, described: readonly LayoutIndex[]) {
    this.contents = contents
    this.shaped = shaped
    this.described = described
    this.unplaced.push(...shaped.unplaced)
    this.form = new FormReader(described)
  }

  /** Projects of a text without forms. */
  takeDisclosure({ projects, unplaced }: Disclosure): void {
    this.form.endProject()
    this.form.projects.push(...projects)
    this.unplaced.push(...unplaced)
    this.disclosed = true
  }

  table(table: Table): void {
    this.endPartLabel()
    this.enterSheet(table.at)
    const shape = this.shaped.shapes.get(table)
    if (!shape && this.departmentTable(table)) return
    this.department = null
    const before = this.form.projects.length
    this.form.table(table)
    if (shape) for (const project of this.form.projects.slice(before)) project.layout = shape
  }

  /**
   * A table with the labels of a department's form, below its title, or going on with it on the next page.
   */
  private departmentTable(table: Table): boolean {
    if (isDepartmentTable(table)) {
      if (!this.department || this.department.named) this.beginDepartment(null)
    } else if (opensProject(table)) return false
    this.department?.table(table)
    return this.department !== null
  }

  private beginDepartment(title: PlacedLine | null): void {
    this.endPartLabel()
    this.section = null
    this.form.endProject()
    this.department = new DepartmentReader(title, this.described)
    const year = title === null ? null : titleYear(title.text)
    if (year !== null) this.form.years.push(year)
    this.departments.push(this.department)
  }

  /** What is on one sheet does not go on on the next. */
  private enterSheet(at: Place): void {
    const sheet = 'sheet' in at ? at.sheet : null
    if (sheet !== this.sheet) this.endSheet()
    this.sheet = sheet
  }

  private endSheet(): void {
    this.form.endProject()
    this.department = null
  }

  paragraph(block: Paragraph): void {
    const { text, at } = block
    if (this.contents.has(block)) return
    this.enterSheet(at)
    if (isProgramMark(text)) this.marks.push({ text, at })
    else if (isDepartmentTitle(text)) this.beginDepartment({ text, at })
    else if (this.shaped.titles.has(block) && this.form.isTitle(text)) this.listTitle(text, at)
    else if (!this.heading(text, at)) this.body(text, at)
  }

  /** The title above a flat list names the document, no project. */
  private listTitle(text: string, at: Place): void {
    const year = titleYear(text)
    if (year !== null) this.form.years.push(year)
    if (this.isBeforeEverything()) this.cover.push({ text, at })
    else this.unplaced.push({ text, at })
  }

  private heading(text: string, at: Place): boolean {
    const part = partHeading(text)
    const section = sectionHeading(text)
    if (part) this.beginPart(part.label, part.title)
    else if (section) this.beginSection(section.section, section.rest, at)
    else if (this.form.isTitle(text)) this.tableTitle(text, at)
    // 二、项目绩效目标 between the tables of one form heads the next of them.
    else if (this.form.isOpen && NUMBERED.test(text) && isPartTitle(text)) this.unplaced.push({ text, at })
    else if (isPartTitle(text) || (this.partLabel !== null && text.length <= LONGEST_PART_TITLE))
      this.addPart(this.partLabel, text)
    else return false
    this.department = null
    return true
  }

  private beginPart(label: string, title: string | null): void {
    this.endPartLabel()
    if (title === null) this.partLabel = label
    else this.addPart(label, title)
  }

  private endPartLabel(): void {
    if (this.partLabel !== null) this.addPart(this.partLabel, '')
  }

  private addPart(label: string | null, title: string): void {
    this.parts.push({ label, title })
    this.partLabel = null
    this.section = null
    this.form.beginPart(title)
  }

  private beginSection(section: Section, rest: string, at: Place): void {
    this.endPartLabel()
    this.section = section
    const lines = this.sections.get(section) ?? []
    this.sections.set(section, lines)
    if (rest !== '') lines.push({ text: rest, at })
  }

  private tableTitle(text: string, at: Place): void {
    this.endPartLabel()
    this.section = null
    this.form.title(text, at)
  }

  private body(text: string, at: Place): void {
    this.endPartLabel()
    const lines = this.section === null ? null : this.sections.get(this.section)
    const year = yearLine(text)
    if (lines) lines.push({ text, at })
    else if (this.department?.line(text, at)) return
    // （2025年度） between a title and its table.
    else if (year !== null) this.form.years.push(year)
    else if (this.form.line(text, at)) return
    else if (this.isBeforeEverything()) this.cover.push({ text, at })
    else this.unplaced.push({ text, at })
  }

  private isBeforeEverything(): boolean {
    return this.parts.length === 0 && this.sections.size === 0 && this.form.projects.length === 0
  }

  finish(source: Source): TargetDocument {
    this.endPartLabel()
    this.form.finish()
    const title =
      this.cover.find(({ text }) => text.length <= LONGEST_DOCUMENT_TITLE && !isBesideTitle(text)) ?? null
    const rest = this.cover.filter((line) => line !== title)
    const unplaced: Unplaced[] = [
      ...rest.filter(({ text }) => yearLine(text) === null),
      ...this.unplaced,
      ...this.form.unplaced,
    ]
    const begun = this.departments.filter(({ begun: read }) => read)
    unplaced.push(...this.departments.flatMap((each) => (each.begun ? [] : each.lines)))
    const fiscalYear = this.fiscalYear()
    const empty = this.form.projects.filter(
      (raw) => !saysSomething(raw) || isAccount(raw) || isOtherTable(raw),
    )
    unplaced.push(...empty.flatMap(unrecognisedTexts).map(({ text, at }) => ({ text, at })))
    const statement = this.statement()
    const certainty = new Certainty()
    const projects = this.form.projects
      .filter((raw) => !empty.includes(raw))
      .map((raw, index) => {
        const before = unplaced.length
        const project = nameBySheet(
          finishProject(raw, index + 1, fiscalYear, (piece) => unplaced.push(piece)),
        )
        certainty.add(raw, index + 1, unplaced.length - before)
        return project
      })
    for (const [shape, left] of this.shaped.left) certainty.leave(shape, left)
    const departments = begun.map((reader, index) => {
      const before = unplaced.length
      const department = reader.finish(index + 1, fiscalYear, (piece) => unplaced.push(piece))
      certainty.count(DEPARTMENT_LAYOUT, index + 1, reader.cells, unplaced.length - before)
      return department
    })
    return {
      format: TARGETS_FORMAT,
      kind: this.disclosed ? 'budget-disclosure' : kindOfContent({ statement, projects, departments }),
      source: { ...source, ...certainty.finish() },
      title: title?.text ?? this.parts[0]?.title ?? null,
      fiscalYear,
      parts: this.parts,
      statement,
      projects,
      ...(departments.length > 0 ? { departments } : {}),
      unplaced,
      marks: [...this.marks, ...this.form.marks],
    }
  }

  private statement(): Statement | null {
    if (this.sections.size === 0) return null
    const overall = this.sections.get('overall') ?? []
    return {
      overallGoal: overall.length === 0 ? null : overall.map(({ text }) => text).join('\n'),
      subGoals: readSubGoals(this.sections.get('sub-goals') ?? []),
      safeguards: readSafeguards(this.sections.get('safeguards') ?? []),
    }
  }

  /**
   * The year that the titles name; else the one of the project codes; else the one the text speaks of most.
   */
  private fiscalYear(): number | null {
    const titles = [...this.cover.map(({ text }) => text), ...this.parts.map(({ title }) => title)]
    return (
      mostFrequent([
        ...titles.flatMap(yearsIn),
        ...this.form.years,
        ...this.departments.flatMap(({ years }) => years),
      ]) ??
      mostFrequent(this.form.projects.flatMap(codeYear)) ??
      mostFrequent(
        [...this.wordsOfStatement(), ...this.form.projects.flatMap(wordsOfProject)].flatMap(yearsIn),
      )
    )
  }

  private wordsOfStatement(): readonly string[] {
    return [...this.sections.values()].flatMap((lines) => lines.map(({ text }) => text))
  }
}

/** Sums that no project is named for: lines of an account, as budgets publish them beside their projects. */
function isAccount({
  title,
  seen,
  plan,
  goals,
  mediumTermGoals,
  overallGoals,
  indicators,
  funds,
  words,
  steps,
}: RawProject): boolean {
  const rows =
    goals.length +
    (mediumTermGoals ?? []).length +
    (overallGoals ?? []).length +
    indicators.length +
    funds.length +
    words.size +
    plan.size
  return title === null && !seen.has('name') && !seen.has('code') && rows === 0 && steps === null
}

const NAMES: ReadonlySet<string> = new Set([
  'name',
  'unit',
  'department',
  'year',
  'unitCode',
  'departmentCode',
])

/**
 * 项目名称 over a column of another list, or in words about a form; and a framework of indicators that is no
 * project's and has no column for values.
 */
function isOtherTable({
  title,
  fields,
  seen,
  plan,
  goals,
  mediumTermGoals,
  overallGoals,
  outcome,
  indicators,
  funds,
  words,
  steps,
  details,
  listed,
}: RawProject): boolean {
  if (
    title !== null ||
    seen.has('code') ||
    goals.length +
      (mediumTermGoals ?? []).length +
      (overallGoals ?? []).length +
      outcome.length +
      funds.length +
      words.size +
      plan.size >
      0 ||
    steps !== null
  )
    return false
  if (indicators.length > 0)
    return (
      !fields.has('name') &&
      indicators.every(
        ({ columns }) => !columns.has('value') && !columns.has('term-value') && !columns.has('actual'),
      )
    )
  const named = details.length === 0 && [...fields.keys()].every((field) => NAMES.has(field))
  return named && (listed || /[。；]$/u.test(fields.get('name')?.text ?? ''))
}

/** A table whose rows begin with what only projects have. */
function opensProject(table: Table): boolean {
  return table.rows.some((row) => {
    const key = labelKey(row.find(({ text }) => text !== '')?.text ?? '')
    return key === '项目名称' || key === '项目编码'
  })
}

/** A sheet is often called after its project; its name is used where the sheet itself says none. */
function nameBySheet(project: Project): Project {
  if (
    project.name !== '' ||
    !('sheet' in project.at) ||
    /^(?:sheet|工作表|表)?[\s_-]*\d*$/iu.test(project.at.sheet)
  )
    return project
  return { ...project, name: project.at.sheet }
}

function wordsOfProject(raw: RawProject): readonly string[] {
  return [
    raw.title ?? '',
    ...[...raw.fields.values()].map(({ text }) => text),
    ...raw.goals,
    ...raw.indicators.flatMap(({ cells }) => cells.get('value')?.text ?? []),
  ]
}

function codeYear(raw: RawProject): readonly number[] {
  const code = parseProjectCode(raw.fields.get('code')?.text ?? '')
  return code.ok ? [projectCodeParts(code.value).year] : []
}

/** The year is named early or not at all. */
const LONGEST_SEARCHED = 10_000

function yearsIn(text: string): readonly number[] {
  return [...text.slice(0, LONGEST_SEARCHED).matchAll(/(?<!\d)(20\d{2})\s*年/gu)].map((match) =>
    Number(match[1]),
  )
}

/** The most frequent fiscal year; null when there is none, or two are equally frequent. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) if (isFiscalYear(year)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first && (!second || first[1] > second[1]) ? first[0] : null
}

const LONGEST_ENTRY = 200

/** Lines of a table of contents: they repeat a line that is below, with its page number. */
function contentsLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const lines = new Set<Block>()
  const keys = new Set<string>()
  for (const block of blocks.toReversed()) {
    if (block.kind === 'table') continue
    const entry =
      block.text.length > LONGEST_ENTRY ? null : /^(.+?)(?:\t+|\s*[.．…·]{3,}\s*)\d{1,4}$/u.exec(block.text)
    if (entry && keys.has(foldLabel(entry[1] ?? ''))) lines.add(block)
    keys.add(foldLabel(block.text))
  }
  const first = blocks.find((block) => block.kind === 'paragraph')
  if (first && lines.size > 0 && foldLabel(textOf(first)) === '目录') lines.add(first)
  return lines
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text : ''
}
