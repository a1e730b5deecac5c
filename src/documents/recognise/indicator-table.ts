/** The rows below the header of an indicator table, of one set of columns or of two side by side. */
import { branchOfLabel, kindOfLabel } from '#core/indicator/kind.ts'
import type { Cell } from '../blocks.ts'
import { GENERAL, type LabelRole, type LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey, type ColumnName } from '../layouts/layout.ts'
import { columnOver, withSubColumns, type RecognisedColumn } from './columns.ts'
import { bareLevel } from '#core/target/level-points.ts'
import { resolveLevels, type LevelRow } from './level.ts'
import { isProgramMark } from './marks.ts'
import {
  isDash,
  isPlaceholder,
  joinLines,
  placedText,
  type PlacedText,
  type RawIndicator,
  type RawProject,
} from './raw.ts'
import { recogniseValue } from './value.ts'

/** Columns whose cells make a row an indicator. */
const CONTENT: readonly ColumnName[] = [
  'level3',
  'description',
  'value',
  'term-value',
  'basis',
  'weight',
  'measure',
  'actual',
  'score',
  'to-date',
  'expected',
]
/** Names of columns that may come once for the medium term and once for the year. */
const REPEATED: ReadonlySet<ColumnName> = new Set([
  'level1',
  'level2',
  'level3',
  'value',
  'sign',
  'measure',
  'weight',
  'note',
  'description',
  'basis',
])
/** No form has more columns; what lies beyond is unplaced. */
const MOST_COLUMNS = 64
/** 三级指标 may cover the column beside it. */
const MOST_COVERED = 2
/** Characters of an upright label in one row. */
const LONGEST_UPRIGHT = 2

type Row = LevelRow & { readonly indicator: RawIndicator | null }
export type Term = 'medium-term' | 'annual'
/** One set of columns; the second of two is that of the year. */
type ColumnSet = {
  readonly columns: readonly RecognisedColumn[]
  readonly names: ReadonlySet<ColumnName>
  readonly rows: Row[]
  readonly term: 'medium-term' | null
}

/** A row under one set of columns. */
type SetRow = {
  readonly set: ColumnSet
  readonly index: number
  readonly cells: Map<ColumnName, PlacedText>
  /** Rows that its levels cover. */
  readonly spans: { readonly level1: number; readonly level2: number }
}

export class IndicatorTableReader {
  private columns: readonly RecognisedColumn[] = []
  private sets: ColumnSet[] = []
  private readonly leave: (pieces: readonly PlacedText[]) => void
  private readonly leftColumns = new Set<RecognisedColumn>()
  /** Cells of a column without name, one character each: a label that is upright. */
  private upright: PlacedText[] = []
  private layout: LayoutIndex = GENERAL
  private headerRow = false
  private project: RawProject | null = null
  private term: Term | null = null
  /** Indicators below a heading of the medium term, and whether there are others below one of the year. */
  private readonly mediumTerm: RawIndicator[] = []
  private annual = false

  constructor(leave: (pieces: readonly PlacedText[]) => void) {
    this.leave = leave
  }

  /** @param term the time that a heading beside the header names for its block of indicators. */
  header(columns: readonly RecognisedColumn[], layout: LayoutIndex, term: Term | null = null): void {
    this.layout = layout
    this.term = term ?? this.term
    this.leave(
      columns
        .filter(
          ({ name, group, label, pointsOf }, index) =>
            label !== '' &&
            (index >= MOST_COLUMNS ||
              (name === null && group === null && pointsOf === undefined && this.role(label) === null)),
        )
        .map(columnPiece),
    )
    // A label that was only guessed stays visible.
    this.leave(
      columns
        .filter(
          ({ name, label }, index) =>
            index < MOST_COLUMNS &&
            name !== null &&
            !layout.columns.has(labelKey(label)) &&
            this.role(label) === null,
        )
        .map(columnPiece),
    )
    this.take(columns.slice(0, MOST_COLUMNS))
    this.headerRow = true
  }

  /** A second header row right below the first. @returns false when the row is none. */
  subHeader(row: readonly Cell[]): boolean {
    if (!this.headerRow) return false
    const columns = withSubColumns(this.columns, row, this.layout)
    if (columns === null) return false
    this.take(columns.slice(0, MOST_COLUMNS))
    this.leave(
      columns
        .filter(
          ({ name, group, label, from }) =>
            label !== '' &&
            name === null &&
            group === null &&
            row.some(({ column, text }) => column === from && text === label),
        )
        .map(columnPiece),
    )
    return true
  }

