import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresIn } from './figure.ts'
import { subjectCore, isChange, isPartial, subjectLikeness, sharedRun, figureSubjects } from './subject.ts'

const first = (text: string) => {
  const [figure] = figuresIn(text)
  if (figure === undefined) throw new Error(text)
  return figure
}

describe('what a figure counts', () => {
  test.each([
    ['发放企业离退休遗属补助的人数33人', ['企业离退休遗属补助']],
    ['全年培训教师200人', ['培训教师']],
    ['为33名困难教师发放补助', ['困难教师发放补助']],
    ['项目完成率大于等于95%', ['项目完成率']],
  ])('%s', (text, words) => {
    expect(figureSubjects(first(text)).map((subject) => subject.words)).toEqual(words)
  })

  test('names of indicators come down to the thing', () => {
    expect(subjectCore('组织开展培训的人数')).toBe('培训')
    expect(subjectCore('文化广场数量')).toBe('文化广场')
  })

  test('the noun decides, not what tells whose', () => {
    expect(subjectLikeness({ words: '辖区文化广场', side: 'before' }, '文化广场')).toBe(2)
    expect(subjectLikeness({ words: '示范主体', side: 'before' }, '示范主体辐射带动户')).toBe(1)
    expect(subjectLikeness({ words: '教师', side: 'before' }, '道路里程')).toBe(0)
  })

  test('parts, averages and changes are no wholes', () => {
    expect(isPartial(first('其中女干部50人'))).toBe(true)
    expect(isPartial(first('每期培训50人'))).toBe(true)
    expect(isPartial(first('培训干部50人'))).toBe(false)
    expect(isChange(first('发病率下降5%'))).toBe(true)
    expect(isChange(first('合格率95%'))).toBe(false)
  })

  test('the shared run is in both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('村', '级', '组', '织'), maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('村', '级', '组', '织'), maxLength: 12 }),
        (a, b) => {
          const run = sharedRun(a, b)
          expect(a.includes(run) && b.includes(run)).toBe(true)
        },
      ),
    )
  })
})
