import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEVERITIES } from '../kernel/finding.ts'
import { REQUIRED_KIND_NAMES } from '../rules/parameters.ts'
import { RULE_CODES } from '../rules/catalogue.ts'
import { ruleSetById } from './rulebook.ts'
import { BUILT_IN } from './built-in.ts'
import { changesBetween } from './changes-between.ts'
import { DEFAULTS } from './defaults.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import { changedParameters, valueOrigins, pathsSaid, resolveRuleSet } from './resolve-rule-set.ts'
import { PARAMETER_NAMES, PARAMETER_SHAPES } from './shapes.ts'
import { RULE_SET_FORMAT, type RuleSetChanges, type RuleSetData } from './rule-set-data.ts'
import { createRuleBook } from './rule-book.ts'

/** Any changes that the format allows. */
const word = fc.constantFrom('提高', '加强', '工作实际', '甲', '乙', '丙')
const words = fc.uniqueArray(word, { maxLength: 4 })
const wordsChange = fc.oneof(
  fc.record({ replace: words }),
  fc
    .tuple(words, words)
    .map(([add, remove]) => ({ add, remove: remove.filter((one) => !add.includes(one)) })),
)
const change = fc
  .record(
    {
      severities: fc.dictionary(fc.constantFrom(...RULE_CODES), fc.constantFrom(...SEVERITIES), {
        maxKeys: 5,
      }),
      off: fc.uniqueArray(fc.constantFrom(...RULE_CODES.slice(0, 5)), { maxLength: 3 }),
      on: fc.uniqueArray(fc.constantFrom(...RULE_CODES.slice(3, 8)), { maxLength: 3 }),
      parameters: fc.record(
        {
          vagueWords: wordsChange,
          weakBases: wordsChange,
          leastIndicators: fc.integer({ min: 1, max: 50 }),
          satisfactionLimit: fc.integer({ min: 50, max: 200 }).map(String),
          requiredKinds: fc.dictionary(
            fc.constantFrom(...REQUIRED_KIND_NAMES),
            fc.constantFrom(...SEVERITIES, 'off' as const),
          ),
        },
        { requiredKeys: [] },
      ),
      review: fc.record(
        {
          rollUp: fc.constantFrom('money' as const, 'mean' as const),
          weights: fc.constantFrom({}, { normative: 5, clear: 15 }),
          mechanical: fc.constantFrom({ add: ['typo' as const] }, { remove: ['punctuation' as const] }),
        },
        { requiredKeys: [] },
      ),
      assessment: fc.record(
        {
          gate: fc.constantFrom('unasked' as const, 'required' as const),
          exempt: wordsChange,
          from: fc.constantFrom({}, { new: '50' }),
        },
        { requiredKeys: [] },
      ),
      publishWaivers: fc.boolean(),
      blockingPrecision: fc.constantFrom(0, 0.5, 1),
    },
    { requiredKeys: [] },
  )
  .map(({ on = [], off = [], ...others }): RuleSetChanges => ({
    ...others,
    off,
    on: on.filter((code) => !off.includes(code)),
  }))

const set = (
  id: string,
  parent: string | null,
  changes: RuleSetChanges = {},
  head: Partial<RuleSetData> = {},
): RuleSetData => ({
  format: RULE_SET_FORMAT,
  id,
  name: null,
  version: 1,
  region: '',
  from: 2022,
  to: null,
  parent,
  ...head,
  ...changes,
})

