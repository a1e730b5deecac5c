import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import { attachmentName } from '#core/attachments/attachment.ts'
import { detectAttachmentKind } from './attachment-kind.ts'

const sample = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', 'samples', file))
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('the kind of evidence is detected from its content', () => {
  test.each<[string, Uint8Array, string]>([
    ['a Word file of before', sample('000-社会工作部.docx'), 'docx'],
    ['a dump in Chinese', sample('000-社会工作部.txt'), 'text'],
    ['a text in GB 18030', Buffer.from([0xd6, 0xa4, 0xc3, 0xf7]), 'text'],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'jpeg'],
    ['a screenshot', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'png'],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['an OFD of an invoice', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ])('%s', (_, bytes, kind) => {
    expect(detectAttachmentKind(bytes)).toEqual({ ok: true, value: kind })
  })

  test.each<[string, Uint8Array, string]>([
    ['a program named .pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'unknown'],
    ['a zip of files', zip('甲.txt'), 'zip'],
    ['a web page, which may hold scripts', strToU8('<html><script>alert(1)</script></html>'), 'html'],
    [
      'a drawing that may hold scripts',
      strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'xml',
    ],
    ['bytes that are no text', Uint8Array.from([1, 2, 3, 0, 255]), 'unknown'],
    ['an animation', strToU8('GIF89a'), 'gif'],
    ['nothing', new Uint8Array(), 'unknown'],
  ])('%s is not taken', (_, bytes, found) => {
    expect(detectAttachmentKind(bytes)).toEqual({
      ok: false,
      error: { code: 'attachment-kind', values: { found } },
    })
  })

  test('what holds macros is not taken, in either format', () => {
    const macros = { ok: false, error: { code: 'attachment-macros', values: {} } }
    expect(
      detectAttachmentKind(zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')),
    ).toEqual(macros)
    expect(
      detectAttachmentKind(zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml')),
    ).toEqual(macros)
    const old = Buffer.concat([
      Buffer.from(OLE),
      Buffer.alloc(600),
      Buffer.from('WordDocument', 'utf16le'),
      Buffer.from('_VBA_PROJECT', 'utf16le'),
    ])
    expect(detectAttachmentKind(old)).toEqual(macros)
  })

  test('what is locked with a password is not taken', () => {
    const locked = Buffer.concat([
      Buffer.from(OLE),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(detectAttachmentKind(locked)).toEqual({
      ok: false,
      error: { code: 'attachment-encrypted', values: {} },
    })
  })
})

test.each([
  ['合同.pdf', 'pdf', '合同.pdf'],
  ['现场.JPEG', 'jpeg', '现场.JPEG'],
  ['表.et', 'xls', '表.et'],
  ['明细.csv', 'text', '明细.csv'],
  ['合同.exe', 'pdf', '合同.exe.pdf'],
  ['合同', 'pdf', '合同.pdf'],
  ['页面.html', 'text', '页面.html.txt'],
  ['报告.doc', 'docx', '报告.doc.docx'],
] as const)('%s of kind %s is kept as %s', (file, kind, name) => {
  expect(attachmentName(file, kind)).toBe(name)
})
