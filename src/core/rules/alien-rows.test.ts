import { expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { copyPaste } from './copy-paste.ts'

const METERS = {
  name: '计量强制检定补助',
  purpose: '对集贸市场强检计量器具实行免费检定',
  goals: ['免费检定强检计量器具6200台件'],
}
const FOOD = {
  name: '食品安全抽检经费',
  purpose: '食品监督抽检2400批次',
  goals: ['完成食品监督抽检2400批次'],
  indicators: [row('数量指标', '食品抽检批次', '抽检食品的批次', '≥2400批次')],
}
const document = (name: string, description: string) =>
  targets([
    {
      ...METERS,
      indicators: [
        row('数量指标', '检定台件数', '检定计量器具的台件', '≥6200台件'),
        row('社会效益指标', name, description, '≥80%'),
      ],
    },
    FOOD,
  ])

test('a benefit in the words of another project and in none of its own', () => {
  expect(places(copyPaste, document('群众买菜放心程度', '食品安全知识知晓人数占受访人数的比例'))).toEqual([
    '1.2',
  ])
})

test.each([
  ['of its own', '计量器具合格率', '检定合格的计量器具占比'],
  ['of anybody', '助力乡村振兴', '促进乡村振兴和基层治理的程度'],
])('a benefit %s', (_, name, description) => {
  expect(places(copyPaste, document(name, description))).toEqual([])
})
