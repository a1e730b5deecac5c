/**
 * A draw of the demonstration, in its two steps: what is committed to, and on the next day that offices work the
 * draw itself, with the number that a lottery drew in the evening between.
 */
import type { ChosenThing } from '#core/evaluation/commitment.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { chooseAgency, chooseExperts, chooseSubjects } from '../evaluation/choosing.ts'
import { commitDraw } from '../evaluation/draws.ts'
import type { Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { movingClock } from './county/clock.ts'
import { chanceOf, officeDay } from './county/days.ts'

const CHOOSE = { subjects: chooseSubjects, experts: chooseExperts, agency: chooseAgency }

type Draw = { readonly id: string; readonly what: ChosenThing; readonly count: number }

/** Nine days around the Spring Festival have none. */
const DAYS_WITHOUT = 9

/** 福彩3D of a day in a county that does not exist: its number is made up. */
function lotteryOf(day: Day): { readonly issue: string; readonly number: string } {
  const year = day.slice(0, 4)
  const of = Math.round((Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000) + 1 - DAYS_WITHOUT
  const digits = String(chanceOf(`3D/${day}`, 1000)).padStart(3, '0')
  return { issue: `${year}${String(of).padStart(3, '0')}期`, number: [...digits].join('-') }
}

/** Errors: those of the commitment and of the choice. */
export async function drawInTwoSteps(
  context: Context,
  lead: Actor,
  { id, what, count }: Draw,
): ReturnType<typeof commitDraw> {
  const day = today(context)
  const { issue, number } = lotteryOf(day)
  const { clock } = movingClock(officeDay(daysLater(day, 1)))
  const committed = await commitDraw(context, lead, {
    id,
    what,
    count,
    source: `福彩3D第${issue}开奖号（${day}晚开奖）`,
    drawAt: clock().toISOString(),
  })
  const then: Context = { ...context, clock }
  return committed.ok ? CHOOSE[what](then, lead, { id, by: 'draw', seed: `${issue} ${number}` }) : committed
}
