/** Zips of files: what is in them, under harmless names, and nothing that costs more than it may. */
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { expandZip, MOST_MEMBERS, type ZipMember } from './expand.ts'
import { safePath } from './names.ts'

const WORD = readFileSync(new URL('../../../samples/000-社会工作部.docx', import.meta.url))

function members(bytes: Uint8Array): readonly ZipMember[] {
  const expanded = expandZip(bytes, '报送.zip')
  if (!expanded.ok) throw new Error(JSON.stringify(expanded.error))
  return expanded.value
}

/** Path and text, or path and code of the fault. */
const summaries = (bytes: Uint8Array) =>
  members(bytes).map((member) => {
    if ('fault' in member) return [member.path, member.fault.code]
    const content = member.bytes()
    return [member.path, content.ok ? Buffer.from(content.value).toString() : content.error.code]
  })

const zip = (parts: Zippable) => zipSync(parts)
const text = (content: string) => strToU8(content)

type Made = {
  readonly name: Uint8Array
  readonly content: Uint8Array
  readonly declared?: number
  readonly flags?: number
  readonly method?: number
}

/** A zip byte by byte: names in any encoding, declarations that are not true. */
function made(files: readonly Made[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared = content.length, flags = 0, method = 8 } of files) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(crc(content), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(declared, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    pieces.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

/** CRC-32 by its definition. */
function crc(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('members', () => {
  test('files of folders, without folders and what systems leave behind', () => {
    expect(
      summaries(
        zip({
          '财政局': { '甲.txt': text('甲'), '~$甲.docx': text('x') },
          '__MACOSX': { '._甲.txt': text('x') },
          'Thumbs.db': text('x'),
          '.DS_Store': text('x'),
          '乙.txt': text('乙'),
        }),
      ),
    ).toEqual([
      ['财政局/甲.txt', '甲'],
      ['乙.txt', '乙'],
    ])
  })

  test('a package is a member, not a zip to be opened, whatever its name says', () => {
    const bytes = zip({ '甲.docx': [WORD, { level: 0 }], '乙.zip': WORD, '无名': WORD })
    expect(members(bytes).map(({ path }) => path)).toEqual(['甲.docx', '乙.zip', '无名'])
    const [first] = members(bytes)
    const content = first && 'bytes' in first ? first.bytes() : null
    expect(content?.ok && Buffer.from(content.value).equals(WORD)).toBe(true)
  })

  test('a zip in a zip is opened, with separators of Windows and a name that is none; one more is reported', () => {
    const third = zip({ 'd.txt': text('丁') })
    const second = zip({ 'c.txt': text('丙'), '里层.zip': third })
    const first = made([
      { name: Buffer.from('部门\\a.txt'), content: text('甲') },
      { name: Buffer.from('data.bin'), content: second },
    ])
    expect(summaries(first)).toEqual([
      ['部门/a.txt', '甲'],
      ['data.bin/c.txt', '丙'],
      ['data.bin/里层.zip', 'file-kind-unsupported'],
    ])
  })

  test('names in GBK, with and without the flag of UTF-8', () => {
    const gbk = Buffer.from([0xb2, 0xc6, 0xd5, 0xfe, 0x2e, 0x74, 0x78, 0x74])
    expect(
      summaries(
        made([
          { name: gbk, content: text('1') },
          { name: Buffer.from('财政.txt'), content: text('2'), flags: 0x0800 },
          { name: Buffer.from('民政.txt'), content: text('3') },
        ]),
      ),
    ).toEqual([
      ['财政.txt', '1'],
      ['财政 (2).txt', '2'],
      ['民政.txt', '3'],
    ])
  })
})

describe('faults of one member leave the others', () => {
  test('a password, an unusual method, more than a file may have, a declaration that is not true', () => {
    const bytes = made([
      { name: text('a.txt'), content: text('甲'), flags: 1 },
      { name: text('b.txt'), content: text('甲'), method: 9 },
      { name: text('c.txt'), content: text('甲'), declared: 60 * 1024 * 1024 },
      { name: text('d.txt'), content: Buffer.alloc(4 * 1024 * 1024) },
      { name: text('e.txt'), content: Buffer.alloc(100_000), declared: 10 },
      { name: text('f.txt'), content: text('己') },
    ])
    expect(summaries(bytes)).toEqual([
      ['a.txt', 'file-encrypted'],
      ['b.txt', 'file-kind-unsupported'],
      ['c.txt', 'file-too-large'],
      ['d.txt', 'file-inflates-too-much'],
      ['e.txt', 'file-damaged'],
      ['f.txt', '己'],
    ])
    for (const member of members(bytes)) if ('fault' in member) expect(member.fault.file).toBe(member.path)
  })

  test('a damaged zip in a zip is a member with a fault', () => {
    const inner = zip({ 'a.txt': text('甲') })
    expect(summaries(zip({ 'b.zip': inner.subarray(0, inner.length - 8), 'c.txt': text('丙') }))).toEqual([
      ['b.zip', expect.stringContaining('PK')],
      ['c.txt', '丙'],
    ])
  })

  test('all members together stay below a gigabyte', () => {
    const large = { content: Buffer.alloc(0), declared: 50 * 1024 * 1024 }
    const packed = Buffer.alloc(300_000, 1)
    const files = Array.from({ length: 24 }, (_, i): Made => ({
      ...large,
      name: text(`${i}.txt`),
      content: packed,
      method: 0,
    }))
    const codes = summaries(made(files)).map(([, code]) => code)
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'file-damaged'))
    expect(codes.slice(20)).toEqual(Array.from({ length: 4 }, () => 'file-inflates-too-much'))
  })
})

describe('hostile zips', () => {
  test('too many members', () => {
    const parts = Object.fromEntries(
      Array.from({ length: MOST_MEMBERS + 1 }, (_, i) => [`${i}.txt`, text('x')]),
    )
    expect(expandZip(zip(parts), '多.zip')).toMatchObject({
      ok: false,
      error: { code: 'file-too-complex', file: '多.zip', values: { limit: MOST_MEMBERS } },
    })
  })

  test('no files at all', () => {
    for (const empty of [zip({}), zip({ '空文件夹': {} }), zip({ '.DS_Store': text('x') })])
      expect(expandZip(empty, 'a.zip')).toMatchObject({
        ok: false,
        error: { code: 'file-empty', file: 'a.zip' },
      })
  })

  test('no zip at all', () => {
    expect(expandZip(Buffer.from('PK\x03\x04 and nothing'), 'a.zip')).toMatchObject({
      ok: false,
      error: { code: 'file-damaged', file: 'a.zip' },
    })
  })

  test('a bomb of zips in zips is opened twice and no further', () => {
    let bomb = zip({ '0.txt': Buffer.alloc(10 * 1024 * 1024) })
    for (let depth = 1; depth < 6; depth++)
      bomb = zip(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${depth}-${i}.zip`, bomb])))
    const codes = members(bomb).map((member) => ('fault' in member ? member.fault.code : 'file'))
    expect(codes).toHaveLength(100)
    expect(new Set(codes)).toEqual(new Set(['file-kind-unsupported']))
  })

  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\a.txt'.replaceAll('\\', '/'), 'Windows/a.txt'],
    ['a/./../b.txt', 'a/b.txt'],
    ['..', 'file'],
    ['', 'file'],
    ['a\u202etxt.exe', 'atxt.exe'],
    ['甲\0.txt', '甲.txt'],
    [`${'长'.repeat(500)}.docx`, `${'长'.repeat(195)}.docx`],
  ])('%j is called %j', (written, path) => {
    expect(safePath(written)).toBe(path)
  })

  test('no name leads out of the folder', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '/', '//', 'C:', 'a', '\0', ' ', '...', '甲'), { maxLength: 12 }),
        (parts) => {
          const path = safePath(parts.join(''))
          expect(path.startsWith('/')).toBe(false)
          expect(path.split('/').every((part) => part !== '' && !/^\.+$/.test(part))).toBe(true)
        },
      ),
    )
  })

  test('cut or changed anywhere it lists or refuses, and its members come out whole or not at all', () => {
    const bytes = zip({ '甲.txt': text('甲'.repeat(50)), '乙': { '丙.zip': zip({ '丁.txt': text('丁') }) } })
    const texts = new Set(['甲'.repeat(50), '丁'])
    const check = (broken: Uint8Array) => {
      const expanded = expandZip(broken, 'a.zip')
      if (!expanded.ok) return
      for (const member of expanded.value) {
        const content = 'bytes' in member ? member.bytes() : null
        if (content?.ok && /甲\.txt$|丁\.txt$/.test(member.path))
          expect(texts.has(Buffer.from(content.value).toString())).toBe(true)
      }
    }
    for (let length = 0; length < bytes.length; length++) check(bytes.subarray(0, length))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = Uint8Array.from(bytes)
        copy[at] = (copy[at] ?? 0) ^ change
        check(copy)
      }),
      { numRuns: 500 },
    )
  })
})
