import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactForm, nearForm } from './normal.ts'

describe('the exact form', () => {
  test('forgets spaces, width and punctuation, and nothing else', () => {
    expect(exactForm('举办培训班 ４ 期，培训干部２００人。')).toBe(exactForm('举办培训班4期,培训干部200人'))
    expect(exactForm('举办培训班4期')).not.toBe(exactForm('举办培训班5期'))
  })

  test('is its own exact form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => exactForm(exactForm(text)) === exactForm(text)),
    )
  })
})

describe('the near form', () => {
  test.each([
    [
      'other figures',
      '举办培训班4期，培训干部200人，支出39.50万元',
      '举办培训班12期，培训干部1,350人，支出52.00万元',
    ],
    ['numerals before a measure word', '对三个社区开展两次检查', '对十二个社区开展五次检查'],
    ['ranges', '培训80-100人次', '培训200人次'],
    ['another town', '完成迁安市城市道路绿化养护', '完成滦州市城市道路绿化养护'],
    ['another village', '为沙河镇配备保洁员', '为建昌镇配备保洁员'],
    ['years', '2025年12月31日前完成改造', '2024年11月30日前完成改造'],
  ])('is the same with %s', (_, a, b) => {
    expect(nearForm(a)).toBe(nearForm(b))
  })

  test('is the same for two units that are named', () => {
    expect(nearForm('保障迁安市教育局正常运转，提升教育局服务水平', ['迁安市教育局'])).toBe(
      nearForm('保障滦南县民政局正常运转，提升民政局服务水平', ['滦南县民政局']),
    )
  })

  test.each([
    ['what is bought', '购置执法车辆3台', '购置办公电脑3台'],
    ['words that only end like places', '改善城市环境', '改善农村环境'],
    ['words that only begin like numerals', '百姓满意', '四风整治'],
    ['who is served', '各乡镇社区工作者', '各街道网格员'],
  ])('differs by %s', (_, a, b) => {
    expect(nearForm(a)).not.toBe(nearForm(b))
  })

  test('texts of one exact form have one near form', () => {
    const piece = fc.constantFrom(
      '迁安市',
      '完成',
      '4',
      '期',
      '，',
      ' ',
      '　',
      '。',
      '（',
      '培训',
      '１',
      'A',
      '社区',
      '第',
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.constantFrom(' ', '　', '\n'),
        (text, space) => nearForm([...text].join(space)) === nearForm(text),
      ),
    )
  })
})
