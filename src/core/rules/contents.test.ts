import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEGMENTER } from '#language/segmenter.ts'
import { contentWords, textLikeness, shareContent } from './contents.ts'

const text = fc.string({
  unit: fc.constantFrom(...'农村公路养护培训人数完成率的和群众满意度资金补贴社会稳定'),
  maxLength: 14,
})

describe('contents of two texts', () => {
  test.each([
    ['资金使用率', '经费的合理支出'],
    ['沿线群众满意度', '周边村民评价'],
    ['公务员录用人数', '选拔优秀人才'],
    ['完成率', '任何别的内容'],
  ] as const)('share: %s, %s', (a, b) => {
    expect(shareContent(a, b, SEGMENTER)).toBe(true)
  })

  test.each([
    ['社会效益增长率', '保障基层平稳运行'],
    ['设备使用率', '丰富退休老人文化生活'],
  ] as const)('share nothing: %s, %s', (a, b) => {
    expect(shareContent(a, b, SEGMENTER)).toBe(false)
  })

  test('sharing asks both ways alike, and a text shares with itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(shareContent(a, b, SEGMENTER)).toBe(shareContent(b, a, SEGMENTER))
        expect(shareContent(a, a, SEGMENTER)).toBe(true)
      }),
    )
  })

  test('likeness lies between 0 and 1, is 1 for the same and the same both ways', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const alike = textLikeness(a, b)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(textLikeness(b, a)).toBe(alike)
        expect(textLikeness(a, a)).toBe(1)
      }),
    )
  })

  test('a text is cut once, with the same words', () => {
    let cuts = 0
    const counting = {
      ...SEGMENTER,
      words: (words: string) => {
        cuts += 1
        return SEGMENTER.words(words)
      },
    }
    expect(contentWords('农村公路养护', counting)).toEqual(contentWords('农村公路养护', counting))
    expect(cuts).toBe(1)
  })
})
