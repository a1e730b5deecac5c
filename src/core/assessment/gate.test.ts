import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { ASSESSMENT_CONCLUSIONS, ASSESSMENT_REASONS } from './form.ts'
import {
  ASSESSMENT_STATES,
  assessmentRefusal,
  refusalAtGate,
  type AssessmentStanding,
  type SignedAssessment,
} from './gate.ts'
import { ASSESSMENT_GATES } from './scheme.ts'
import {
  ASSESSMENT_ACTS,
  actRefusal,
  NEW_ASSESSMENT,
  stepAssessment,
  mayWriteAssessment,
  type AssessmentParty,
  type AssessmentCourse,
} from './step.ts'

const signed = (change: Partial<SignedAssessment> = {}): SignedAssessment => ({
  conclusion: 'support',
  budget: fen(100n),
  changesOpen: 0,
  ...change,
})
const standing = (change: Partial<AssessmentStanding> = {}): AssessmentStanding => ({
  gate: 'required',
  reasons: ['new'],
  state: 'none',
  signed: null,
  ...change,
})

describe('the gate before 送审', () => {
  test.each<[string, AssessmentStanding, string | null]>([
    ['none was begun', standing(), 'assessment-missing'],
    ['it is being written', standing({ state: 'draft' }), 'assessment-missing'],
    ['it waits for its signature', standing({ state: 'submitted' }), 'assessment-unsigned'],
    ['予以支持', standing({ state: 'signed', signed: signed() }), null],
    [
      '不予支持',
      standing({ state: 'signed', signed: signed({ conclusion: 'refuse' }) }),
      'assessment-unsupported',
    ],
    [
      '调整后支持, nothing adjusted',
      standing({ state: 'signed', signed: signed({ conclusion: 'adjust', changesOpen: 2 }) }),
      'assessment-changes-open',
    ],
    [
      '调整后支持, all adjusted',
      standing({ state: 'signed', signed: signed({ conclusion: 'adjust' }) }),
      null,
    ],
    [
      'the budget grew',
      standing({ state: 'signed', signed: signed({ budget: fen(99n) }) }),
      'assessment-outgrown',
    ],
    [
      'not passed, and written anew: the signed one stands',
      standing({ state: 'draft', signed: signed({ conclusion: 'refuse' }) }),
      'assessment-unsupported',
    ],
    ['none is needed', standing({ reasons: [] }), null],
  ])('%s', (_, of, code) => {
    expect(assessmentRefusal(of, fen(100n))?.code ?? null).toBe(code)
    expect(refusalAtGate(of, fen(100n), 0)?.code ?? null).toBe(code)
    // Advice keeps nobody back; an adjustment is not assessed before the event.
    expect(refusalAtGate({ ...of, gate: 'advised' }, fen(100n), 0)).toBeNull()
    expect(refusalAtGate(of, fen(100n), 1)).toBeNull()
  })

  test('law: where one is needed nothing is sent in without a signed pass that covers the budget', () => {
    const any = fc.record({
      gate: fc.constantFrom(...ASSESSMENT_GATES),
      reasons: fc.subarray([...ASSESSMENT_REASONS]),
      state: fc.constantFrom(...ASSESSMENT_STATES, 'none' as const),
      signed: fc.option(
        fc.record({
          conclusion: fc.constantFrom(...ASSESSMENT_CONCLUSIONS),
          budget: fc.bigInt(0n, 200n).map(fen),
          changesOpen: fc.nat(2),
        }),
      ),
    })
    fc.assert(
      fc.property(any, fc.bigInt(0n, 200n).map(fen), (of, budget) => {
        const open = refusalAtGate(of, budget, 0) === null
        const passed =
          of.signed !== null &&
          of.signed.conclusion !== 'refuse' &&
          (of.signed.conclusion === 'support' || of.signed.changesOpen === 0) &&
          budget <= of.signed.budget
        expect(open).toBe(of.gate !== 'required' || of.reasons.length === 0 || passed)
      }),
    )
  })
})

