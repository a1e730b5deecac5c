/** One target on its way as a page shows it: where it stands, the whole way, who has it, what the one who asks may do, and the history. */
import type { FilingView, WayView } from '#api/filings.ts'
import { covers, reachOf, type Actor } from '#core/access/allows.ts'
import { allowedActs, holdersOf } from '#core/flow/allowed-acts.ts'
import { barredActs } from '#core/flow/barred-acts.ts'
import type { Flow } from '#core/flow/flow.ts'
import { wayOf } from '#core/flow/way-of.ts'
import type { Day } from '#core/organisation/unit.ts'
import { listSteps, type FilingSubject, type StepRow } from '#store/filings.ts'
import { flowOf } from '#store/flows.ts'
import { findReminder } from '#store/reminders.ts'
import { fenOrNull } from '#store/review-rows.ts'
import type { Db } from '#store/store.ts'
import { barOfSubmission, standingOf, type Standing } from './assessment-standing.ts'
import { namesOfUsers } from '#store/users.ts'
import type { Context } from './context.ts'
import { partyOf } from './filing-parties.ts'
import { dayInChina } from './today.ts'
import { barOfDraft } from './year-guard.ts'

export async function viewOf({ clock, store: { db } }: Context, actor: Actor, subject: FilingSubject): Promise<FilingView> {
  const { project, filing, errors, grade, fiscalYear, units } = subject
  const flow = await flowOf(db, actor.region, fiscalYear)
  const { state, since, round, version, steps } = filing
  const mayAct = reachOf(actor, 'filing.act')
  const mayRemind = reachOf(actor, 'filing.remind')
  const isWithin = mayAct !== null && covers(mayAct, units)
  const party = partyOf(actor, units)
  const [history, standing, bar] = await Promise.all([listSteps(db, actor.region, project), standingOf(db, actor.region, project), barOfDraft(db, actor.region, fiscalYear, filing)])
  const assessment = standing === null ? null : barOfSubmission(standing, version)
  const waiting = holdersOf(filing, flow)
  return {
    project, state, since, round, version, steps, errors, grade, assessment: standing === null ? null : assessmentView(standing),
    way: wayView(subject, flow, history), holders: await holdersView(db, actor.region, subject, flow),
    acts: isWithin ? allowedActs(filing, party, flow) : [], barred: isWithin ? barredActs(filing, party, flow, { errors, grade, assessment, closed: bar === null ? null : fiscalYear }) : [], history,
    reminders: mayRemind !== null && covers(mayRemind, units) ? await remindersOf(db, actor.region, project, waiting.map(({ step }) => step), dayInChina(clock())) : null,
  }
}

/** What can be reminded of today, and what somebody reminded of already; null: nobody waits for it. */
async function remindersOf(db: Db, region: string, project: string, steps: readonly string[], day: Day): Promise<FilingView['reminders']> {
  if (steps.length === 0) return null
  const made = await Promise.all([...new Set(steps)].map((step) => findReminder(db, region, { project, step, day })))
  const [first] = made
  return { today: made.includes(null) || first === undefined || first === null ? null : { by: first.by, at: first.at.toISOString() } }
}

/** null: none is needed, and none was begun. */
function assessmentView({ need, core, kept, bar }: Standing): FilingView['assessment'] {
  return need.reasons.length === 0 && kept === null ? null : { gate: core.gate, reasons: need.reasons, state: core.state, total: kept?.signed?.total ?? null, conclusion: kept?.signed?.conclusion ?? null, bar }
}

function wayView({ filing, budget }: FilingSubject, flow: Flow, history: readonly StepRow[]): readonly WayView[] {
  const names = new Map(history.map(({ actor, actorName }) => [actor, actorName ?? '']))
  return wayOf(filing, flow, fenOrNull(budget), history).map(({ kind, steps }) => ({ kind, steps: steps.map(({ by, ...step }) => ({ ...step, by: by === null ? null : { id: by, name: names.get(by) ?? '' } })) }))
}

async function holdersView(db: Db, region: string, { filing }: FilingSubject, flow: Flow): Promise<FilingView['holders']> {
  const holders = holdersOf(filing, flow)
  const names = await namesOfUsers(db, region, holders.flatMap(({ person, opened }) => [person, opened?.by]).filter((one) => typeof one === 'string'))
  const view = (id: string) => ({ id, name: names.get(id) ?? '' })
  return holders.map(({ person, opened, ...rest }) => ({ ...rest, person: person === null ? null : view(person), opened: opened === null ? null : { by: view(opened.by), at: opened.at } }))
}
