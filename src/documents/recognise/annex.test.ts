/**
 * The sheet of waived findings behind a published document is printed, and left out when the file is read
 * again.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { PAPERS } from '../../../test/support/papers.ts'
import type { Block, Table } from '../blocks.ts'
import { readBlocks, readTargets } from '../formats.ts'
import type { WaivedFinding } from '../paper/waived.ts'
import { WAIVED_HEADS, WAIVED_TITLE } from '../paper/waived.ts'
import { writeTargets, type PaperFormat } from '../write.ts'
import { withoutAnnex } from './annex.ts'

const SAMPLE = resolve(import.meta.dirname, '..', '..', '..', 'samples', '002-乡村振兴局.txt')

/** So many that they go on over several pages, some with words of a form in them. */
const WAIVED: readonly WaivedFinding[] = Array.from({ length: 60 }, (_, i) => ({
  where: [`${i + 1}. 产业帮扶项目绩效目标表`, `指标 ${i + 1} 指标值`],
  finding:
    '指标值“显著提升”是定性表述（“提升”），到年底无法衡量。项目名称、产出指标、数量指标、满意度指标均应填写。',
  reason: i % 2 === 0 ? '上级文件即按此表述，年底由第三方评估' : '一、部门整体绩效目标',
  by: ['审核员', '2025-03-01', '长期'],
}))

async function read(bytes: Uint8Array, file: string): Promise<TargetDocument> {
  const document = await readTargets(bytes, file)
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

async function write(
  document: TargetDocument,
  format: PaperFormat,
  waived: readonly WaivedFinding[],
  projects?: readonly number[],
): Promise<Uint8Array> {
  const written = await writeTargets(document, format, {
    waived,
    ...(projects !== undefined && { projects }),
  })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return written.value
}

/** Everything but where it was. */
function content({ source: _source, ...rest }: TargetDocument): unknown {
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'at' ? undefined : value)))
}

async function words(bytes: Uint8Array, file: string): Promise<string> {
  const blocks = await readBlocks(bytes, file)
  if (!blocks.ok) throw new Error(JSON.stringify(blocks.error))
  return blocks.value.blocks.blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows
            .flat()
            .map(({ text }) => text)
            .join(' '),
    )
    .join('\n')
}

describe.each(['docx', 'html', 'pdf', 'xlsx'] as const)('%s', (format) => {
  test('has every waived finding with its reason', async () => {
    const sample = await read(readFileSync(SAMPLE), SAMPLE)
    const said = (await words(await write(sample, format, WAIVED), `a.${format}`)).replaceAll(/\s/gu, '')
    for (const { where, by } of [WAIVED[0], WAIVED[59]].filter((one) => one !== undefined))
      for (const part of [WAIVED_TITLE, ...where, ...by]) expect(said).toContain(part.replaceAll(/\s/gu, ''))
    expect(await words(await write(sample, format, []), `a.${format}`)).not.toContain(WAIVED_TITLE)
  })

  test('a real document comes back as it comes back without them', async () => {
    const sample = await read(readFileSync(SAMPLE), SAMPLE)
    for (const projects of [undefined, [2]]) {
      const bare = content(await read(await write(sample, format, [], projects), `a.${format}`))
      expect(content(await read(await write(sample, format, WAIVED, projects), `a.${format}`))).toEqual(bare)
      expect(
        content(await read(await write(sample, format, WAIVED.slice(0, 1), projects), `a.${format}`)),
      ).toEqual(bare)
    }
  })

  test.each(Object.entries(PAPERS))('%s comes back as without them', async (_, document) => {
    const bare = content(await read(await write(document, format, []), `a.${format}`))
    expect(content(await read(await write(document, format, WAIVED.slice(0, 3)), `a.${format}`))).toEqual(
      bare,
    )
  })
})

describe('only the annex is left out', () => {
  const at = { paragraph: 1 } as const
  const line = (text: string): Block => ({ kind: 'paragraph', text, at })
  const table = (index: number, ...rows: readonly (readonly string[])[]): Table => ({
    kind: 'table',
    index,
    at,
    rows: rows.map((texts, row) =>
      texts.map((text, i) => ({ text, row: row + 1, column: i + 1, rowSpan: 1, columnSpan: 1, at })),
    ),
  })
  const annex = table(1, WAIVED_HEADS, ['1', '1. 党建经费', '依据空白', '另行补充', '审核员'])

  test('what follows its tables stays', () => {
    const [before, after, form] = [line('前'), line('后'), table(2, ['项目名称', '党建经费'])]
    expect(withoutAnnex([before, line(WAIVED_TITLE), annex, after, form])).toEqual([before, after, form])
  })

  test('its title alone, or its heads under another title, are content', () => {
    for (const blocks of [
      [line(WAIVED_TITLE), line('没有表')],
      [line('审核问题'), annex],
      [line(WAIVED_TITLE), table(1, ['项目名称', '党建经费'])],
    ])
      expect(withoutAnnex(blocks)).toEqual(blocks)
  })
})
