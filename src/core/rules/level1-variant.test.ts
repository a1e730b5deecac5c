import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { level1Variant } from './level1-variant.ts'

describe('level1-variant', () => {
  test.each([
    [
      '效果指标',
      targets([
        { indicators: [row('社会效益指标', '知晓率', '知晓率', '≥90%', '文件', { level1: '效果指标' })] },
      ]),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(level1Variant, document)).toEqual(expected)
  })

  test.each([['the official label', targets([{}])]] as const)('stays quiet: %s', (_, document) => {
    expect(places(level1Variant, document)).toEqual([])
  })
})
