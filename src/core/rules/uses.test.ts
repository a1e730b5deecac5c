import { expect, test } from 'vitest'
import { purposeUses } from './uses.ts'

test('what is bought is what is left of a purpose without its figures, however they are put', () => {
  for (const reckoned of [
    '秸秆粉碎还田作业补助按每亩20元测算，共8500亩',
    '秸秆粉碎还田作业补助，每亩20元，共8500亩',
    '秸秆粉碎还田作业补助按每亩0.002万元计算',
    '秸秆粉碎还田作业补助8500亩、每亩20元标准',
  ])
    expect(purposeUses(reckoned), reckoned).toEqual(['秸秆粉碎还田作业补助'])
})
