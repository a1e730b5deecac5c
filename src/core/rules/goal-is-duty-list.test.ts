import { describe, expect, test } from 'vitest'
import { places, statement, targets } from '../../../test/support/targets.ts'
import { goalIsDutyList } from './goal-is-duty-list.ts'

const saying = (overallGoal: string) => targets([{}], { statement: statement({ overallGoal }) })

describe('goal-is-duty-list', () => {
  test.each([
    [
      '负责…；指导…',
      '负责全区党组织建设；主管党员的管理和发展工作；指导领导班子的思想作风建设；负责老干部综合服务和保障工作。',
    ],
    ['numbered', '（一）贯彻执行国家水利方针政策。（二）拟订全县水利发展规划。（三）指导水土保持工作。'],
    ['with one plan among them', '负责社区矫正；指导人民调解；承担普法宣传；扎实开展法治宣传教育。'],
  ])('fires: %s', (_, goal) => {
    expect(places(goalIsDutyList, saying(goal))).toEqual(['-'])
  })

  test.each([
    ['results', '新增就业3000人；负责组织招聘会10场；指导创业500人。'],
    ['plans', '着力推进基层治理创新；加强自身建设；优化为民服务；严抓安全生产。'],
    ['two items make no list', '负责统计调查；指导基层统计。'],
    [
      'duties and then the goals of the year',
      '负责统计调查；指导基层统计；监督统计执法；发布统计分析48篇，差错率控制在1‰以内。',
    ],
  ])('stays quiet: %s', (_, goal) => {
    expect(places(goalIsDutyList, saying(goal))).toEqual([])
  })
})
