/**
 * The five real documents: equality with what was checked by hand, and an extraction of another kind for the
 * other two.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { readTargets, sourceView } from './formats.ts'

const root = new URL('../../', import.meta.url)
const FILES = {
  '000': '000-社会工作部.txt',
  '001': '001-组织部.txt',
  '002': '002-乡村振兴局.txt',
  '003': '003-希望路街道.txt',
  '004': '004-人社局.txt',
} as const
type Name = keyof typeof FILES
const NAMES = Object.keys(FILES) as Name[]

const bytesOf = (file: string): Uint8Array => readFileSync(new URL(`samples/${file}`, root))
const textOf = (name: Name): string => readFileSync(new URL(`samples/${FILES[name]}`, root), 'utf8')

async function read(bytes: Uint8Array, file: string): Promise<TargetDocument> {
  const document = await readTargets(bytes, file)
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

/** What lies in the gold, key for key; keys that it does not have are not compared. */
function keysOf(gold: unknown, ours: unknown): unknown {
  if (Array.isArray(gold) && Array.isArray(ours)) return ours.map((each, index) => keysOf(gold[index], each))
  if (typeof gold !== 'object' || gold === null || typeof ours !== 'object' || ours === null) return ours
  return Object.fromEntries(
    Object.keys(gold).map((key) => [
      key,
      keysOf(gold[key as keyof typeof gold], ours[key as keyof typeof ours]),
    ]),
  )
}

/** A document without the places and the file it came from. */
function content(document: TargetDocument): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'at' || key === 'source' ? undefined : value)),
  )
}

describe('the hand-checked documents', () => {
  test.each(['000', '002', '004'] as const)('%s comes out as checked, key by key', async (name) => {
    const { source: _, ...gold } = JSON.parse(
      readFileSync(new URL(`test/golden/${name}.json`, root), 'utf8'),
    ) as TargetDocument
    const ours = await read(bytesOf(FILES[name]), FILES[name])
    expect(keysOf(gold, ours)).toEqual(gold)
  })

  test.each([
    ['000', 5, 31, 2025],
    ['001', 19, 122, 2025],
    ['002', 6, 36, 2025],
    ['003', 36, 108, 2022],
    ['004', 30, 234, 2025],
  ] as const)(
    '%s holds %i projects and %i indicators of %i, and nothing is left over',
    async (name, projects, indicators, year) => {
      const document = await read(bytesOf(FILES[name]), FILES[name])
      expect(document.projects).toHaveLength(projects)
      expect(document.projects.flatMap((project) => project.indicators)).toHaveLength(indicators)
      expect(document.fiscalYear).toBe(year)
      expect(document.unplaced).toEqual([])
    },
  )
})

/** Cells of the dump taken with nothing but string functions: every line that begins with a tab. */
function rawCells(name: Name): { readonly text: string; readonly line: number }[] {
  return textOf(name)
    .split('\n')
    .flatMap((line, index) => (line.startsWith('\t') ? [{ text: line.trim(), line: index + 1 }] : []))
}

/** The cell after every cell with this label. */
function after(name: Name, label: string): string[] {
  const cells = rawCells(name)
  return cells.flatMap((cell, index) =>
    cell.text.replace(/\s/g, '') === label ? [cells[index + 1]?.text ?? ''] : [],
  )
}

const decimal = (text: string) => (text === '' ? null : String(Number(text)))

