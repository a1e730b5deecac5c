import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { project, row, targets } from '../../../test/support/targets.ts'
import {
  compareProjects,
  compareTargets,
  isSame,
  type FieldChange,
  type IndicatorRef,
  type ThingChange,
} from './compare.ts'
import type { TargetDocument } from './document.ts'

const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).toSorted()
const turned = (fields: readonly FieldChange[]) =>
  sorted(fields.map(({ path, before, after }) => ({ path, before: after, after: before })))
const straight = (fields: readonly FieldChange[]) =>
  sorted(fields.map(({ path, before, after }) => ({ path, before, after })))

describe('rows that moved', () => {
  const of = (...names: readonly string[]) =>
    project({ indicators: names.map((level3) => row('数量指标', level3, null, '≥1次')) })
  const moves = (before: readonly string[], after: readonly string[]) =>
    compareProjects(of(...before), of(...after)).moved.map(
      ({ indicator: { name }, from, to }) => `${name} ${from}→${to}`,
    )

  test('are as few as make the new order; those that came and went move nobody', () => {
    expect(moves(['甲', '乙', '丙', '丁'], ['乙', '丙', '甲', '丁'])).toEqual(['甲 1→3'])
    expect(moves(['甲', '乙', '丙', '丁'], ['戊', '乙', '丁'])).toEqual([])
    expect(moves(['甲', '乙'], ['甲', '乙'])).toEqual([])
    expect(moves(['甲', '乙', '丙'], ['丙', '戊', '甲', '乙'])).toEqual(['丙 3→1'])
  })
})

test('a number that the form shows in front of a goal is no difference', () => {
  const said = (goals: readonly string[], goalNumber?: string) =>
    project({ goals, ...(goalNumber !== undefined && { goalNumber }) })
  expect(compareProjects(said(['年内培训200人'], '1.'), said(['1.年内培训200人'])).fields).toEqual([])
  expect(compareProjects(said(['甲。', '乙。']), said(['一、甲。', '二、丙。'])).fields).toEqual([
    { path: 'goals.2', before: '乙。', after: '丙。' },
  ])
})

describe('laws', () => {
  test('a document does not differ from itself', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const same = compareTargets(document, structuredClone(document))
        expect(isSame(same)).toBe(true)
        expect(same.unchanged).toBe(document.projects.length)
      }),
    )
  })

  test('places, source and marks are no difference', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const elsewhere = JSON.parse(
          JSON.stringify(document, (key, value: unknown) =>
            key === 'at' ? { page: 1, box: [1, 2, 3, 4] } : value,
          ),
        ) as TargetDocument
        expect(
          isSame(
            compareTargets(document, {
              ...elsewhere,
              source: { ...document.source, file: 'b.pdf' },
              marks: [{ text: 'x', at: { line: 1 } }],
            }),
          ),
        ).toBe(true)
      }),
    )
  })

  test('every project is added, removed, changed or unchanged, once', () => {
    fc.assert(
      fc.property(arbitraryTargets, arbitraryTargets, (before, after) => {
        const { added, removed, changed, unchanged } = compareTargets(before, after)
        expect(added.length + changed.length + unchanged).toBe(after.projects.length)
        expect(removed.length + changed.length + unchanged).toBe(before.projects.length)
      }),
    )
  })

  test('seen from the other side, added is removed and before is after', () => {
    const whole = (document: TargetDocument): TargetDocument => ({
      ...document,
      projects: document.projects.map((one, i) => ({
        ...one,
        code: `c${i}`,
        indicators: one.indicators.map((indicator, n) => ({ ...indicator, level3: `${n}` })),
      })),
    })
    fc.assert(
      fc.property(arbitraryTargets, arbitraryTargets, (a, b) => {
        const [there, back] = [compareTargets(whole(a), whole(b)), compareTargets(whole(b), whole(a))]
        expect(turned(there.fields)).toEqual(straight(back.fields))
        expect(sorted(there.added)).toEqual(sorted(back.removed))
        expect(sorted(there.removed)).toEqual(sorted(back.added))
        const facts = ({ fields, added, removed, changed }: ThingChange, turn: boolean) => ({
          fields: turn ? turned(fields) : straight(fields),
          added: sorted<IndicatorRef>(turn ? removed : added),
          removed: sorted<IndicatorRef>(turn ? added : removed),
          changed: changed.map((one) => (turn ? turned(one.fields) : straight(one.fields))).toSorted(),
        })
        expect(sorted(there.changed.map((one) => facts(one, true)))).toEqual(
          sorted(back.changed.map((one) => facts(one, false))),
        )
      }),
    )
  })

  test('the order of projects with codes of their own, and of their indicators, is no difference', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const coded = {
          ...document,
          projects: document.projects.map((one, i) => ({ ...one, code: `c${i}` })),
        }
        const turnedRound = {
          ...coded,
          projects: coded.projects
            .toReversed()
            .map((one) => ({ ...one, indicators: one.indicators.toReversed() })),
        }
        expect(isSame(compareTargets(coded, turnedRound))).toBe(true)
      }),
    )
  })

  test('one changed figure is that one difference', () => {
    fc.assert(
      fc.property(arbitraryTargets, fc.nat(5), (document, at) => {
        const coded = {
          ...document,
          projects: document.projects.map((one, i) => ({ ...one, code: `c${i}` })),
        }
        const changed = {
          ...coded,
          projects: coded.projects.map((one, i) =>
            i === at ? { ...one, budget: { ...one.budget, total: '123456789' } } : one,
          ),
        }
        const { fields, added, removed, changed: things } = compareTargets(coded, changed)
        expect([fields, added, removed]).toEqual([[], [], []])
        const before = coded.projects[at]?.budget.total
        expect(things.map((one) => one.fields)).toEqual(
          before === undefined ? [] : [[{ path: 'budget.total', before, after: '123456789' }]],
        )
      }),
    )
  })
})

