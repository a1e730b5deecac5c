/**
 * 抽取登记: who takes part in a draw, how many are drawn, where the seed will come from and when is laid down
 * before anybody can know the seed. Its digest is published; who has the list computes it anew with `sha256sum`.
 */
import { ascending } from '../kernel/ascending.ts'

/** What can be drawn: 评价对象, 专家, 机构. */
export type ChosenThing = 'subjects' | 'experts' | 'agency'

export const COMMITMENT_FORMAT = 'jichi.draw-commitment/1'

/** What is laid down. Times are moments (ISO, UTC). */
export type Committed = {
  readonly what: ChosenThing
  readonly count: number
  /** Of the seed, in words: a lottery draw still to come. */
  readonly source: string
  /** Nothing is drawn before. */
  readonly drawAt: string
  readonly candidates: readonly { readonly key: string; readonly name: string }[]
}

export type DrawCommitment = Committed & {
  readonly format: typeof COMMITMENT_FORMAT
  /** When it was laid down. */
  readonly at: string
  /** SHA-256 of `commitmentText` as UTF-8, hexadecimal in small letters. */
  readonly digest: string
  /** Who does not take part, and why. */
  readonly left: readonly { readonly key: string; readonly name: string; readonly reason: string }[]
  /** Why it is drawn anew, after a draw; what is committed to does not rest on it. */
  readonly again?: string | undefined
  /** The draw that was made of it, by its number. */
  readonly attempt?: number | undefined
  /** Taken back before anything was drawn. */
  readonly withdrawn?: { readonly at: string; readonly reason: string } | undefined
}

/** A line each: the format, what is drawn, how many, the source, the moment, and the keys in their order. */
export function commitmentText({ what, count, source, drawAt, candidates }: Committed): string {
  const keys = candidates.map(({ key }) => key).toSorted(ascending)
  return [COMMITMENT_FORMAT, what, String(count), source, drawAt, ...keys].join('\n')
}

/** @param sha256 hexadecimal, in small letters, of the text as UTF-8 */
export function commitTo(
  committed: Committed,
  { at, left, again }: Pick<DrawCommitment, 'at' | 'left' | 'again'>,
  sha256: (text: string) => string,
): DrawCommitment {
  const digest = sha256(commitmentText(committed))
  return { format: COMMITMENT_FORMAT, ...committed, at, digest, left, ...(again !== undefined && { again }) }
}

/** What a draw says of the commitment that it was made of. */
export type CommittedDraw = Pick<DrawCommitment, 'digest' | 'at' | 'source' | 'drawAt'>

export function ofCommitment({ digest, at, source, drawAt }: DrawCommitment): CommittedDraw {
  return { digest, at, source, drawAt }
}

/** Whether a published draw is the one that was committed to: the same list, number and, by its digest, source. */
export function keepsCommitment(
  what: ChosenThing,
  drawn: Pick<Committed, 'count' | 'candidates'> & { readonly at?: string | undefined },
  { digest, at, source, drawAt }: CommittedDraw,
  sha256: (text: string) => string,
): boolean {
  const { count, candidates } = drawn
  const isSame = sha256(commitmentText({ what, count, source, drawAt, candidates })) === digest
  return isSame && at < drawAt && (drawn.at === undefined || drawn.at >= drawAt)
}
