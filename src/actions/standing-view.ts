/** Where a target, or the text of a department, stands: the whole way, who has it, what the one who asks may do, and the history. */
import type { FilingStanding, WayView } from '#api/filings.ts'
import { covers, reachOf, type Actor } from '#core/access/allows.ts'
import type { AssessmentBar } from '#core/assessment/gate.ts'
import type { Conclusion } from '#core/flow/act.ts'
import { allowedActs, holdersOf } from '#core/flow/allowed-acts.ts'
import { barredActs } from '#core/flow/barred-acts.ts'
import type { Filing } from '#core/flow/filing.ts'
import type { Flow } from '#core/flow/flow.ts'
import { wayOf } from '#core/flow/way-of.ts'
import type { StepRow } from '#store/filings.ts'
import { fenOrNull } from '#store/review-rows.ts'
import type { Db } from '#store/store.ts'
import { namesOfUsers } from '#store/users.ts'
import { partyOf } from './filing-parties.ts'
import { barOfDraft } from './year-guard.ts'

type Standing = { readonly filing: Filing; readonly units: readonly string[]; readonly fiscalYear: number | null; /** 分, decimal string. */ readonly budget: string | null }

type Shown = { readonly subject: Standing; readonly flow: Flow; readonly history: readonly StepRow[]; readonly errors: number; readonly assessment: AssessmentBar | null; readonly grade: Conclusion }

export async function standingView(db: Db, actor: Actor, { subject, flow, history, errors, assessment, grade }: Shown): Promise<FilingStanding> {
  const { filing, units, fiscalYear } = subject
  const { state, since, round, version, steps } = filing
  const reach = reachOf(actor, 'filing.act')
  const isWithin = reach !== null && covers(reach, units)
  const party = partyOf(actor, units)
  const closed = (await barOfDraft(db, actor.region, fiscalYear, filing)) === null ? null : fiscalYear
  return {
    state, since, round, version, steps, errors, grade: grade === 'ungraded' ? null : grade, way: wayView(subject, flow, history), holders: await holdersView(db, actor.region, subject, flow),
    acts: isWithin ? allowedActs(filing, party, flow) : [], barred: isWithin ? barredActs(filing, party, flow, { errors, grade, assessment, closed }) : [], history,
  }
}

function wayView({ filing, budget }: Standing, flow: Flow, history: readonly StepRow[]): readonly WayView[] {
  const names = new Map(history.map(({ actor, actorName }) => [actor, actorName ?? '']))
  return wayOf(filing, flow, fenOrNull(budget), history).map(({ kind, steps }) => ({ kind, steps: steps.map(({ by, ...step }) => ({ ...step, by: by === null ? null : { id: by, name: names.get(by) ?? '' } })) }))
}

async function holdersView(db: Db, region: string, { filing }: Standing, flow: Flow): Promise<FilingStanding['holders']> {
  const holders = holdersOf(filing, flow)
  const names = await namesOfUsers(db, region, holders.flatMap(({ person, opened }) => [person, opened?.by]).filter((one) => typeof one === 'string'))
  const view = (id: string) => ({ id, name: names.get(id) ?? '' })
  return holders.map(({ person, opened, ...rest }) => ({ ...rest, person: person === null ? null : view(person), opened: opened === null ? null : { by: view(opened.by), at: opened.at } }))
}
