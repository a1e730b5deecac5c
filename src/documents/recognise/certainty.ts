/** What forms were taken for, and how sure that is: the share of written cells that got a place. */
import type { RecognisedLayout, Source } from '#core/target/document.ts'
import type { RawProject } from './raw.ts'

type Count = { readonly name: string; written: number; left: number; readonly projects: number[] }

export class Certainty {
  private readonly counts = new Map<string, Count>()

  /**
   * @param order of the project in the document.
   * @param left cells that turned out to be unreadable at the end.
   */
  add({ layout, written, left: leftInRows }: RawProject, order: number, left: number): void {
    if (layout !== null) this.count(layout, order, written, leftInRows + left)
  }

  /** Cells of one project or department read with a layout. */
  count(
    layout: { readonly id: string; readonly name: string },
    order: number,
    written: number,
    left: number,
  ): void {
    const count = this.counts.get(layout.id) ?? { name: layout.name, written: 0, left: 0, projects: [] }
    this.counts.set(layout.id, count)
    count.written += written
    count.left += Math.min(left, written)
    count.projects.push(order)
  }

  /** Cells that found no place before any project of the layout was read. */
  leave(layout: { readonly id: string }, left: number): void {
    const count = this.counts.get(layout.id)
    if (!count) return
    count.written += left
    count.left += left
  }

  /** The key of a source; without one when no form was read. */
  finish(): Pick<Source, 'recognised'> {
    const recognised = [...this.counts].map(
      ([layout, { name, written, left, projects }]): RecognisedLayout => ({
        layout,
        name,
        certainty: written === 0 ? 0 : hundredths(1 - left / written),
        projects,
      }),
    )
    return recognised.length === 0 ? {} : { recognised }
  }
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100
}
