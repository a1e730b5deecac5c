import { describe, expect, test } from 'vitest'
import { READ_FAULTS, type ReadFault, type ReadFaultCode } from '#core/kernel/fault.ts'
import { faultMessage } from './faults.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'

const fault = (
  code: ReadFaultCode,
  values: ReadFault['values'] = {},
  at: ReadFault['at'] = null,
): ReadFault => ({ code, file: '甲.docx', at, values })

const VALUES: Record<ReadFaultCode, ReadFault['values']> = {
  'file-empty': {},
  'file-too-large': { size: 60 * 1024 * 1024, limit: 50 * 1024 * 1024 },
  'file-kind-unsupported': { found: 'doc' },
  'file-is-picture': { found: 'jpeg', named: '.docx' },
  'file-not-recognised': { named: '.docx' },
  'file-encrypted': {},
  'file-is-scanned': { pages: 4 },
  'file-damaged': { part: 'word/document.xml' },
  'file-inflates-too-much': { size: 200 * 1024 * 1024, limit: 64 * 1024 * 1024 },
  'file-too-complex': { found: 1001, limit: 1000 },
  'file-not-word': { found: 'xlsx' },
  'text-encoding-unknown': {},
  'no-target-table': { paragraphs: 3, tables: 1 },
  'json-not-targets': { path: 'projects[0].name', found: 'nothing', expected: 'string' },
  'reader-timeout': { limit: 60 },
  'reader-out-of-memory': { limit: 512 },
  'reader-failed': {},
}

describe.each(LANGUAGES)('words for faults in %s', (language) => {
  test.each(READ_FAULTS)('%s says file, finding and what to do, with every value in its place', (code) => {
    const message = faultMessage(fault(code, VALUES[code]), language)
    expect(message.startsWith('甲.docx')).toBe(true)
    expect(message).not.toMatch(/[{}]|undefined|NaN/)
    if (language === 'en') expect(message.replace('甲.docx', '')).toMatch(/^[\x20-\x7e–→一-龥]+$/)
  })
})

test('sizes, kinds and names are said in words', () => {
  expect(faultMessage(fault('file-inflates-too-much', VALUES['file-inflates-too-much']), 'zh-CN')).toContain(
    '达到 200 MB，超过 64 MB',
  )
  expect(faultMessage(fault('file-kind-unsupported', { found: 'doc' }), 'zh-CN')).toMatch(
    /旧版 Word 或 WPS 文件（.doc\/.wps）.*另存为“Word 文档（.docx）”/,
  )
  expect(faultMessage(fault('file-kind-unsupported', { found: 'xls' }), 'zh-CN')).toMatch(
    /旧版 Excel 文件.*另存为“Excel 工作簿（.xlsx）”/,
  )
  expect(faultMessage(fault('file-damaged', { part: 'directory' }), 'zh-CN')).toContain(
    '（文件末尾缺失或目录损坏）',
  )
  expect(faultMessage(fault('file-damaged', { part: 'word/header1.xml' }), 'zh-CN')).toContain(
    '（word/header1.xml）',
  )
  expect(faultMessage(fault('file-kind-unsupported', { found: 'rar' }), 'en')).toContain('a RAR archive')
  expect(faultMessage(fault('file-is-picture', { found: 'png', named: '.docx' }), 'zh-CN')).toContain(
    '图片（PNG），不是文字（文件名却以 .docx 结尾）',
  )
  expect(faultMessage(fault('file-is-picture', { found: 'jpeg', named: '.JPG' }), 'zh-CN')).toContain(
    '图片（JPEG），不是文字。',
  )
  expect(faultMessage(fault('file-is-picture', { found: 'png', named: '' }), 'en')).toContain(
    'a picture (PNG), no text. Look',
  )
})

test('a place is said before the finding', () => {
  expect(faultMessage(fault('json-not-targets', VALUES['json-not-targets'], { line: 12 }), 'zh-CN')).toMatch(
    /^甲\.docx：第 12 行：JSON 不是/,
  )
  expect(faultMessage(fault('file-damaged', { part: 'x' }, { table: 3, row: 2, column: 4 }), 'en')).toMatch(
    /^甲\.docx: table 3, row 2, column 4: The file/,
  )
})
