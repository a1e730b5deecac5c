import { expect, test } from 'vitest'
import type { ActKind } from '../filing/states.ts'
import { carriedWords } from './carried.ts'

const OPINION = {
  comment: '目标明确，指标可考核。',
  conclusion: '良',
  writtenBy: 'me',
  by: '王科长',
  at: '2026-11-06T01:00:00.000Z',
  stale: false,
} as const
const LATER = '2026-11-07T01:00:00.000Z'
const did = (kind: ActKind, actor = 'me', at: string = LATER) => ({ kind, actor, at })
const PASS = { kind: 'pass', me: 'me' } as const

test('what the person wrote about what is there goes along', () => {
  expect(carriedWords(OPINION, [did('submit', 'unit')], PASS)).toBe(OPINION.comment)
  expect(carriedWords(OPINION, [did('return', 'me', '2026-11-05T01:00:00.000Z')], PASS)).toBe(OPINION.comment)
  expect(carriedWords(OPINION, [], { kind: 'return', me: 'me' })).toBe(OPINION.comment)
  expect(carriedWords({ ...OPINION, conclusion: '优' }, [], { kind: 'return', me: 'me' })).toBe('')
})

test('words about another version, of an earlier round or of another person do not', () => {
  expect(carriedWords({ ...OPINION, stale: true }, [], PASS)).toBe('')
  expect(carriedWords({ ...OPINION, writtenBy: 'other' }, [], PASS)).toBe('')
  for (const kind of ['return', 'withdraw', 'approve', 'adjust'] as const)
    expect(carriedWords(OPINION, [did('submit', 'unit'), did(kind, 'other')], PASS)).toBe('')
})

test('what was said with the person’s own pass is not said a second time; a pass of another changes nothing', () => {
  expect(carriedWords(OPINION, [did('pass')], PASS)).toBe('')
  expect(carriedWords(OPINION, [did('pass', 'other')], PASS)).toBe(OPINION.comment)
})

test('what was taken back is as if it had not been', () => {
  const history = [{ ...did('pass'), undone: 'pass' as const }, did('pass')]
  expect(carriedWords(OPINION, history, PASS)).toBe(OPINION.comment)
  expect(carriedWords(OPINION, [...history, did('pass')], PASS)).toBe('')
})
