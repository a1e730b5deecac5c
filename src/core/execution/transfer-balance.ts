/**
 * 调剂 moves money between projects and adds none: under one 文号 what leaves some comes to others (预算法
 * article 72: 不同预算科目、预算级次或者项目间的调剂). Where it does not, one side was not entered,
 * or under another number.
 */
import { ascending } from '../kernel/ascending.ts'
import { foldLabel } from '../kernel/characters.ts'
import { fen, type Fen } from '../kernel/money.ts'

/** In 分: what 调剂 of a 文号 brings to projects, and what it takes from them (below 0). */
export type TransferSums = { readonly approvalNumber: string; readonly into: Fen; readonly out: Fen }

/** `numbers`: the 文号 in every way it was written. */
export type UnbalancedTransfer = TransferSums & { readonly numbers: readonly string[] }

/**
 * Those that do not come to 0, the largest difference first. A 文号 is one and the same in whatever brackets
 * and width.
 */
export function unbalancedTransfers(sums: readonly TransferSums[]): readonly UnbalancedTransfer[] {
  const byNumber = new Map<string, UnbalancedTransfer>()
  for (const { approvalNumber, into, out } of sums) {
    const key = foldLabel(approvalNumber)
      .replace(/[〔【(]/gu, '[')
      .replace(/[〕】)]/gu, ']')
    const known = byNumber.get(key)
    byNumber.set(
      key,
      known === undefined
        ? { approvalNumber, numbers: [approvalNumber], into, out }
        : {
            ...known,
            numbers: [...known.numbers, approvalNumber],
            into: fen(known.into + into),
            out: fen(known.out + out),
          },
    )
  }
  return [...byNumber.values()]
    .filter(({ into, out }) => into + out !== 0n)
    .toSorted(
      (a, b) =>
        ascending(transferDifference(b), transferDifference(a)) ||
        (a.approvalNumber < b.approvalNumber ? -1 : 1),
    )
}

/** How much more comes in than leaves, or the other way round; never below 0. */
export function transferDifference({ into, out }: Pick<TransferSums, 'into' | 'out'>): Fen {
  const sum = into + out
  return fen(sum < 0n ? -sum : sum)
}