describe('inheriting', () => {
  test('a child that says nothing is its parent', () => {
    fc.assert(
      fc.property(change, (changes) => {
        const parent = changedParameters(DEFAULTS, changes)
        expect(changedParameters(parent, {})).toEqual(parent)
      }),
    )
  })

  test('saying the same twice changes nothing more', () => {
    fc.assert(
      fc.property(change, (changes) => {
        const once = changedParameters(DEFAULTS, changes)
        expect(changedParameters(once, changes)).toEqual(once)
      }),
    )
  })

  test('of two levels that say otherwise the later holds, whatever the earlier said', () => {
    fc.assert(
      fc.property(change, change, (earlier, later) => {
        const both = changedParameters(changedParameters(DEFAULTS, earlier), later)
        for (const [code, severity] of Object.entries(later.severities ?? {}))
          expect(both.severities[code as keyof typeof both.severities]).toBe(severity)
        for (const code of later.off ?? []) expect(both.off).toContain(code)
        for (const code of later.on ?? []) expect(both.off).not.toContain(code)
        const list = later.parameters?.vagueWords
        if (list !== undefined && 'replace' in list) expect(both.parameters.vagueWords).toEqual(list.replace)
        else
          for (const removed of list?.remove ?? []) expect(both.parameters.vagueWords).not.toContain(removed)
        if (later.parameters?.leastIndicators !== undefined)
          expect(both.parameters.leastIndicators).toBe(later.parameters.leastIndicators)
        expect(new Set(both.parameters.vagueWords).size).toBe(both.parameters.vagueWords.length)
      }),
    )
  })

  test('resolving a chain is saying one level after the other', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (levels) => {
        const chain = levels.map((changes, i) =>
          set(`level-${i}/2022`, i === 0 ? null : `level-${i - 1}/2022`, changes),
        )
        const resolved = resolveRuleSet(chain)
        const contents = levels.reduce(changedParameters, DEFAULTS)
        expect(resolved).toEqual({
          ok: true,
          value: { id: `level-${levels.length - 1}/2022`, region: '', from: 2022, to: null, ...contents },
        })
      }),
    )
  })

  test('what has to be said to come from one set to another says it, and as little as possible', () => {
    fc.assert(
      fc.property(change, change, (one, other) => {
        const inherited = changedParameters(DEFAULTS, one)
        const wanted = changedParameters(DEFAULTS, other)
        const said = changesBetween(inherited, wanted)
        const came = changedParameters(inherited, said)
        expect(changesBetween(came, wanted)).toEqual({})
        expect(changesBetween(inherited, inherited)).toEqual({})
        for (const name of PARAMETER_NAMES) {
          if (PARAMETER_SHAPES[name].kind === 'words')
            expect(new Set(came.parameters[name] as readonly string[])).toEqual(
              new Set(wanted.parameters[name] as readonly string[]),
            )
          else expect(came.parameters[name]).toEqual(wanted.parameters[name])
        }
        expect(parseRuleSet(set('own/2025', null, said)).ok).toBe(true)
      }),
    )
  })

  test('a kind that need not be there may be demanded again', () => {
    const without = changedParameters(DEFAULTS, { parameters: { requiredKinds: { cost: 'off' } } })
    expect(without.parameters.requiredKinds.map(({ name }) => name)).toEqual([
      'quantity',
      'quality',
      'timeliness',
      'benefit',
      'satisfaction',
    ])
    const again = changedParameters(without, { parameters: { requiredKinds: { cost: 'advice' } } })
    expect(again.parameters.requiredKinds[3]).toEqual({
      name: 'cost',
      kinds: ['cost', 'economic-cost', 'social-cost', 'ecological-cost'],
      severity: 'advice',
    })
  })
})

describe('where values come from', () => {
  test('the last level that says it, for words each by itself', () => {
    const chain = [
      set('national/2022', null, {
        parameters: { leastIndicators: 4, vagueWords: { add: ['甲'] } },
        severities: { 'basis-weak': 'warning' },
      }),
      set('own/2022', 'national/2022', {
        parameters: { vagueWords: { add: ['乙'] } },
        severities: { 'basis-weak': 'error' },
        off: ['plan-uniform'],
      }),
    ]
    const origins = valueOrigins(chain)
    expect(Object.fromEntries(origins)).toEqual({
      'parameters.leastIndicators': 'national/2022',
      'parameters.vagueWords': 'own/2022',
      'parameters.vagueWords.甲': 'national/2022',
      'parameters.vagueWords.乙': 'own/2022',
      'severities.basis-weak': 'own/2022',
      'off.plan-uniform': 'own/2022',
    })
  })

  test('a level names a path for whatever it says, and none for what it leaves', () => {
    fc.assert(
      fc.property(change, (changes) => {
        const paths = pathsSaid(changes)
        expect(paths.some((path) => path.startsWith('severities.'))).toBe(
          Object.keys(changes.severities ?? {}).length > 0,
        )
        expect(paths.includes('publishWaivers')).toBe(changes.publishWaivers !== undefined)
        expect(paths.includes('parameters.leastIndicators')).toBe(
          changes.parameters?.leastIndicators !== undefined,
        )
        expect(new Set(paths).size).toBe(paths.length)
      }),
    )
  })
})

