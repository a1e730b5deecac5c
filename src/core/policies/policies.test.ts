import { describe, expect, test } from 'vitest'
import { policyFault, policyState, policyYears, type PolicyGoal, type PolicyHead } from './policy.ts'
import { percentText } from '../kernel/exact.ts'
import { goalProgress, isBehind, lags, reachedOfYear } from './progress.ts'
import { policyFindings, type JudgedPolicy } from './rules.ts'
import { policyActs, stepPolicy, type PolicyStanding } from './step.ts'
import { policyRefusal } from '../assessment/gate.ts'

const TODAY = '2026-06-01'
const goal = (more: Partial<PolicyGoal> = {}): PolicyGoal => ({
  id: 'g',
  name: '高龄津贴覆盖率',
  sign: '>=',
  unit: '%',
  values: [
    { year: 2025, value: '90' },
    { year: 2026, value: '95' },
  ],
  ...more,
})
const head = (more: Partial<PolicyHead> = {}): PolicyHead => ({
  name: '高龄津贴政策',
  documentNumber: '安政规〔2024〕3号',
  issuedOn: '2024-12-20',
  validFrom: '2025-01-01',
  validTo: '2027-12-31',
  ground: '老年人权益保障法',
  budgets: [{ year: 2025, amount: '100' }],
  goals: [goal()],
  ...more,
})

describe('what is registered', () => {
  test('its years are those of its term; what is outside of them, twice or empty is refused', () => {
    expect(policyYears(head())).toEqual([2025, 2026, 2027])
    const fault = (more: Partial<PolicyHead>) => policyFault(head(more), 'active', TODAY)?.code ?? null
    expect(fault({})).toBeNull()
    expect(fault({ validTo: '2024-01-01' })).toBe('term-wrong')
    expect(fault({ validTo: '2045-01-01' })).toBe('term-wrong')
    expect(fault({ issuedOn: '2026-06-02' })).toBe('day-ahead')
    expect(fault({ issuedOn: null })).toBe('document-missing')
    expect(policyFault(head({ issuedOn: null, documentNumber: '' }), 'drafted', TODAY)).toBeNull()
    expect(fault({ budgets: [{ year: 2028, amount: '1' }] })).toBe('year-outside')
    expect(fault({ goals: [goal({ values: [{ year: 2024, value: '1' }] })] })).toBe('year-outside')
    expect(fault({ goals: [goal(), goal({ id: 'h' })] })).toBe('goal-twice')
    expect(fault({ goals: [goal({ values: [] })] })).toBe('goal-empty')
  })

  test('已到期 is told by its last day', () => {
    const state = (course: 'active' | 'ended', validTo: string) => policyState({ course, validTo }, TODAY)
    expect([
      state('active', '2026-06-01'),
      state('active', '2026-05-31'),
      state('ended', '2020-01-01'),
    ]).toEqual(['active', 'expired', 'ended'])
  })
})

describe('its course', () => {
  const standing = (more: Partial<PolicyStanding> = {}): PolicyStanding => ({
    course: 'drafted',
    hasDocument: true,
    validTo: '2027-12-31',
    gate: 'advised',
    assessment: { code: 'assessment-missing', values: {} },
    assessedOn: null,
    startedOn: null,
    ...more,
  })
  const step = (
    more: Partial<PolicyStanding>,
    act: 'start' | 'renew' | 'end' | 'resume',
    day: string | null = null,
  ) => {
    const done = stepPolicy(standing(more), { act, comment: '说明', day })
    return done.ok ? done.value : done.error.code
  }

  test('advice keeps nothing back; required asks for a passed assessment', () => {
    expect(step({}, 'start')).toBe('active')
    expect(step({ hasDocument: false }, 'start')).toBe('document-missing')
    expect(step({ gate: 'required' }, 'start')).toBe('not-assessed')
    expect(step({ gate: 'required', assessment: null, assessedOn: '2026-01-01' }, 'start')).toBe('active')
  })

  test('it is prolonged beyond its last day, where required on an assessment of its own', () => {
    const active = { course: 'active', startedOn: '2025-01-01' } as const
    expect(step(active, 'renew', '2028-12-31')).toBe('active')
    expect(step(active, 'renew', '2027-12-31')).toBe('day-wrong')
    const passed = { ...active, gate: 'required', assessment: null } as const
    expect(step({ ...passed, assessedOn: '2024-12-01' }, 'renew', '2028-12-31')).toBe('assessed-before')
    expect(step({ ...passed, assessedOn: '2025-10-01' }, 'renew', '2028-12-31')).toBe('active')
  })

  test('ending it needs a reason; what was ended is drafted again', () => {
    expect(stepPolicy(standing({ course: 'active' }), { act: 'end', comment: ' ', day: null })).toMatchObject(
      {
        error: { code: 'comment-missing' },
      },
    )
    expect(step({ course: 'ended' }, 'resume')).toBe('drafted')
    expect(policyActs('active')).toEqual(['renew', 'end'])
  })

  test('a new project of it is kept back by what its assessment lacks', () => {
    const signed = (conclusion: 'support' | 'adjust' | 'refuse', changesOpen = 0) =>
      policyRefusal('高龄津贴', { conclusion, budget: null, changesOpen })?.code ?? null
    expect([policyRefusal('高龄津贴', null)?.code, signed('refuse'), signed('adjust', 1)]).toEqual([
      'policy-unassessed',
      'policy-unsupported',
      'policy-changes-open',
    ])
    expect([signed('support'), signed('adjust')]).toEqual([null, null])
  })
})

