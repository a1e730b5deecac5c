import { expect, test } from 'vitest'
import { proposalText } from './results.ts'

test('a cut is shown by how much it cuts, with the decimals that it has', () => {
  expect(proposalText('cut', '80', 'zh-CN')).toBe('压减 20%')
  expect(proposalText('cut', '85.5', 'zh-CN')).toBe('压减 14.5%')
  expect(proposalText('cut', '33.33', 'en')).toBe('cut by 66.67%')
  expect(proposalText('assure', '100', 'zh-CN')).toBe('保障 100%')
  expect(proposalText('cancel', '0', 'zh-CN')).toBe('取消')
})