describe('chains that do not hold', () => {
  const codes = (chain: readonly RuleSetData[]) => {
    const resolved = resolveRuleSet(chain)
    return resolved.ok ? [] : resolved.error.map(({ code, path }) => [code, path])
  }
  test.each<[string, readonly RuleSetData[], readonly (readonly string[])[]]>([
    ['nothing', [], [['parent-missing', 'parent']]],
    [
      'a level whose parent is another',
      [set('a/2022', null), set('b/2022', 'c/2022')],
      [['parent-missing', 'parent']],
    ],
    ['a beginning that inherits', [set('b/2022', 'a/2022')], [['parent-missing', 'parent']]],
    [
      'a county outside its city',
      [set('a/2022', null, {}, { region: '1302' }), set('b/2022', 'a/2022', {}, { region: '130402' })],
      [['region-outside', 'region']],
    ],
    [
      'bands that do not come down',
      [set('a/2022', null, { review: { bands: { good: 95 } } })],
      [['bands-reversed', 'review.bands']],
    ],
    [
      'weights of a review that are not 100',
      [set('a/2022', null, { review: { weights: { clear: 12 } } })],
      [['weights-not-whole', 'review.weights']],
    ],
    [
      'conclusions of an assessment that do not come down',
      [set('a/2022', null, { assessment: { bands: { support: 60 } } })],
      [['assessment-bands-reversed', 'assessment.bands']],
    ],
    [
      'sub-items of an assessment that are not 100',
      [set('a/2022', null, { assessment: { weights: { policy: 5.5 } } })],
      [['assessment-weights-not-whole', 'assessment.weights']],
    ],
    [
      'dimensions of a whole department that are not 100',
      [set('a/2022', null, { evaluation: { dimensions: { duties: '39.5' } } })],
      [['evaluation-dimensions-not-whole', 'evaluation.dimensions']],
    ],
    [
      'more levels than anybody needs',
      Array.from({ length: 11 }, (_, i) => set(`l${i}/2022`, i === 0 ? null : `l${i - 1}/2022`)),
      [['too-deep', 'parent']],
    ],
  ])('%s', (_, chain, faults) => {
    expect(codes(chain)).toEqual(faults)
  })
})

describe('the sets of the program', () => {
  test('are data of the format, and say what they said before they were data', () => {
    for (const data of BUILT_IN)
      expect(parseRuleSet(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data })
    const severities = (id: string) =>
      ruleSetById(id)?.parameters.requiredKinds.map(({ name, severity }) => `${name} ${severity}`)
    expect(severities('hebei/2022')).toEqual([
      'quantity error',
      'quality error',
      'timeliness warning',
      'cost warning',
      'benefit error',
      'satisfaction error',
    ])
    expect(severities('hebei/2025')).toEqual([
      'quantity error',
      'quality error',
      'timeliness warning',
      'cost error',
      'benefit error',
      'satisfaction error',
    ])
    for (const { id } of BUILT_IN) {
      const ruleSet = ruleSetById(id)
      expect(ruleSet && { ...ruleSet.parameters, requiredKinds: [] }).toEqual({
        ...DEFAULTS.parameters,
        requiredKinds: [],
      })
      expect(ruleSet?.review).toEqual(DEFAULTS.review)
      expect(ruleSet?.assessment).toEqual(DEFAULTS.assessment)
    }
  })
})

describe('which set is in force', () => {
  const book = createRuleBook([
    set('tangshan/2024', 'hebei/2022', {}, { region: '1302', from: 2024, to: 2025 }),
    set('lunan/2025', 'hebei/2025', {}, { region: '130202', from: 2025 }),
    set('ours/2025', 'hebei/2025', {}, { region: '13', from: 2025 }),
    set('lost/2025', 'nowhere/2025', {}, { region: '1304', from: 2025 }),
    set('round/2025', 'about/2025', {}, { region: '1305' }),
    set('about/2025', 'round/2025', {}, { region: '1305' }),
    set('hebei/2025', null, { off: ['basis-weak'] }, { region: '13', from: 2025 }),
  ])
  test.each([
    ['130202', 2026, 'lunan/2025'],
    ['130202', 2024, 'tangshan/2024'],
    ['130203', 2025, 'tangshan/2024'],
    ['130203', 2026, 'ours/2025'],
    ['130202', 2023, 'hebei/2022'],
    ['130202', 2019, 'hebei/2022'],
    ['130202', null, 'lunan/2025'],
    ['130400', 2025, 'ours/2025'],
    ['130500', 2025, 'ours/2025'],
    ['410000', 2025, 'national/2025'],
    [null, 2023, 'national/2022'],
    [null, null, 'national/2025'],
  ] as const)('%s in %s: %s', (region, year, id) => {
    expect(book.inForce(region, year).id).toBe(id)
  })

  test('a set of the program is not replaced by another of its id; what cannot be resolved is not found', () => {
    expect(book.find('hebei/2025')?.off).toEqual([])
    expect(book.find('lost/2025')).toBeNull()
    expect(book.chain('lost/2025')).toMatchObject({
      ok: false,
      error: [{ code: 'parent-missing', values: { parent: 'nowhere/2025' } }],
    })
    expect(book.chain('round/2025')).toMatchObject({ ok: false, error: [{ code: 'parent-circle' }] })
    const chain = book.chain('lunan/2025')
    expect(chain.ok && chain.value.map(({ id }) => id)).toEqual([
      'national/2022',
      'national/2025',
      'hebei/2025',
      'lunan/2025',
    ])
  })
})
