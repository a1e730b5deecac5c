/** What the guides say that a file may hold is what its reader takes. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { MOST_DOC_PIECES } from '#documents/doc/body.ts'
import { MOST_DOCX_PIECES } from '#documents/docx/body.ts'
import { FILE_LIMIT, SIZE_LIMITS, TEXT_LIMITS } from '#documents/formats.ts'
import { MOST_HTML_PIECES } from '#documents/html/walk.ts'
import { MOST_CELLS, MOST_SHEETS } from '#documents/sheet/workbook.ts'
import { READING_TIME } from '#documents/workers/pool.ts'
import { MEMBER_LIMIT, MOST_MEMBERS, TOTAL_LIMIT } from '#documents/zip/expand.ts'

const page = (name: string) => readFileSync(resolve(import.meta.dirname, '..', 'docs', name), 'utf8')
const MB = (bytes: number | undefined) => `${(bytes ?? 0) / 1024 / 1024} MB`
const wan = (n: number) => `${n / 10_000} 万`

test('the administrator’s guide', () => {
  const rows = page('administrator.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  const limits = Object.fromEntries(
    rows.map(([kind = '', size = '', content = '']) => [kind, [size, content]]),
  )
  expect(limits).toMatchObject({
    'Word（.docx）': [MB(FILE_LIMIT), `段落和单元格共 ${wan(MOST_DOCX_PIECES)}`],
    'Word 97-2003（.doc）': [MB(FILE_LIMIT), `段落和单元格共 ${wan(MOST_DOC_PIECES)}`],
    'Excel（.xlsx、.xls）': [MB(FILE_LIMIT), `${MOST_SHEETS} 张工作表，有内容的单元格共 ${wan(MOST_CELLS)}`],
    '网页（.html）': [MB(SIZE_LIMITS.html), `段落和单元格共 ${wan(MOST_HTML_PIECES)}`],
    '网页存档（.mht）': [MB(SIZE_LIMITS.mht), `段落和单元格共 ${wan(MOST_HTML_PIECES)}`],
    '文本（.txt）': [MB(TEXT_LIMITS.text.bytes), `${wan(TEXT_LIMITS.text.lines)}行`],
    'CSV': [MB(TEXT_LIMITS.csv.bytes), `${wan(TEXT_LIMITS.csv.lines)}行`],
    '交换格式（.json）': [MB(TEXT_LIMITS.json.bytes), `${wan(TEXT_LIMITS.json.lines)}行`],
    'PDF': [MB(FILE_LIMIT), `${READING_TIME / 1000} 秒内读完`],
    '压缩包（.zip）里': [
      `每个文件 ${MB(MEMBER_LIMIT)}，合计 ${TOTAL_LIMIT / 1024 ** 3} GB`,
      `${MOST_MEMBERS} 个文件`,
    ],
  })
})

test('the guide for who fills in', () => {
  const guide = page('guide-filling.zh-CN.md')
  for (const words of [
    `一个文件最多 ${MB(FILE_LIMIT)}`,
    `${wan(MOST_DOCX_PIECES)}个段落和单元格`,
    `${MOST_SHEETS} 张工作表`,
  ])
    expect(guide).toContain(words)
})
