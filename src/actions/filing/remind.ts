/**
 * 催办: a reviewer, or 绩效科, reminds those who have a target or the text of a department: the unit, or the
 * reviewers of an open step. Once a calendar day for each and a step; all reminders of one press are one
 * message for each person.
 */
import type { Reminded, RemindFilings, RemindResult } from '#api/filing/filings.ts'
import { covers, actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import { filingDuty } from '#core/filing/filing-due.ts'
import { filingHolders, type Holder } from '#core/filing/allowed-acts.ts'
import { openTasks } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import { isInReview } from '#core/filing/states.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { listFilingIds } from '#store/filing/lists.ts'
import { findFiling, type FilingSubject } from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { addReminder, findReminder } from '#store/filing/reminders.ts'
import { findStatementFiling } from '#store/statements/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import { audit } from '../kernel/audit.ts'
import { filingReminded } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { duesOfYear, type DutyDue } from '../calendar/filing-dues.ts'
import { partiesAt } from './parties.ts'
import { REMINDERS_MOST } from '#api/kernel/constants.ts'
import { flowOfSubject } from '../statements/filings.ts'
import { notify } from '../messages/notify.ts'
import { clockInChina, dayInChina } from '../kernel/today.ts'
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
    if (wanted.length > REMINDERS_MOST) return err(problem('reminders-too-many', { limit: REMINDERS_MOST }))
    const press: Press = {
      context,
      tx,
      actor,
      comment: input.comment,
      key: context.newId(),
      day: dayInChina(context.clock()),
      people: new Map(),
      dues: new Map(),
    }
    const results: RemindResult[] = []
    for (const what of wanted) {
      const subject = await remindedOf(tx, what)
      const found = subject !== null && covers(reach, subject.units)
      const done = found
        ? await remindOf(press, subject)
        : err(problem(what.of === 'projects' ? 'project-not-found' : 'document-not-found'))
      results.push(
        done.ok
          ? { id: what.id, name: subject?.name ?? '', ok: true, notified: done.value }
          : { id: what.id, name: found ? subject.name : '', ok: false, problem: done.error },
      )
    }
    return ok({ results, done: results.filter((result) => result.ok).length })
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

type Party = Awaited<ReturnType<typeof partiesAt>>[number]
/** Everything of one press; who holds what, and the calendars, are looked up once. */
type Press = {
  readonly context: Context
  readonly tx: Db
  readonly actor: Actor
  readonly comment: string
  readonly key: string
  readonly day: string
  readonly people: Map<string, Promise<readonly Party[]>>
  readonly dues: Map<number, Promise<readonly DutyDue[]>>
}

/** @returns how many people were notified. Errors: remind-nobody, reminded-already */
async function remindOf(press: Press, subject: Subject): Promise<Result<number, Problem>> {
  const { context, tx, actor, day } = press
  const { what, filing, flow } = subject
  const notified = new Set<string>()
  const steps: string[] = []
  let barred: Problem | null = null
  for (const holder of filingHolders(filing, flow)) {
    const persons = await personsOf(press, subject, holder)
    if (persons.length === 0) continue
    const step = { what, step: holder.step, day }
    if (await addReminder(tx, step, { by: actor.id, at: context.clock() })) {
      steps.push(holder.step)
      for (const person of persons) notified.add(person)
    } else {
      const before = await findReminder(tx, step)
      barred = problem('reminded-already', {
        by: before?.by ?? '',
        time: before === null ? '' : clockInChina(before.at),
      })
    }
  }
  if (notified.size === 0) return err(barred ?? problem('remind-nobody', { state: filing.state }))
  await sendReminders(press, subject, [...notified])
  const event = filingReminded(logSubject(what), {
    name: subject.name,
    steps,
    people: notified.size,
    ...(press.comment !== '' && { comment: press.comment }),
  })
  await audit(context, tx, actor.id, event)
  return ok(notified.size)
}

async function personsOf(
  press: Press,
  { units }: Subject,
  { person, roles }: Holder,
): Promise<readonly string[]> {
  const { tx, actor, people } = press
  const place = units.toSorted().join(' ')
  const holding = people.get(place) ?? partiesAt(tx, units)
  people.set(place, holding)
  return (person === null ? roleHolders(roles, await holding) : [person]).filter((id) => id !== actor.id)
}

async function sendReminders(
  press: Press,
  { what, name, filing, fiscalYear }: Subject,
  persons: readonly string[],
): Promise<void> {
  const { context, tx, actor, comment, key, day } = press
  const duty = filingDuty(
    filing.state,
    openTasks(filing).map(({ step }) => step),
  )
  const due =
    fiscalYear === null ? undefined : (await duesIn(press, fiscalYear)).find((one) => one.duty === duty)
  await notify(
    context,
    tx,
    persons.map((recipient) => ({
      recipient,
      kind: 'reminded',
      actor: actor.id,
      project: what.of === 'projects' ? what.id : null,
      as: { kind: 'gathered', key: `reminded ${key}` },
      facts: {
        name,
        ...(what.of === 'statements' && { statement: what.id }),
        waits: isInReview(filing.state) ? 'review' : 'filing',
        ...(comment !== '' && { comment }),
        ...(due !== undefined && { deadline: due.kind, day: due.day, on: day }),
      },
    })),
  )
}

function duesIn({ tx, day, dues }: Press, year: number): Promise<readonly DutyDue[]> {
  const known = dues.get(year) ?? duesOfYear(tx, year, day)
  dues.set(year, known)
  return known
}
