import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markdownBlocks, markdownPieces, type MarkdownBlock } from './markdown.ts'

describe('the Markdown of a guide', () => {
  test('headings, lists that go on over lines, tables, paragraphs', () => {
    expect(
      markdownBlocks(
        '# 指南\n\n给管理员。\n接着。\n\n1. 先做\n   这个\n2. 再做那个\n\n- 甲\n\n| 角色 | 机构 |\n|---|---|\n| 管理员 | 管 |',
      ),
    ).toEqual([
      { kind: 'heading', level: 1, text: '指南' },
      { kind: 'paragraph', text: '给管理员。接着。' },
      { kind: 'list', ordered: true, items: ['先做这个', '再做那个'] },
      { kind: 'list', ordered: false, items: ['甲'] },
      { kind: 'table', head: ['角色', '机构'], rows: [['管理员', '管']] },
    ])
  })

  test('bold words, code, and the words of a link', () => {
    expect(markdownPieces('**试算**：见 [账号](accounts.md) 和 `npm start`')).toEqual([
      { kind: 'strong', text: '试算' },
      { kind: 'text', text: '：见 账号 和 ' },
      { kind: 'code', text: 'npm start' },
    ])
  })

  test('the administrator’s guide has parts, tables with as many cells as heads, and no mark left over', () => {
    const blocks = markdownBlocks(
      readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'administrator.md'), 'utf8'),
    )
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: '管理员指南' })
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) expect(row.length).toBe(block.head.length)
      for (const piece of wordsOf(block).flatMap(markdownPieces))
        expect(piece.text).not.toMatch(/\*\*|\]\(|^\||^#/u)
    }
  })
})

function wordsOf(block: MarkdownBlock): readonly string[] {
  if (block.kind === 'list') return block.items
  return block.kind === 'table' ? block.rows.flat() : [block.text]
}
