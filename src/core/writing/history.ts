/** Undo and redo: what was done together is taken back together. What somebody else changed meanwhile is left as it is. */
import { textOf, type CellPlace, type WrittenForm } from './form.ts'
import { inverseAll, perform, performAll, type Operation } from './operation.ts'

export type Step = readonly Operation[]
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] }

export const NO_HISTORY: History = { past: [], future: [] }
/** Steps that can be taken back. */
const MOST_STEPS = 300

export type Written = { readonly form: WrittenForm; readonly history: History }

/** Does a step and remembers it; nothing is done when it cannot be done as a whole. */
export function write({ form, history }: Written, step: Step): Written {
  const done = step.length === 0 ? null : performAll(form, step)
  if (done === null || !done.ok) return { form, history }
  return { form: done.value, history: { past: [...history.past, step].slice(-MOST_STEPS), future: [] } }
}

/** Types on in a cell: one step with the typing before, as long as it is in the same cell. */
export function typeOn({ form, history }: Written, place: CellPlace, text: string): Written {
  const before = textOf(form, place)
  if (before === undefined || before === text) return { form, history }
  const last = history.past.at(-1)
  const [first] = last ?? []
  const same = last?.length === 1 && first?.kind === 'set' && first.place.row === place.row && first.place.field === place.field && first.after === before
  if (!same) return write({ form, history }, [{ kind: 'set', place, before, after: text }])
  const done = perform(form, { kind: 'set', place, before, after: text })
  return done.ok ? { form: done.value, history: { past: [...history.past.slice(0, -1), [{ ...first, after: text }]], future: [] } } : { form, history }
}

export type TakenBack = Written & {
  /** Operations that could not be taken back, because something else stands there by now. */
  readonly missed: number
  /** Where it happened. */
  readonly place: CellPlace | null
}

/** Takes the last step back. */
export function undo({ form, history }: Written): TakenBack {
  const step = history.past.at(-1)
  if (step === undefined) return { form, history, missed: 0, place: null }
  const taken = leniently(form, inverseAll(step))
  return { ...taken, history: { past: history.past.slice(0, -1), future: [...history.future, inverseAll(taken.done)] } }
}

/** Does the last step that was taken back again. */
export function redo({ form, history }: Written): TakenBack {
  const step = history.future.at(-1)
  if (step === undefined) return { form, history, missed: 0, place: null }
  const taken = leniently(form, step)
  return { ...taken, history: { past: [...history.past, taken.done], future: history.future.slice(0, -1) } }
}

function leniently(form: WrittenForm, operations: readonly Operation[]) {
  let now = form
  const done: Operation[] = []
  for (const operation of operations) {
    const one = perform(now, operation)
    if (!one.ok) continue
    now = one.value
    done.push(operation)
  }
  return { form: now, done, missed: operations.length - done.length, place: placeOf(done.at(-1)) }
}

function placeOf(operation: Operation | undefined): CellPlace | null {
  if (operation === undefined || operation.kind === 'remove') return null
  if (operation.kind === 'set') return operation.place
  return { row: operation.kind === 'add' ? operation.row.id : operation.row, field: 'level3' }
}
