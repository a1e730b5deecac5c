import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { goalIndicatorGap } from './goal-indicator-gap.ts'

const of = (goals: readonly string[], ...names: readonly string[]) => targets([{ goals, indicators: names.map((name) => row('数量指标', name, null, '≥1个')) }])

describe('goal-indicator-gap', () => {
  test.each([
    ['a training', of(['送戏下乡120场', '培训文艺骨干200名'], '送戏下乡场次')],
    ['party building', of(['保障社区工作正常运转、保障党建工作完成'], '办公场所数量')],
    ['newspapers', of(['纪检报刊订购'], '宣传展板数量')],
  ])('fires: %s', (_, document) => {
    expect(places(goalIndicatorGap, document)).toEqual(['1'])
  })

  test.each([
    ['each has one', of(['送戏下乡120场', '培训骨干200名'], '演出场次', '参训人数')],
    ['effects are answered elsewhere', of(['美化环境', '提升群众满意度'], '绿地养护面积')],
    ['no indicators is another fault', targets([{ goals: ['培训200人'], indicators: [] }])],
  ])('stays quiet: %s', (_, document) => {
    expect(places(goalIndicatorGap, document)).toEqual([])
  })
})
