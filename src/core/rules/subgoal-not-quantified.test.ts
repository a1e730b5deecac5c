import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { subgoalNotQuantified } from './subgoal-not-quantified.ts'

const withIndicators = (...indicators: readonly (string | null)[]) =>
  targets([{}], {
    statement: statement({
      subGoals: indicators.map((one) => subGoal({ goal: '改善出行条件', indicators: one })),
    }),
  })

describe('subgoal-not-quantified', () => {
  test.each([
    ['all of them improve', withIndicators('社区服务水平提高率均有提高。', '政策制定落实完成率等均有提高。')],
    ['four of five', withIndicators('明显提升', '有所改善', '不断完善', '均有提高', '养护公路320公里')],
    [
      'the only one that wishes',
      withIndicators(
        '养护公路320公里',
        '培训200人次',
        '建成驿站3个',
        '满意度90%以上',
        '知晓率、参与率均有明显提升',
      ),
    ],
  ] as const)('fires once: %s', (_, document) => {
    expect(places(subgoalNotQuantified, document)).toEqual(['-'])
  })

  test.each([
    ['half of them have values', withIndicators('明显提升', '养护公路320公里')],
    ['no indicators at all is another fault', withIndicators(null, null)],
    ['no sub-goals', targets([{}], { statement: statement() })],
    [
      'one that names no measure',
      withIndicators('养护公路320公里', '培训200人次', '建成驿站3个', '满意度90%以上', '路容路貌明显改善'),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(subgoalNotQuantified, document)).toEqual([])
  })
})