const writer: AssessmentParty = { id: 'w', mayWrite: true, maySign: false }
const signer: AssessmentParty = { id: 's', mayWrite: true, maySign: true }
const nobody: AssessmentParty = { id: 'n', mayWrite: false, maySign: false }
const whole = { lacks: 0, comment: '' }

describe('the way of an assessment', () => {
  const written = (by: AssessmentParty): AssessmentCourse => {
    const way = mayWriteAssessment(NEW_ASSESSMENT, by)
    if (!way.ok) throw new Error(way.error.code)
    return way.value
  }
  const after = (
    way: AssessmentCourse,
    act: (typeof ASSESSMENT_ACTS)[number],
    by: AssessmentParty,
    said = whole,
  ) => stepAssessment(way, act, by, said)

  test('written by one, signed by another: the next version', () => {
    const submitted = after(written(writer), 'submit', writer)
    expect(submitted).toMatchObject({ ok: true, value: { state: 'submitted', sender: 'w' } })
    if (!submitted.ok) return
    expect(after(submitted.value, 'sign', signer)).toEqual({
      ok: true,
      value: { state: 'signed', version: 1, writers: ['w'], sender: 'w' },
    })
    expect(after(submitted.value, 'withdraw', writer)).toMatchObject({
      ok: true,
      value: { state: 'draft', sender: null },
    })
    expect(after(submitted.value, 'return', signer)).toMatchObject({
      ok: false,
      error: { code: 'comment-missing' },
    })
    expect(after(submitted.value, 'return', signer, { lacks: 0, comment: '补充测算依据' })).toMatchObject({
      ok: true,
      value: { state: 'draft', writers: ['w'] },
    })
    expect(mayWriteAssessment(submitted.value, writer)).toMatchObject({
      ok: false,
      error: { code: 'not-in-this-state' },
    })
  })

  test('who wrote or handed in does not sign; who may not write does nothing', () => {
    expect(
      actRefusal({ ...NEW_ASSESSMENT, state: 'submitted', writers: ['s'], sender: 'w' }, 'sign', signer)
        ?.code,
    ).toBe('four-eyes')
    expect(
      actRefusal({ ...NEW_ASSESSMENT, state: 'submitted', writers: ['w'], sender: 's' }, 'sign', signer)
        ?.code,
    ).toBe('four-eyes')
    expect(actRefusal({ ...NEW_ASSESSMENT, state: 'submitted' }, 'sign', writer)?.code).toBe('not-yours')
    expect(mayWriteAssessment(NEW_ASSESSMENT, nobody)).toMatchObject({
      ok: false,
      error: { code: 'not-yours' },
    })
    for (const act of ASSESSMENT_ACTS)
      for (const state of ASSESSMENT_STATES)
        expect(actRefusal({ ...NEW_ASSESSMENT, state }, act, nobody), `${act} ${state}`).not.toBeNull()
  })

  test('what lacks something is neither handed in nor signed', () => {
    expect(after(written(writer), 'submit', writer, { lacks: 3, comment: '' })).toMatchObject({
      ok: false,
      error: { code: 'incomplete', values: { count: 3 } },
    })
  })

  test('law: whatever is done, a version is signed by somebody who neither wrote nor handed it in', () => {
    const people = [writer, signer, { id: 'x', mayWrite: true, maySign: true }, nobody]
    const move = fc.record({
      act: fc.constantFrom(...ASSESSMENT_ACTS, 'write' as const),
      by: fc.nat(people.length - 1),
      comment: fc.constantFrom('', '原因'),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let way = NEW_ASSESSMENT
        let wrote = new Set<string>()
        for (const { act, by, comment } of moves) {
          const party = people[by] ?? nobody
          const next =
            act === 'write'
              ? mayWriteAssessment(way, party)
              : stepAssessment(way, act, party, { lacks: 0, comment })
          if (!next.ok) continue
          if (act === 'write') wrote.add(party.id)
          if (act === 'reopen') wrote = new Set()
          if (next.value.version > way.version) expect([...wrote, way.sender]).not.toContain(party.id)
          expect(next.value.version - way.version).toBe(act === 'sign' ? 1 : 0)
          way = next.value
        }
      }),
    )
  })
})
