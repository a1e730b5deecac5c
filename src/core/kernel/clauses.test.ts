import { expect, test } from 'vitest'
import { joinClauses, unstopped } from './clauses.ts'

test('a clause before another has no full stop of its own', () => {
  expect(joinClauses(['用地未获批准。', '', null, '收回 4.11 万元'])).toBe('用地未获批准；收回 4.11 万元')
  expect(joinClauses(['路财〔2025〕31号', '用地未获批准。'])).toBe('路财〔2025〕31号；用地未获批准。')
  expect(joinClauses([' ', ''])).toBe('')
  expect(unstopped('已停工。')).toBe('已停工')
})
