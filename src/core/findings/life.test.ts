import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../kernel/finding.ts'
import type { Identified } from './identity.ts'
import {
  carryFindingsOver,
  FINDING_STATES,
  isLive,
  LIVE_STATES,
  type FindingState,
  type KnownFinding,
  type Life,
} from './life.ts'

const FIRST = '2025-03-01T00:00:00.000Z'
const LATER = '2025-04-01T00:00:00.000Z'

function found(
  identity: string,
  change: Partial<Finding> = {},
  anchors: readonly string[] = [identity],
): Identified {
  const [rule = ''] = identity.split('~')
  const finding: Finding = {
    rule,
    group: 'value-format',
    severity: 'error',
    certainty: 1,
    project: 1,
    indicator: null,
    field: 'value',
    at: null,
    text: '文',
    values: {},
    suggestion: null,
    also: [],
    places: [],
    ...change,
  }
  return { finding, identity, anchors }
}

function known(one: Identified, state: FindingState = 'open'): KnownFinding<string> {
  return {
    ...one,
    state,
    firstSeen: FIRST,
    fixedAt: state === 'fixed' ? FIRST : null,
    kept: `id of ${one.identity}`,
  }
}

const states = (lives: readonly Life<string>[]) => lives.map(({ identity, state }) => [identity, state])
const anyFound = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(4)), {
    selector: ([rule, place]) => `${rule}~${place}`,
  })
  .map((all) => all.map(([rule, place]) => found(`${rule}~${place}`)))

describe('from check to check', () => {
  test('what is there again is the one it was, what is new is open since now, what is gone is fixed since now', () => {
    const lives = carryFindingsOver(
      [known(found('r~1')), known(found('r~2'))],
      [found('r~2'), found('r~3')],
      LATER,
    )
    expect(lives).toMatchObject([
      { identity: 'r~2', state: 'open', firstSeen: FIRST, kept: 'id of r~2' },
      { identity: 'r~3', state: 'open', firstSeen: LATER, kept: null },
      { identity: 'r~1', state: 'fixed', firstSeen: FIRST, fixedAt: LATER, kept: 'id of r~1' },
    ])
  })

  test('what is back is open again under its name, whatever had been decided', () => {
    const gone = carryFindingsOver([known(found('r~1'), 'waived')], [], LATER)
    expect(gone).toMatchObject([{ state: 'fixed', decided: true }])
    const again = carryFindingsOver([known(found('r~1'), 'fixed')], [found('r~1')], LATER)
    expect(again).toMatchObject([
      { identity: 'r~1', state: 'open', firstSeen: FIRST, fixedAt: null, decided: false },
    ])
  })

  test('what was fixed stays so, since when it was', () => {
    expect(carryFindingsOver([known(found('r~1'), 'fixed')], [], LATER)).toMatchObject([
      { state: 'fixed', fixedAt: FIRST },
    ])
  })

  test.each(['waived', 'disputed'] as const)(
    '%s holds while the finding says the same, not when its text or figures are others',
    (state) => {
      expect(
        states(
          carryFindingsOver(
            [known(found('r~1'), state)],
            [found('r~1', { severity: 'advice', certainty: 0.7 })],
            LATER,
          ),
        ),
      ).toEqual([['r~1', state]])
      expect(
        states(carryFindingsOver([known(found('r~1'), state)], [found('r~1', { text: '别的' })], LATER)),
      ).toEqual([['r~1', 'open']])
      expect(
        states(
          carryFindingsOver([known(found('r~1'), state)], [found('r~1', { values: { sum: '3' } })], LATER),
        ),
      ).toEqual([['r~1', 'open']])
    },
  )

  test('of two of one rule in one place, the one that is still there is recognised by its words', () => {
    const [one, two] = [found('r~1', { text: '一' }), found('r~1#2', { text: '二' })]
    const lives = carryFindingsOver([known(one), known(two, 'waived')], [found('r~1', { text: '二' })], LATER)
    expect(states(lives)).toEqual([
      ['r~1#2', 'waived'],
      ['r~1', 'fixed'],
    ])
  })

  test('a finding of several places goes on when its first place is mended', () => {
    const lives = carryFindingsOver(
      [known(found('r~1', {}, ['p1', 'p2', 'p5']), 'waived')],
      [found('r~2', {}, ['p2', 'p5'])],
      LATER,
    )
    expect(states(lives)).toEqual([['r~1', 'waived']])
  })

  test('what was decided on many rows holds while some of them are mended, and not when another text comes to them', () => {
    const rows = (texts: readonly string[]) =>
      found(
        'r~1',
        {
          text: null,
          values: { case: 'rows', count: texts.length, rows: [], 'own-text': texts[0] ?? '' },
          places: texts.slice(1).map((text, i) => ({
            project: 1,
            indicator: i + 2,
            field: 'value',
            at: null,
            text,
            values: { text },
          })),
        },
        texts.map((text) => text),
      )
    const decided = known(rows(['显著提高', '持续发展', '优']), 'waived')
    expect(carryFindingsOver([decided], [rows(['显著提高', '优'])], LATER)).toMatchObject([
      { state: 'waived', decided: true },
    ])
    expect(carryFindingsOver([decided], [rows(['显著提高', '不断增强'])], LATER)).toMatchObject([
      { state: 'open', decided: false },
    ])
  })

  test('what was inside another finding is new by name and known by time', () => {
    const before = known(found('a~1', { also: [{ rule: 'b', group: 'naming' }] }, ['p1']))
    expect(carryFindingsOver([before], [found('b~1', {}, ['p1'])], LATER)).toMatchObject([
      { identity: 'b~1', kept: null, firstSeen: FIRST },
      { identity: 'a~1', state: 'fixed' },
    ])
    expect(carryFindingsOver([before], [found('b~1', {}, ['p2'])], LATER)).toMatchObject([
      { firstSeen: LATER },
      { identity: 'a~1' },
    ])
  })

  test('nothing is lost, named twice or counted without being found, and the same findings change nothing', () => {
    fc.assert(
      fc.property(
        anyFound,
        anyFound,
        fc.array(fc.constantFrom(...FINDING_STATES), { minLength: 10, maxLength: 10 }),
        (before, after, states) => {
          const all = before.map((one, i) => known(one, states[i]))
          const lives = carryFindingsOver(all, after, LATER)
          expect(new Set(lives.map(({ identity }) => identity)).size).toBe(lives.length)
          expect(lives.filter(({ state }) => state !== 'fixed').map(({ finding }) => finding)).toEqual(
            after.map(({ finding }) => finding),
          )
          expect(new Set(lives.flatMap(({ kept }) => kept ?? []))).toEqual(
            new Set(all.map(({ kept }) => kept)),
          )
          const again = carryFindingsOver(
            lives.map((life) => ({ ...life, kept: life.kept ?? '' })),
            after,
            '2025-05-01T00:00:00.000Z',
          )
          expect(
            again.map(({ identity, state, firstSeen, fixedAt }) => ({ identity, state, firstSeen, fixedAt })),
          ).toEqual(
            lives.map(({ identity, state, firstSeen, fixedAt }) => ({ identity, state, firstSeen, fixedAt })),
          )
        },
      ),
    )
  })
})

test('open and disputed findings count', () => {
  expect(FINDING_STATES.filter(isLive)).toEqual(LIVE_STATES)
})
