/** A draw of the demonstration, in its two steps: what is committed to, and the draw a minute later. */
import type { ChosenThing } from '#core/evaluation/commitment.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { chooseAgency, chooseExperts, chooseSubjects } from '../evaluation/choosing.ts'
import { commitDraw } from '../evaluation/draws.ts'
import type { Context } from '../kernel/context.ts'

const CHOOSE = { subjects: chooseSubjects, experts: chooseExperts, agency: chooseAgency }
/** In ms: longer than it takes to commit. */
const MOMENT = 60_000

type Draw = {
  readonly id: string
  readonly what: ChosenThing
  readonly count: number
  readonly source: string
  readonly seed: string
}

/** Errors: those of the commitment and of the choice. */
export async function drawInTwoSteps(
  context: Context,
  lead: Actor,
  { id, what, count, source, seed }: Draw,
): ReturnType<typeof commitDraw> {
  const drawAt = new Date(context.clock().getTime() + MOMENT)
  const committed = await commitDraw(context, lead, {
    id,
    what,
    count,
    source,
    drawAt: drawAt.toISOString(),
  })
  const then: Context = { ...context, clock: () => new Date(context.clock().getTime() + MOMENT) }
  return committed.ok ? CHOOSE[what](then, lead, { id, by: 'draw', seed }) : committed
}
