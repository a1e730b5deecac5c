/** Old Word files: the same blocks as the .docx that they were made from, and nothing from what is broken. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from '../blocks.ts'
import { readBlocks } from '../formats.ts'
import { readDocBlocks } from './read.ts'

const sample = (path: string): Uint8Array =>
  readFileSync(new URL(`../../../test/reading/${path}`, import.meta.url))
const EVERYTHING = sample('word/everything.doc')
const SECTOR = 512

async function blocksOf(bytes: Uint8Array) {
  const read = await readBlocks(bytes, 'a.doc')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.blocks.blocks
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readBlocks(bytes, 'a.doc')
  return read.ok ? 'read' : read.error.code
}

/** A copy with other bytes at a place. */
function altered(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy.set(values, at)
  return copy
}

const u32 = (bytes: Uint8Array, at: number) => Buffer.from(bytes).readUInt32LE(at)
/** Where the WordDocument stream begins: its first sector with the mark of a Word file. */
const fibOf = (bytes: Uint8Array) =>
  Array.from({ length: Math.floor(bytes.length / SECTOR) }, (_, i) => i * SECTOR).find(
    (at) => bytes[at] === 0xec && bytes[at + 1] === 0xa5,
  ) ?? -1
const fatOf = (bytes: Uint8Array) => (u32(bytes, 76) + 1) * SECTOR

describe('the same document saved as .doc', () => {
  test.each(['samples/anhui-ziping', 'samples/seed000-recreated', 'word/everything'])(
    '%s has the blocks of its .docx',
    async (name) => {
      expect(await blocksOf(sample(`${name}.doc`))).toEqual(await blocksOf(sample(`${name}.docx`)))
    },
  )

  test('words are those that a person reads', async () => {
    const texts = (await blocksOf(EVERYTHING)).map((block) =>
      block.kind === 'paragraph' ? block.text : '[table]',
    )
    expect(texts).toContain('甲新增乙')
    expect(texts).toContain('显示')
    expect(texts).toContain('链接网址')
    expect(texts).toContain('指标≥95%-\t后\n换行')
    expect(texts).toContain('第1章标题一')
    expect(texts).toContain('脚注后')
    expect(texts).toContain('𠮷䶮😀末')
    expect(texts).toContain('English only line with “quotes” — and dashes')
    expect(texts.slice(texts.indexOf('锚后')).slice(0, 3)).toEqual(['锚后', '框中一', '框中二'])
    expect(texts.filter((text) => /^（|^\d/.test(text))).toEqual([
      '（一）一项',
      '1.子项',
      '2.子项二',
      '（三）三项',
      '（五）五起',
    ])
  })

  test('merged cells are once, where they begin', async () => {
    const [table] = (await blocksOf(EVERYTHING)).filter((block): block is Table => block.kind === 'table')
    expect(
      table?.rows.map((row) =>
        row.map(({ text, column, rowSpan, columnSpan }) => [text, column, rowSpan, columnSpan]),
      ),
    ).toEqual([
      [
        ['左合并', 1, 1, 2],
        ['右合并', 3, 1, 2],
      ],
      [
        ['竖', 1, 3, 1],
        ['a', 2, 1, 1],
        ['b1\nb2', 3, 1, 1],
        ['c', 4, 1, 1],
      ],
      [
        ['横', 2, 1, 2],
        ['d', 4, 2, 1],
      ],
      [
        ['e', 2, 1, 1],
        ['f', 3, 1, 1],
      ],
      [['（四）全宽\n（五）又一', 1, 1, 4]],
    ])
  })
})

describe('broken and hostile files', () => {
  test('cut at any place, it is damaged, or says all that it says', async () => {
    const whole = JSON.stringify(readDocBlocks(EVERYTHING))
    for (let length = 0; length < EVERYTHING.length; length++) {
      const cut = readDocBlocks(EVERYTHING.subarray(0, length))
      if (cut.ok) expect(JSON.stringify(cut), `cut at ${length}`).toBe(whole)
      else expect(cut.error.code).toBe('damaged')
    }
    expect(await codeOf(EVERYTHING.subarray(0, 4_000))).toBe('file-damaged')
  })

  test('changed anywhere, it is read or refused and never fails', () => {
    const change = fc.tuple(
      fc.integer({ min: 8, max: EVERYTHING.length - 4 }),
      fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0xfe),
      fc.integer({ min: 1, max: 4 }),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const copy = Uint8Array.from(EVERYTHING)
        for (const [at, value, length] of changes) copy.fill(value, at, at + length)
        expect(typeof readDocBlocks(copy).ok).toBe('boolean')
      }),
      { numRuns: 3_000 },
    )
  })

  test('chains of sectors that run in a circle end', () => {
    const fat = fatOf(EVERYTHING)
    for (let sector = 0; sector < EVERYTHING.length / SECTOR - 1; sector++) {
      const self = altered(EVERYTHING, fat + sector * 4, sector & 0xff, sector >> 8, 0, 0)
      const back = altered(EVERYTHING, fat + sector * 4, 0, 0, 0, 0)
      expect(typeof readDocBlocks(self).ok).toBe('boolean')
      expect(typeof readDocBlocks(back).ok).toBe('boolean')
    }
  })

  test('a directory whose entries name each other ends', () => {
    const directory = (u32(EVERYTHING, 48) + 1) * SECTOR
    for (let entry = 0; entry < 4; entry++) {
      const looped = altered(EVERYTHING, directory + entry * 128 + 68, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0)
      expect(typeof readDocBlocks(looped).ok).toBe('boolean')
    }
  })

  test('a password and a Word that is too old are faults', async () => {
    const fib = fibOf(EVERYTHING)
    expect(await codeOf(altered(EVERYTHING, fib + 11, (EVERYTHING[fib + 11] ?? 0) | 1))).toBe(
      'file-encrypted',
    )
    expect(await readBlocks(altered(EVERYTHING, fib + 2, 0x65, 0), 'a.doc')).toMatchObject({
      ok: false,
      error: { code: 'file-kind-unsupported', values: { found: 'doc-95' } },
    })
  })

  test('counts and places beyond the file are refused', async () => {
    const fib = fibOf(EVERYTHING)
    expect(await codeOf(altered(EVERYTHING, fib + 76, 0xff, 0xff, 0xff, 0x7f))).toBe('file-damaged')
    for (const part of [12, 13, 33]) {
      expect(await codeOf(altered(EVERYTHING, fib + 154 + part * 8, 0xff, 0xff, 0xff, 0x7f))).toBe(
        'file-damaged',
      )
      expect(await codeOf(altered(EVERYTHING, fib + 154 + part * 8 + 4, 0xff, 0xff, 0xff, 0x7f))).toBe(
        'file-damaged',
      )
    }
  })
})
