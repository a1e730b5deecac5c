import { expect, test } from 'vitest'
import { signature } from './signature.ts'

test('the date ends four characters from the right edge, the office stands centred over it', () => {
  // 2026年9月1日: 6 figures and 3 characters are 6 wide; 安澜县财政局 as well.
  expect(signature('安澜县财政局', '2026年9月1日').map(({ text, right }) => [text, right])).toEqual([
    ['安澜县财政局', 4],
    ['2026年9月1日', 4],
  ])
  expect(signature('县财政局', '2026年9月1日')[0]?.right).toBe(5)
})

test('a long name goes to the edge and not beyond it', () => {
  expect(signature('河北省某某市某某县社会保险基金管理中心', '2026年9月1日')[0]?.right).toBe(0)
})
