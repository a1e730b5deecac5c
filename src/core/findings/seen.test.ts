import { describe, expect, test } from 'vitest'
import type { Finding } from '../kernel/finding.ts'
import { ANOTHER_UNITS, asSeen, namedElsewhere } from './seen.ts'

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'near-duplicate',
  group: 'copy-duplicate',
  severity: 'warning',
  certainty: 1,
  project: 1,
  indicator: null,
  field: 'goals',
  at: null,
  text: '完成设备更新',
  values: {},
  suggestion: null,
  also: [],
  places: [],
  ...change,
})
const alike = {
  case: 'near',
  parts: ['goals'],
  similarity: 96,
  others: 0,
  other: '乙局“电脑购置”',
  year: 2025,
  elsewhere: 'p2',
}
const whole = { elsewhere: new Set<string>(), own: null }

describe('a likeness in the database', () => {
  test('names the other project to those who reach it', () => {
    const one = finding({ values: alike })
    expect(namedElsewhere(one)).toEqual(['p2'])
    expect(asSeen(one, { elsewhere: new Set(['p2']), own: null })).toBe(one)
  })

  test('names it to nobody else, wherever it is shown', () => {
    const { elsewhere: _, ...reduced } = { ...alike, other: ANOTHER_UNITS }
    expect(asSeen(finding({ values: alike }), whole).values).toEqual(reduced)
    const folded = finding({
      values: {
        case: 'several',
        'own-other': '乙局“电脑购置”',
        'own-year': '乙局.docx',
        'own-elsewhere': 'p2',
      },
      places: [{ project: 2, indicator: null, field: 'goals', at: null, values: alike }],
    })
    const seen = asSeen(folded, whole)
    expect(seen.values).toEqual({ case: 'several', 'own-other': ANOTHER_UNITS, 'own-year': ANOTHER_UNITS })
    expect(seen.places).toEqual([{ project: 2, indicator: null, field: 'goals', at: null, values: reduced }])
    expect(JSON.stringify(seen)).not.toMatch(/乙局|p2/)
  })

  test('of several, those within reach stay named', () => {
    const two = finding({
      values: alike,
      places: [
        {
          project: 2,
          indicator: null,
          field: 'goals',
          at: null,
          values: { ...alike, other: '本局“台式机”', elsewhere: 'p3' },
        },
      ],
    })
    const seen = asSeen(two, { elsewhere: new Set(['p3']), own: null })
    expect([seen.values['other'], seen.places[0]?.values?.['other']]).toEqual([ANOTHER_UNITS, '本局“台式机”'])
  })
})

describe('in a document of several units', () => {
  const sight = {
    elsewhere: new Set<string>(),
    own: new Map([[2, '{"name":"社区网格员","purpose":"支付驻站社工工资","value":"≥12人"}']]),
  }

  test('what is said of an own table alone stays as it is', () => {
    const own = finding({
      rule: 'value-no-unit',
      group: 'value-format',
      project: 2,
      text: '12',
      values: { shown: '十二' },
      suggestion: '12人',
    })
    expect(asSeen(own, sight)).toBe(own)
  })

  test('others’ names and words give way, own words and figures stay', () => {
    const overlap = finding({
      rule: 'project-overlap',
      project: 2,
      text: '支付驻站社工工资',
      values: { case: 'default', shared: '驻站社工', other: 1, name: '秘密项目', theirs: '≥15人', amount: 3 },
      suggestion: '秘密项目之外',
    })
    expect(asSeen(overlap, sight)).toMatchObject({
      text: '支付驻站社工工资',
      suggestion: null,
      values: {
        case: 'default',
        shared: '驻站社工',
        other: 1,
        name: ANOTHER_UNITS,
        theirs: ANOTHER_UNITS,
        amount: 3,
      },
    })
  })

  test('what was met first in another’s table says nothing of that', () => {
    const both = finding({
      rule: 'typo',
      project: 1,
      text: '秘密的错字',
      values: { words: ['秘密的错字', '社区'] },
      places: [
        { project: 2, indicator: 1, field: 'value', at: null, text: '≥12人', suggestion: '12' },
        { project: 3, indicator: 1, field: 'value', at: null, text: '另一秘密' },
      ],
    })
    const seen = asSeen(both, sight)
    expect(seen).toMatchObject({
      text: null,
      values: { words: [ANOTHER_UNITS, '社区'] },
      places: [{ project: 2, text: '≥12人' }],
    })
    expect(JSON.stringify(seen)).not.toContain('秘密')
  })

  test('what compares with the department’s text keeps that text to itself', () => {
    const narrative = finding({
      rule: 'narrative-table-conflict',
      group: 'narrative-table',
      project: 2,
      text: '≥12人',
      values: { listed: '全局秘密15人', table: '≥12人' },
    })
    expect(asSeen(narrative, sight)).toMatchObject({
      text: '≥12人',
      values: { listed: ANOTHER_UNITS, table: '≥12人' },
    })
  })
})
