/** Files that are no target documents: one clear fault each, in little memory. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { ReadFault } from '#core/kernel/fault.ts'
import { FILE_LIMIT, readTargets, sourceView } from './formats.ts'

const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/${name}`, import.meta.url))
const WORD = sample('000-社会工作部.docx')
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const documentXml = (body: string) => `<w:document ${W}><w:body>${body}</w:body></w:document>`
const word = (xml: string | Uint8Array): Uint8Array =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml })

async function fault(bytes: Uint8Array, file = 'a.docx'): Promise<ReadFault> {
  const read = await readTargets(bytes, file)
  if (read.ok) throw new Error('was read')
  expect(read.error.file).toBe(file)
  return read.error
}

const bytes = (...values: number[]) => Uint8Array.from(values)
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)])
const padded = (...head: number[]) => Buffer.concat([Buffer.from(head), Buffer.alloc(64, 7)])

describe('one fault for every kind of wrong file', () => {
  test.each<[string, Uint8Array, string, object]>([
    ['an empty file', bytes(), 'file-empty', {}],
    ['only spaces', Buffer.from('\ufeff \r\n\t \u3000\n'), 'file-empty', {}],
    ['a photo', padded(0xff, 0xd8, 0xff, 0xe0), 'file-is-picture', { found: 'jpeg', named: '.docx' }],
    [
      'a screenshot',
      padded(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
      'file-is-picture',
      { found: 'png', named: '.docx' },
    ],
    ['a protected Word file', ole('EncryptedPackage'), 'file-encrypted', {}],
    ['an old Word file of which little is left', ole('WordDocument'), 'file-damaged', { part: 'directory' }],
    ['a PDF of which little is left', Buffer.from('%PDF-1.7\n'), 'file-damaged', {}],
    ['RTF', Buffer.from('\ufeff {\\rtf1 x}'), 'file-kind-unsupported', { found: 'rtf' }],
    [
      'a web page of nothing',
      Buffer.from('<!DOCTYPE html><table></table>'),
      'no-target-table',
      { paragraphs: 0, tables: 0 },
    ],
    ['a program', padded(0x7f, 0x45, 0x4c, 0x46), 'file-not-recognised', { named: '.docx' }],
    ['noise', Buffer.alloc(4096, 0), 'file-not-recognised', { named: '.docx' }],
    ['any zip', zipSync({ 'a.txt': strToU8('x') }), 'file-kind-unsupported', { found: 'zip' }],
    [
      'a zip of a folder called word',
      zipSync({ 'word/a.txt': strToU8('x') }),
      'file-kind-unsupported',
      { found: 'zip' },
    ],
    ['a text in no encoding', bytes(0xff, 0x80, 0x41, 0x42, 0xff), 'text-encoding-unknown', {}],
    ['a letter', Buffer.from('各位同事：\n明天开会。\n'), 'no-target-table', { paragraphs: 2, tables: 0 }],
    [
      'a line that only names the unit of amounts',
      Buffer.from('单位：万元\n一段话。\n'),
      'no-target-table',
      { paragraphs: 2, tables: 0 },
    ],
    [
      'a table of something else',
      Buffer.from('\t姓名\n\t电话\n\n\t甲\n\t1\n'),
      'no-target-table',
      { paragraphs: 0, tables: 1 },
    ],
    [
      'a Word file of something else',
      word(documentXml('<w:p><w:r><w:t>信</w:t></w:r></w:p>')),
      'no-target-table',
      { paragraphs: 1, tables: 0 },
    ],
    ['other JSON', Buffer.from('{"a": 1}'), 'json-not-targets', { path: 'format', found: 'nothing' }],
    ['broken JSON', Buffer.from('{"format": '), 'json-not-targets', { path: '' }],
  ])('%s', async (_, content, code, values) => {
    const found = await fault(content)
    expect(found.code).toBe(code)
    expect(found.values).toMatchObject(values)
  })

  test('a file larger than the limit is not even looked at', async () => {
    expect(await fault(new Uint8Array(FILE_LIMIT + 1))).toMatchObject({
      code: 'file-too-large',
      values: { size: FILE_LIMIT + 1, limit: FILE_LIMIT },
    })
  })

  test('a Word file cut at any place is damaged, never half read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: WORD.length - 1 }), async (length) => {
        expect((await fault(WORD.subarray(0, length))).code).toBe('file-damaged')
      }),
      { numRuns: 40 },
    )
  })

  test('a Word file with a changed byte in its text is damaged or refused, never read as something else', async () => {
    const whole = await readTargets(WORD, 'a.docx')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: WORD.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = Uint8Array.from(WORD)
          altered[at] = (altered[at] ?? 0) ^ change
          const read = await readTargets(altered, 'a.docx')
          if (read.ok) expect(read.value.projects).toEqual(whole.ok ? whole.value.projects : [])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('an encrypted entry', async () => {
    const locked = Uint8Array.from(word(documentXml('<w:p/>')))
    const directory = Buffer.from(locked).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1
    expect((await fault(locked)).code).toBe('file-encrypted')
  })
})

describe('hostile XML', () => {
  test('a DTD is refused, whatever it declares', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM ' +
      `"file:///etc/passwd">]>${documentXml('<w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>')}`
    expect(await fault(word(bomb))).toMatchObject({
      code: 'file-damaged',
      values: { part: 'word/document.xml' },
    })
  })

  test.each([
    ['paragraphs', '<w:p>'.repeat(200_000)],
    ['tables', '<w:tbl><w:tr><w:tc>'.repeat(50)],
    ['unknown elements', '<x>'.repeat(200_000)],
  ])('%s nested without end', async (_, nested) => {
    expect(['file-too-complex', 'file-damaged']).toContain((await fault(word(documentXml(nested)))).code)
  })

  test('more cells than any document has', async () => {
    expect(
      await fault(word(documentXml(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(301_000)}</w:tbl>`))),
    ).toMatchObject({ code: 'file-too-complex', values: { limit: 600_000 } })
  })

  test('more attributes than any element has', async () => {
    const attributes = Array.from({ length: 60_000 }, (_, index) => `a${index}="1"`).join(' ')
    expect((await fault(word(documentXml(`<w:p ${attributes}/>`)))).code).toBe('file-too-complex')
  })

  test('not well-formed', async () => {
    expect((await fault(word(`<w:document ${W}><w:body></w:document>`))).code).toBe('file-damaged')
  })
})

describe('arbitrary bytes', () => {
  const starts = [
    bytes(),
    bytes(0x50, 0x4b, 3, 4),
    bytes(...OLE),
    Buffer.from('{'),
    Buffer.from('\t项目名称\n\t'),
    bytes(0xff, 0xfe),
  ]

  test('never throw, in reading or in showing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const content = Buffer.concat([start, rest])
        const read = await readTargets(content, 'a')
        const view = await sourceView(content, 'a')
        expect(typeof read.ok).toBe('boolean')
        if (read.ok) expect(view.ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('lines of labels, tabs and numbers in any order never throw, and nothing written is lost', async () => {
    const word = fc.constantFrom(
      '项目名称',
      '项目编码',
      '预算数',
      '绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '产出指标',
      '数量指标',
      '3月底',
      '12月底',
      '资金支出计划（%）',
      '预算规模及资金用途',
      '目标1',
      '1.甲',
      '甲绩效目标表',
      '第二部分',
      '一、总体绩效目标',
      '763001某局',
      '单位：元',
      '100%',
      '乙',
    )
    const line = fc
      .tuple(fc.constantFrom('', '\t', '\t', '\t', '\t\t', ' '), fc.oneof(word, fc.constant('')))
      .map(([before, text]) => before + text)
    const odd = fc.constantFrom(
      '\t独一无二的字',
      '独一无二的字',
      '\t7万元的独一无二的字',
      '一、独一无二的字',
      '\t目标2：独一无二的字',
      '\t独一无二的字绩效目标表',
      '\t项目名称：独一无二的字',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.nat({ max: 40 }),
        odd,
        async (lines, at, written) => {
          const marked = lines.toSpliced(at, 0, written)
          const read = await readTargets(Buffer.from(`\t项目名称\n\t名\n\n${marked.join('\n')}`), 'a.txt')
          expect(read.ok && JSON.stringify(read.value).includes('独一无二的字')).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Reading in a process of its own: the fault, and the memory that the process had at most. */
