import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '../kernel/roles.ts'
import { GRADES } from '../kernel/grade.ts'
import { fen } from '../kernel/money.ts'
import type { Act, Party, StepRecord } from './act.ts'
import { allowedActs, filingHolders } from './allowed-acts.ts'
import { isAtHome, newFiling, openTasks, type Filing } from './filing.ts'
import { FLOW_FORMAT, type Flow, type FlowStage } from './flow.ts'
import { holds, permit } from './permit.ts'
import { step } from './step.ts'
import { flowOfText } from './text-flow.ts'
import { waitsFor } from './waits-for.ts'
import { ACT_KINDS, isInReview, isLocked, WAY, type ActKind } from './states.ts'
import { writeIntoFiling } from './write.ts'

/** A county: every role twice, and three people with several posts. */
const PEOPLE: readonly Party[] = [
  ...(
    ['unit-filler', 'unit-head', 'department-reviewer', 'finance-office', 'performance-office'] as const
  ).flatMap((role): Party[] => [
    { id: `${role}-1`, roles: [role] },
    { id: `${role}-2`, roles: [role] },
  ]),
  { id: 'many', roles: ['unit-filler', 'department-reviewer', 'finance-office'] },
  { id: 'bureau', roles: ['finance-office', 'performance-office'] },
  { id: 'administrator', roles: ['administrator'] },
  { id: 'reader', roles: ['reader'] },
]
const BUDGET = fen(100_000_000n)

