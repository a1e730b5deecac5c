import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { goalIsIndicatorName } from './goal-is-indicator-name.ts'

describe('goal-is-indicator-name', () => {
  test.each([
    ['a rate', targets([{ goals: ['工资发放完成率'] }]), ['1']],
    [
      'its own indicator, a measure that begins with a verb',
      targets([
        {
          goals: ['完成设备更换率'],
          indicators: [row('数量指标', '完成设备更换率', '更换的设备占应更换的比例', '≥90%')],
        },
      ]),
      ['1'],
    ],
    ['its own indicator', targets([{ goals: ['培训人数'] }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalIsIndicatorName, document)).toEqual(expected)
  })

  test.each([
    ['a sentence', targets([{}])],
    [
      'a result that is also an indicator',
      targets([
        {
          goals: ['提高服务水平'],
          indicators: [row('社会效益指标', '提高服务水平', '办事时间缩短', '≥10%')],
        },
      ]),
    ],
    ['a result', targets([{ goals: ['提高群众政策知晓率'] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalIsIndicatorName, document)).toEqual([])
  })
})