  private take(columns: readonly RecognisedColumn[]): void {
    // 实施周期指标值 alone is the value.
    const named = columns.some(({ name }) => name === 'value')
      ? columns
      : columns.map((column) =>
          column.name === 'term-value' ? { ...column, name: 'value' as const } : column,
        )
    this.columns = named
    const parts = sideBySide(named)
    const sets = parts.map((part, index): ColumnSet => ({
      columns: part,
      names: new Set(part.flatMap(({ name }) => name ?? [])),
      rows: [],
      term: parts.length > 1 && index === 0 ? 'medium-term' : null,
    }))
    // The same header on the next page goes on with the rows above it.
    this.sets = sets.map((set, index) => ({
      ...set,
      rows: this.sets.length === sets.length ? (this.sets[index]?.rows ?? []) : [],
    }))
  }

  get names(): ReadonlySet<ColumnName> {
    return new Set(this.columns.flatMap(({ name }) => name ?? []))
  }

  /** The column that a cell of a row without shift is under. */
  nameOver(cell: Cell): ColumnName | null {
    return columnOver(this.columns, cell, 0)?.name ?? null
  }

  get width(): number {
    return this.columns.length
  }

  /** A cell over several columns of an indicator: what is written across the table is none. */
  isAcross(all: readonly Cell[]): boolean {
    return all.some(
      ({ text, column, columnSpan }) =>
        text !== '' &&
        columnSpan > MOST_COVERED &&
        this.columns.filter(
          ({ name, pointsOf, from }) =>
            (name !== null || pointsOf !== undefined) && column <= from && from < column + columnSpan,
        ).length > MOST_COVERED,
    )
  }

  /** Whether a row that begins with a heading has levels or the name of an indicator behind it. */
  headsRow(written: readonly Cell[]): boolean {
    const [first, ...rest] = written
    const own = first ? columnOver(this.columns, first, 0) : null
    return (
      own !== null &&
      own === this.columns[0] &&
      own.name === null &&
      rest.length > 1 &&
      rest.some((cell) => this.nameOver(cell) === 'level3')
    )
  }

  row(all: readonly Cell[], project: RawProject): void {
    this.headerRow = false
    this.project = project
    const shift = this.shiftOf(all)
    const cells = this.sets.map(() => new Map<ColumnName, PlacedText>())
    const spans = { level1: 1, level2: 1 }
    const points = new Map<'level1' | 'level2', string>()
    for (const cell of all) {
      if (cell.text === '' || isProgramMark(cell.text)) continue
      const column = columnOver(this.columns, cell, shift)
      if (column?.name === 'ordinal' && /^[\d.、]+$/u.test(cell.text)) continue
      if (column?.pointsOf !== undefined && /^\d{1,3}(?:\.\d{1,2})?\s*[分%％]?$/u.test(cell.text)) {
        points.set(column.pointsOf, cell.text.replace(/\s*[分%％]$/u, ''))
        continue
      }
      const set = this.sets.findIndex(({ columns }) => column !== null && columns.includes(column))
      const there = cells[set]
      if (column?.name && there && !there.has(column.name)) {
        there.set(column.name, placedText(cell))
        if (set === 0 && (column.name === 'level1' || column.name === 'level2'))
          spans[column.name] = cell.rowSpan
      } else this.leaveCell(cell, column)
    }
    for (const [level, share] of points) {
      const label = cells[0]?.get(level)
      if (label) cells[0]?.set(level, { ...label, text: `${label.text}（${share}分）` })
    }
    const [first] = cells
    for (const [index, set] of this.sets.entries()) {
      const own = cells[index]
      if (!own || !first) continue
      // The second set often shares the first level with the first.
      const level1 = first.get('level1')
      if (index > 0 && !set.names.has('level1') && level1) own.set('level1', level1)
      this.add({ set, index, cells: own, spans }, project)
    }
  }

  private add({ set, index, cells, spans }: SetRow, project: RawProject): void {
    const content = CONTENT.flatMap((name) => cells.get(name) ?? []).filter(
      ({ text }) => !isDash(text) && !isPlaceholder(text),
    )
    const [first] = content
    const levels = {
      level1: cells.get('level1')?.text ?? null,
      level2: cells.get('level2')?.text ?? null,
      span1: spans.level1,
      span2: spans.level2,
    }
    if (!first) return this.labelsOnly(set, cells, levels, index)
    this.leave(recogniseValue(cells).left)
    const indicator: RawIndicator = {
      level1: '',
      level2: '',
      cells,
      columns: set.names,
      term: set.term,
      at: first.at,
    }
    this.addTerm(set, levels, indicator, project)
    set.rows.push({ ...levels, indicator })
    project.indicators.push(indicator)
    if (this.term === 'medium-term') this.mediumTerm.push(indicator)
    else if (this.term === 'annual') this.annual = true
  }

  /** 实施周期指标值 beside the value of the year: the same indicator for another time. */
  private addTerm(set: ColumnSet, levels: LevelRow, ofYear: RawIndicator, project: RawProject): void {
    const value = ofYear.cells.get('term-value')
    if (!value || !set.names.has('value') || isDash(value.text)) return
    const indicator: RawIndicator = {
      ...ofYear,
      cells: new Map([...ofYear.cells, ['value', value]]),
      term: 'medium-term',
    }
    set.rows.push({ ...levels, indicator })
    project.indicators.push(indicator)
  }

