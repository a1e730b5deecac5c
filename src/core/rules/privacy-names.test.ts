import { describe, expect, test } from 'vitest'
import {
  ALONE,
  PARAMETERS,
  places,
  row,
  statement,
  targets,
  withRows,
} from '../../../test/support/targets.ts'
import { namesIn, privacyNames } from './privacy-names.ts'

describe('privacy-names', () => {
  test.each([
    [
      'a list in the purpose',
      targets([{ purpose: '用于对我区退休的归侨人员尉士公、牟凤兰、尉世春、尉世宝发放生活补贴' }]),
      ['1'],
    ],
    ['a row', withRows(row('数量指标', '慰问人数', '慰问张秀英、王德顺、李国栋', '3人')), ['1.1']],
    ['the narrative', targets([{}], { statement: statement({ overallGoal: '联系人：赵志强' }) }), ['-']],
    ['a patient', targets([{ purpose: '为患者刘桂兰的医疗费给予救助' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(privacyNames, document)).toEqual(expected)
  })

  test.each([
    '学习雷锋、焦裕禄、孔繁森精神',
    '王家庄、李家沟、张各庄道路硬化',
    '方便面、矿泉水、消毒液',
    '困难职工张某某医疗费',
    '离退休老同志走访慰问',
    '马铃薯、谷子、高粱种植',
    '水费、电费、取暖费',
    '党员、干部、群众代表',
    '平山、灵寿、阜平等县',
    '黄河、滦河、陡河治理',
    '患者满意度',
    '联系人制度',
    '全体同志',
    '有关同志',
    '负责人员培训',
    '高温、严寒、暴雨天气',
    '关工委、妇联、团委',
    '安全、质量、进度',
    '常年、长期、短期',
    '遗属生活补助',
    '孤儿基本生活费',
    '家属院改造',
    '成本、效益、质量',
    '困难党员慰问',
    '伤残军人抚恤金',
    '白菜、萝卜、黄瓜等农产品',
    '于都、万安、石城等地考察',
    '项目负责人考核',
    '聘用人员工资',
    '金融、保险、证券',
    '文艺、体育、科普活动',
    '卢氏县、陈仓区、黄骅市',
  ])('stays quiet: %s', (text) => {
    expect(namesIn(text, ALONE)).toEqual([])
  })

  test('the report does not carry the names on', () => {
    const [draft] = privacyNames.check(
      targets([{ purpose: '慰问张秀英、王德顺、李国栋' }]),
      PARAMETERS,
      ALONE,
    )
    expect(draft?.text).toBe('张某某、王某某、李某某')
  })
})
