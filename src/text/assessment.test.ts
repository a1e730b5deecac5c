import { expect, test } from 'vitest'
import { GATE_REFUSALS } from '#core/assessment/gate.ts'
import { assessmentRefusalNote } from './assessment.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'

test.each(GATE_REFUSALS)(
  '%s is a refusal where it blocks the submission, advice where it does not',
  (code) => {
    const refusal = { code, values: { count: 2, assessed: '100.00', policy: '高龄津贴' } }
    expect(assessmentRefusalNote(refusal, true, 'zh-CN')).toMatch(/不能送审|才能送审/u)
    expect(assessmentRefusalNote(refusal, false, 'zh-CN')).toMatch(/（仅作提示，不影响送审）。$/u)
    expect(assessmentRefusalNote(refusal, false, 'zh-CN')).not.toMatch(/不能|才能/u)
    for (const language of LANGUAGES)
      expect(assessmentRefusalNote(refusal, false, language)).not.toMatch(/[{}]/u)
  },
)
