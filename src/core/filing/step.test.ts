import { describe, expect, test } from 'vitest'
import {
  makeAct,
  administrator,
  both,
  business,
  chief,
  department,
  deputy,
  filler,
  head,
  performance,
  reader,
  type Wish,
} from '../../../test/support/parties.ts'
import { fen } from '../kernel/money.ts'
import type { Party } from './act.ts'
import { allowedActs, filingHolders } from './allowed-acts.ts'
import { newFiling, openTasks, type Filing } from './filing.ts'
import { NATIONAL_FLOW, flowRoute, type Flow } from './flow.ts'
import { refusedActs } from './refused-acts.ts'
import { step } from './step.ts'
import { writeIntoFiling } from './write.ts'

function tried(filing: Filing, actor: Party, wish: Wish, flow: Flow = NATIONAL_FLOW): string {
  const stepped = step(filing, makeAct(actor, wish), flow)
  return stepped.ok ? stepped.value.filing.state : stepped.error.code
}

function done(filing: Filing, actor: Party, wish: Wish, flow: Flow = NATIONAL_FLOW): Filing {
  const stepped = step(filing, makeAct(actor, wish), flow)
  if (!stepped.ok) throw new Error(stepped.error.code)
  return stepped.value.filing
}

const draft = newFiling('2025-09-01T00:00:00.000Z')
const sent = () => done(draft, filler, { kind: 'submit' })
const atFinance = () => done(sent(), department, { kind: 'pass' })
const atApproval = () => done(done(atFinance(), business, { kind: 'pass' }), performance, { kind: 'pass' })
const approved = () => done(atApproval(), chief, { kind: 'approve' })

describe('the national way', () => {
  test('goes from the draft to the approved version', () => {
    expect(sent().state).toBe('submitted')
    expect(done(sent(), department, { kind: 'open' }).state).toBe('department-review')
    expect(atFinance().state).toBe('finance-review')
    expect(openTasks(atFinance()).map((task) => task.step)).toEqual(['business', 'performance'])
    expect(openTasks(done(atFinance(), performance, { kind: 'pass' })).map((task) => task.step)).toEqual([
      'business',
    ])
    expect(openTasks(atApproval()).map(({ kind }) => kind)).toEqual(['approval'])
    expect(approved()).toMatchObject({ state: 'approved', version: 1, round: 0, authors: [] })
    expect(done(approved(), performance, { kind: 'archive' }).state).toBe('archived')
  })

  test('is sent in without errors alone; a draft may hold any', () => {
    expect(step(draft, makeAct(filler, { kind: 'submit', errors: 3 }), NATIONAL_FLOW)).toEqual({
      ok: false,
      error: { code: 'errors-open', values: { count: 3 } },
    })
    expect(
      step(
        draft,
        makeAct(filler, {
          kind: 'submit',
          assessment: { code: 'assessment-changes-open', values: { count: 2 } },
        }),
        NATIONAL_FLOW,
      ),
    ).toEqual({ ok: false, error: { code: 'assessment-changes-open', values: { count: 2 } } })
    expect(writeIntoFiling(draft, filler).ok).toBe(true)
  })

  test('belongs to nobody without the role', () => {
    expect(tried(draft, reader, { kind: 'submit' })).toBe('not-yours')
    expect(tried(sent(), business, { kind: 'pass' })).toBe('not-yours')
    expect(tried(sent(), reader, { kind: 'open' })).toBe('not-yours')
    // An administrator who looks is in nobody’s way: the unit may still take it back.
    expect(tried(sent(), administrator, { kind: 'open' })).toBe('not-yours')
    expect(done(sent(), administrator, { kind: 'pass' }).state).toBe('finance-review')
    expect(
      tried(done(sent(), department, { kind: 'transfer', target: administrator }), administrator, {
        kind: 'open',
      }),
    ).toBe('department-review')
    const alone: Flow = {
      ...NATIONAL_FLOW,
      stages: [{ kind: 'department', steps: [{ id: 'department', roles: ['administrator'], from: null }] }],
    }
    expect(
      tried(done(draft, filler, { kind: 'submit' }, alone), administrator, { kind: 'open' }, alone),
    ).toBe('department-review')
    expect(tried(draft, chief, { kind: 'approve' })).toBe('not-in-this-state')
  })
})

