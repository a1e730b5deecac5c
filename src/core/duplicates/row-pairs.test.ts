import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FULL_SET, row } from '../../../test/support/targets.ts'
import { pairRows } from './row-pairs.ts'

const names = (pairs: ReturnType<typeof pairRows>) =>
  pairs.map(({ left, right }) => `${left?.level3 ?? '-'}/${right?.level3 ?? '-'}`)

test('rows of other figures and places answer each other, what is alone is where it stood', () => {
  const left = [
    row('数量指标', '培训人数', '参训人数', '≥200人'),
    row('质量指标', '合格率', null, '≥95%'),
    row('满意度指标', '学员满意度', null, '≥95%'),
  ]
  const right = [
    row('数量指标', '慰问户数', '慰问的困难户', '≥20户'),
    row('数量指标', '培训人数', '参训人数', '≥300人'),
    row('成本指标', '培训成本', null, '≤9万元'),
    row('满意度指标', '学员满意度', null, '≥90%'),
  ]
  expect(names(pairRows(left, right))).toEqual([
    '-/慰问户数',
    '培训人数/培训人数',
    '-/培训成本',
    '合格率/-',
    '学员满意度/学员满意度',
  ])
})

test('every row of both sides stands exactly once, the left ones in their order; a set answers itself', () => {
  const any = fc.shuffledSubarray([...FULL_SET])
  fc.assert(
    fc.property(any, any, (left, right) => {
      const pairs = pairRows(left, right)
      expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left)
      expect(new Set(pairs.flatMap((pair) => pair.right ?? []))).toEqual(new Set(right))
      expect(pairs.flatMap((pair) => pair.right ?? [])).toHaveLength(right.length)
      expect(pairRows(left, left).every((pair) => pair.left === pair.right)).toBe(true)
    }),
  )
})
