/** One target on its way as a page shows it, with its 事前绩效评估 and whether it can be reminded of. */
import type { FilingView } from '#api/filings.ts'
import { covers, reachOf, type Actor } from '#core/access/allows.ts'
import { holdersOf } from '#core/flow/allowed-acts.ts'
import type { Day } from '#core/organisation/unit.ts'
import { listSteps, type FilingSubject } from '#store/filings.ts'
import { flowOf } from '#store/flows.ts'
import { findReminder } from '#store/reminders.ts'
import type { Db } from '#store/store.ts'
import { barOfSubmission, standingOf, type Standing } from './assessment-standing.ts'
import type { Context } from './context.ts'
import { standingView } from './standing-view.ts'
import { dayInChina } from './today.ts'

export async function viewOf({ clock, store: { db } }: Context, actor: Actor, subject: FilingSubject): Promise<FilingView> {
  const { project, filing, errors, grade, fiscalYear, units } = subject
  const flow = await flowOf(db, actor.region, fiscalYear)
  const mayRemind = reachOf(actor, 'filing.remind')
  const [history, standing] = await Promise.all([listSteps(db, actor.region, project), standingOf(db, actor.region, project)])
  const assessment = standing === null ? null : barOfSubmission(standing, filing.version)
  return {
    ...(await standingView(db, actor, { subject, flow, history, errors, assessment, grade })), project, assessment: standing === null ? null : assessmentView(standing),
    reminders: mayRemind !== null && covers(mayRemind, units) ? await remindersOf(db, actor.region, project, holdersOf(filing, flow).map(({ step }) => step), dayInChina(clock())) : null,
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
