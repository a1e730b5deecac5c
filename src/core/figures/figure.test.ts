import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresIn } from './figure.ts'

const figures = (text: string) =>
  figuresIn(text).map(({ kind, number, unit, per, bound }) =>
    [kind, number, unit, ...per, bound === 'exact' ? '' : bound].filter((part) => part !== '').join(' '),
  )

describe('figures in text', () => {
  test.each([
    ['组织开展大型联合人才招聘活动5次以上', ['count 5 次 lower']],
    [
      '发放企业离退休遗属补助的人数33人，此项目于2025年12月底完成，实现完成率为100%。',
      ['count 33 人', 'rate 100 %'],
    ],
    ['共计需租赁费39.50万元/年（含税金）', ['money 39.5 万元 年']],
    ['街道专职委员1人及社区专职委员7人的工资', ['count 1 人', 'count 7 人']],
    ['财政补贴每人每月5元', ['money 5 元 人 月']],
    ['每人每年405元', ['money 405 元 人 年']],
    ['发放标准是6个月基础养老金158元', ['count 6 个月', 'money 158 元']],
    ['全区2700多名党员二十大专题培训', ['count 2700 名 about']],
    ['培训三十二名教师，举办十五场讲座', ['count 32 名', 'count 15 场']],
    ['补助１，２００元', ['money 1200 元']],
    ['受益群众3.2万人', ['count 32000 人']],
    ['资金不超过1.5亿元', ['money 1.5 亿元 upper']],
    ['按8万元/队/年安排', ['money 8 万元 队 年']],
    ['服务对象满意度达到95%以上', ['rate 95 % lower']],
    ['新建公路12.5公里', ['count 12.5 公里']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  test.each([
    '2025年12月底前完成',
    '根据财预〔2021〕101号文件',
    '第3条',
    '（3）加强管理',
    '1.加强领导',
    '2021—2025年',
    '十四五期间',
    '严格落实“两个维护”',
    '增强四个意识',
    '一次性补助',
    '录入综治9+X系统',
    '编码13020225P008911100023',
    '学习二十大精神',
  ])('no figure: %s', (text) => {
    expect(figures(text)).toEqual([])
  })

  test('full-width figures are the half-width ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('元', '万元', '人', '次', '%'),
        (number, unit) => {
          const wide = [...String(number)]
            .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            .join('')
          expect(figures(`共${wide}${unit}。`)).toEqual(figures(`共${number}${unit}。`))
        },
      ),
    )
  })

  test('a figure is what is at its place, in whatever words', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '培',
            '训',
            '人',
            '1',
            '2',
            '0',
            '万',
            '元',
            '年',
            '，',
            '。',
            '%',
            '每',
            '月',
            '三',
            '十',
          ),
          maxLength: 30,
        }),
        (text) => {
          let end = 0
          for (const figure of figuresIn(text)) {
            expect(figure.start).toBeGreaterThanOrEqual(end)
            expect(text.slice(figure.start, figure.end)).toBe(figure.text)
            end = figure.end
          }
        },
      ),
    )
  })
})
