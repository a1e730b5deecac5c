/** One target in its workflow as a page shows it, with its 事前绩效评估. */
import type { FilingView } from '#api/filing/filings.ts'
import { actorReach, covers, type Actor } from '#core/kernel/allows.ts'
import { budgetBelowPaid } from '#core/target/below-paid.ts'
import { isLocked } from '#core/filing/states.ts'
import { asksForTarget } from '#core/execution/version-money.ts'
import { adjustedProjects } from '#store/projects/adjusted.ts'
import { listSteps, type FilingSubject } from '#store/filing/filings.ts'
import { heldBy, heldText } from '#store/filing/held-errors.ts'
import { loadFlow } from '#store/filing/flows.ts'
import type { Db } from '#store/kernel/store.ts'
import { moneyOfTarget } from '../execution/version-money.ts'
import { assessmentStanding, type Standing } from '../assessment/standing.ts'
import { gateRefusal } from './assessment-gate.ts'
import type { Context } from '../kernel/context.ts'
import { standingView } from './standing-view.ts'
import { dayInChina } from '../kernel/today.ts'
import { writingRefusal } from './writing-refusal.ts'

export async function filingView(
  { clock, store }: Context,
  actor: Actor,
  subject: FilingSubject,
): Promise<FilingView> {
  const { db } = store.of(actor.region)
  const { project, filing, errors, grade, fiscalYear, units } = subject
  const flow = await loadFlow(db, fiscalYear)
  const [history, standing, text, budgetChange, belowPaid, writing] = await Promise.all([
    listSteps(db, project),
    assessmentStanding(db, project),
    heldText(db, subject.document),
    budgetChangeOf(db, actor, subject),
    belowPaidOf(db, actor, subject),
    writingRefusal(db, actor, units, subject),
  ])
  const held = await heldBy(db, subject, text)
  const assessment = standing === null ? null : await gateRefusal(db, project, standing, filing.version)
  const shown = {
    what: { of: 'projects', id: project },
    subject,
    flow,
    history,
    errors: errors - (held?.errors ?? 0),
    assessment,
    grade,
    day: dayInChina(clock()),
  } as const
  return {
    ...(await standingView(db, actor, shown)),
    project,
    writing,
    held,
    textHeld: text !== null,
    budgetChange,
    belowPaid,
    assessment: standing === null ? null : assessmentView(standing),
  }
}

/** The year's budget that the approved version does not say, and whether the target as it is now does. */
async function budgetChangeOf(
  db: Db,
  actor: Actor,
  { project, filing, units, budget }: FilingSubject,
): Promise<FilingView['budgetChange']> {
  if (
    filing.version === 0 ||
    filing.state === 'archived' ||
    filing.state === 'closed' ||
    !readsMoney(actor, units)
  )
    return null
  const money = await moneyOfTarget(db, project, filing.version)
  if (money === null || !asksForTarget(money, money.unlinked)) return null
  const { fiscal, other } = money.now
  const total = String(fiscal + other)
  return { total, fiscal: String(fiscal), other: String(other), follows: budget === total }
}

function readsMoney(actor: Actor, units: FilingSubject['units']): boolean {
  const reach = actorReach(actor, 'execution.read')
  return reach !== null && covers(reach, units)
}

/** What an adjustment as it is now leaves too little for: what was paid already. */
async function belowPaidOf(
  db: Db,
  actor: Actor,
  { project, filing, units }: FilingSubject,
): Promise<FilingView['belowPaid']> {
  if (filing.version === 0 || isLocked(filing.state) || !readsMoney(actor, units)) return null
  const [adjusted] = await adjustedProjects(db, { project })
  const below = adjusted === undefined ? null : budgetBelowPaid(adjusted.said, adjusted)
  if (below === null) return null
  const { of, budget, paid, carryover, day } = below
  return { of, budget: String(budget), paid: String(paid), carryover: String(carryover), day }
}

/** null: none is needed, and none was begun. */
function assessmentView({ need, core, kept, refusal }: Standing): FilingView['assessment'] {
  return need.reasons.length === 0 && kept === null
    ? null
    : {
        gate: core.gate,
        reasons: need.reasons,
        state: core.state,
        total: kept?.signed?.total ?? null,
        conclusion: kept?.signed?.conclusion ?? null,
        refusal,
      }
}
