import { describe, expect, test } from 'vitest'
import type { Finding } from '#core/kernel/finding.ts'
import { judged } from '../../../test/support/reviews.ts'
import { mendNote } from './mend-note.ts'

const finding = (...said: Parameters<typeof judged>): Finding => judged(...said).finding
const VAGUE = finding('vague-value', 'warning', {
  project: 2,
  indicator: 3,
  field: 'value',
  text: '及时',
  suggestion: '2025年12月底前',
  values: { word: '及时' },
})
const BASIS = finding('basis-empty', 'error', { project: 2, indicator: 1, field: 'basis' })

describe('the note that goes back to a unit', () => {
  test('numbers errors and warnings with their place, why, and what may stand instead', () => {
    expect(
      mendNote([BASIS, finding('plan-uniform', 'advice', { project: 2 }), VAGUE], 2, 2000, 'zh-CN').split(
        '\n',
      ),
    ).toEqual([
      '请按下列问题修改后重新报送：',
      expect.stringMatching(/^1\. 指标 1 · 指标值确定依据：/u),
      expect.stringMatching(/^2\. 指标 3 · 指标值：指标值“及时”.*可改为“2025年12月底前”。$/u),
    ])
    expect(mendNote([VAGUE], 2, 2000, 'en')).toMatch(/hand in again:\n1\. .*Better: “2025年12月底前”\.$/u)
  })

  test('speaks of the rows of the project alone, and of no text that fits one of several', () => {
    const many = {
      ...VAGUE,
      places: [
        { project: 2, indicator: 4, field: 'value', at: null },
        { project: 7, indicator: 1, field: 'value', at: null },
      ],
    }
    const note = mendNote([many], 2, 2000, 'zh-CN')
    expect(note).toContain('共2处')
    expect(note).not.toContain('可改为')
    expect(mendNote([many], 7, 2000, 'zh-CN')).toContain('1. 指标 1 · 指标值：')
  })

  test('is empty where there is nothing to mend, and never longer than allowed', () => {
    expect(mendNote([finding('plan-uniform', 'advice')], 1, 2000, 'zh-CN')).toBe('')
    const note = mendNote(
      Array.from({ length: 60 }, () => BASIS),
      2,
      300,
      'zh-CN',
    )
    expect(note.length).toBeLessThanOrEqual(300)
    expect(note).toMatch(/另有\d+条，见审核表。$/u)
    expect(mendNote([BASIS], 2, 8, 'zh-CN').length).toBeLessThanOrEqual(8)
  })
})
