import { expect, test } from 'vitest'
import { lightReasonText } from './monitoring.ts'

test('what was marked 有可能 and will be missed is named beside what is only possible', () => {
  expect(lightReasonText({ code: 'possible', values: { count: 1 } }, 'zh-CN')).toBe('1 项指标只是有可能完成')
  expect(lightReasonText({ code: 'possible', values: { count: 1, besides: 5 } }, 'zh-CN')).toBe(
    '“有可能”完成的指标中，5 项预计全年完不成，另有 1 项只是有可能完成',
  )
})
