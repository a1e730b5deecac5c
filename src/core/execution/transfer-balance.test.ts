import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { transferDifference, unbalancedTransfers, type TransferSums } from './transfer-balance.ts'

const sums = (approvalNumber: string, into: bigint, out: bigint): TransferSums => ({
  approvalNumber,
  into: fen(into),
  out: fen(out),
})

test('names the 文号 under which money left and did not arrive, or arrived and did not leave, the largest first', () => {
  const found = unbalancedTransfers([
    sums('财预〔2025〕31号', 500n, -500n),
    sums('财预〔2025〕32号', 0n, -300n),
    sums('财预〔2025〕33号', 900n, -100n),
  ])
  expect(found.map((one) => [one.approvalNumber, transferDifference(one)])).toEqual([
    ['财预〔2025〕33号', 800n],
    ['财预〔2025〕32号', 300n],
  ])
})

test('a 文号 is the same in other brackets, widths and spaces', () => {
  expect(
    unbalancedTransfers([
      sums('财预〔2025〕31号', 500n, 0n),
      sums('财预[2025]31号', 0n, -200n),
      sums('财预（２０２５）31 号', 0n, -300n),
    ]),
  ).toEqual([])
  expect(
    unbalancedTransfers([sums('财预〔2025〕31号', 500n, 0n), sums('财预【2025】31号', 0n, -200n)]),
  ).toMatchObject([{ numbers: ['财预〔2025〕31号', '财预【2025】31号'], into: 500n, out: -200n }])
})

test('what is moved from one to another under a number never stands out, in however many lines', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 12n })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), amount), { maxLength: 20 }), (moves) => {
      expect(
        unbalancedTransfers(
          moves.flatMap(([number, moved]) => [sums(number, moved, 0n), sums(number, 0n, -moved)]),
        ),
      ).toEqual([])
    }),
  )
})
