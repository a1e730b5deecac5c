/** What a file is, whatever its name says. */
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZipDirectory } from './zip/read.ts'
import { kindOfBytes, kindOfText, zipKind, type Kind } from './kinds.ts'

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../test/reading/samples/${name}`, import.meta.url))
const padded = (...head: number[]) => Buffer.concat([Buffer.from(head), Buffer.alloc(64, 7)])
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const zipOf = (parts: { readonly [name: string]: string }) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

function kindOf(bytes: Uint8Array): string {
  const kind: Kind | null = kindOfBytes(bytes)
  if (kind === null) return 'text'
  if (kind.kind === 'blocks') return kind.reader
  if (kind.kind !== 'zip') return 'found' in kind ? kind.found : kind.kind
  const entries = readZipDirectory(bytes)
  return entries.ok ? zipKind(bytes, entries.value) : 'damaged'
}

describe('the given files', () => {
  test.each([
    ['anhui-ziping.doc', 'doc'],
    ['seed000-recreated.doc', 'doc'],
    ['anhui-ziping.docx', 'docx'],
    ['anhui-ziping.xlsx', 'xlsx'],
    ['anhui-ziping.pdf', 'pdf'],
    ['anhui-ziping.html', 'html'],
    ['seed000.gb18030.txt', 'text'],
    ['anhui-ziping.dump.txt', 'text'],
  ])('%s is %s', (name, kind) => {
    expect(kindOf(sample(name))).toBe(kind)
  })
})

describe('markup', () => {
  test.each([
    ['a table alone, as systems save it under .xls', '<table border=1><tr><td>甲</td></tr></table>', 'html'],
    [
      'comments and a declaration first',
      '<?xml version="1.0"?>\n<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html ' +
        'PUBLIC "-//W3C//DTD XHTML 1.0">\n<html>',
      'html',
    ],
    [
      'as Word writes it',
      '<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:w="urn:schemas-microsoft-com:office:word">',
      'html',
    ],
    ['only its head', '\r\n\t<META http-equiv=Content-Type content="text/html; charset=gb2312">', 'html'],
    ['an unknown element around a table', '<report><table><tr>', 'html'],
    [
      'Word 2003 XML',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application ' +
        'progid="Word.Document"?>\n<w:wordDocument xmlns:w="x">',
      'word-xml',
    ],
    ['Word in one XML file', '<?xml version="1.0"?><pkg:package xmlns:pkg="x">', 'word-xml'],
    [
      'Excel 2003 XML',
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'excel-xml',
    ],
    ['other XML', '<?xml version="1.0"?><invoice/>', 'xml'],
    ['XML without a declaration', '<project xmlns="http://maven.apache.org/POM/4.0.0">', 'xml'],
    ['RTF', '{\\rtf1\\ansi', 'rtf'],
    [
      'a web archive',
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
      'mht',
    ],
    [
      'a web archive of a browser',
      'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: ' +
        'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n',
      'mht',
    ],
    [
      'a mail',
      'Received: from x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n',
      'mail',
    ],
    ['a text that begins like a mail', 'Subject: 关于报送绩效目标的通知\n各单位：', 'text'],
    ['a text with a sign of comparison', '<5万元的项目不填', 'text'],
  ])('%s: %s', (_, written, kind) => {
    expect(kindOf(Buffer.from(written))).toBe(kind)
    expect(kindOf(Buffer.from(`\ufeff${written}`))).toBe(kind)
    if (kind !== 'text') expect(kindOf(utf16(written))).toBe(kind)
  })
})

describe('containers and signatures', () => {
  const types = { '[Content_Types].xml': '<Types/>' }
  test.each<[string, Uint8Array]>([
    ['docx', zipOf({ ...types, 'word/document2.xml': '' })],
    ['xlsx', zipOf({ ...types, 'xl/worksheets/sheet1.xml': '' })],
    ['xlsb', zipOf({ ...types, 'xl/workbook.bin': '' })],
    ['pptx', zipOf({ ...types, 'ppt/presentation.xml': '' })],
    ['odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })],
    ['ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
    ['ofd', zipOf({ 'OFD.xml': '', 'Doc_0/Document.xml': '' })],
    ['zip', zipOf({ '甲.docx': '', 'word/乙.txt': '' })],
    ['rar', padded(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01)],
    ['7z', padded(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['jpeg', padded(0xff, 0xd8, 0xff, 0xe0)],
    ['webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')],
    ['heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['pdf', Buffer.from(`\r\n${' '.repeat(900)}%PDF-1.4\n`)],
    ['doc-95', padded(0xdb, 0xa5, 0x2d, 0x00)],
    ['unknown', padded(0x4d, 0x5a, 0x90, 0x00)],
  ])('%s', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  test('a PDF that begins after the first kilobyte is none', () => {
    expect(kindOf(Buffer.from(`${' '.repeat(1_100)}%PDF-1.4\n`))).toBe('text')
  })

  test('JSON and text', () => {
    expect([
      kindOfText(' \n{"format"'),
      kindOfText('[{"a":1}]'),
      kindOfText('[2025]年'),
      kindOfText('项目名称,金额'),
    ]).toEqual(['json', 'json', 'text', 'text'])
  })
})
