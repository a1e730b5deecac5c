import { expect, test } from 'vitest'
import { quickWay } from './quick-acts.ts'

test.each([
  [{ kind: 'pass', isConsult: false }, '优', '', 'at-once'],
  [{ kind: 'pass', isConsult: false }, '良', '', 'opinion'],
  [{ kind: 'pass', isConsult: false }, '良', '已按意见修改', 'at-once'],
  [{ kind: 'return', isConsult: false }, '优', '', 'opinion'],
  [{ kind: 'pass', isConsult: true }, '优', '', 'dialog'],
  [{ kind: 'return', isConsult: true }, null, '', 'dialog'],
  [{ kind: 'approve', isConsult: false }, '优', '', 'dialog'],
  [{ kind: 'transfer', isConsult: false }, '优', '', 'dialog'],
] as const)('%s of %s with “%s” is done %s', (offer, grade, said, way) =>
  expect(quickWay(offer, grade, said)).toBe(way),
)