describe('taking back', () => {
  test('is possible until the next level has opened it', () => {
    expect(tried(sent(), filler, { kind: 'withdraw' })).toBe('draft')
    expect(tried(done(sent(), department, { kind: 'open' }), filler, { kind: 'withdraw' })).toBe('opened')
    expect(tried(sent(), reader, { kind: 'withdraw' })).toBe('not-yours')
  })

  test('a review passed by mistake is taken back until the next level has opened it', () => {
    const back = done(atFinance(), department, { kind: 'withdraw' })
    expect(back.state).toBe('department-review')
    expect(openTasks(back).map((task) => task.step)).toEqual(['department'])
    expect(tried(done(atFinance(), business, { kind: 'open' }), department, { kind: 'withdraw' })).toBe(
      'not-yours',
    )
  })

  test('an adjustment is given up by the unit as long as it has it, written in or not, sent back or not', () => {
    const adjusting = done(approved(), filler, { kind: 'adjust', comment: '预算调减' })
    expect(tried(adjusting, filler, { kind: 'abandon' })).toBe('approved')
    expect(tried(adjusting, filler, { kind: 'withdraw' })).toBe('not-in-this-state')
    const written = writeIntoFiling(adjusting, filler)
    if (!written.ok) throw new Error('written')
    expect(done(written.value, head, { kind: 'abandon' })).toMatchObject({
      state: 'approved',
      version: 1,
      round: 0,
      authors: [],
      sender: null,
      tasks: [],
    })
    const inReview = done(written.value, filler, { kind: 'submit' })
    expect(tried(inReview, filler, { kind: 'abandon' })).toBe('not-in-this-state')
    const back = done(inReview, department, { kind: 'return', comment: '请说明', to: 'unit' })
    expect(tried(back, filler, { kind: 'abandon' })).toBe('approved')
    expect(tried(back, reader, { kind: 'abandon' })).toBe('not-yours')
    expect(tried(draft, filler, { kind: 'abandon' })).toBe('not-in-this-state')
  })
})

describe('sending back', () => {
  test('needs a reason', () => {
    expect(tried(sent(), department, { kind: 'return' })).toBe('comment-missing')
    expect(tried(sent(), department, { kind: 'return', comment: '时效指标缺失' })).toBe('draft')
  })

  test('goes to the last editor, who is the one that passed it, or to the unit', () => {
    const back = done(atFinance(), business, { kind: 'return', comment: '请核对' })
    expect(back.state).toBe('department-review')
    expect(openTasks(back).map(({ person }) => person)).toEqual(['department'])
    expect(tried(back, deputy, { kind: 'pass' })).toBe('not-yours')
    expect(tried(back, department, { kind: 'pass' })).toBe('finance-review')
    expect(tried(atFinance(), business, { kind: 'return', to: 'unit', comment: '请核对' })).toBe('draft')
  })
})