describe.each(['001', '003'] as const)('%s, for which there is no gold', async (name) => {
  const document = await read(bytesOf(FILES[name]), FILES[name])
  const { projects } = document

  test('codes, names, budgets and plans are those after their labels', () => {
    expect(projects.map(({ code }) => code)).toEqual(after(name, '项目编码'))
    expect(projects.map((project) => project.name)).toEqual(after(name, '项目名称'))
    expect(projects.map(({ budget }) => budget.total)).toEqual(after(name, '预算数').map(decimal))
    expect(projects.map(({ budget }) => budget.fiscal)).toEqual(after(name, '其中：财政资金').map(decimal))
    expect(projects.map(({ budget }) => budget.other)).toEqual(after(name, '其他资金').map(decimal))
    const cells = rawCells(name)
    const plans = cells.flatMap((cell, index) =>
      cell.text === '12月底'
        ? [cells.slice(index + 2, index + 6).map(({ text }) => decimal(text.replace('%', '')))]
        : [],
    )
    expect(projects.map(({ plan }) => [plan.march, plan.june, plan.october, plan.december])).toEqual(plans)
    expect(projects.every(({ plan }) => plan.measure === 'percent')).toBe(true)
  })

  test('every code carries the check character it must', () => {
    for (const { code } of projects) {
      const parsed = parseProjectCode(code ?? '')
      expect(parsed.ok && code?.endsWith(expectedCheckCharacter(parsed.value) ?? '?'), code ?? '').toBe(true)
    }
  })

  test('every indicator is the six cells from its level-3 cell on', () => {
    const cells = rawCells(name)
    let level1 = ''
    let level2 = ''
    for (const indicator of projects.flatMap((project) => project.indicators)) {
      const at = cells.findIndex(({ line }) => 'line' in indicator.at && line === indicator.at.line)
      const [first = '', second = '', ...four] = cells.slice(at - 2, at + 4).map(({ text }) => text)
      level1 = first === '' ? level1 : first
      level2 = second === '' ? level2 : second
      expect([indicator.level1, indicator.level2]).toEqual([level1, level2])
      expect([
        indicator.level3,
        indicator.description ?? '',
        indicator.value.text,
        indicator.basis ?? '',
      ]).toEqual(four)
      expect(indicator.kind).not.toBeNull()
    }
  })

  test('every written cell and line of the file stands somewhere in the document', () => {
    const all = JSON.stringify(content(document)).replace(/\\t/g, '').replace(/\s/g, '')
    const labels = new Set([
      '项目编码',
      '项目名称',
      '预算规模及资金用途',
      '预算数',
      '其中：财政资金',
      '其他资金',
      '资金支出计划（%）',
      '3月底',
      '6月底',
      '10月底',
      '12月底',
      '绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '绩效指标描述',
      '指标值',
      '指标值确定依据',
      '单位：万元',
      '一、总体绩效目标',
      '二、分项绩效目标',
      '三、工作保障措施',
    ])
    const missing = textOf(name)
      .split('\n')
      .map((line) => line.replace(/\[bookmark:[^\]]*\]/g, '').replace(/\s/g, ''))
      .filter((line) => {
        if (line === '' || labels.has(line) || all.includes(line)) return false
        const unit = /^(\d{6})(\D.*)$/.exec(line)
        if (unit) return !all.includes(`"code":"${unit[1]}","name":"${unit[2]}"`)
        if (/^[\d.]+%?$/.test(line)) return !all.includes(`"${Number(line.replace('%', ''))}"`)
        const item = /^(\d+)\.(.+)$/.exec(line)
        return !(item && all.includes(item[2] ?? '?'))
      })
    expect(missing).toEqual([])
  })
})

describe('the words of the first part', () => {
  test("001: one paragraph without number each, the form's own instruction kept where it stands", async () => {
    const { statement, parts, marks } = await read(bytesOf(FILES['001']), 'a.txt')
    const lines = textOf('001').split('\n')
    expect(parts).toEqual([
      { label: '第一部分', title: '部门整体绩效目标' },
      { label: null, title: '预算项目绩效目标' },
    ])
    expect(statement?.overallGoal).toBe(`${lines[4]}\n${lines[5]?.replace('[bookmark: _GoBack]', '')}`)
    expect(statement?.subGoals).toEqual([
      { label: null, title: null, goal: lines[7], indicators: null, at: { line: 8 } },
    ])
    expect(statement?.safeguards).toEqual([{ label: null, title: null, text: lines[9], at: { line: 10 } }])
    expect(marks).toEqual([
      { text: 'Evaluation Warning: The document was created with Spire.Doc for JAVA.', at: { line: 1421 } },
    ])
  })

  test('003: 36 sub-goals of a title and a goal, paragraphs 一是 … kept whole', async () => {
    const { statement } = await read(bytesOf(FILES['003']), 'a.txt')
    const lines = textOf('003').split('\n')
    expect(statement?.overallGoal).toBe(lines.slice(4, 13).join('\n'))
    expect(statement?.subGoals.map(({ label }) => label)).toEqual(
      Array.from({ length: 36 }, (_, index) => String(index + 1)),
    )
    expect(statement?.subGoals[2]).toEqual({
      label: '3',
      title: '处遗经费',
      goal: '辖区内解决遗留问题所需经费。',
      indicators: null,
      at: { line: 19 },
    })
    expect(statement?.subGoals[35]?.goal).toBe('用于综合文化站建设，购置办公设备及宣传等。')
    expect(statement?.safeguards.map(({ text }) => text)).toEqual(lines.slice(87, 92))
  })

  test('002: a measure below a heading line of its own keeps both', async () => {
    const [first] = (await read(bytesOf(FILES['002']), 'a.txt')).statement?.safeguards ?? []
    expect(first?.title).toBe('提高政治站位')
    expect(first?.text.startsWith('坚持以习近平新时代')).toBe(true)
  })
})

