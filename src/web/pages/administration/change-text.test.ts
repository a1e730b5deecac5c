import { describe, expect, test } from 'vitest'
import { changeText } from './change-text.ts'

describe('the content of an event', () => {
  test('a change shows both', () => expect(changeText({ name: '路南区', code: '130202' }, { name: '路北区', code: '130202' }, 'zh-CN')).toBe('名称 路南区 → 路北区；代码 130202'))
  test('what is new shows itself', () => expect(changeText(null, { file: '001.txt', projects: 19, demo: true }, 'en')).toBe('file 001.txt; projects 19; demonstration yes'))
  test('what is gone shows what it was', () => expect(changeText({ file: '001.txt' }, null, 'zh-CN')).toBe('文件 001.txt →'))
  test('lists, counts and digests are short', () =>
    expect(changeText(null, { files: ['a', 'b'], findings: { warning: 0, error: 2 }, sha256: 'ab'.repeat(32) }, 'zh-CN')).toBe('文件 a、b；问题 错误 2、警告 0；校验值 abababab…'))
  test('roles and rule sets are said in words', () =>
    expect(changeText({ role: 'reader' }, { role: 'administrator', ruleSet: 'hebei/2025' }, 'zh-CN')).toBe('角色 查阅人 → 系统管理员；规则集 河北省 2025 年版'))
  test('a refused file gives the reason that the person saw', () =>
    expect(changeText(null, { file: '空.docx', sha256: 'ab'.repeat(32), code: 'file-empty', values: { file: '空.docx' } }, 'zh-CN')).toMatch(/^文件 空\.docx；原因 文件是空的/))
  test('a field without a name is shown all the same', () => expect(changeText(null, { odd: 1 }, 'en')).toBe('odd 1'))
  test('nothing is nothing', () => expect(changeText(null, null, 'en')).toBe(''))
})
