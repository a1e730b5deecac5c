/** 催办 of 监控表: a reviewer reminds those who fill in, or check, the sheets of a round that wait. */
import type { RemindSheets } from '#api/monitoring/monitoring.ts'
import { REMINDERS_MOST } from '#api/kernel/constants.ts'
import type { Reminded } from '#api/messages/reminders.ts'
import { actorReach, covers, type Actor, type Reach } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { AWAITED_OF_SHEET, isOver, mayCarryOn, WAITING_SHEETS } from '#core/monitoring/sheet-flow.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import type { Db } from '#store/kernel/store.ts'
import { within } from '#store/kernel/reach.ts'
import { matchingSheets } from '#store/monitoring/board.ts'
import { findRound, type RoundRow } from '#store/monitoring/rounds.ts'
import { sheetsToRemind, type RemindedSheet } from '#store/monitoring/sheets.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { beginPress, remindEach, type Press, type Waiting } from '../messages/remind.ts'
import { sheetReminded } from './events.ts'

/**
 * Errors: round-not-found, round-closed, reminders-too-many. What is refused of single ones is in the results.
 */
export async function remindSheets(
  context: Context,
  actor: Actor,
  { round: id, ...input }: RemindSheets & { readonly round: string },
): Promise<Result<Reminded, Problem>> {
  const reach = actorReach(actor, 'monitoring.remind')
  if (reach === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const round = await findRound(tx, id)
    if (round === null) return err(problem('round-not-found'))
    if (round.closedAt !== null) return err(problem('round-closed'))
    const wanted = await wantedOf(tx, reach, round, input)
    const sheets = await sheetsToRemind(tx, round.id, wanted)
    const press = beginPress(context, tx, actor, input.comment)
    return remindEach(
      press,
      wanted.map((id) => ({ id })),
      async ({ id: project }) => {
        const sheet = sheets.get(project)
        return sheet === undefined || !covers(reach, sheet.units)
          ? err(problem('sheet-not-found'))
          : ok(await waitingOf(press, round, sheet))
      },
    )
  })
}

/** In one order for every caller. */
async function wantedOf(
  tx: Db,
  reach: Reach,
  round: RoundRow,
  input: RemindSheets,
): Promise<readonly string[]> {
  if ('sheets' in input) return [...new Set(input.sheets)].toSorted()
  const { unit, light, search, state, kind, causes, waits } = input.of
  const units = unit === undefined ? undefined : [...unitsBelow(await loadOrganisation(tx), unit)]
  const { home, review } = WAITING_SHEETS
  const waiting = { home, review, all: [...home, ...review] }[waits]
  const states = waiting.filter((one) => one === (state ?? one))
  return matchingSheets(
    within(tx, reach),
    round.id,
    { units, light, states, search, kind, causes },
    REMINDERS_MOST + 1,
  )
}

async function waitingOf(press: Press, round: RoundRow, sheet: RemindedSheet): Promise<Waiting> {
  const { project, name, state, units } = sheet
  const people = (await press.peopleAt(units)).filter(({ id }) => mayCarryOn(sheet, id))
  return {
    name,
    units,
    what: { table: 'monitoring_reminders', key: { round_id: round.id, project_id: project } },
    project,
    state,
    steps: isOver(state) ? [] : [{ step: state, persons: roleHolders(AWAITED_OF_SHEET[state], people) }],
    facts: {
      sheet: 'monitoring',
      round: round.id,
      waits: state === 'draft' ? 'filing' : 'review',
      ...(state === 'draft' && { due: round.due }),
    },
    event: (facts) => sheetReminded(project, { ...facts, round: round.id }),
  }
}
