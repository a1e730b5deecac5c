import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readableDifference, textDifference, type DifferenceRun } from './difference.ts'

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('完', '成', '4', '2', '.', '期', '，', 'a'), maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const side = (runs: readonly DifferenceRun[], kind: 'delete' | 'insert') =>
  runs
    .filter((run) => run.kind === 'equal' || run.kind === kind)
    .map((run) => run.text)
    .join('')
const shown = (a: string, b: string) =>
  textDifference(a, b).map((run) => `${{ equal: '', delete: '-', insert: '+' }[run.kind]}${run.text}`)

describe('the difference of two texts', () => {
  test('holds both texts whole', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = textDifference(a, b)
        expect(side(runs, 'delete')).toBe(a)
        expect(side(runs, 'insert')).toBe(b)
        expect(runs.every((run) => run.text !== '')).toBe(true)
        expect(runs.every((run, i) => run.kind !== runs[i + 1]?.kind)).toBe(true)
      }),
    )
  })

  test('of a text and itself is one equal run, or nothing', () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(textDifference(a, a)).toEqual(a === '' ? [] : [{ kind: 'equal', text: a }])
      }),
    )
  })

  test('a figure changes whole', () => {
    expect(shown('支出39.50万元，培训33人', '支出52.00万元，培训38人')).toEqual([
      '支出',
      '-39.50',
      '+52.00',
      '万元，培训',
      '-33',
      '+38',
      '人',
    ])
  })

  test('words put in, left out and changed', () => {
    expect(shown('完成道路养护', '按期完成城市道路养护')).toEqual(['+按期', '完成', '+城市', '道路养护'])
    expect(shown('完成城市道路养护工作', '完成道路养护')).toEqual(['完成', '-城市', '道路养护', '-工作'])
  })

  test('a lone common character between two changes is no rest', () => {
    expect(shown('甲乙丙丁', '一乙三四').length).toBeLessThanOrEqual(2)
  })

  test('texts too long to align are shown whole', () => {
    const [a, b] = ['甲'.repeat(3000), '乙'.repeat(3000)]
    expect(textDifference(a, b)).toEqual([
      { kind: 'delete', text: a },
      { kind: 'insert', text: b },
    ])
  })
})

describe('the difference for a reader of changes', () => {
  const read = (a: string, b: string) =>
    readableDifference(a, b).map((run) => `${{ equal: '', delete: '-', insert: '+' }[run.kind]}${run.text}`)

  test('is within a paragraph of which some words changed', () => {
    const before = '完成农村公路养护120公里，保障群众出行安全，群众满意度达到90%以上。'
    const after = '完成农村公路养护150公里，保障群众出行安全和畅通，群众满意度达到90%以上。'
    expect(read(before, after)).toEqual([
      '完成农村公路养护',
      '-120',
      '+150',
      '公里，保障群众出行安全',
      '+和畅通',
      '，群众满意度达到90%以上。',
    ])
  })

  test('is whole where it was written anew', () => {
    const [before, after] = ['开展困难群众救助，按月发放', '建设乡镇养老服务中心，改善条件']
    expect(read(before, after)).toEqual([`-${before}`, `+${after}`])
  })

  test('holds both texts whole', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = readableDifference(a, b)
        expect(side(runs, 'delete')).toBe(a)
        expect(side(runs, 'insert')).toBe(b)
      }),
    )
  })
})
