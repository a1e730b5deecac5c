/**
 * Taking an act back that was done a moment ago: what it was done to is again as it was before, as long as
 * nobody has done anything to it since.
 */
import type { KeptStep, StepRecord, Stepped } from './act.ts'
import type { Filing } from './filing.ts'
import type { ActKind } from './states.ts'

/** How long an act can be taken back. */
export const UNDO_MINUTES = 10

/** A 批复 is a document with a number and makes a version: it is changed by an adjustment alone. */
const UNDOABLE: ReadonlySet<ActKind> = new Set<ActKind>(['submit', 'pass', 'return'])

/** Whether what an act left is kept so that it can be taken back. */
export function canBeUndone(kind: ActKind): boolean {
  return UNDOABLE.has(kind)
}

/** A record as it is kept: what can be taken back with what was before it. What has no name cannot be. */
export function keptStep(record: StepRecord, before: Filing | undefined, request: string | null): KeptStep {
  const isKept = before !== undefined && request !== null && canBeUndone(record.kind)
  return isKept ? { ...record, before } : record
}

/** What it was before is for taking it back alone. */
export function withoutBefore(kept: KeptStep): StepRecord {
  const { before, ...record } = kept
  return before === undefined ? kept : record
}

/** late: it was done too long ago; acted-on: somebody opened it, wrote in it or took another step. */
export type UndoRefusal = 'late' | 'acted-on'

/**
 * @param done the record of the act @param unchanged false where the unit has written in it since
 * @returns null where it can be taken back
 */
export function undoRefusal(
  filing: Pick<Filing, 'steps'>,
  done: Pick<StepRecord, 'number' | 'at'>,
  { now, unchanged }: { readonly now: string; readonly unchanged: boolean },
): UndoRefusal | null {
  if (Date.parse(now) - Date.parse(done.at) > UNDO_MINUTES * 60_000) return 'late'
  return filing.steps === done.number && unchanged ? null : 'acted-on'
}

/** @param before as it was before the act @param done the record of the act */
export function takeBack(
  filing: Filing,
  before: Filing,
  done: StepRecord,
  { by, at }: { readonly by: string; readonly at: string },
): Stepped {
  const record: StepRecord = {
    ...done,
    number: filing.steps + 1,
    kind: 'withdraw',
    at,
    actor: by,
    from: filing.state,
    to: before.state,
    comment: '',
    back: null,
    target: null,
    grade: null,
    approval: null,
    version: before.version,
    undone: done.kind,
  }
  // It waits since it did before: who has it again has had it all the time.
  return { filing: { ...before, steps: filing.steps + 1 }, record }
}