test('what a department sends back goes to those who write it, not to the head who confirmed it', () => {
  const flow: Flow = {
    ...NATIONAL_FLOW,
    stages: [
      { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'], from: null }] },
      ...NATIONAL_FLOW.stages,
    ],
  }
  const confirmed = done(done(draft, filler, { kind: 'submit' }, flow), head, { kind: 'pass' }, flow)
  expect(tried(confirmed, department, { kind: 'return', comment: '请补单位' }, flow)).toBe('draft')
})

describe('grades (R-25)', () => {
  test.each([
    ['优', 'finance-review'],
    ['良', 'comment-missing'],
    ['中', 'grade-returns'],
    ['差', 'grade-blocks'],
    [null, 'grade-missing'],
  ] as const)('%s: %s', (grade, outcome) => {
    expect(tried(sent(), department, { kind: 'pass', grade })).toBe(outcome)
  })

  test.each(['良', '中', null] as const)(
    '%s does not concern the head of the unit, who confirms',
    (grade) => {
      const flow: Flow = {
        ...NATIONAL_FLOW,
        stages: [
          { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'], from: null }] },
          ...NATIONAL_FLOW.stages,
        ],
      }
      const filing = done(draft, filler, { kind: 'submit' }, flow)
      const confirmed = step(filing, makeAct(head, { kind: 'pass', grade }), flow)
      expect(confirmed).toMatchObject({
        ok: true,
        value: { filing: { state: 'department-review' }, record: { grade: null } },
      })
      expect(refusedActs(filing, head, flow, { errors: 0, assessment: null, grade, closed: null })).toEqual(
        [],
      )
    },
  )

  test('良 goes on with what was amended said', () => {
    expect(tried(sent(), department, { kind: 'pass', grade: '良', comment: '已改指标值' })).toBe(
      'finance-review',
    )
  })

  test.each(['中', '差'] as const)('%s is never approved', (grade) => {
    expect(tried(atApproval(), chief, { kind: 'approve', grade })).toMatch(/^grade-/)
  })
})

describe('four eyes', () => {
  test('a writer does not review, but may send back', () => {
    const writing = writeIntoFiling(draft, department)
    if (!writing.ok) throw new Error(writing.error.code)
    const filing = done(writing.value, filler, { kind: 'submit' })
    expect(tried(filing, department, { kind: 'pass' })).toBe('four-eyes')
    expect(tried(filing, department, { kind: 'open' })).toBe('four-eyes')
    expect(tried(filing, deputy, { kind: 'pass' })).toBe('finance-review')
    expect(tried(filing, department, { kind: 'return', comment: '重填' })).toBe('draft')
  })

  test('the sender does not review', () => {
    expect(tried(done(draft, both, { kind: 'submit' }), both, { kind: 'pass' })).toBe('four-eyes')
  })

  test('one person takes one step of a round, unless the flow says otherwise', () => {
    expect(tried(atApproval(), performance, { kind: 'approve' })).toBe('took-a-step')
    expect(tried(atApproval(), performance, { kind: 'approve' }, { ...NATIONAL_FLOW, twice: true })).toBe(
      'approved',
    )
  })

  test('a reviewer who amends leaves the decision to another', () => {
    const open = done(atFinance(), performance, { kind: 'open' })
    const written = writeIntoFiling(open, performance)
    if (!written.ok) throw new Error(written.error.code)
    expect(tried(written.value, performance, { kind: 'pass' })).toBe('four-eyes')
    expect(tried(written.value, chief, { kind: 'pass' })).toBe('finance-review')
  })
})

describe('writing', () => {
  test('is for the unit, until it is sent in, and never in what is approved', () => {
    const outcome = (filing: Filing, actor: Party) => {
      const written = writeIntoFiling(filing, actor)
      return written.ok ? 'written' : written.error.code
    }
    expect(outcome(draft, filler)).toBe('written')
    expect(outcome(sent(), filler)).toBe('under-review')
    expect(outcome(atFinance(), filler)).toBe('under-review')
    expect(outcome(atFinance(), department)).toBe('under-review')
    expect(outcome(approved(), filler)).toBe('approved-locked')
    expect(outcome(done(approved(), filler, { kind: 'adjust', comment: '预算调减' }), filler)).toBe('written')
  })
})

describe('handing over and asking', () => {
  test('what was handed over waits for that person; another of the role may take it over', () => {
    const handed = done(sent(), department, { kind: 'transfer', target: deputy })
    expect(tried(handed, department, { kind: 'pass' })).toBe('not-yours')
    expect(tried(handed, deputy, { kind: 'pass' })).toBe('finance-review')
    const again = done(handed, department, { kind: 'transfer', target: department })
    expect(tried(again, department, { kind: 'pass' })).toBe('finance-review')
    expect(tried(sent(), department, { kind: 'transfer', target: reader })).toBe('target-unfit')
    expect(tried(sent(), department, { kind: 'transfer', target: department })).toBe('target-same')
    expect(tried(again, department, { kind: 'transfer', target: department })).toBe('target-same')
  })

  test('a person asked answers before the task goes on', () => {
    const asked = done(sent(), department, { kind: 'countersign', target: business })
    expect(tried(asked, department, { kind: 'pass' })).toBe('opinion-awaited')
    const answered = done(asked, business, { kind: 'pass', grade: null })
    expect(tried(answered, department, { kind: 'pass' })).toBe('finance-review')
    const against = done(asked, business, { kind: 'return', comment: '成本依据不足' })
    expect(against.state).toBe('department-review')
    expect(tried(against, department, { kind: 'pass' })).toBe('finance-review')
    expect(tried(asked, department, { kind: 'withdraw' })).toBe('department-review')
    expect(tried(sent(), department, { kind: 'countersign', target: department })).toBe('target-same')
  })
})

describe('money', () => {
  const graded: Flow = {
    ...NATIONAL_FLOW,
    stages: [
      { kind: 'department', steps: [{ id: 'department', roles: ['department-reviewer'], from: null }] },
      {
        kind: 'finance',
        steps: [
          { id: 'business', roles: ['finance-office'], from: '50' },
          { id: 'performance', roles: ['performance-office'], from: '500' },
        ],
      },
    ],
  }

  test.each([
    [fen(49_999_999n), ['department', 'approval']],
    [fen(50_000_000n), ['department', 'business', 'approval']],
    [fen(500_000_000n), ['department', 'business', 'performance', 'approval']],
    [null, ['department', 'business', 'performance', 'approval']],
  ])('%s 分 takes %j', (amount, steps) => {
    expect(flowRoute(graded, amount).flatMap((stage) => stage.steps.map(({ id }) => id))).toEqual(steps)
  })

  test('the way of a round stays as it was when it was sent in', () => {
    const small = done(draft, filler, { kind: 'submit', amount: fen(1n) }, graded)
    expect(
      tried(
        done(small, department, { kind: 'pass' }, NATIONAL_FLOW),
        chief,
        { kind: 'approve' },
        NATIONAL_FLOW,
      ),
    ).toBe('approved')
  })
})

describe('what is offered', () => {
  const kinds = (filing: Filing, actor: Party) => [
    ...new Set(allowedActs(filing, actor, NATIONAL_FLOW).map(({ kind }) => kind)),
  ]

  test('is what the person may do', () => {
    expect(kinds(draft, filler)).toEqual(['submit'])
    expect(kinds(sent(), filler)).toEqual(['withdraw'])
    expect(kinds(sent(), department)).toEqual(['open', 'return', 'transfer', 'countersign', 'pass'])
    expect(kinds(atApproval(), chief)).toEqual(['open', 'return', 'transfer', 'countersign', 'approve'])
    expect(kinds(approved(), head)).toEqual(['adjust'])
    expect(kinds(sent(), reader)).toEqual([])
  })

  test('says who has it', () => {
    expect(filingHolders(draft, NATIONAL_FLOW).map(({ roles }) => roles)).toEqual([NATIONAL_FLOW.submit])
    expect(filingHolders(sent(), NATIONAL_FLOW).map((one) => one.step)).toEqual(['department'])
    expect(filingHolders(approved(), NATIONAL_FLOW)).toEqual([])
  })
})
