import { describe, expect, test } from 'vitest'
import {
  DEPARTMENT_PARTS,
  frameworkFaults,
  defaultFramework,
  POLICY_PARTS,
  PROJECT_PARTS,
  rowSpans,
  totalWeight,
  type FrameworkItem,
  type SubjectKind,
} from './framework.ts'
import { DEFAULT_EVALUATION } from './scheme.ts'

const PROJECT = defaultFramework('project', DEFAULT_EVALUATION)
const DEPARTMENT = defaultFramework('department', DEFAULT_EVALUATION)
const POLICY = defaultFramework('policy', DEFAULT_EVALUATION)
const codes = (items: readonly FrameworkItem[], kind: SubjectKind = 'project', least = '60') =>
  frameworkFaults(items, kind, least).map(({ code }) => code)
const weighing = (weights: Readonly<Record<string, string>>) =>
  PROJECT.map((item) => ({ ...item, weight: weights[item.id] ?? item.weight }))

describe('the frameworks of the program', () => {
  test('hold what must hold', () => {
    expect(codes(PROJECT)).toEqual([])
    expect(codes(DEPARTMENT, 'department')).toEqual([])
    expect(codes(POLICY, 'policy')).toEqual([])
  })

  test('of policies are about making, carrying out and effect, each of which is needed', () => {
    expect([...new Set(POLICY.map(({ part }) => part))]).toEqual(POLICY_PARTS)
    expect(POLICY.flatMap(({ derived }) => derived ?? [])).toEqual(['execution', 'completion'])
    expect(
      codes(
        POLICY.filter(({ part }) => part !== 'policy-making'),
        'policy',
      ),
    ).toEqual(['part-missing', 'sum-not-100'])
    expect(codes(PROJECT, 'policy')).toContain('part-unfit')
  })

  test('have the parts and items of the reference', () => {
    expect([...new Set(PROJECT.map(({ part }) => part))]).toEqual(PROJECT_PARTS)
    expect([...new Set(DEPARTMENT.map(({ part }) => part))]).toEqual(DEPARTMENT_PARTS)
    expect(PROJECT.map(({ third }) => third)).toEqual([
      '立项依据充分性',
      '立项程序规范性',
      '绩效目标合理性',
      '绩效指标明确性',
      '预算编制科学性',
      '资金分配合理性',
      '资金到位率',
      '预算执行率',
      '资金使用合规性',
      '管理制度健全性',
      '制度执行有效性',
      '实际完成率',
      '质量达标率',
      '完成及时性',
      '成本节约率',
      '实施效益',
      '满意度',
    ])
  })

  test('of departments have the points that the rule set gives their dimensions', () => {
    const own = defaultFramework('department', {
      dimensions: {
        'operating-cost': '15',
        management: '25.55',
        duties: '39.45',
        'social-effect': '0',
        sustainability: '10',
        'client-satisfaction': '10',
      },
    })
    expect(totalWeight(own)).toBe(100_00)
    expect(totalWeight(own.filter(({ part }) => part === 'management'))).toBe(25_55)
    expect(own.some(({ part }) => part === 'social-effect')).toBe(false)
    expect(codes(own, 'department')).toEqual([])
  })
})

describe('a framework', () => {
  test('needs 60 points of 产出 and 效益, or as many as the rule set asks for', () => {
    const light = weighing({ effects: '19', compliance: '7' })
    expect(frameworkFaults(light, 'project', '60')).toEqual([
      { code: 'results-too-light', sum: '59.00', least: '60' },
    ])
    expect(codes(light, 'project', '59')).toEqual([])
    // Of a whole department other dimensions tell.
    expect(codes(DEPARTMENT, 'department', '60')).toEqual([])
  })

  test('comes to 100', () => {
    expect(frameworkFaults(weighing({ effects: '20.01' }), 'project', '60')).toEqual([
      { code: 'sum-not-100', sum: '100.01' },
    ])
  })

  test('has named items once, with points, in all its parts and no others', () => {
    expect(codes(PROJECT.map((item) => (item.id === 'goal' ? { ...item, third: ' ' } : item)))).toEqual([
      'item-unnamed',
    ])
    expect(codes(PROJECT.map((item) => (item.id === 'basis' ? { ...item, id: 'goal' } : item)))).toEqual([
      'item-twice',
    ])
    expect(codes(weighing({ basis: '0', goal: '6' }))).toEqual(['weight-unfit'])
    expect(codes(weighing({ basis: 'x', goal: '6' }))).toEqual(['weight-unfit'])
    expect(
      codes(
        PROJECT.map((item) =>
          item.id === 'satisfaction' ? { ...item, part: 'client-satisfaction' as const } : item,
        ),
        'project',
        '50',
      ),
    ).toEqual(['part-unfit'])
    expect(codes(PROJECT.filter(({ part }) => part !== 'decision'))).toEqual(['part-missing', 'sum-not-100'])
  })
})

test('一级指标 and 二级指标 are written once over the rows that have them, wherever a row was moved to', () => {
  const at = (part: FrameworkItem['part'], second: string) => ({ part, second })
  const items = [
    at('decision', '项目立项'),
    at('decision', '项目立项'),
    at('decision', '绩效目标'),
    at('process', '绩效目标'),
    at('decision', '项目立项'),
  ]
  expect(rowSpans(items)).toEqual([
    { first: 3, second: 2 },
    { first: 0, second: 0 },
    { first: 0, second: 1 },
    { first: 1, second: 1 },
    { first: 1, second: 1 },
  ])
})