  /**
   * A row that nobody filled in names only its levels; anything else alone below the indicators has no place.
   */
  private labelsOnly(
    set: ColumnSet,
    cells: ReadonlyMap<ColumnName, PlacedText>,
    levels: LevelRow,
    index: number,
  ): void {
    const known = [levels.level1, levels.level2].every((text) => text === null || isLevel(text))
    if (known && (levels.level1 !== null || levels.level2 !== null))
      set.rows.push({ ...levels, indicator: null })
    const shared = index > 0 && !set.names.has('level1')
    const left = [...cells].filter(
      ([name, { text }]) =>
        !(known && (name === 'level1' || name === 'level2')) &&
        !(shared && name === 'level1') &&
        !isDash(text),
    )
    this.leave(left.map(([, piece]) => piece))
  }

  private leaveCell(cell: Cell, column: RecognisedColumn | null): void {
    const text = joinLines(cell.text)
    if (column !== null && column.name === null && this.isUpright(cell, column, text)) return
    if (
      column &&
      column.name === null &&
      column.label !== '' &&
      this.role(column.label) !== null &&
      !this.leftColumns.has(column)
    ) {
      this.leftColumns.add(column)
      this.leave([columnPiece(column)])
    }
    this.leave([placedText(cell)])
  }

  /** 绩, 效, 指, 标 one below the other, or the whole label in the middle of its rows. */
  private isUpright(cell: Cell, column: RecognisedColumn, text: string): boolean {
    if (column !== this.columns[0] || (column.label !== '' && !this.isHeading(column.label))) return false
    if (this.isHeading(text)) return true
    if (text.length > LONGEST_UPRIGHT) return false
    this.upright.push(placedText(cell))
    return true
  }

  private role(text: string): LabelRole | null {
    return this.layout.roles.get(labelKey(text)) ?? null
  }

  private isHeading(text: string): boolean {
    return this.role(text)?.kind === 'heading'
  }

  /** A text dump may leave out the cell merged from above: then a second-level label is first. */
  private shiftOf(all: readonly Cell[]): number {
    const [first] = all
    // Cells of sheets are where they are; those at the end of a row are only blank.
    if (!first || 'sheet' in first.at || all.length >= this.columns.length || first.text === '') return 0
    const column = columnOver(this.columns, first, 0)
    const text = bareLevel(joinLines(first.text))
    return column?.name === 'level1' && branchOfLabel(text) === null && kindOfLabel(text) !== null ? 1 : 0
  }

  /** Ends the table: only now is it known which label a row belongs to that is above all of them. */
  close(): void {
    for (const { rows } of this.sets) {
      const middle =
        rows.some(({ indicator }) => indicator !== null && 'page' in indicator.at) &&
        rows.every(({ span1, span2 }) => span1 === 1 && span2 === 1)
      for (const [index, { level1, level2 }] of resolveLevels(rows, middle).entries()) {
        const indicator = rows[index]?.indicator
        if (!indicator) continue
        indicator.level1 = level1
        indicator.level2 = level2
      }
    }
    if (this.annual) for (const indicator of this.mediumTerm) indicator.term = 'medium-term'
    this.mediumTerm.length = 0
    this.annual = false
    this.term = null
    if (this.project && this.project.indicators.some(({ term }) => term !== null)) {
      this.project.indicators.sort((one, other) => Number(one.term === null) - Number(other.term === null))
    }
    this.project = null
    const upright = this.upright.map(({ text }) => text).join('')
    if (upright !== '' && !this.isHeading(upright)) this.leave(this.upright)
    this.upright = []
    this.columns = []
    this.sets = []
    this.headerRow = false
    this.leftColumns.clear()
  }
}

function columnPiece({ label, at }: RecognisedColumn): PlacedText {
  return { text: joinLines(label), at }
}

/** A label of a level, with or without points, as forms print it. */
function isLevel(text: string): boolean {
  const label = bareLevel(text)
  return branchOfLabel(label) !== null || kindOfLabel(label) !== null
}

/** Columns that come twice in one row: a set for the medium term and one for the year. */
function sideBySide(columns: readonly RecognisedColumn[]): readonly (readonly RecognisedColumn[])[] {
  const names = new Set<ColumnName>()
  const second = columns.findIndex(({ name }) => {
    if (name === null) return false
    const again = names.has(name) && REPEATED.has(name)
    names.add(name)
    return again
  })
  const rest = second < 0 ? [] : columns.slice(second)
  const whole = rest.some(({ name }) => name === 'level3') && rest.some(({ name }) => name === 'value')
  return whole ? [columns.slice(0, second), rest] : [columns]
}
