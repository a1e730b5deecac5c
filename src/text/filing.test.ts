import { describe, expect, test } from 'vitest'
import { FLOW_REFUSALS } from '#core/filing/act.ts'
import { FLOW_FAULTS } from '#core/filing/parse-flow.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { flowChanges } from '#core/filing/flow-changes.ts'
import { NATIONAL_FLOW } from '#core/filing/flow.ts'
import { flowChangeText, flowFaultText, flowRefusalText, stepName } from './filing.ts'

describe('words of the way', () => {
  test('name state and act in the language of the reader', () => {
    expect(
      flowRefusalText({ code: 'not-in-this-state', values: { kind: 'submit', state: 'approved' } }, 'zh-CN'),
    ).toContain('“已批复”，不能送审')
    expect(flowRefusalText({ code: 'errors-open', values: { count: 3 } }, 'en')).toContain('3 errors')
  })

  test('every refusal and every fault has them, and no value stays unnamed', () => {
    const values = {
      kind: 'pass',
      state: 'draft',
      count: 1,
      assessed: '100.00',
      policy: '高龄津贴',
      step: 'business',
      key: 'k',
      expected: 'e',
      role: 'r',
      id: 'i',
      most: 8,
      year: 2025,
    }
    for (const language of LANGUAGES) {
      for (const code of FLOW_REFUSALS)
        expect(flowRefusalText({ code, values }, language)).not.toMatch(/[{}]/)
      for (const code of FLOW_FAULTS)
        expect(flowFaultText({ code, path: 'stages.0', values }, language)).not.toMatch(/[{}]/)
    }
  })

  test('a second review by the same role is distinguished from the first', () => {
    expect(stepName('department-2', ['department-reviewer'], 'zh-CN')).toBe('部门审核（复审）')
    expect(stepName('county', ['finance-office'], 'zh-CN')).toBe('财政业务科室审核')
  })

  test('say what changed between two flows', () => {
    const [department, finance] = NATIONAL_FLOW.stages
    if (department === undefined || finance === undefined) throw new Error('stages')
    const next = {
      ...NATIONAL_FLOW,
      twice: true,
      stages: [
        department,
        {
          ...finance,
          steps: finance.steps
            .filter(({ id }) => id === 'performance')
            .map((one) => ({ ...one, from: '50' })),
        },
      ],
    }
    expect(flowChanges(NATIONAL_FLOW, next).map((change) => flowChangeText(change, 'zh-CN'))).toEqual([
      '取消环节：业务科室审核，第 2 级财政审核（并行），财政业务科室、系统管理员',
      '绩效科审核：全部项目 → 50 万元及以上',
      '同一人可以办理几个环节：是',
    ])
  })
})
