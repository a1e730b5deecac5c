import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftAt, runningCourse, worsened, type Course, type DayMoves } from '../execution/course.ts'
import { FUNDS } from '../execution/execution.ts'
import { changeFault } from '../execution/plan-changes.ts'
import { fen } from '../kernel/money.ts'
import { closingFault, takingBack, type ClosingGround } from './closing.ts'

const DAYS = ['01-15', '02-28', '03-31', '05-10', '06-20', '08-01', '11-30'].map((day) => `2025-${day}`)

/** A year of changes and payments that its budget holds, by fund. */
const moves: fc.Arbitrary<readonly DayMoves[]> = fc
  .array(
    fc.record({
      at: fc.nat(DAYS.length - 1),
      change: fc.bigInt({ min: -20_000n, max: 50_000n }),
      paid: fc.bigInt({ min: -5_000n, max: 40_000n }),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => drawn.map(({ at, change, paid }) => ({ day: DAYS[at] ?? '', change, paid })))
const course = (initial: bigint, lines: readonly DayMoves[]): Course['fiscal'] => {
  const kept: DayMoves[] = []
  for (const line of lines.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const tried = { budget: initial, paid: 0n, moves: byDay([...kept, line]) }
    if (worsened({ fiscal: NOTHING, other: NOTHING }, { fiscal: tried, other: NOTHING }) === null)
      kept.push(line)
  }
  return { budget: initial, paid: 0n, moves: byDay(kept) }
}
const NOTHING = { budget: 0n, paid: 0n, moves: [] }

/** Each day once, as a course has them. */
function byDay(lines: readonly DayMoves[]): DayMoves[] {
  const days = new Map<string, DayMoves>()
  for (const { day, change, paid } of lines) {
    const there = days.get(day)
    days.set(day, { day, change: (there?.change ?? 0n) + change, paid: (there?.paid ?? 0n) + paid })
  }
  return [...days.values()]
}

const years = fc.record({
  fiscal: fc.record({ initial: fc.bigInt({ min: 0n, max: 200_000n }), moves }),
  other: fc.record({ initial: fc.bigInt({ min: 0n, max: 200_000n }), moves }),
  day: fc.constantFrom(...DAYS),
  /** Of what is left, in thousandths; above 1000 it is more than that. */
  taken: fc.record({ fiscal: fc.nat(1500), other: fc.nat(1500) }),
})

describe('终止', () => {
  test('initial + changes = budget and paid ≤ budget hold on every day after any closing that is let through', () => {
    let [closed, refused] = [0, 0]
    fc.assert(
      fc.property(years, ({ day, taken, ...drawn }) => {
        const before: Course = {
          fiscal: course(drawn.fiscal.initial, drawn.fiscal.moves),
          other: course(drawn.other.initial, drawn.other.moves),
        }
        const running = runningCourse(before)
        const left = { fiscal: fen(0n), other: fen(0n) }
        const takenBack = { fiscal: fen(0n), other: fen(0n) }
        for (const fund of FUNDS) {
          const room = leftAt(running[fund].least(day, leftAt))
          left[fund] = fen(room > 0n ? room : 0n)
          takenBack[fund] = fen((left[fund] * BigInt(taken[fund]) + 999n) / 1000n)
        }
        const paidDays = FUNDS.flatMap((fund) =>
          before[fund].moves.flatMap(({ day: on, paid }) => (paid > 0n ? [on] : [])),
        ).toSorted()
        const ground: ClosingGround = {
          year: 2025,
          today: '2026-01-10',
          approved: '2025-01-10',
          lastPaid: paidDays.at(-1) ?? null,
          left,
        }
        const fault = closingFault({ day, takenBack }, ground)
        const isTooMuch = FUNDS.some((fund) => takenBack[fund] > left[fund])
        const isPaidAfter = ground.lastPaid !== null && ground.lastPaid > day
        expect(fault === null).toBe(!isTooMuch && !isPaidAfter)
        if (fault !== null) {
          refused += 1
          return
        }
        closed += 1
        const cuts = takingBack(takenBack)
        for (const { fund, amount } of cuts)
          expect(changeFault({ fund, day, amount: fen(-amount) }, before)).toBeNull()
        const after = { ...before }
        for (const { fund, amount } of cuts)
          after[fund] = {
            ...before[fund],
            moves: byDay([...before[fund].moves, { day, change: -amount, paid: 0n }]),
          }
        expect(worsened(before, after)).toBeNull()
        for (const fund of FUNDS) {
          const end = runningCourse(after)[fund].end()
          const changes = after[fund].moves.reduce((sum, { change }) => sum + change, 0n)
          expect(drawn[fund].initial + changes).toBe(end.budget)
          expect(end.paid <= end.budget).toBe(true)
        }
      }),
    )
    expect([closed > 0, refused > 0]).toEqual([true, true])
  })
})
