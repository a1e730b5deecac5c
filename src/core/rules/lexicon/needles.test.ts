import { describe, expect, test } from 'vitest'
import { FORMER } from './former-bodies.ts'
import { GRAMMAR_FAULTS } from './grammar.ts'
import { patternNeedles } from './needles.ts'
import { TYPOS } from './typos.ts'

describe('the words that a pattern cannot do without', () => {
  test.each([
    ['复盖', ['复盖']],
    ['保[章帐](?=单位|工作)', ['保章', '保帐']],
    ['(?<!选|提)拔(付|款)', ['拔付', '拔款']],
    ['(?<=社会|经济)效[宜易]', ['社会效宜', '社会效易', '经济效宜', '经济效易']],
    ['食品药品监督管理局|食药监局', ['食品药品监督管理局', '食药监局']],
    ['以([“"][^”"]+[”"])为(?<what>思路|原则)', ['为思路', '为原则']],
    ['新冠(?:肺炎)?疫情', ['新冠疫情', '新冠肺炎疫情']],
    ['提高.{0,4}?(?:水平){2}', ['提高']],
    ['开展(?:工作)*的情况', ['的情况']],
    [String.raw`第\d+届运动会\(冬季\)`, ['届运动会(冬季)']],
  ])('of %s', (source, needles) => {
    expect(patternNeedles(source).toSorted()).toEqual(needles.toSorted())
  })

  test.each([
    ['率'],
    ['(?:合格)?率'],
    [String.raw`\d+万元|元`],
    ['[^，]{2,4}'],
    ['[一-十]是'],
    ['(?:甲乙|丙)'],
    [String.raw`\p{Script=Han}的`],
  ])('are none of %s', (source) => {
    expect(patternNeedles(source)).toEqual([])
  })

  test('are in whatever a list finds wrong', () => {
    const examples = [
      ...TYPOS.map(({ wrong, example }) => ({ wrong, example })),
      ...GRAMMAR_FAULTS.map(({ wrong, example }) => ({ wrong, example })),
    ]
    const matched = examples.flatMap(({ wrong, example }) => {
      const match = new RegExp(wrong, 'mu').exec(example)
      return match === null ? [] : [{ example, needles: patternNeedles(wrong) }]
    })
    expect(matched.length).toBeGreaterThan(200)
    expect(
      matched.filter(
        ({ example, needles }) => needles.length > 0 && !needles.some((needle) => example.includes(needle)),
      ),
    ).toEqual([])
  })

  test('are known of nearly every pattern of the lists', () => {
    const sources = [
      ...TYPOS.map(({ wrong }) => wrong),
      ...GRAMMAR_FAULTS.map(({ wrong }) => wrong),
      ...FORMER.map(({ name }) => name),
    ]
    expect(sources.filter((source) => patternNeedles(source).length === 0).length).toBeLessThan(5)
  })
})