describe('中长期目标', () => {
  const entered = (year: number, value: string) => ({
    goal: 'g',
    year,
    value,
    reason: '',
    at: '2026-01-10T00:00:00Z',
    by: null,
  })
  const lights = (goals: readonly PolicyGoal[], reached: ReturnType<typeof entered>[], today = TODAY) =>
    goalProgress({ goals, reached }, today, 80).map(({ light, share }) => `${light} ${share ?? '-'}`)

  test('a year is reached, near, behind, missing once it is over, or waits', () => {
    expect(lights([goal()], [])).toEqual(['missing -', 'waiting -'])
    expect(lights([goal()], [entered(2025, '90'), entered(2026, '76')])).toEqual([
      'reached 100.00',
      'near 80.00',
    ])
    expect(lights([goal()], [entered(2025, '45')])).toEqual(['behind 50.00', 'waiting -'])
    expect(
      ['reached', 'near', 'behind', 'missing', 'waiting'].map((light) => lags({ light: light as 'near' })),
    ).toEqual([false, true, true, true, false])
  })

  test('less is better where the sign says so, and a reason is needed where it lags', () => {
    const cost = goal({ sign: '<=', unit: '元/人', values: [{ year: 2025, value: '100' }] })
    expect(lights([cost], [entered(2025, '110')])).toEqual(['near 90.00'])
    expect([isBehind(cost, 2025, '110'), isBehind(cost, 2025, '100'), isBehind(cost, 2026, '1')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('how far the goals of a year are', () => {
  const cost = goal({
    id: 'c',
    name: '人均成本',
    sign: '<=',
    unit: '元',
    values: [{ year: 2025, value: '100' }],
  })
  const entered = (id: string, value: string) => ({
    goal: id,
    year: 2025,
    value,
    reason: '',
    at: '2026-01-10T00:00:00Z',
    by: null,
  })
  const share = (reached: ReturnType<typeof entered>[], year = 2025) => {
    const found = reachedOfYear({ goals: [goal(), cost], reached }, year)
    return found === null ? null : percentText(found)
  }

  test('is the mean of their shares, none above all of it', () => {
    expect(share([entered('g', '45'), entered('c', '80')])).toBe('75.00')
    expect(share([entered('g', '180'), entered('c', '100')])).toBe('100.00')
  })

  test('is not known where one was not entered, or none has a value of the year', () => {
    expect(share([entered('g', '45')])).toBe(null)
    expect(share([entered('g', '45'), entered('c', '80')], 2024)).toBe(null)
  })
})

describe('what is told', () => {
  const judged = (more: Partial<JudgedPolicy> = {}): JudgedPolicy => ({
    course: 'active',
    validTo: '2026-12-31',
    endedOn: null,
    budgets: [{ year: 2026, amount: '1000' }],
    money: [],
    assessedOn: null,
    evaluatedOn: null,
    ...more,
  })
  const money = (year: number, budget: string) => ({ year, projects: 1, budget, paid: '0' })
  const told = (more: Partial<JudgedPolicy>, days = 180, today = TODAY) =>
    policyFindings(judged(more), days, today).map(({ rule, facts }) => [rule, facts] as const)

  test('projects that ask for money after it expired or was ended', () => {
    const asking = { money: [money(2026, '5'), money(2027, '7'), money(2028, '0')] }
    expect(told(asking)).toEqual([
      ['expired-asking', { year: 2027, projects: 1, budget: '7', until: '2026-12-31' }],
    ])
    expect(told({ ...asking, course: 'ended', endedOn: '2025-03-01' }).map(([, { year }]) => year)).toEqual([
      2026, 2027,
    ])
    expect(told({ ...asking, course: 'drafted' })).toEqual([])
  })

  test('projects that ask for more than its plan of the year; a year without one is not judged', () => {
    expect(told({ money: [money(2026, '1001'), money(2025, '9')] })).toEqual([
      ['over-plan', { year: 2026, budget: '1001', plan: '1000', over: '1' }],
    ])
    expect(told({ money: [money(2026, '1000')] })).toEqual([])
  })

  test('it is assessed again, or evaluated, before it expires', () => {
    expect(told({}, 180, '2026-07-04')).toEqual([['renewal-due', { until: '2026-12-31', days: 180 }]])
    expect(told({}, 180, '2026-07-03')).toEqual([])
    expect(told({ assessedOn: '2026-07-04' }, 180, '2026-10-01')).toEqual([])
    expect(told({ assessedOn: '2026-07-03' }, 180, '2026-10-01')).toHaveLength(1)
    expect(told({ evaluatedOn: '2026-07-04' }, 180, '2026-10-01')).toEqual([])
    expect(told({ evaluatedOn: '2026-07-03' }, 180, '2026-10-01')).toHaveLength(1)
    expect(told({}, 0, '2026-12-01')).toEqual([])
    expect(told({}, 180, '2027-01-01')).toEqual([])
  })
})
