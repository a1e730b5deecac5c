import { describe, expect, test } from 'vitest'
import { ApiError, NOT_REACHED } from '../api/api-error.ts'
import { errorText } from './error-text.ts'
import { problemText } from './problem-text.ts'

describe('the words for what went wrong', () => {
  test('a server that is away is named, for data and for the page itself', () => {
    expect(errorText(new ApiError(0, { code: NOT_REACHED, values: {} }), 'zh-CN')).toContain('连不上服务器')
    for (const message of [
      'Failed to fetch dynamically imported module: http://127.0.0.1/x.js',
      'error loading dynamically imported module',
      'Importing a module script failed.',
    ]) {
      expect(errorText(new TypeError(message), 'zh-CN')).toContain('没有取到这个页面')
    }
  })
  test('a refusal brings its words; one without says what came', () => {
    const refused = { code: 'not-allowed', values: {} } as const
    expect(errorText(new ApiError(403, refused, problemText), 'zh-CN')).toBe(problemText(refused, 'zh-CN'))
    expect(errorText(new ApiError(403, refused), 'zh-CN')).toContain('403')
  })
  test('any other error of a page is the page’s', () =>
    expect(errorText(new Error('x'), 'en')).toContain('The page failed'))
  test('an address with a number that cannot be one is said without the words of the interface', () => {
    const said = problemText(
      { code: 'request-invalid', values: { path: 'params.id', expected: 'uuid', found: 'abc' } },
      'zh-CN',
    )
    expect(said).toContain('网址有误')
    expect(said).not.toContain('params')
    expect(
      problemText(
        { code: 'request-invalid', values: { path: 'body.name', expected: 'string', found: '1' } },
        'zh-CN',
      ),
    ).toContain('body.name')
  })
  test('a fault of a file is said in the words of files', () =>
    expect(problemText({ code: 'file-empty', values: {} }, 'zh-CN')).toContain('文件是空的'))
})
