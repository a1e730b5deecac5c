/**
 * Tries to sign in from one address, one after the other where too many have failed: each waits for its turn,
 * and then gets it.
 */
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, type Result } from '#core/kernel/result.ts'
import { SIGN_IN_WAIT_LONGEST } from './limits.ts'

export type Turn<T> = {
  /** What must lie between this one and the one before it; asked when it is its turn. */
  readonly seconds: () => Promise<number>
  readonly work: () => Promise<Result<T, Problem>>
}

/** Does the work in its turn. Errors: address-slowed, where too many wait already; those of the work. */
export type Pace = <T>(address: string, turn: Turn<T>) => Promise<Result<T, Problem>>

type Line = {
  waiting: number
  /** Milliseconds between the last two, and when the last one had its turn. */
  gap: number
  last: number
  /** Ends when all who came before have had their turn. */
  before: Promise<void>
}

/** Addresses that are remembered although nobody waits there. */
const LINES_MOST = 1000

export type PaceOptions = {
  readonly clock: () => Date
  readonly wait: (milliseconds: number) => Promise<void>
}

export function createPace({ clock, wait }: PaceOptions): Pace {
  const lines = new Map<string, Line>()
  const now = () => clock().getTime()

  const lineOf = (address: string): Line => {
    if (lines.size > LINES_MOST)
      for (const [key, { waiting, gap, last }] of lines)
        if (waiting === 0 && last + gap < now()) lines.delete(key)
    const line = lines.get(address) ?? { waiting: 0, gap: 0, last: 0, before: Promise.resolve() }
    lines.set(address, line)
    return line
  }

  const take = async (line: Line, seconds: () => Promise<number>) => {
    const { before } = line
    let over = () => {}
    line.before = new Promise((resolve) => {
      over = resolve
    })
    line.waiting += 1
    try {
      await before
      line.gap = (await seconds()) * 1000
      const pause = line.last + line.gap - now()
      if (line.gap > 0 && pause > 0) await wait(pause)
      line.last = now()
    } finally {
      line.waiting -= 1
      over()
    }
  }

  return async (address, { seconds, work }) => {
    const line = lineOf(address)
    const ahead = line.waiting * line.gap
    if (ahead > SIGN_IN_WAIT_LONGEST)
      return err(problem('address-slowed', { seconds: Math.ceil(ahead / 1000) }))
    await take(line, seconds)
    const done = await work()
    // Who knew the password has taken nobody's turn.
    if (done.ok) line.last -= line.gap
    return done
  }
}
