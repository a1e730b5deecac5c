import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { targetWeak } from './target-weak.ts'

const of = (total: string, level2: string, name: string, value: string) =>
  targets([
    { budget: { total, fiscal: total, other: '0' }, indicators: [row(level2, name, `全年${name}`, value)] },
  ])

describe('target-weak', () => {
  test.each([
    ['one event for much money', of('18', '数量指标', '举办读书活动', '≥1次')],
    ['a satisfaction of a half', of('18', '服务对象满意度指标', '读者满意度', '≥55%')],
    ['half of the work may fail', of('18', '质量指标', '设备完好率', '≥45%')],
    ['none or more', of('18', '社会效益指标', '冒领津贴追回资金数', '≥0万元')],
    ['nearly all left undone', of('18', '质量指标', '个案服务结案率', '≥5%')],
  ] as const)('fires: %s', (_, document) => {
    expect(places(targetWeak, document)).toEqual(['1.1'])
  })

  test.each([
    ['one event for little money', of('2', '数量指标', '举办读书活动', '≥1次')],
    ['an exact one', of('18', '数量指标', '举办读书活动', '1次')],
    ['one thing', of('18', '数量指标', '购置图书车', '≥1辆')],
    ['an event that happens once', of('18', '数量指标', '开展公开招聘', '≥1次')],
    ['a usual satisfaction', of('18', '服务对象满意度指标', '读者满意度', '≥85%')],
    ['at most one complaint', of('18', '数量指标', '活动取消次数', '≤1次')],
    ['few are excellent', of('18', '质量指标', '课程优秀率', '≥40%')],
    ['what is sifted may fail', of('18', '质量指标', '资格考试通过率', '≥45%')],
    ['at most so many faults', of('18', '质量指标', '抽检不合格率', '≤5%')],
    ['none of what must not happen', of('18', '社会效益指标', '安全事故起数', '=0起')],
    ['a growth', of('18', '经济效益指标', '产值增长率', '≥5%')],
    ['a share of what was applied for', of('18', '质量指标', '项目申报通过率', '≥10%')],
    ['a drill beside what the money buys', of('18', '数量指标', '组织应急演练', '≥1次')],
    ['what is looked through before', of('18', '质量指标', '宣传片审片一次通过率', '≥50%')],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(targetWeak, document)).toEqual([])
  })
})
