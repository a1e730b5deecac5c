import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALONE, project, row, targets } from '../../../test/support/targets.ts'
import type { Finding } from '../kernel/finding.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { bareIdentity, firstFree, identify, placesIn } from './identity.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from './run.ts'

const NAMES = ['信访维稳经费', '设备购置', '会议费', '培训费', '宣传经费'] as const
const indicator: fc.Arbitrary<Indicator> = fc
  .tuple(
    fc.constantFrom('培训人数', '验收合格率'),
    fc.constantFrom('数量指标', '质量指标'),
    fc.constantFrom('≥3人', '较高', '3'),
  )
  .map(([level3, level2, value]) => row(level2, level3, null, value))
const projects: fc.Arbitrary<Project[]> = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), indicators: fc.array(indicator, { maxLength: 4 }) }), {
    maxLength: 4,
  })
  .map((all) => all.map(({ name, indicators }, i) => project({ order: i + 1, name, code: null, indicators })))

/** Findings at places of a document, several of one rule at one place among them. */
function findingsIn({ projects }: TargetDocument): fc.Arbitrary<Finding[]> {
  const places = projects.flatMap(({ order, indicators }) => [
    { project: order, indicator: null },
    ...indicators.map((_, i) => ({ project: order, indicator: i + 1 })),
  ])
  return fc
    .array(
      fc.record({
        place: fc.constantFrom({ project: null, indicator: null }, ...places),
        rule: fc.constantFrom('value-no-unit', 'vague-value', 'template-residue'),
        field: fc.constantFrom('value', 'purpose', null),
        text: fc.constantFrom('一', '二', null),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map(({ place, rule, field, text }) => finding({ ...place, rule, field, text })))
}

function finding(change: Partial<Finding>): Finding {
  return {
    rule: 'value-no-unit',
    group: 'value-format',
    severity: 'error',
    certainty: 1,
    project: 1,
    indicator: null,
    field: 'value',
    at: null,
    text: null,
    values: {},
    suggestion: null,
    also: [],
    places: [],
    ...change,
  }
}

const names = (document: TargetDocument, findings: readonly Finding[]) =>
  identify(document, findings).map(({ identity }) => identity)
const documents = projects.map((all) => targets(all))
const audited = documents.chain((document) =>
  findingsIn(document).map((findings) => ({ document, findings })),
)

describe('the identity of a finding', () => {
  test('is unique in its document and the same at every check', () => {
    fc.assert(
      fc.property(audited, ({ document, findings }) => {
        const identities = names(document, findings)
        expect(new Set(identities).size).toBe(findings.length)
        expect(names(document, findings)).toEqual(identities)
      }),
    )
  })

  test('is the same at every check under the rules of Hebei, and unique', () => {
    const set = ruleSetFor('13', 2025)
    fc.assert(
      fc.property(documents, (document) => {
        const identities = names(document, checkTargets(document, set, ALONE).findings)
        expect(names(document, checkTargets(document, set, ALONE).findings)).toEqual(identities)
        expect(new Set(identities).size).toBe(identities.length)
      }),
      { numRuns: 30 },
    )
  })

  test('stays when a project of another name is inserted anywhere', () => {
    fc.assert(
      fc.property(audited, fc.nat(4), ({ document, findings }, place) => {
        const at = Math.min(place, document.projects.length)
        const before = document.projects.slice(0, at)
        const inserted = [
          ...before,
          project({ name: '新增的项目', code: null }),
          ...document.projects.slice(at),
        ].map((one, i) => ({ ...one, order: i + 1 }))
        const moved = findings.map((one) =>
          one.project !== null && one.project > at ? { ...one, project: one.project + 1 } : one,
        )
        expect(names(targets(inserted), moved)).toEqual(names(document, findings))
      }),
    )
  })

  test('stays when what is there changes, rows are moved and the project is renamed under its code', () => {
    const rows = [row('数量指标', '培训人数', null, '≥3人'), row('数量指标', '合格率', null, '≥3人')]
    const before = targets([project({ code: '13020225P008911100091', name: '一', indicators: rows })])
    const after = targets([
      project({ code: '13020225P008911100091', name: '二', indicators: rows.toReversed() }),
    ])
    expect(names(after, [finding({ indicator: 2, text: '≥30' })])).toEqual(
      names(before, [finding({ indicator: 1, text: '30' })]),
    )
    expect(names(after, [finding({ indicator: 1 })])).not.toEqual(names(before, [finding({ indicator: 1 })]))
  })

  test('tells apart rules, fields, rows of one name, and findings of one rule in one place', () => {
    const document = targets([
      project({ indicators: [row('数量指标', '人数', null, '≥3人'), row('数量指标', '人数', null, '≥3人')] }),
    ])
    const findings = [
      finding({}),
      finding({ rule: 'vague-value' }),
      finding({ field: 'basis' }),
      finding({ indicator: 1 }),
      finding({ indicator: 2 }),
      finding({}),
      finding({ project: null }),
      finding({ project: null, field: 'statement' }),
    ]
    const identities = names(document, findings)
    expect(new Set(identities).size).toBe(findings.length)
    expect(identities[5]).toBe(`${identities[0] ?? ''}#2`)
  })

  test('of a remark gathered over the document is the same wherever it is first met', () => {
    const document = targets([
      project({ order: 1, name: '甲', code: null }),
      project({ order: 2, name: '乙', code: null }),
    ])
    const gathered = (first: number) => finding({ rule: 'operator-variant', project: first })
    expect(names(document, [gathered(1)])).toEqual(names(document, [gathered(2)]))
  })

  test('what has no place in the document has a name too', () => {
    expect(
      names(targets([]), [finding({ project: 7, indicator: 3 }), finding({ project: null })]),
    ).toHaveLength(2)
  })
})

test('anchors point at the place where a thing is now', () => {
  const rows = [row('数量指标', '培训人数', null, '≥3人'), row('数量指标', '合格率', null, '≥3人')]
  const [one, two] = [
    project({ order: 1, name: '甲', code: null, indicators: rows }),
    project({ order: 2, name: '乙', code: null }),
  ]
  const [first = { anchors: [] }] = identify(targets([one, two]), [finding({ project: 1, indicator: 2 })])
  const [anchor = ''] = first.anchors
  const now = placesIn(
    targets([
      { ...two, order: 1 },
      { ...one, order: 2, indicators: rows.toReversed() },
    ]),
  )
  expect([now.projectOf(anchor), now.indicatorOf(anchor)]).toEqual([2, 1])
  const gone = placesIn(targets([{ ...two, order: 1 }]))
  expect([gone.projectOf(anchor), gone.indicatorOf(anchor)]).toEqual([null, null])
})

test('a name that is taken is counted on, and the count is no part of the bare name', () => {
  expect(firstFree('a', new Set())).toBe('a')
  expect(firstFree('a', new Set(['a', 'a#2']))).toBe('a#3')
  expect(bareIdentity('a#3')).toBe('a')
})
