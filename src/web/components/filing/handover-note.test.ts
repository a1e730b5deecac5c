import { expect, test } from 'vitest'
import type { HolderView } from '#api/filing/filings.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'
import { recordToRead } from './handover-note.tsx'

const [me, other] = ['me', 'other']
const record = (change: Partial<FilingStepRow>): FilingStepRow => ({
  number: 1,
  kind: 'open',
  at: '2026-11-01T00:00:00.000Z',
  actor: other,
  role: 'finance-office',
  from: 'finance-review',
  to: 'finance-review',
  step: 'business',
  isConsult: false,
  comment: '',
  back: null,
  target: null,
  grade: null,
  approval: null,
  round: 1,
  version: 0,
  actorName: '赵科员',
  targetName: null,
  ...change,
})
const holder = (kind: HolderView['kind'], person: string | null): HolderView => ({
  task: '1.0',
  step: 'business',
  kind,
  roles: ['finance-office'],
  person: person === null ? null : { id: person, name: person },
  since: '',
  opened: null,
})
const acts = [
  {
    kind: 'pass',
    task: '1.0',
    step: 'business',
    isConsult: false,
    asksGrade: true,
    role: 'finance-office',
    givesUp: [],
  },
] as const
const view = (holders: readonly HolderView[], ...history: readonly FilingStepRow[]) => ({
  acts,
  holders,
  history,
})

test('the person asked for an opinion reads the question, whatever was opened since', () => {
  const asked = record({ kind: 'countersign', target: me, comment: '口径？' })
  expect(
    recordToRead(me, view([holder('review', null), holder('consult', me)], record({ kind: 'open' }), asked)),
  ).toBe(asked)
})

test('the person it was handed to reads why', () => {
  const handed = record({ kind: 'transfer', target: me, comment: '请办' })
  expect(recordToRead(me, view([holder('review', me)], record({}), handed))).toBe(handed)
})

test('an opinion that came back, and a level that sent it back, are read by its holder', () => {
  const opinion = record({ kind: 'return', isConsult: true, comment: '不妥' })
  const back = record({ kind: 'return', back: 'previous', comment: '再看' })
  for (const one of [opinion, back])
    expect(recordToRead(me, view([holder('review', null)], record({}), one))).toBe(one)
})

test('nothing of what went on as usual, nothing to those who have nothing to do with it', () => {
  expect(recordToRead(me, view([holder('review', null)], record({ kind: 'pass' })))).toBeNull()
  expect(
    recordToRead(me, view([holder('review', null)], record({ kind: 'return', back: 'unit' }))),
  ).toBeNull()
  expect(recordToRead(me, { ...view([], record({ kind: 'countersign', target: me })), acts: [] })).toBeNull()
})