const finance: readonly Role[] = ['finance-office', 'performance-office', 'administrator']
const stages: fc.Arbitrary<readonly FlowStage[]> = fc
  .record({
    head: fc.boolean(),
    department: fc.integer({ min: 0, max: 2 }),
    finance: fc.array(
      fc.array(
        fc.record({
          roles: fc.subarray([...finance], { minLength: 1 }),
          from: fc.constantFrom(null, '0', '50', '100', '100.01'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { maxLength: 2 },
    ),
  })
  .map((drawn) => [
    ...(drawn.head
      ? [{ kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'], from: null }] } as const]
      : []),
    ...Array.from(
      { length: drawn.department },
      (_, index) =>
        ({
          kind: 'department',
          steps: [
            { id: `department-${index}`, roles: ['department-reviewer'], from: index === 0 ? null : '200' },
          ],
        }) as const,
    ),
    ...drawn.finance.map(
      (steps, stage) =>
        ({
          kind: 'finance',
          steps: steps.map(({ roles, from }, index) => ({ id: `finance-${stage}-${index}`, roles, from })),
        }) as const,
    ),
  ])
const flows: fc.Arbitrary<Flow> = fc
  .record({ stages, twice: fc.boolean(), head: fc.boolean() })
  .map(({ stages: drawn, twice, head }) => ({
    format: FLOW_FORMAT,
    submit: head ? ['unit-head'] : ['unit-filler', 'unit-head'],
    stages: drawn,
    approve: ['performance-office', 'administrator'],
    adjust: ['unit-filler', 'performance-office'],
    archive: ['performance-office'],
    consult: ['department-reviewer', ...finance],
    twice,
  }))

/** The ways of targets, and those of the texts of departments over the same flows. */
const ways: fc.Arbitrary<Flow> = fc
  .tuple(flows, fc.boolean())
  .map(([flow, isText]) => (isText ? flowOfText(flow, 'department') : flow))

/**
 * Numbers from which moves are made (who, what, by chance or among what is offered), always the same from one
 * seed.
 */
function numbersFrom(seed: number): () => number {
  let state = (seed ^ 0x9e_37_79_b9) >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 0x100_00_00
  }
}

function pick<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

type Move = {
  readonly kind: ActKind
  readonly actor: Party
  readonly task: string | null
  readonly at: string
}

function actOf({ kind, actor, task, at }: Move, number: number): Act {
  const common = { actor, at, task, comment: number % 7 === 0 ? '' : '意见' }
  // 优 and 良 more often than the others, so that walks get on.
  const grade = pick([...GRADES, '优', '优', 'ungraded', null] as const, number >> 5)
  switch (kind) {
    case 'submit':
      return {
        ...common,
        kind,
        errors: number % 11 === 0 ? 2 : 0,
        assessment: number % 17 === 0 ? { code: 'assessment-missing', values: {} } : null,
        amount: number % 13 === 0 ? null : BUDGET,
      }
    case 'return':
      return { ...common, kind, to: number % 3 === 0 ? 'unit' : 'previous' }
    case 'transfer':
      return { ...common, kind, target: pick(PEOPLE, number >> 3) }
    case 'countersign':
      return { ...common, kind, target: pick(PEOPLE, number >> 3) }
    case 'pass':
      return { ...common, kind, grade }
    case 'approve':
      return {
        ...common,
        kind,
        grade,
        approval: { number: number % 9 === 0 ? '' : '财预〔2026〕1号', date: '2026-01-31' },
      }
    default:
      return { ...common, kind }
  }
}

/** What the walk knows by itself, to compare with. */
type Known = {
  filing: Filing
  content: string
  writers: Set<string>
  versions: string[]
  records: StepRecord[]
}

/** What is offered to the first person, counted from a drawn one, to whom anything is. */
function offers(filing: Filing, flow: Flow, from: number) {
  for (let count = 0; count < PEOPLE.length; count += 1) {
    const actor = pick(PEOPLE, from + count)
    const list = allowedActs(filing, actor, flow)
    if (list.length > 0) return list.map((offer) => ({ actor, ...offer }))
  }
  return []
}

function moveOf(known: Known, flow: Flow, number: number, at: string): { act: Act; offered: boolean } {
  const chance = number >> 8
  if (number % 8 !== 0) {
    // An adjustment that is given up goes nowhere: most are not.
    const list = offers(known.filing, flow, number >> 12).filter(
      ({ kind }) => (kind !== 'abandon' && kind !== 'close') || number % 5 === 0,
    )
    // Towards the end more often than round and round.
    const onward = list.filter(({ kind }) => kind === 'pass' || kind === 'approve' || kind === 'submit')
    const chosen = onward.length > 0 && number % 8 > 4 ? onward : list
    if (chosen.length > 0) {
      const { kind, actor, task } = pick(chosen, chance)
      return { act: actOf({ kind, actor, task, at }, chance), offered: true }
    }
  }
  return {
    act: actOf({ kind: pick(ACT_KINDS, chance), actor: pick(PEOPLE, chance >> 4), task: null, at }, chance),
    offered: false,
  }
}

const WHO_AND_WHEN = new Set([
  'not-in-this-state',
  'not-yours',
  'four-eyes',
  'took-a-step',
  'opened',
  'already-open',
  'opinion-awaited',
])

function take(known: Known, flow: Flow, act: Act, offered: boolean): string | null {
  const before = known.filing
  const stepped = step(before, act, flow)
  if (!stepped.ok)
    return offered && WHO_AND_WHEN.has(stepped.error.code)
      ? `offered, but refused: ${act.kind} ${stepped.error.code}`
      : null
  const { filing, record } = stepped.value
  known.filing = filing
  known.records.push(record)
  if (record.number !== known.records.length || filing.steps !== known.records.length)
    return 'a step without its record'
  if (
    record.from !== before.state ||
    record.to !== filing.state ||
    record.actor !== act.actor.id ||
    record.at !== act.at ||
    record.comment !== act.comment
  )
    return 'a record that tells something else'
  if (WAY[before.state][act.kind]?.includes(filing.state) !== true)
    return `illegal: ${before.state} ${act.kind} → ${filing.state}`
  // The head of a unit confirms before anything is graded.
  const isConfirmation = before.route[before.stage]?.kind === 'unit'
  if (
    (act.kind === 'pass' || act.kind === 'approve') &&
    !record.isConsult &&
    !isConfirmation &&
    (act.grade === null || act.grade === '中' || act.grade === '差')
  )
    return `${act.kind} in spite of ${act.grade}`
  if (act.kind === 'submit') {
    if (act.errors > 0) return 'sent in with errors'
    if (act.assessment !== null) return 'sent in without the assessment that it needs'
    known.writers.add(`sent:${act.actor.id}`)
  }
  if ((act.kind === 'pass' && !record.isConsult) || act.kind === 'approve') {
    if (known.writers.has(act.actor.id) || known.writers.has(`sent:${act.actor.id}`))
      return `${act.actor.id} wrote and reviewed`
    const others = before.tasks.filter(
      ({ kind, done, step: taken }) =>
        kind !== 'consult' && done?.by === act.actor.id && taken !== record.step,
    )
    if (!flow.twice && others.length > 0) return `${act.actor.id} took two steps`
  }
  if (act.kind === 'approve') {
    const reviewers = before.tasks.flatMap(({ kind, done }) =>
      kind === 'consult' || done === null ? [] : [done.by],
    )
    if (reviewers.some((one) => known.writers.has(one))) return 'approved what a reviewer wrote'
    known.versions.push(known.content)
    known.writers.clear()
  }
  if (act.kind === 'abandon' || act.kind === 'close') {
    if (filing.authors.length > 0 || filing.sender !== null) return 'gave up and still answers for it'
    // Who keeps it puts the approved text back.
    known.content = known.versions.at(-1) ?? 'gave up what was never approved'
    known.writers.clear()
  }
  // The sender answers for it as long as it is in that round.
  if (isAtHome(filing))
    for (const one of known.writers) if (one.startsWith('sent:')) known.writers.delete(one)
  return faultOf(known, flow)
}

function faultOf({ filing, versions, content }: Known, flow: Flow): string | null {
  const { state, tasks, route, stage, version } = filing
  if (version !== versions.length) return 'versions miscounted'
  if (isLocked(state) && content !== versions.at(-1)) return 'an approved version changed'
  if (isInReview(state)) {
    if (openTasks(filing).length === 0) return `a task is lost in ${state}`
    if (stage >= route.length) return 'beyond the last stage'
    if (
      tasks.some(
        (task) => task.stage > stage || (task.stage < stage && task.kind !== 'consult' && task.done === null),
      )
    )
      return 'a stage was left before it was done'
    if (new Set(tasks.map(({ id }) => id)).size !== tasks.length) return 'two tasks of one name'
  } else if (tasks.length > 0 || route.length > 0) return `tasks left over in ${state}`
  if (isAtHome(filing) && state !== (version > 0 ? 'adjusting' : 'draft'))
    return 'a draft of what was approved'
  if (state === 'closed' && PEOPLE.some((one) => waitsFor(filing, one, flow))) return 'closed and waited for'
  if (isLocked(state)) return null
  if (filingHolders(filing, flow).length === 0) return 'held by nobody'
  if (
    isAtHome(filing)
      ? !PEOPLE.some((one) => waitsFor(filing, one, flow))
      : openTasks(filing).every((task) => task.person === null && !PEOPLE.some((one) => holds(one, task)))
  )
    return `waits for nobody in ${state}`
  const kind = isAtHome(filing) ? 'submit' : 'return'
  return PEOPLE.some((actor) => permit(filing, { kind, actor, task: null }, flow).ok)
    ? null
    : `stuck in ${state}`
}

function writeInto(known: Known, actor: Party, number: number): string | null {
  const written = writeIntoFiling(known.filing, actor)
  if (!written.ok) return null
  if (isLocked(known.filing.state)) return 'wrote in what is approved'
  if (known.filing.tasks.some(({ kind, done }) => kind !== 'consult' && done?.by === actor.id))
    return 'wrote in what the same person confirmed'
  known.filing = written.value
  known.content = `${known.content}${number}`
  known.writers.add(actor.id)
  return null
}

function walk(flow: Flow, numbers: readonly number[], seen: Set<string>): string | null {
  const known: Known = { filing: newFiling('0'), content: '', writers: new Set(), versions: [], records: [] }
  for (const [index, number] of numbers.entries()) {
    const at = String(index + 1)
    if (number % 10 === 9) {
      const fault = writeInto(known, pick(PEOPLE, number >> 8), number)
      if (fault !== null) return fault
      continue
    }
    const { act, offered } = moveOf(known, flow, number, at)
    const fault = take(known, flow, act, offered)
    if (fault !== null) return `${fault} (${act.kind} by ${act.actor.id})`
  }
  for (const { from, kind, to } of known.records) seen.add(`${from} ${kind} ${to}`)
  return null
}

/** Ten walks a run: 5,000 here, 100,000 with JICHI_RUNS=10000. */
const RUNS = Number(process.env['JICHI_RUNS'] ?? 500)

describe('walks over drawn flows', () => {
  test('lose no task, reach no illegal state, leave no step unrecorded, keep four eyes and approved versions, and reach every arrow of the table', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(ways, fc.nat(), (flow, seed) => {
        const numbers = numbersFrom(seed)
        for (let count = 0; count < 10; count += 1) {
          const fault = walk(flow, Array.from({ length: 12 + (numbers() % 24) }, numbers), seen)
          if (fault !== null) throw new Error(fault)
        }
      }),
      { numRuns: RUNS },
    )
    const table = Object.entries(WAY).flatMap(([from, acts]) =>
      Object.entries(acts).flatMap(([kind, to]) => to.map((one) => `${from} ${kind} ${one}`)),
    )
    expect(table.filter((arrow) => !seen.has(arrow))).toEqual([])
  }, 300_000)
})

/** As kept, except for what every step moves on. */
function standing(filing: Filing): Filing {
  return { ...filing, steps: 0, since: '' }
}

describe('laws of the way', () => {
  test('送审 then 撤回 changes nothing but the record', () => {
    fc.assert(
      fc.property(
        flows,
        fc.integer({ min: 0, max: 5 }),
        fc.subarray(PEOPLE.map(({ id }) => id)),
        (flow, version, authors) => {
          const filing: Filing = {
            ...newFiling('0', authors),
            version,
            state: version > 0 ? 'adjusting' : 'draft',
          }
          const head: Party = { id: 'unit-head-1', roles: ['unit-head'] }
          const sent = step(filing, actOf({ kind: 'submit', actor: head, task: null, at: '1' }, 1), flow)
          if (!sent.ok) throw new Error(sent.error.code)
          const back = step(
            sent.value.filing,
            actOf({ kind: 'withdraw', actor: head, task: null, at: '2' }, 1),
            flow,
          )
          if (!back.ok) throw new Error(back.error.code)
          expect(standing(back.value.filing)).toEqual(standing(filing))
          expect(back.value.record.number).toBe(2)
        },
      ),
    )
  })

  test('reviews in parallel may come in any order', () => {
    const parallel: Flow = {
      format: FLOW_FORMAT,
      submit: ['unit-filler'],
      stages: [
        {
          kind: 'finance',
          steps: ['a', 'b', 'c'].map((id) => ({ id, roles: ['finance-office'], from: null })),
        },
      ],
      approve: ['performance-office'],
      adjust: ['unit-filler'],
      archive: ['performance-office'],
      consult: ['finance-office'],
      twice: false,
    }
    const sent = step(
      newFiling('0'),
      actOf({ kind: 'submit', actor: { id: 'f', roles: ['unit-filler'] }, task: null, at: '1' }, 1),
      parallel,
    )
    if (!sent.ok) throw new Error(sent.error.code)
    const order = (ids: readonly string[]) =>
      ids.reduce((filing, id) => {
        const task = filing.tasks.find((one) => one.step === id)
        const passed = step(
          filing,
          {
            kind: 'pass',
            grade: '优',
            comment: '',
            actor: { id: `reviewer-${id}`, roles: ['finance-office'] },
            task: task?.id ?? null,
            at: '2',
          },
          parallel,
        )
        if (!passed.ok) throw new Error(passed.error.code)
        return passed.value.filing
      }, sent.value.filing)
    const first = order(['a', 'b', 'c'])
    expect(first.state).toBe('finance-review')
    expect(openTasks(first).map(({ kind }) => kind)).toEqual(['approval'])
    for (const other of [
      ['a', 'c', 'b'],
      ['b', 'a', 'c'],
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['c', 'b', 'a'],
    ])
      expect(order(other)).toEqual(first)
  })
})
