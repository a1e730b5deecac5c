/** Cells of a source that are marked with what they are taken for, whatever kind of source it is. */
import { createContext, useContext } from 'react'
import type { Place } from '#core/kernel/place.ts'
import { placeAddress } from './place-address.ts'

type Mark = {
  readonly at: Place
  /** A name for its colour: `unknown`, or a group of meanings. */
  readonly kind: string
  /** What it is taken for. */
  readonly words: string
}

type Marks = ReadonlyMap<string, Mark>

export const MarksContext = createContext<Marks>(new Map())

export function sourceMarks(marks: readonly Mark[]): Marks {
  return new Map(marks.map((mark) => [placeAddress(mark.at), mark]))
}

export function useMarks(): Marks {
  return useContext(MarksContext)
}

/** Attributes of a marked cell; none where nothing is marked. */
export function markProps(
  marks: Marks,
  at: Place,
): { readonly 'data-mark'?: string; readonly 'data-place'?: string; readonly title?: string } {
  if (marks.size === 0) return {}
  const mark = marks.get(placeAddress(at))
  return mark === undefined
    ? {}
    : { 'data-mark': mark.kind, 'data-place': placeAddress(at), title: mark.words }
}
