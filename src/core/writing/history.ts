/**
 * Undo and redo: what was done together is taken back together. What somebody else changed meanwhile is left
 * as it is.
 */
import { cellText, type CellPlace, type HeadField, type RowField, type WrittenForm } from './form.ts'
import { inverseAll, perform, performAll, type Operation } from './operation.ts'

export type EditStep<H extends string = HeadField, R extends string = RowField> = readonly Operation<H, R>[]
type History<H extends string = HeadField, R extends string = RowField> = {
  readonly past: readonly EditStep<H, R>[]
  readonly future: readonly EditStep<H, R>[]
}

export const NO_HISTORY: { readonly past: readonly never[]; readonly future: readonly never[] } = {
  past: [],
  future: [],
}
/** Steps that can be taken back. */
const MOST_STEPS = 300

export type WrittenHistory<H extends string = HeadField, R extends string = RowField> = {
  readonly form: WrittenForm<H, R>
  readonly history: History<H, R>
}

/** Does a step and remembers it; nothing is done when it cannot be done as a whole. */
export function writeStep<H extends string, R extends string>(
  { form, history }: WrittenHistory<H, R>,
  step: EditStep<H, R>,
): WrittenHistory<H, R> {
  const done = step.length === 0 ? null : performAll(form, step)
  if (done === null || !done.ok) return { form, history }
  return { form: done.value, history: { past: [...history.past, step].slice(-MOST_STEPS), future: [] } }
}

/** Types on in a cell: one step with the typing before, as long as it is in the same cell. */
export function typeOn<H extends string, R extends string>(
  { form, history }: WrittenHistory<H, R>,
  place: CellPlace<NoInfer<H>, NoInfer<R>>,
  text: string,
): WrittenHistory<H, R> {
  const before = cellText(form, place)
  if (before === undefined || before === text) return { form, history }
  const last = history.past.at(-1)
  const [first] = last ?? []
  const same =
    last?.length === 1 &&
    first?.kind === 'set' &&
    first.place.row === place.row &&
    first.place.field === place.field &&
    first.after === before
  if (!same) return writeStep({ form, history }, [{ kind: 'set', place, before, after: text }])
  const done = perform(form, { kind: 'set', place, before, after: text })
  return done.ok
    ? {
        form: done.value,
        history: { past: [...history.past.slice(0, -1), [{ ...first, after: text }]], future: [] },
      }
    : { form, history }
}

export type TakenBack<H extends string = HeadField, R extends string = RowField> = WrittenHistory<H, R> & {
  /** Operations that could not be taken back, because something else is there by now. */
  readonly missed: number
  /** Where it happened; a row that came or went has no field. */
  readonly place: EditPosition<H, R> | null
}

export type EditPosition<H extends string = HeadField, R extends string = RowField> =
  | CellPlace<H, R>
  | { readonly row: string; readonly field: null }

/** Takes the last step back. */
export function undo<H extends string, R extends string>({
  form,
  history,
}: WrittenHistory<H, R>): TakenBack<H, R> {
  const step = history.past.at(-1)
  if (step === undefined) return { form, history, missed: 0, place: null }
  const taken = leniently(form, inverseAll(step))
  return {
    ...taken,
    history: { past: history.past.slice(0, -1), future: [...history.future, inverseAll(taken.done)] },
  }
}

/** Does the last step that was taken back again. */
export function redo<H extends string, R extends string>({
  form,
  history,
}: WrittenHistory<H, R>): TakenBack<H, R> {
  const step = history.future.at(-1)
  if (step === undefined) return { form, history, missed: 0, place: null }
  const taken = leniently(form, step)
  return { ...taken, history: { past: [...history.past, taken.done], future: history.future.slice(0, -1) } }
}

function leniently<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  operations: readonly Operation<H, R>[],
) {
  let now = form
  const done: Operation<H, R>[] = []
  for (const operation of operations) {
    const one = perform(now, operation)
    if (!one.ok) continue
    now = one.value
    done.push(operation)
  }
  return { form: now, done, missed: operations.length - done.length, place: placeOf(done.at(-1)) }
}

function placeOf<H extends string, R extends string>(
  operation: Operation<H, R> | undefined,
): EditPosition<H, R> | null {
  if (operation === undefined || operation.kind === 'remove') return null
  if (operation.kind === 'set') return operation.place
  return { row: operation.kind === 'add' ? operation.row.id : operation.row, field: null }
}
