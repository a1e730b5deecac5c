/** 催办 of 自评表: a reviewer reminds those who fill in, check or confirm the sheets that wait. */
import type { RemindEvaluations } from '#api/self-evaluation.ts'
import { REMINDERS_MOST } from '#api/kernel/constants.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import type { DeadlineKind } from '#core/calendar/deadline.ts'
import { actorReach, covers, type Actor, type Reach } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { MessageFacts } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { AWAITED_OF_SHEET, mayCarryOn, WAITING_EVALUATIONS } from '#core/self-evaluation/step.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  evaluationsToRemind,
  matchingEvaluations,
  type RemindedEvaluation,
} from '#store/self-evaluation/lists.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { beginPress, remindEach, type Press, type Waiting } from '../messages/remind.ts'
import { selfEvaluationReminded } from './events.ts'

/** Errors: reminders-too-many. What is refused of single ones is in the results. */
export async function remindSelfEvaluations(
  context: Context,
  actor: Actor,
  input: RemindEvaluations,
): Promise<Result<Reminded, Problem>> {
  const reach = actorReach(actor, 'self-evaluation.remind')
  if (reach === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const wanted = await wantedOf(tx, reach, input)
    const sheets = await evaluationsToRemind(tx, wanted)
    const press: YearPress = { ...beginPress(context, tx, actor, input.comment), deadlines: new Map() }
    return remindEach(
      press,
      wanted.map((id) => ({ id })),
      async ({ id }) => {
        const sheet = sheets.get(id)
        return sheet === undefined || !covers(reach, sheet.units)
          ? err(problem('self-evaluation-not-found'))
          : ok(await waitingOf(press, sheet))
      },
    )
  })
}

/** In one order for every caller. */
async function wantedOf(tx: Db, reach: Reach, input: RemindEvaluations): Promise<readonly string[]> {
  if ('sheets' in input) return [...new Set(input.sheets)].toSorted()
  const { waits, state, ...query } = input.of
  const { home, review } = WAITING_EVALUATIONS
  const waiting = { home, review, all: [...home, ...review] }[waits]
  return matchingEvaluations(
    within(tx, reach),
    { ...query, confirmedOnly: false },
    waiting.filter((one) => one === (state ?? one)),
    REMINDERS_MOST + 1,
  )
}

type Deadlines = Awaited<ReturnType<typeof loadCalendar>>['deadlines']
/** The calendars of a press are looked up once. */
type YearPress = Press & { readonly deadlines: Map<number, Deadlines> }

async function waitingOf(press: YearPress, sheet: RemindedEvaluation): Promise<Waiting> {
  const { id, name, year, units, standing } = sheet
  const { state } = standing
  const people = (await press.peopleAt(units)).filter((person) => mayCarryOn(standing, person.id))
  const steps =
    state === 'confirmed' ? [] : [{ step: state, persons: roleHolders([AWAITED_OF_SHEET[state]], people) }]
  return {
    name,
    units,
    what: { table: 'self_evaluation_reminders', key: { project_id: id } },
    project: id,
    state,
    steps,
    facts: {
      sheet: 'self-evaluation',
      year,
      waits: state === 'filling' ? 'filing' : 'review',
      ...(await dueOf(press, year, state === 'filling' ? 'self-evaluation' : 'self-evaluation-check')),
    },
    event: (facts) => selfEvaluationReminded(id, { ...facts, year }),
  }
}

async function dueOf(
  { tx, day: on, deadlines }: YearPress,
  year: number,
  kind: DeadlineKind,
): Promise<MessageFacts> {
  const days = deadlines.get(year) ?? (await loadCalendar(tx, year)).deadlines
  deadlines.set(year, days)
  const day = days.find((one) => one.kind === kind)?.day ?? null
  return day === null ? {} : { deadline: kind, day, on }
}
