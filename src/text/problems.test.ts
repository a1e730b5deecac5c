import { describe, expect, test } from 'vitest'
import { PROBLEM_CODES } from '#core/kernel/problem.ts'
import { problemMessage } from './problems.ts'

const gaps = (text: string) => text.split('?').length - 1

describe('the words of a refusal', () => {
  test.each(PROBLEM_CODES)('%s names the same values in both languages', (code) => {
    const [chinese, english] = [
      problemMessage({ code, values: {} }, 'zh-CN'),
      problemMessage({ code, values: {} }, 'en'),
    ]
    expect(gaps(chinese)).toBe(gaps(english))
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(english).not.toMatch(/\p{Script=Han}/u)
    expect(english).not.toContain('{')
  })

  test('values are in their places', () => {
    expect(problemMessage({ code: 'sign-in-locked', values: { minutes: 7 } }, 'zh-CN')).toContain('7 分钟')
  })

  test.each(['source-unreadable', 'staff-file-unreadable', 'target-file-unreadable'])(
    '%s says why, and how to mend it',
    (code) => {
      const said = problemMessage({ code, values: { file: '名册.xlsx', fault: 'file-encrypted' } }, 'zh-CN')
      expect(said).toContain('名册.xlsx')
      expect(said).toContain('取消密码')
      expect(
        problemMessage({ code, values: { file: '名册.xlsx', fault: 'unexpected' } }, 'zh-CN'),
      ).not.toMatch(/unexpected|\?/)
    },
  )

  test('evidence that is no kind of file is refused in words', () => {
    const wording = (found: string) =>
      problemMessage({ code: 'attachment-kind', values: { file: 'a.pdf', found } }, 'zh-CN')
    expect(
      [wording('unknown'), wording('zip'), wording('gif')].map((text) => /它是(.*?)，/u.exec(text)?.[1]),
    ).toEqual(['无法识别的内容', ' ZIP 压缩包', 'GIF'])
  })

  test('a place of the form is called as it is printed', () => {
    expect(
      problemMessage(
        { code: 'suggestion-overtaken', values: { field: 'value', indicator: 2, found: '' } },
        'zh-CN',
      ),
    ).toContain('“指标 2 · 指标值”在提出建议之后已改过，现在是“（空）”')
    expect(
      problemMessage(
        { code: 'edit-refused', values: { field: 'budget.total', reason: 'text-changed' } },
        'zh-CN',
      ),
    ).toContain('没有修改“预算数”')
    const figures = 'budget.total、budget.carryover、executionWeight、plan.march'
    expect(problemMessage({ code: 'target-blank', values: { figures } }, 'zh-CN')).toBe(
      '还不能送审，请先填写：预算数、上年结转资金、执行率分值、资金支出计划 3月底（须为不小于 0 的数字）。',
    )
  })

  test('a code of another version reads as unexpected, with its number', () => {
    expect(problemMessage({ code: 'constructor', values: { id: 'x1' } }, 'en')).toContain('x1')
  })
})
