import { describe, expect, test } from 'vitest'
import { FILING_STATES } from '#core/filing/states.ts'
import { changeText } from './change-text.ts'

describe('the content of an event', () => {
  test('a change shows both', () =>
    expect(
      changeText(
        { name: '路南区', code: '130202' },
        { name: '路北区', code: '130202' },
        'zh-CN',
        'user.changed',
      ),
    ).toBe('名称 路南区 → 路北区；代码 130202'))
  test('what is new shows itself', () =>
    expect(changeText(null, { file: '001.txt', projects: 19, demo: true }, 'en', 'user.changed')).toBe(
      'file 001.txt; projects 19; demonstration yes',
    ))
  test('what is gone shows what it was', () =>
    expect(changeText({ file: '001.txt' }, null, 'zh-CN', 'user.changed')).toBe('文件 001.txt →'))
  test('lists, counts and digests are short', () =>
    expect(
      changeText(
        null,
        { files: ['a', 'b'], findings: { warning: 0, error: 2 }, sha256: 'ab'.repeat(32) },
        'zh-CN',
        'user.changed',
      ),
    ).toBe('文件 a、b；问题 错误 2、警告 0；校验值 abababab…'))
  test('roles and rule sets are said in words', () =>
    expect(
      changeText(
        { role: 'reader' },
        { role: 'administrator', ruleSet: 'hebei/2025' },
        'zh-CN',
        'user.changed',
      ),
    ).toBe('角色 查阅人 → 系统管理员；规则集 河北省 2025 年版'))
  test('states, steps, conclusions and places are said as the pages of their kind say them', () => {
    expect(
      changeText(
        { state: 'department-review' },
        { state: 'finance-review', step: 'department', role: 'department-reviewer' },
        'zh-CN',
        'filing.passed',
      ),
    ).toBe('状态 部门审核 → 财政审核；步骤 部门审核；角色 主管部门审核人')
    expect(changeText({ state: 'preparing' }, { state: 'running' }, 'zh-CN', 'evaluation.opened')).toBe(
      '状态 准备中 → 进行中',
    )
    expect(changeText(null, { conclusion: 'refuse', state: 'signed' }, 'zh-CN', 'assessment.signed')).toBe(
      '审核结论 不予支持；状态 已出具',
    )
    expect(changeText(null, { place: '2.value' }, 'zh-CN', 'comment.written')).toBe('位置 指标 2 · 指标值')
  })
  test('a unit above, an office and the unit merged into are said by name and code', () => {
    const [water, farming] = [
      { id: '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11', code: '332', name: '安澜县水利局' },
      { id: 'a9cd842e-3a5b-4c58-9a52-3b8f6f0f9d11', code: null, name: '安澜县农业农村局' },
    ]
    expect(
      changeText(
        { kind: 'unit', parent: water, successor: null },
        { kind: 'unit', parent: farming, successor: water },
        'zh-CN',
        'unit.changed',
      ),
    ).toBe('类别 预算单位；上级 安澜县水利局（332） → 安澜县农业农村局；并入 安澜县水利局（332）')
  })
  test('how mails are sent and why one was not is said in words', () =>
    expect(changeText({ pace: 'once' }, { pace: 'daily', reason: 'mail-late' }, 'zh-CN', 'mail.wished')).toBe(
      '发送方式 随时发 → 每天早上 8 点合成一封；理由 邮件服务器没有及时应答',
    ))
  test('rows of a sheet are named by their number, their cells by their names', () =>
    expect(
      changeText(
        null,
        { 'indicator 2': { actual: '100', notApplicable: false } },
        'zh-CN',
        'self-evaluation.written',
      ),
    ).toBe('指标 2 实际完成值 100、不适用 否'))
  test.each(FILING_STATES)('the state %s of a target has words', (state) =>
    expect(changeText(null, { state }, 'zh-CN', 'filing.passed')).not.toContain(state),
  )
  test('a refused file gives the reason that the person saw', () =>
    expect(
      changeText(
        null,
        { file: '空.docx', sha256: 'ab'.repeat(32), code: 'file-empty', values: { file: '空.docx' } },
        'zh-CN',
        'user.changed',
      ),
    ).toMatch(/^文件 空\.docx；原因 文件是空的/))
  test('a field without a name is shown all the same', () =>
    expect(changeText(null, { odd: 1 }, 'en', 'user.changed')).toBe('odd 1'))
  test('nothing is nothing', () => expect(changeText(null, null, 'en', 'user.changed')).toBe(''))
})
