import { expect, test } from 'vitest'
import { ASSESSMENT_BARS } from '#core/assessment/gate.ts'
import { assessmentBarText } from './assessment.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'

test.each(ASSESSMENT_BARS)('%s is a refusal where it bars, advice where it does not', (code) => {
  const bar = { code, values: { count: 2, assessed: '100.00' } }
  expect(assessmentBarText(bar, true, 'zh-CN')).toMatch(/不能送审|才能送审/u)
  expect(assessmentBarText(bar, false, 'zh-CN')).toMatch(/（仅作提示，不影响送审）。$/u)
  expect(assessmentBarText(bar, false, 'zh-CN')).not.toMatch(/不能|才能/u)
  for (const language of LANGUAGES) expect(assessmentBarText(bar, false, language)).not.toMatch(/[{}]/u)
})
