import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AIM_VERBS, WORK_VERBS } from './lexicon/statements.ts'
import { COMPLETION_HEADS, QUALITY_HEADS } from './lexicon/natures.ts'
import { isStatement, textNature, statesAim } from './meaning.ts'

describe('what a text measures', () => {
  test.each([
    ['配套资金到位率', 'funds'],
    ['实际支出占年度预算的比例', 'funds'],
    ['学生家长满意率', 'satisfaction'],
    ['年度任务完成率', 'completion'],
    ['救助金按月发放及时率', 'time'],
    ['工程完工时间', 'time'],
    ['工程验收合格率', 'quality'],
    ['参训人数', 'count'],
    ['二氧化硫削减量', 'count'],
    ['绿化面积', 'count'],
    ['补贴金额', 'money'],
    ['宣传效果', 'effect'],
    ['旅游收入增长率', 'rate'],
    ['亩均用量下降幅度', 'rate'],
    ['社会稳定', null],
    ['工作效率', null],
    ['服务质量指数', null],
    ['', null],
    ['提升居民生活品质', null],
  ] as const)('%s: %s', (text, nature) => {
    expect(textNature(text)).toBe(nature)
  })

  test('a head alone and a head behind any thing measure the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMPLETION_HEADS, ...QUALITY_HEADS),
        fc.constantFrom('任务', '设备', '档案', '窗口'),
        (head, thing) => {
          expect(textNature(thing + head)).toBe(textNature(head))
        },
      ),
    )
  })
})

describe('statements', () => {
  test.each([
    '提升社区治理能力',
    '进一步保障基本民生',
    '发放困难群众慰问品',
    '我区开展普法宣传',
    '为驻村干部购买保险',
    '居住条件明显改善',
  ])('%s is one', (text) => {
    expect(isStatement(text)).toBe(true)
  })

  test.each(['参训人员', '完成改造的农户', '改造后单位能耗', '提高参保率', '宣传资料印制数量', ''])(
    '%s is none',
    (text) => {
      expect(isStatement(text)).toBe(false)
    },
  )

  test('every verb of aim begins one, whatever the degree before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AIM_VERBS),
        fc.constantFrom('', '进一步', '不断', '有效'),
        (verb, degree) => {
          expect(statesAim(`${degree}${verb}民生保障`)).toBe(true)
        },
      ),
    )
  })

  test('every verb of work with its object is one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORK_VERBS), (verb) => {
        expect(isStatement(`${verb}应急物资`)).toBe(true)
      }),
    )
  })
})
