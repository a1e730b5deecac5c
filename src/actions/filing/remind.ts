/**
 * 催办: a reviewer, or 绩效科, reminds those who have a target or the text of a department: the unit, or the
 * reviewers of an open step.
 */
import type { RemindFilings } from '#api/filing/filings.ts'
import { REMINDERS_MOST } from '#api/kernel/constants.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import { covers, actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import { filingDuty } from '#core/filing/filing-due.ts'
import { filingHolders } from '#core/filing/allowed-acts.ts'
import { openTasks } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import { isInReview } from '#core/filing/states.ts'
import type { MessageFacts } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { listFilingIds } from '#store/filing/lists.ts'
import { findFiling, type FilingSubject } from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { findStatementFiling } from '#store/statements/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import { remindedFiling, type FilingRef } from '#store/filing/filing-tables.ts'
import { filingReminded } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { duesOfYear, type DutyDue } from '../calendar/filing-dues.ts'
import { flowOfSubject } from '../statements/filings.ts'
import { beginPress, remindEach, type Press, type Waiting } from '../messages/remind.ts'
import { logSubject } from './within-reach.ts'

/** Errors: reminders-too-many. What is refused of single ones is in the results. */
export async function remindFilings(
  context: Context,
  actor: Actor,
  input: RemindFilings,
): Promise<Result<Reminded, Problem>> {
  const reach = actorReach(actor, 'filing.remind')
  if (reach === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const wanted = await wantedOf(tx, reach, input)
    const press: FilingPress = {
      ...beginPress(context, tx, actor, input.comment),
      isPreview: 'of' in input && input.preview,
      dues: new Map(),
    }
    return remindEach(press, wanted, async (what) => {
      const subject = await remindedOf(tx, what)
      return subject === null || !covers(reach, subject.units)
        ? err(problem(what.of === 'projects' ? 'project-not-found' : 'document-not-found'))
        : ok(await waitingOf(press, subject))
    })
  })
}

/** In one order for every caller. */
async function wantedOf(tx: Db, reach: Reach, input: RemindFilings): Promise<readonly FilingRef[]> {
  const inOrder = (of: FilingRef['of'], ids: readonly string[]) =>
    [...new Set(ids)].toSorted().map((id): FilingRef => ({ of, id }))
  if ('statements' in input) return inOrder('statements', input.statements)
  if ('projects' in input) return inOrder('projects', input.projects)
  return inOrder('projects', await listFilingIds(tx, reach, input.of, REMINDERS_MOST + 1))
}

/** A target or a text as it is, with the flow that it takes. */
type Subject = Pick<FilingSubject, 'name' | 'units' | 'filing' | 'fiscalYear'> & {
  readonly what: FilingRef
  readonly flow: Flow
}

async function remindedOf(tx: Db, what: FilingRef): Promise<Subject | null> {
  if (what.of === 'projects') {
    const target = await findFiling(tx, what.id)
    return target === null ? null : { ...target, what, flow: await loadFlow(tx, target.fiscalYear) }
  }
  const text = await findStatementFiling(tx, what.id)
  return text === null ? null : { ...text, what, flow: await flowOfSubject(tx, text) }
}

/** The calendars of a press are looked up once. */
type FilingPress = Press & { readonly dues: Map<number, Promise<readonly DutyDue[]>> }

async function waitingOf(press: FilingPress, subject: Subject): Promise<Waiting> {
  const { what, name, units, filing, flow } = subject
  const people = await press.peopleAt(units)
  return {
    name,
    units,
    what: remindedFiling(what),
    project: what.of === 'projects' ? what.id : null,
    state: filing.state,
    steps: filingHolders(filing, flow).map(({ step, person, roles }) => ({
      step,
      persons: person === null ? roleHolders(roles, people) : [person],
    })),
    facts: await factsOf(press, subject),
    event: (facts) => filingReminded(logSubject(what), facts),
  }
}

async function factsOf(press: FilingPress, { what, filing, fiscalYear }: Subject): Promise<MessageFacts> {
  const duty = filingDuty(
    filing,
    openTasks(filing).map(({ step }) => step),
  )
  const due =
    fiscalYear === null ? undefined : (await duesIn(press, fiscalYear)).find((one) => one.duty === duty)
  return {
    ...(what.of === 'statements' && { statement: what.id }),
    waits: isInReview(filing.state) ? 'review' : 'filing',
    ...(due !== undefined && { deadline: due.kind, day: due.day, on: press.day }),
  }
}

function duesIn({ tx, day, dues }: FilingPress, year: number): Promise<readonly DutyDue[]> {
  const known = dues.get(year) ?? duesOfYear(tx, year, day)
  dues.set(year, known)
  return known
}
