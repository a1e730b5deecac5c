/** Targets and texts that wait for the caller, as 待办 lists them. */
import { actorReach } from '#core/kernel/allows.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import { FILING_STATES } from '#core/filing/states.ts'
import type { DeskTask } from '#core/workbench/desk.ts'
import { listFilings } from '../filing/filings.ts'
import { listStatementTasks } from '../statements/filings.ts'
import { FIRST, deskPart, PLAIN, type PartsOf } from './desk-part.ts'

/** One part a state: what is written, reviewed, approved and adjusted are different work. */
export const targetParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'filing.act') === null) return []
  const asked = { box: 'mine', sort: 'due' } as const
  const whole = await listFilings(context, actor, { ...asked, page: 1, size: 1 })
  if (!whole.ok) return []
  const { states } = whole.value
  const parts = await Promise.all(
    FILING_STATES.filter((state) => states[state].count > 0).map(async (state) =>
      deskPart(
        await listFilings(context, actor, { ...asked, ...FIRST, state }),
        { kind: 'target', year: null, of: state },
        (row) => ({
          ...PLAIN,
          kind: 'target',
          task: taskOf(row),
          id: row.id,
          title: row.name,
          unit: row.unitName,
          year: row.fiscalYear,
          due: row.due?.day ?? null,
          isReturned: row.last?.kind === 'return',
        }),
      ),
    ),
  )
  return parts.flat()
}

export const textParts: PartsOf = async (context, actor) =>
  deskPart(
    await listStatementTasks(context, actor, { box: 'mine', sort: 'due', ...FIRST }),
    { kind: 'text', year: null, of: null },
    (row) => ({
      ...PLAIN,
      kind: 'text',
      task: taskOf(row),
      id: row.document,
      title: row.name,
      unit: row.unitName,
      year: row.fiscalYear,
      due: row.due?.day ?? null,
      isReturned: row.last?.kind === 'return',
    }),
  )

function taskOf({ state, waits, last }: Pick<FilingRow, 'state' | 'waits' | 'last'>): DeskTask {
  if (state === 'draft') return last?.kind === 'return' ? 'mend' : 'write'
  if (state === 'adjusting') return 'adjust'
  return waits.includes(APPROVAL_STEP) ? 'approve' : 'review'
}
