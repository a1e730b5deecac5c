import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachment, uploadName } from './attachment.ts'

describe('the name of an upload', () => {
  test.each([
    ['..\\..\\windows\\绩效.docx', '绩效.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\用户\\001 组织部.txt', '001 组织部.txt'],
    ['.htaccess', 'htaccess'],
    ['目标\u202excod.exe', '目标xcod.exe'],
    ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
    ['   ', '未命名'],
    ['/', '未命名'],
  ])('%j becomes %j', (given, name) => expect(uploadName(given)).toBe(name))

  test('keeps the ending when it is too long', () => {
    const name = uploadName(`${'绩'.repeat(400)}.docx`)
    expect([...name]).toHaveLength(180)
    expect(name.endsWith('绩.docx')).toBe(true)
  })

  test('never holds a folder or an unseen character, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = uploadName(given)
        expect(name).not.toBe('')
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\\u202e]/u)
      }),
    )
  })
})

describe('the header of a download', () => {
  test('carries a Chinese name in UTF-8 and an ASCII stand-in', () => {
    expect(attachment('2025_763001_社会工作部.docx')).toBe(
      'attachment; filename="2025_763001______.docx"; filename*=UTF-8\'\'2025_763001_%E7%A4%BE%E4%BC%9A%E5%B7%A5%E4%BD%9C%E9%83%A8.docx',
    )
  })

  test('cannot be ended by any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        expect(attachment(name)).toMatch(
          /^attachment; filename="[A-Za-z0-9._-]*"; filename\*=UTF-8''[A-Za-z0-9._~%-]*$/,
        )
      }),
    )
  })
})
