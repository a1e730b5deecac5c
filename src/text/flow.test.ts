import { describe, expect, test } from 'vitest'
import { FLOW_REFUSALS } from '#core/flow/act.ts'
import { FLOW_FAULTS } from '#core/flow/parse-flow.ts'
import { LANGUAGES } from './language.ts'
import { flowFaultText, flowRefusalText } from './flow.ts'

describe('words of the way', () => {
  test('name state and act in the language of the reader', () => {
    expect(flowRefusalText({ code: 'not-in-this-state', values: { kind: 'submit', state: 'approved' } }, 'zh-CN')).toContain('“已批复”，不能送审')
    expect(flowRefusalText({ code: 'errors-open', values: { count: 3 } }, 'en')).toContain('3 errors')
  })

  test('every refusal and every fault has them, and no value stays unnamed', () => {
    const values = { kind: 'pass', state: 'draft', count: 1, step: 'business', key: 'k', expected: 'e', role: 'r', id: 'i', most: 8 }
    for (const language of LANGUAGES) {
      for (const code of FLOW_REFUSALS) expect(flowRefusalText({ code, values }, language)).not.toMatch(/[{}]/)
      for (const code of FLOW_FAULTS) expect(flowFaultText({ code, path: 'stages.0', values }, language)).not.toMatch(/[{}]/)
    }
  })
})