describe('memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-reading-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const script = join(folder, 'read.mts')
  writeFileSync(
    script,
    `
    import { existsSync, readFileSync } from 'node:fs'
    import { readTargets } from ${JSON.stringify(new URL('./formats.ts', import.meta.url).href)}
    const read = await readTargets(readFileSync(process.argv[2]), 'bomb.docx')
    // What Linux says of the resources of a process begins with those of the one that started it.
    const own = existsSync('/proc/self/status') ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) : null
    const kilobytes = own === null ? process.resourceUsage().maxRSS : Number(own[1])
    console.log(JSON.stringify({ code: read.ok ? 'read' : read.error.code, megabytes: kilobytes / 1024 }))
  `,
  )

  function measure(content: Uint8Array): { code: string; megabytes: number } {
    const file = join(folder, 'bomb.docx')
    writeFileSync(file, content)
    const child = spawnSync(process.execPath, ['--import', 'tsx', script, file], {
      encoding: 'utf8',
      cwd: new URL('../../', import.meta.url),
    })
    if (child.status !== 0) throw new Error(child.stderr)
    return JSON.parse(child.stdout) as { code: string; megabytes: number }
  }

  const spaces = Buffer.alloc(200 * 1024 * 1024, ' ')
  Buffer.from(documentXml('').replace('</w:body></w:document>', '')).copy(spaces)
  const bomb = word(spaces)

  test('200 MB out of one: refused by what it declares', () => {
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const measured = measure(bomb)
    expect(measured.code).toBe('file-inflates-too-much')
    expect(measured.megabytes).toBeLessThan(300)
  })

  test('200 MB that declare one kilobyte: refused by what comes out', () => {
    const liar = Uint8Array.from(bomb)
    const directory = Buffer.from(liar).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    new DataView(liar.buffer).setUint32(directory + 24, 1024, true)
    const measured = measure(liar)
    expect(['file-inflates-too-much', 'file-too-complex']).toContain(measured.code)
    expect(measured.megabytes).toBeLessThan(300)
  })

  test('a text of nothing but cells', () => {
    const measured = measure(Buffer.from('\t格\n'.repeat(240_000)))
    expect(measured).toMatchObject({ code: 'no-target-table' })
    expect(measured.megabytes).toBeLessThan(300)
  })
})
