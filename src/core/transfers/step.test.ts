import { describe, expect, test } from 'vitest'
import {
  stepTransfer,
  type TransferAct,
  type TransferCourse,
  type TransferParty,
  type TransferStanding,
} from './step.ts'

const department: TransferParty = { id: '部门', mayManage: false, maySplit: true, mayReport: true }
const bureau: TransferParty = { id: '财政', mayManage: true, maySplit: true, mayReport: true }
const unit: TransferParty = { id: '单位', mayManage: false, maySplit: false, mayReport: false }
const STANDING: TransferStanding = {
  year: 2025,
  receivedOn: '2025-03-03',
  today: '2026-02-02',
  left: '0',
  projects: 2,
  lacks: 0,
}
const NEW: TransferCourse = { splitOn: null, report: 'none', sender: null }
const SPLIT: TransferCourse = { splitOn: '2025-03-20', report: 'filling', sender: null }

const does = (
  course: TransferCourse,
  act: TransferAct,
  party: TransferParty,
  {
    day = '2025-03-20',
    comment = '',
    ...more
  }: Partial<TransferStanding> & { day?: string; comment?: string } = {},
) => {
  const stepped = stepTransfer(course, act, party, { day, comment, standing: { ...STANDING, ...more } })
  return stepped.ok ? stepped.value : stepped.error.code
}

describe('the way of a transfer', () => {
  test('split, sent in, checked by somebody else, gone up', () => {
    const split = does(NEW, 'split', department)
    expect(split).toEqual({ splitOn: '2025-03-20', report: 'none', sender: null })
    const sent = does(SPLIT, 'send', department)
    expect(sent).toEqual({ ...SPLIT, report: 'checking', sender: '部门' })
    const checking: TransferCourse = { ...SPLIT, report: 'checking', sender: '部门' }
    expect(does(checking, 'report', bureau)).toMatchObject({ report: 'reported', sender: '部门' })
    expect(does({ ...checking, sender: '财政' }, 'report', bureau)).toBe('four-eyes')
    expect(does(checking, 'report', department)).toBe('not-yours')
    expect(does(checking, 'withdraw', department)).toEqual(SPLIT)
  })

  test('what is given back or opened again says why', () => {
    const checking: TransferCourse = { ...SPLIT, report: 'checking', sender: '部门' }
    expect(does(checking, 'return', bureau)).toBe('comment-missing')
    expect(does(checking, 'return', bureau, { comment: '核对数量' })).toEqual(SPLIT)
    expect(does(SPLIT, 'resplit', department)).toBe('comment-missing')
    expect(does(SPLIT, 'resplit', department, { comment: '项目调整' })).toMatchObject({ splitOn: null })
    expect(does(checking, 'resplit', department, { comment: '项目调整' })).toBe('not-in-this-state')
    expect(does({ ...checking, report: 'reported' }, 'reopen', bureau, { comment: '改数' })).toMatchObject({
      report: 'checking',
    })
  })

  test('nothing split, too much, a day that cannot be, a year that runs, a report with gaps', () => {
    expect(does(NEW, 'split', department, { projects: 0 })).toBe('nothing-split')
    expect(does(NEW, 'split', department, { left: '-1' })).toBe('split-exceeds')
    expect(does(NEW, 'split', department, { day: '2025-03-02' })).toBe('day-wrong')
    expect(does(NEW, 'split', department, { day: '2026-02-03' })).toBe('day-wrong')
    expect(does(SPLIT, 'send', department, { today: '2025-12-31' })).toBe('year-runs')
    expect(does(SPLIT, 'send', department, { lacks: 1 })).toBe('incomplete')
    expect(does(NEW, 'split', unit)).toBe('not-yours')
    expect(does(NEW, 'send', department)).toBe('not-in-this-state')
  })
})
