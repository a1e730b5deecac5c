/** 随机抽取 jichi.draw/1 and its commitment, as anybody can do them again. docs/evaluation.md. */
import { createHash } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const ordered = (texts: readonly string[]): readonly string[] => texts.toSorted((a, b) => (a < b ? -1 : 1))

/** The first of the keys, in the order of the digests of seed, line feed and key. */
export function drawn(seed: string, keys: readonly string[], count: number): readonly string[] {
  const byDigest = new Map(keys.map((key) => [sha256(`${seed}\n${key}`), key]))
  return ordered([...byDigest.keys()])
    .slice(0, count)
    .map((digest) => byDigest.get(digest) ?? '')
}

export type Laid = {
  readonly what: string
  readonly count: number
  readonly source: string
  readonly drawAt: string
  readonly keys: readonly string[]
}

/** The digest of what was laid down before the seed was known. */
export function commitment({ what, count, source, drawAt, keys }: Laid): string {
  return sha256(['jichi.draw-commitment/1', what, count, source, drawAt, ...ordered(keys)].join('\n'))
}