describe('the same document in other clothes', async () => {
  const plain = content(await read(bytesOf(FILES['000']), 'a.txt'))

  test('the Word file of 000 says what its text says', async () => {
    const word = await read(bytesOf('000-社会工作部.docx'), '000-社会工作部.docx')
    expect(content(word)).toEqual(plain)
    expect(word.projects[0]?.indicators[1]?.at).toEqual({ table: 2, row: 3, column: 3 })
  })

  test('every place of the Word file names a cell that its source shows', async () => {
    const word = await read(bytesOf('000-社会工作部.docx'), 'a.docx')
    const view = await sourceView(bytesOf('000-社会工作部.docx'), 'a.docx')
    if (!view.ok || view.value.kind !== 'blocks') throw new Error('no blocks')
    const { blocks } = view.value
    for (const indicator of word.projects.flatMap((project) => project.indicators)) {
      const { at } = indicator
      if (!('table' in at)) throw new Error('no cell')
      const table = blocks.find((block) => block.kind === 'table' && block.table === at.table)
      const cell =
        table?.kind === 'table'
          ? table.rows[at.row - 1]?.find(({ column }) => column === at.column)
          : undefined
      expect(cell?.text).toBe(indicator.level3)
    }
  })

  const bytes = (text: string, order: 'little' | 'big') => {
    const units = Buffer.from(text, 'utf16le')
    return order === 'little' ? units : units.swap16()
  }

  test.each(NAMES)('%s reads alike with BOM, CR LF and in UTF-16', async (name) => {
    const text = textOf(name)
    const expected = content(await read(bytesOf(FILES[name]), 'a.txt'))
    const variants = {
      bom: Buffer.from(`\ufeff${text}`),
      crlf: Buffer.from(text.replaceAll('\n', '\r\n')),
      cr: Buffer.from(text.replaceAll('\n', '\r')),
      'utf-16le': bytes(text, 'little'),
      'utf-16be': bytes(text, 'big'),
      'utf-16le bom': bytes(`\ufeff${text}`, 'little'),
      'utf-16be bom': bytes(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'big'),
    }
    for (const [kind, variant] of Object.entries(variants))
      expect(content(await read(variant, 'a.txt')), kind).toEqual(expected)
  })

  test.each(NAMES)('%s reads alike in GB18030', async (name) => {
    expect(content(await read(gb18030(textOf(name)), 'a.txt'))).toEqual(
      content(await read(bytesOf(FILES[name]), 'a.txt')),
    )
  })
})

/** Node decodes GB18030 and does not encode it: every character of two bytes is tried once. */
function gb18030(text: string): Uint8Array {
  return Buffer.concat(
    [...text].map((character) => Buffer.from(GB.get(character) ?? [character.charCodeAt(0)])),
  )
}

const GB: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 0x7e }, (_, row) => row + 0x81).flatMap((lead) =>
    Array.from({ length: 0xbf }, (_, cell) => cell + 0x40)
      .filter((trail) => trail !== 0x7f)
      .map((trail): [string, readonly number[]] => [
        new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)),
        [lead, trail],
      ])
      .filter(([character]) => character.length === 1 && character !== '\ufffd'),
  ),
)
