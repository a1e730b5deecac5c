/** One target on its way as a page shows it: where it stands, the whole way, who has it, what the one who asks may do, and the history. */
import type { FilingView, WayView } from '#api/filings.ts'
import { covers, reachOf, type Actor } from '#core/access/allows.ts'
import { allowedActs, holdersOf } from '#core/flow/allowed-acts.ts'
import { barredActs } from '#core/flow/barred-acts.ts'
import type { Flow } from '#core/flow/flow.ts'
import { wayOf } from '#core/flow/way-of.ts'
import { listSteps, type FilingSubject, type StepRow } from '#store/filings.ts'
import { flowOf } from '#store/flows.ts'
import { fenOrNull } from '#store/review-rows.ts'
import type { Db } from '#store/store.ts'
import { namesOfUsers } from '#store/users.ts'
import { partyOf } from './filing-parties.ts'

export async function viewOf(db: Db, actor: Actor, subject: FilingSubject): Promise<FilingView> {
  const { project, filing, errors, grade, fiscalYear, units } = subject
  const flow = await flowOf(db, actor.region, fiscalYear)
  const { state, since, round, version, steps } = filing
  const mayAct = reachOf(actor, 'filing.act')
  const isWithin = mayAct !== null && covers(mayAct, units)
  const party = partyOf(actor, units)
  const history = await listSteps(db, actor.region, project)
  return {
    project, state, since, round, version, steps, errors, grade,
    way: wayView(subject, flow, history), holders: await holdersView(db, actor.region, subject, flow),
    acts: isWithin ? allowedActs(filing, party, flow) : [], barred: isWithin ? barredActs(filing, party, flow, { errors, grade }) : [], history,
  }
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
