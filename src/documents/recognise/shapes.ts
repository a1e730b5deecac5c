/**
 * Papers of another shape than one form after the other — flat lists, forms on one line — as the forms that
 * they stand for, before the engine of forms reads them.
 */
import type { Unplaced } from '#core/target/document.ts'
import type { Block, Table } from '../blocks.ts'
import { readFlatTables } from './flat.ts'
import { withValuesBeside } from './form-row.ts'
import { readOneLineForms } from './one-line.ts'

/** What a table was before; the layout that `source.recognised` names. */
type Shape = { readonly id: 'flat-indicators' | 'one-line'; readonly name: string }

const FLAT: Shape = { id: 'flat-indicators', name: '平铺清单（一行一个指标或项目）' }
const ONE_LINE: Shape = { id: 'one-line', name: '单行文本（整张表在一行内）' }

export type Shaped = {
  readonly blocks: readonly Block[]
  readonly shapes: ReadonlyMap<Table, Shape>
  /** Titles of lists: of the document, not of the project in the first row. */
  readonly titles: ReadonlySet<Block>
  readonly unplaced: readonly Unplaced[]
  /** How many of them each shape left. */
  readonly left: ReadonlyMap<Shape, number>
}

export function unfoldShapes(blocks: readonly Block[]): Shaped {
  const shapes = new Map<Table, Shape>()
  const unplaced: Unplaced[] = []
  const lines = readOneLineForms(blocks)
  const unfolded = blocks.flatMap((block) => {
    const line = lines.get(block)
    if (!line) return [block.kind === 'table' ? withValuesBeside(block) : block]
    unplaced.push(...line.unplaced)
    for (const made of line.blocks) if (made.kind === 'table') shapes.set(made, ONE_LINE)
    return line.blocks
  })
  const flat = readFlatTables(unfolded)
  for (const list of flat.tables.values()) {
    unplaced.push(...list.unplaced)
    for (const form of list.forms) shapes.set(form, FLAT)
  }
  return {
    blocks: unfolded.flatMap((block) => {
      const list = flat.tables.get(block)
      if (list) return [...list.above, ...list.forms]
      return flat.taken.has(block) ? [] : [block]
    }),
    shapes,
    titles: new Set([...flat.titles, ...[...flat.tables.values()].flatMap(({ above }) => above)]),
    unplaced,
    left: new Map([
      [ONE_LINE, sum([...lines.values()])],
      [FLAT, sum([...flat.tables.values()])],
    ]),
  }
}

function sum(parts: readonly { readonly unplaced: readonly Unplaced[] }[]): number {
  return parts.reduce((count, { unplaced }) => count + unplaced.length, 0)
}
