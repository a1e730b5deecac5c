/** What a reviewer wrote about a target, and whether it is said with what the reviewer does now. */
import type { StepRecord } from '../filing/act.ts'
import type { ActKind } from '../filing/states.ts'
import type { OpinionRow } from './rows.ts'

/** After these a target is another one, or begins its way anew. */
const ENDS: ReadonlySet<ActKind> = new Set<ActKind>(['withdraw', 'return', 'approve', 'adjust'])

type Done = Pick<StepRecord, 'kind' | 'at' | 'actor' | 'undone'>

/** Written about another version, or said already: with an earlier pass of the same person, or in an earlier round. */
export function isFromBefore(
  { at, stale }: Pick<OpinionRow, 'at' | 'stale'>,
  history: readonly Done[],
  me: string,
): boolean {
  const since = standing(history).filter((one) => one.at > at)
  return stale || since.some(({ kind, actor }) => ENDS.has(kind) || (kind === 'pass' && actor === me))
}

/**
 * What the person wrote on the sheet goes along with what it concludes: words of others are not said in this
 * person's name, words of before not about what is there now, praise is no reason to send something back, and
 * nothing to say to the person who takes it over.
 */
export function carriedWords(
  opinion: OpinionRow | null,
  history: readonly Done[],
  { kind, me }: { readonly kind: ActKind; readonly me: string },
): string {
  if (opinion === null || opinion.writtenBy !== me || isFromBefore(opinion, history, me)) return ''
  const goesAlong =
    kind === 'pass' || kind === 'approve' || (kind === 'return' && opinion.conclusion !== '优')
  return goesAlong ? opinion.comment : ''
}

/** What was taken back is as if it had not been; the newest is first. */
function standing(history: readonly Done[]): readonly Done[] {
  const undone: ActKind[] = []
  return history.filter((one) => {
    if (one.undone !== undefined) undone.push(one.undone)
    const at = undone.indexOf(one.kind)
    if (one.undone === undefined && at !== -1) undone.splice(at, 1)
    return one.undone === undefined && at === -1
  })
}