describe('as people change documents', () => {
  const before = targets([{}, { code: '13020225P008911100024', name: '党建经费' }])

  test('a project more, a project less', () => {
    const after = targets([{}, { code: '13020225P008911100099', name: '新增项目' }])
    const found = compareTargets(before, after)
    expect(found.added).toEqual([
      { of: 'project', order: 2, name: '新增项目', code: '13020225P008911100099' },
    ])
    expect(found.removed).toMatchObject([{ name: '党建经费' }])
    expect(found.unchanged).toBe(1)
  })

  test('a project renamed keeps its code; one that gets a code keeps its name', () => {
    expect(
      compareTargets(
        before,
        targets([{ name: '干部教育经费' }, { code: null, name: '党建经费' }]),
      ).changed.map(({ fields }) => fields),
    ).toEqual([
      [{ path: 'name', before: '干部培训经费', after: '干部教育经费' }],
      [{ path: 'code', before: '13020225P008911100024', after: null }],
    ])
  })

  test('indicators added, removed and changed', () => {
    const first = project().indicators
    const after = targets([
      {
        indicators: [
          ...first.slice(1, 5),
          row('数量指标', '培训班次', '举办班次', '4期'),
          row('服务对象满意度指标', '学员满意度', '满意学员占受访学员的比例', '≥98%'),
        ],
      },
    ])
    const [change] = compareTargets(targets([{}]), after).changed
    expect(change?.added).toEqual([
      { level1: '产出指标', level2: '数量指标', name: '培训班次', value: '4期' },
    ])
    expect(change?.removed).toMatchObject([{ name: '培训人数' }])
    expect(change?.changed).toMatchObject([
      { indicator: { name: '学员满意度' }, fields: [{ path: 'value', before: '≥95%', after: '≥98%' }] },
    ])
  })

  test('fields of a 自评表 are compared like all others', () => {
    const evaluation = {
      funds: [],
      outcome: '已完成',
      weight: '100',
      score: '96',
      grade: null,
      conclusion: null,
      problems: null,
      measures: null,
      at: { line: 1 },
    }
    const [change] = compareTargets(
      targets([{ evaluation }]),
      targets([{ evaluation: { ...evaluation, score: '92', grade: '优' } }]),
    ).changed
    expect(change?.fields).toEqual([
      { path: 'evaluation.score', before: '96', after: '92' },
      { path: 'evaluation.grade', before: null, after: '优' },
    ])
  })
})
