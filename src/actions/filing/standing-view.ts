/**
 * The state of a target, or of the text of a department: the whole way, who has it, what the caller may
 * do, whether it can be reminded of, and the history.
 */
import type { FilingStanding, WorkflowStageView } from '#api/filing/filings.ts'
import { covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import type { GateRefusal } from '#core/assessment/gate.ts'
import type { ReviewConclusion } from '#core/filing/act.ts'
import { allowedActs, filingHolders } from '#core/filing/allowed-acts.ts'
import { refusedActs } from '#core/filing/refused-acts.ts'
import type { Filing } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import { workflowStages } from '#core/filing/workflow-stages.ts'
import type { Day } from '#core/kernel/day.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'
import { findReminder } from '#store/messages/reminders.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import type { Db } from '#store/kernel/store.ts'
import { namesOfUsers } from '#store/accounts/users.ts'
import { remindedFiling, type FilingRef } from '#store/filing/filing-tables.ts'
import { actorParty } from './parties.ts'
import { cameBack } from './since-return.ts'
import { draftRefusal } from '../years/guard.ts'

type Standing = {
  readonly filing: Filing
  readonly units: readonly string[]
  readonly fiscalYear: number | null
  /** 分, decimal string. */ readonly budget: string | null
}

type Shown = {
  readonly what: FilingRef
  readonly subject: Standing
  readonly flow: Flow
  readonly history: readonly FilingStepRow[]
  readonly errors: number
  readonly assessment: GateRefusal | null
  readonly grade: ReviewConclusion
  readonly day: Day
}

export async function standingView(
  db: Db,
  actor: Actor,
  { what, subject, flow, history, errors, assessment, grade, day }: Shown,
): Promise<FilingStanding> {
  const { filing, units, fiscalYear } = subject
  const { state, since, round, version, steps } = filing
  const reach = actorReach(actor, 'filing.act')
  const isWithin = reach !== null && covers(reach, units)
  const party = actorParty(actor, units)
  const mayRemind = actorReach(actor, 'filing.remind')
  const closed = (await draftRefusal(db, fiscalYear, filing)) === null ? null : fiscalYear
  return {
    state,
    since,
    round,
    version,
    steps,
    errors,
    back: await cameBack(db, what, filing, history),
    grade: grade === 'ungraded' ? null : grade,
    way: workflowView(subject, flow, history),
    holders: await holdersView(db, subject, flow),
    acts: isWithin ? allowedActs(filing, party, flow) : [],
    barred: isWithin ? refusedActs(filing, party, flow, { errors, grade, assessment, closed }) : [],
    history,
    reminders:
      mayRemind !== null && covers(mayRemind, units)
        ? await remindersOf(
            db,
            what,
            filingHolders(filing, flow).map(({ step }) => step),
            day,
          )
        : null,
  }
}

/** What can be reminded of today, and what somebody reminded of already; null: nobody waits for it. */
async function remindersOf(
  db: Db,
  what: FilingRef,
  steps: readonly string[],
  day: Day,
): Promise<FilingStanding['reminders']> {
  if (steps.length === 0) return null
  const made = await Promise.all(
    [...new Set(steps)].map((step) => findReminder(db, { what: remindedFiling(what), step, day })),
  )
  const [first] = made
  return {
    today:
      made.includes(null) || first === undefined || first === null
        ? null
        : { by: first.by, at: first.at.toISOString() },
  }
}

function workflowView(
  { filing, budget }: Standing,
  flow: Flow,
  history: readonly FilingStepRow[],
): readonly WorkflowStageView[] {
  const names = new Map(history.map(({ actor, actorName }) => [actor, actorName ?? '']))
  return workflowStages(filing, flow, fenOrNull(budget), history).map(({ kind, steps }) => ({
    kind,
    steps: steps.map(({ by, ...step }) => ({
      ...step,
      by: by === null ? null : { id: by, name: names.get(by) ?? '' },
    })),
  }))
}

async function holdersView(db: Db, { filing }: Standing, flow: Flow): Promise<FilingStanding['holders']> {
  const holders = filingHolders(filing, flow)
  const names = await namesOfUsers(
    db,
    holders.flatMap(({ person, opened }) => [person, opened?.by]).filter((one) => typeof one === 'string'),
  )
  const view = (id: string) => ({ id, name: names.get(id) ?? '' })
  return holders.map(({ person, opened, ...rest }) => ({
    ...rest,
    person: person === null ? null : view(person),
    opened: opened === null ? null : { by: view(opened.by), at: opened.at },
  }))
}
