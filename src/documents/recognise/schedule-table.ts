/** 项目实施进度计划: what is done, from when to when. */
import type { Cell } from '../blocks.ts'
import type { LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey, type ScheduleColumn } from '../layouts/layout.ts'
import { columnOver } from './columns.ts'
import { joinLines, placedText, type PlacedText, type RawProject } from './raw.ts'

type ScheduleHead = { readonly name: ScheduleColumn; readonly from: number; readonly to: number }

export class ScheduleTable {
  private readonly heads: readonly ScheduleHead[]
  /** What is among the heads and is none. */
  readonly unknown: readonly PlacedText[]

  private constructor(heads: readonly ScheduleHead[], unknown: readonly PlacedText[]) {
    this.heads = heads
    this.unknown = unknown
  }

  /** The table whose header is to the right of its label; null when none does. */
  static at(right: readonly Cell[], layout: LayoutIndex): ScheduleTable | null {
    const heads = right.flatMap((cell): ScheduleHead[] => {
      const name = layout.schedule.get(labelKey(cell.text))
      return name === undefined ? [] : [{ name, from: cell.column, to: cell.column + cell.columnSpan }]
    })
    const unknown = right.filter(
      ({ text, column }) => text !== '' && !heads.some(({ from }) => from === column),
    )
    return heads.length >= 2 ? new ScheduleTable(heads, unknown.map(placedText)) : null
  }

  /** Takes a row. @returns what is under none of the columns. */
  row(all: readonly Cell[], project: RawProject): readonly PlacedText[] {
    const cells = new Map<ScheduleColumn, Cell>()
    const left: PlacedText[] = []
    for (const cell of all) {
      if (cell.text === '') continue
      const head = columnOver(this.heads, cell, 0)
      if (head && !cells.has(head.name)) cells.set(head.name, cell)
      else left.push(placedText(cell))
    }
    const first = cells.get('content') ?? [...cells.values()][0]
    const text = (name: ScheduleColumn) => {
      const cell = cells.get(name)
      return cell ? joinLines(cell.text) : null
    }
    if (first)
      project.steps?.push({
        content: text('content') ?? '',
        start: text('start'),
        end: text('end'),
        at: first.at,
      })
    return left
  }
}
