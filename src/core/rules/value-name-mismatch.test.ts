import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { valueNameMismatch } from './value-name-mismatch.ts'

describe('value-name-mismatch', () => {
  test.each([
    ['an aim in per cent', row('社会效益指标', '提升城市形象', '提升城市形象', '100%')],
    ['an aim over a subject', row('社会效益指标', '增强居民获得感', '居住条件明显改善', '95%')],
    ['an effect in per cent', row('可持续影响指标', '对产业的影响', '对产业的影响', '98%')],
    ['keeping as an aim', row('生态效益指标', '森林资源保护', '保护森林资源', '100%')],
    ['an aim with a bare number', row('社会效益指标', '弘扬传统文化', '弘扬传统文化', '≥100')],
    ['an effect over an effect', row('社会效益指标', '社会影响力', '在群众中的影响', '100%')],
    ['an institution in per cent', row('可持续影响指标', '长效管护机制', '管护责任的落实', '≥95%')],
    ['a feeling in times', row('社会效益指标', '居民幸福感', '居民对生活的感受', '≥50次')],
    ['an attitude by a day', row('质量指标', '服务态度改善情况', '窗口人员的服务态度', '2025年12月底前')],
    ['heads by a day', row('数量指标', '受训人员数', '参加培训的人员', '2025年11月底前')],
  ] as const)('fires: %s', (_, indicator) => {
    expect(places(valueNameMismatch, withRows(indicator))).toEqual(['1.1'])
  })

  test.each([
    ['a rate', row('社会效益指标', '提高政策知晓率', '知晓政策的居民占比', '≥90%')],
    ['a growth', row('经济效益指标', '带动旅游收入增长', '比上年增长', '≥8%')],
    ['an aim that its description counts', row('社会效益指标', '提升办事效率', '一次办结事项占比', '≥90%')],
    ['an aim in words', row('社会效益指标', '提升城市形象', '提升城市形象', '有效提升')],
    ['a small change', row('社会效益指标', '缩短办理时间', '平均办理时间缩短', '≥20%')],
    ['a share that keeping reaches', row('生态效益指标', '森林保护率', '受保护森林占全部森林的比例', '100%')],
    ['cost is the question of other rules', row('成本指标', '控制在预算内', '控制在预算内', '100%')],
    ['rules counted', row('可持续影响指标', '健全管理制度', '印发的管理制度', '≥3项')],
    ['safety as it is surveyed', row('社会效益指标', '群众安全感', '民意调查的群众安全感', '≥95%')],
    [
      'a feeling as it is surveyed',
      row('社会效益指标', '居民幸福感', '感到幸福的居民占受访居民的比例', '≥90%'),
    ],
    ['teams counted', row('可持续影响指标', '志愿队伍建设', '新建的志愿队伍', '≥5支')],
  ] as const)('stays quiet: %s', (_, indicator) => {
    expect(places(valueNameMismatch, withRows(indicator))).toEqual([])
  })
})
