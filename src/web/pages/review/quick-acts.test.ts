import { expect, test } from 'vitest'
import { quickWay } from './quick-acts.ts'

test.each([
  [{ kind: 'pass', isConsult: false, asksGrade: true }, '优', '', 'at-once'],
  [{ kind: 'pass', isConsult: false, asksGrade: true }, '良', '', 'opinion'],
  [{ kind: 'pass', isConsult: false, asksGrade: true }, '良', '已按意见修改', 'at-once'],
  // The head of the unit confirms; the grade is of the review to come.
  [{ kind: 'pass', isConsult: false, asksGrade: false }, '良', '', 'at-once'],
  [{ kind: 'return', isConsult: false, asksGrade: false }, '优', '', 'opinion'],
  [{ kind: 'pass', isConsult: true, asksGrade: false }, '优', '', 'dialog'],
  [{ kind: 'return', isConsult: true, asksGrade: false }, null, '', 'dialog'],
  [{ kind: 'approve', isConsult: false, asksGrade: true }, '优', '', 'dialog'],
  [{ kind: 'transfer', isConsult: false, asksGrade: false }, '优', '', 'dialog'],
] as const)('%s of %s with “%s” is done %s', (offer, grade, said, way) =>
  expect(quickWay(offer, grade, { comment: said, errors: 0, isStale: false })).toBe(way),
)

test.each([
  [{ errors: 1, isStale: false }, true, 'dialog'],
  [{ errors: 0, isStale: true }, true, 'dialog'],
  // The head of the unit confirms; nothing was reviewed yet.
  [{ errors: 1, isStale: true }, false, 'at-once'],
] as const)(
  'what the review itself speaks against is asked: %o, asks for the grade %s',
  (doubts, asksGrade, way) =>
    expect(quickWay({ kind: 'pass', isConsult: false, asksGrade }, '优', { comment: '', ...doubts })).toBe(
      way,
    ),
)
