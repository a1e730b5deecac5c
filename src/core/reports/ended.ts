/** Projects that were ended in the year (终止), as reports name them. */
import { unstopped } from '../kernel/clauses.ts'
import { counted, fact, say, type Paragraph } from './fact.ts'
import { wanFact } from './figures.ts'

export type EndedProject = {
  readonly id: string
  readonly name: string
  readonly day: string
  readonly reason: string
  /** 分: what was taken back of its money. */
  readonly takenBack: bigint
}

/** Names of one sentence; how many there are is said before. */
const NAMED = 20

/** How many, what was taken back, and each with its day and its reason; nothing where none was ended. */
export function endedParagraph(ended: readonly EndedProject[]): Paragraph {
  if (ended.length === 0) return []
  return [
    say('ended', {
      ended: counted('ended', ended.length),
      money: wanFact(
        'ended-money',
        ended.reduce((sum, { takenBack }) => sum + takenBack, 0n),
      ),
      projects: ended
        .slice(0, NAMED)
        .map(({ id, name, day, reason }) =>
          fact('ended-project', `${day}，${unstopped(reason)}`, { of: name, key: id }),
        ),
    }),
  ]
}
