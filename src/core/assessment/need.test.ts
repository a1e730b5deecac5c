import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import type { Detail } from '../target/project.ts'
import { assessmentNeed, leastAssessed, type AssessedProject, type Predecessor } from './need.ts'
import { DEFAULT_ASSESSMENT, type AssessmentScheme } from './scheme.ts'

const WAN = 1_000_000n
const detail = (field: Detail['field'], text: string, choice: string | null = null): Detail => ({
  field,
  label: '',
  text,
  choice,
  at: { line: 1 },
})
const project = (name = '城区道路改造', ...details: Detail[]): AssessedProject => ({ name, details })
const none: Predecessor = { known: true, project: null }
const there = (...details: Detail[]): Predecessor => ({ known: true, project: { details } })
const need = (
  of: AssessedProject,
  wan: bigint,
  before: Predecessor = { known: false },
  scheme: AssessmentScheme = DEFAULT_ASSESSMENT,
) => assessmentNeed({ project: of, budget: fen(wan * WAN), year: 2026, before, form: 'general' }, scheme)

type Case = {
  readonly when: string
  readonly of: AssessedProject
  readonly wan: bigint
  readonly before: Predecessor
  readonly reasons: readonly string[]
}

describe('which projects need an assessment', () => {
  test.each<Case>([
    {
      when: '新增 by its form',
      of: project('道路', detail('attribute', '☑新增项目 □延续项目', '新增项目')),
      wan: 100n,
      before: { known: false },
      reasons: ['new'],
    },
    {
      when: 'boxes of which none is ticked say nothing',
      of: project('道路', detail('attribute', '□新增项目 □延续项目')),
      wan: 100n,
      before: { known: false },
      reasons: [],
    },
    {
      when: 'new, as the unit did not have it the year before',
      of: project(),
      wan: 100n,
      before: none,
      reasons: ['new'],
    },
    {
      when: '延续 by its form holds against a year before that did not have it',
      of: project('道路', detail('attribute', '延续项目')),
      wan: 100n,
      before: none,
      reasons: [],
    },
    {
      when: 'nothing is known of the year before',
      of: project(),
      wan: 100n,
      before: { known: false },
      reasons: [],
    },
    { when: 'below the threshold', of: project(), wan: 99n, before: none, reasons: [] },
    {
      when: '到期延续: its period ended the year before',
      of: project('道路', detail('attribute', '延续项目')),
      wan: 100n,
      before: there(detail('period', '2023-2025年')),
      reasons: ['expiring'],
    },
    {
      when: 'a period that goes on',
      of: project(),
      wan: 100n,
      before: there(detail('period', '2023-2026年')),
      reasons: [],
    },
    {
      when: '大额, whatever it is',
      of: project('道路', detail('attribute', '延续项目')),
      wan: 1000n,
      before: there(),
      reasons: ['large'],
    },
    { when: 'new and large', of: project(), wan: 1000n, before: none, reasons: ['new', 'large'] },
  ])('$when', ({ of, wan, before, reasons }) => {
    expect(need(of, wan, before).reasons).toEqual(reasons)
  })

  test('a word exempts it, and is named', () => {
    expect(need(project('防汛应急抢险'), 2000n, none)).toEqual({ reasons: [], exempt: '应急' })
    expect(need(project('道路', detail('category', '公用经费')), 2000n, none)).toEqual({
      reasons: [],
      exempt: '公用经费',
    })
    // What would have needed none is exempt by no word.
    expect(need(project('防汛应急抢险'), 5n, none)).toEqual({ reasons: [], exempt: null })
  })

  test('专项债券 need one from the first 分 on, whatever words it has, where the rule set asks for it', () => {
    const bonds = (scheme: AssessmentScheme = DEFAULT_ASSESSMENT) =>
      assessmentNeed(
        {
          project: project('县医院应急楼建设'),
          budget: fen(1n),
          year: 2026,
          before: { known: false },
          form: 'special-bond',
        },
        scheme,
      )
    expect(bonds().reasons).toEqual(['special-bond'])
    const objects = { ...DEFAULT_ASSESSMENT.objects, 'special-bond': false }
    expect(bonds({ ...DEFAULT_ASSESSMENT, objects }).reasons).toEqual([])
    expect(bonds({ ...DEFAULT_ASSESSMENT, gate: 'unasked' }).reasons).toEqual([])
  })

  test('a budget that is not known is below every threshold but 0', () => {
    const unknown = { project: project(), budget: null, year: 2026, before: none, form: 'general' } as const
    expect(assessmentNeed(unknown, DEFAULT_ASSESSMENT).reasons).toEqual([])
    expect(
      assessmentNeed(unknown, {
        ...DEFAULT_ASSESSMENT,
        from: { ...DEFAULT_ASSESSMENT.from, new: '0' },
      }).reasons,
    ).toEqual(['new'])
  })

  test('switched off nothing needs one', () => {
    expect(need(project(), 5000n, none, { ...DEFAULT_ASSESSMENT, gate: 'unasked' }).reasons).toEqual([])
    expect(leastAssessed({ ...DEFAULT_ASSESSMENT, gate: 'unasked' })).toBeNull()
    expect(leastAssessed(DEFAULT_ASSESSMENT)).toBe(100n * WAN)
    expect(
      leastAssessed({
        ...DEFAULT_ASSESSMENT,
        objects: { 'new': false, 'expiring': false, 'large': true, 'special-bond': true },
      }),
    ).toBe(1000n * WAN)
  })

  test('law: what needs one keeps needing it with more money, and nothing below the least budget does', () => {
    const before = fc.constantFrom<Predecessor>(
      { known: false },
      none,
      there(),
      there(detail('period', '2023-2025年')),
    )
    fc.assert(
      fc.property(fc.bigInt(0n, 3000n), fc.bigInt(0n, 3000n), before, (wan, more, was) => {
        const less = need(project(), wan, was).reasons
        expect(need(project(), wan + more, was).reasons).toEqual(expect.arrayContaining([...less]))
        if (less.length > 0) expect(wan * WAN).toBeGreaterThanOrEqual(leastAssessed(DEFAULT_ASSESSMENT) ?? 0n)
      }),
    )
  })
})
