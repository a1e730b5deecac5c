/**
 * The money of a project day by day, each fund by itself: by no day may a fund have paid more than it had by
 * then (预算法 art. 13: 支出必须以 经批准的预算为依据), nor less than nothing. Lines of one day have
 * no order among themselves: the end of the day counts.
 */
import { ascending } from '../kernel/ascending.ts'
import type { Day } from '../kernel/day.ts'
import { FUNDS, type Fund } from './execution.ts'

/** What was changed and paid on a day, in 分. */
export type DayMoves = { readonly day: Day; readonly change: bigint; readonly paid: bigint }

/** What a fund had and had paid before a day, and what moved from that day on, each day once. */
export type FundCourse = {
  readonly budget: bigint
  readonly paid: bigint
  readonly moves: readonly DayMoves[]
}

export type Course = { readonly [fund in Fund]: FundCourse }

/** The state of a fund at the end of a day, and until the next day of the course. */
type Standing = { readonly day: Day; readonly budget: bigint; readonly paid: bigint }

/** What is left to pay or to cut: what was refunded beyond all payments adds nothing. */
export function leftAt({ budget, paid }: Omit<Standing, 'day'>): bigint {
  return budget - (paid > 0n ? paid : 0n)
}

/** The state of a fund at the end of each of its days, from what it had before the first. */
function standingsOf({ budget, paid, moves }: FundCourse): Standing[] {
  const standings: Standing[] = [{ day: '', budget, paid }]
  for (const { day, change, paid: more } of moves.toSorted(byDay)) {
    const last = standings.at(-1) ?? { budget, paid }
    standings.push({ day, budget: last.budget + change, paid: last.paid + more })
  }
  return standings
}

function byDay({ day: a }: { readonly day: Day }, { day: b }: { readonly day: Day }): number {
  return ascending(a, b)
}

/** A fund to which lines are added one after another. */
export type RunningFund = {
  /** The state that has least of something, of all from the end of `day` on. */
  readonly least: (day: Day, of: (standing: Standing) => bigint) => Standing
  /** How the year ends. */
  readonly end: () => Standing
  readonly add: (moves: DayMoves) => void
}

function runningFund(course: FundCourse): RunningFund {
  const standings = standingsOf(course)
  const lastBy = (day: Day) => standings.findLastIndex((one) => one.day <= day)
  const end = () => standings.at(-1) ?? { day: '', budget: course.budget, paid: course.paid }
  return {
    end,
    least: (day, of) => {
      let [found, least]: [Standing, bigint | null] = [end(), null]
      for (const one of standings.slice(lastBy(day))) {
        if (least !== null && of(one) >= least) continue
        ;[found, least] = [{ ...one, day: one.day < day ? day : one.day }, of(one)]
      }
      return found
    },
    add: ({ day, change, paid }) => {
      const at = lastBy(day)
      const before = standings[at] ?? end()
      if (before.day !== day) standings.splice(at + 1, 0, { ...before, day })
      for (let i = before.day === day ? at : at + 1; i < standings.length; i += 1) {
        const one = standings[i]
        if (one !== undefined) standings[i] = { ...one, budget: one.budget + change, paid: one.paid + paid }
      }
    },
  }
}

export type RunningCourse = { readonly [fund in Fund]: RunningFund }

export function runningCourse(course: Course): RunningCourse {
  return { fiscal: runningFund(course.fiscal), other: runningFund(course.other) }
}

/** Where a fund has paid too much, or less than nothing, by a day: by how much, above 0. */
export type Breach = {
  readonly fund: Fund
  readonly day: Day
  readonly kind: 'over' | 'below'
  readonly amount: bigint
}

function breachesOf(fund: Fund, standing: Standing): Breach[] {
  const { day, budget, paid } = standing
  const over = paid - (budget > 0n ? budget : 0n)
  return [
    ...(over > 0n ? [{ fund, day, kind: 'over', amount: over } as const] : []),
    ...(paid < 0n ? [{ fund, day, kind: 'below', amount: -paid } as const] : []),
  ]
}

/**
 * The first breach of a course that was not there before, or is larger than it was on that day; null where
 * nothing got worse.
 */
export function worsened(before: Course, after: Course): Breach | null {
  const found = FUNDS.flatMap((fund) => {
    const [was, is] = [standingsOf(before[fund]), standingsOf(after[fund])]
    return [...new Set([...was, ...is].map(({ day }) => day))].flatMap((day) => {
      const known = breachesOn(fund, was, day)
      return breachesOn(fund, is, day).filter(
        ({ kind, amount }) => amount > (known.find((one) => one.kind === kind)?.amount ?? 0n),
      )
    })
  })
  return found.toSorted(byDay)[0] ?? null
}

function breachesOn(fund: Fund, standings: readonly Standing[], day: Day): Breach[] {
  const standing = standings.findLast((one) => one.day <= day)
  return standing === undefined ? [] : breachesOf(fund, { ...standing, day })
}
