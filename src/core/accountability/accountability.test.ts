import { describe, expect, test } from 'vitest'
import { accountabilityActs, actOn, contentFault } from './entry.ts'
import { suggestions, type Known, type KnownGrade } from './suggest.ts'
import { DEFAULT_RESULTS } from '../results/scheme.ts'

const TODAY = '2026-06-01'

describe('what is written down', () => {
  const content = {
    kind: 'talk',
    project: 'P',
    post: 'project-lead',
    decidedOn: '2026-05-01',
  } as const

  test('终身责任追究 is of the lead of a project; a decision of tomorrow is none', () => {
    expect(contentFault(content, TODAY)).toBeNull()
    expect(contentFault({ ...content, project: null }, TODAY)).toBe('project-missing')
    expect(contentFault({ ...content, post: 'unit-head', project: null }, TODAY)).toBeNull()
    expect(contentFault({ ...content, kind: 'lifelong' }, TODAY)).toBeNull()
    expect(contentFault({ ...content, kind: 'lifelong', post: 'unit-head' }, TODAY)).toBe('post-not-lead')
    expect(contentFault({ ...content, decidedOn: '2026-06-02' }, TODAY)).toBe('day-ahead')
  })

  test('it is closed with its outcome, opened again or revoked with a reason', () => {
    const open = { state: 'open', decidedOn: '2026-05-01' } as const
    const close = { act: 'close', said: '已约谈', day: '2026-05-20' } as const
    expect(actOn(open, close, TODAY)).toEqual({ to: 'closed' })
    expect(actOn(open, { ...close, said: ' ' }, TODAY)).toEqual({ refused: 'outcome-missing' })
    expect(actOn(open, { ...close, day: '2026-04-30' }, TODAY)).toEqual({ refused: 'day-wrong' })
    expect(actOn(open, { ...close, day: '2026-06-02' }, TODAY)).toEqual({ refused: 'day-wrong' })
    expect(actOn(open, { ...close, act: 'revoke', said: '' }, TODAY)).toEqual({ refused: 'reason-missing' })
    expect(actOn({ ...open, state: 'closed' }, close, TODAY)).toEqual({ refused: 'not-in-this-state' })
    expect(['open', 'closed', 'revoked'].map((state) => accountabilityActs(state as 'open'))).toEqual([
      ['close', 'revoke'],
      ['reopen'],
      [],
    ])
  })
})

describe('what is suggested', () => {
  const graded = (project: string | null, grade: KnownGrade['grade']): KnownGrade => ({
    project,
    unit: 'U',
    unitName: '民政局',
    subject: project ?? '民政局',
    grade,
    score: '55.00',
    source: 'finance',
  })
  const late = (days: number) => ({
    project: 'P',
    unit: 'U',
    unitName: '民政局',
    subject: '养老',
    rectification: `R${days}`,
    year: 2025,
    number: 3,
    due: '2026-04-01',
    days,
  })
  const talk = (decidedOn: string, year = 2025) => ({ unit: 'U', unitName: '民政局', year, decidedOn })
  const known = (more: Partial<Known>): Known => ({ year: 2025, grades: [], late: [], talks: [], ...more })
  const told = (more: Partial<Known>, scheme = DEFAULT_RESULTS, settled: readonly string[] = []) =>
    suggestions(known(more), scheme, new Set(settled), TODAY).map(({ rule, kind, post, key }) =>
      [rule, kind, post, key].join(' '),
    )

  test('a grade of the rule set or worse suggests a 约谈, of a department as a whole with its head', () => {
    const grades = [graded('A', '中'), graded('B', '差'), graded(null, '差')]
    expect(told({ grades })).toEqual([
      'poor-grade talk project-lead grade 2025 B',
      'poor-grade talk department-head grade 2025 U',
    ])
    expect(told({ grades }, { ...DEFAULT_RESULTS, talkGrade: '中' })).toHaveLength(3)
    expect(told({ grades }, { ...DEFAULT_RESULTS, talkGrade: 'off' })).toEqual([])
  })

  test('a 整改 that is late by the days of the rule set suggests a 约谈', () => {
    expect(told({ late: [late(29), late(30)] })).toEqual(['rectification-late talk project-lead late R30'])
    expect(told({ late: [late(400)] }, { ...DEFAULT_RESULTS, talkLateDays: 0 })).toEqual([])
  })

  test('约谈 of a unit, as often and within as many years as the rule set says, suggest 问责', () => {
    expect(told({ talks: [talk('2023-06-01'), talk('2026-05-01')] })).toEqual([])
    expect(told({ talks: [talk('2023-06-02'), talk('2026-05-01')] })).toEqual([
      'talks-repeated accountability unit-head talks U 2 2026-05-01',
    ])
    expect(
      told({ talks: [talk('2026-05-01'), talk('2026-05-02')] }, { ...DEFAULT_RESULTS, repeatedTalks: 0 }),
    ).toEqual([])
  })

  test('约谈 that repeat are told once, in the year of the last of them', () => {
    const talks = [talk('2025-06-01', 2024), talk('2026-05-01', 2025)]
    expect(told({ talks })).toHaveLength(1)
    expect(told({ talks, year: 2024 })).toEqual([])
    expect(told({ talks, year: 2026 })).toEqual([])
    const sameDay = [talk('2026-05-01', 2026), talk('2026-05-01', 2025)]
    expect(told({ talks: sameDay })).toEqual([])
    expect(told({ talks: sameDay, year: 2026 })).toHaveLength(1)
  })

  test('what was followed or set aside is suggested no more; another 约谈 makes it anew', () => {
    const settled = ['talks U 2 2026-05-01']
    const talks = [talk('2026-01-01'), talk('2026-05-01')]
    expect(told({ talks }, DEFAULT_RESULTS, settled)).toEqual([])
    expect(told({ talks: [...talks, talk('2026-05-30')] }, DEFAULT_RESULTS, settled)).toHaveLength(1)
  })
})
