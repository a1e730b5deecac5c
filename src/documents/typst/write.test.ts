/** PDFs as another program, pdf.js, sees them: words, bookmarks, faces, pages, tags. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { Paper, PaperCell, PaperRow } from '../paper/paper.ts'
import { OFFICIAL_FONTS } from '../templates/template.ts'
import { writePdf } from './write.ts'

const cell = (column: number, text: string, more: Partial<PaperCell> = {}): PaperCell => ({
  role: 'value',
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines: text === '' ? [] : [text],
  align: 'left',
  number: null,
  bare: false,
  ...more,
})
const row = (cells: readonly PaperCell[], header = false): PaperRow => ({ header, keep: false, cells })

const NASTY = [
  '#set page(width: 1pt)',
  '[*粗*] $x$ `代码` <标签> @引用 \\',
  '"引号" \' = + - @',
  '䶮',
  '≥95% ≤10万元/个',
  'A'.repeat(60),
]

function paper(more: Partial<Paper> = {}): Paper {
  return {
    title: '某项目绩效目标表',
    template: { id: 'test', version: '1' },
    fonts: OFFICIAL_FONTS,
    letterhead: [],
    header: null,
    footer: null,
    sections: [
      {
        name: '文',
        orientation: 'portrait',
        pieces: [
          { kind: 'heading', role: 'part-label', level: 1, text: '第一部分' },
          { kind: 'heading', role: 'part', level: 1, text: '部门整体绩效目标' },
          { kind: 'heading', role: 'section', level: 2, text: '一、总体绩效目标' },
          { kind: 'words', role: 'body', text: '完成各项任务。\n第二行' },
        ],
      },
      {
        name: '表',
        orientation: 'landscape',
        pieces: [
          { kind: 'heading', role: 'form', level: 2, text: '1.某项目绩效目标表' },
          {
            kind: 'table',
            caption: '某项目绩效目标表',
            columns: [1, 2],
            follows: false,
            rows: [
              row([
                cell(1, '763001某局', { bare: true }),
                cell(2, '单位：万元', { bare: true, align: 'right' }),
              ]),
              row([cell(1, '一级指标', { role: 'column' }), cell(2, '三级指标', { role: 'column' })], true),
              row([
                cell(1, '产出指标', { role: 'group', rowSpan: NASTY.length + 60 }),
                cell(2, NASTY[0] ?? ''),
              ]),
              ...NASTY.slice(1).map((text) => row([cell(2, text)])),
              ...Array.from({ length: 60 }, (_, i) => row([cell(2, `指标${i + 1}`)])),
            ],
          },
        ],
      },
    ],
    ...more,
  }
}

async function open<T>(bytes: Uint8Array, look: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  try {
    return await look(await task.promise)
  } finally {
    await task.destroy()
  }
}

async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

describe('a PDF', () => {
  const bytes = writePdf(paper())

  test('is the same for the same paper', () => {
    expect(Buffer.compare(Buffer.from(writePdf(paper())), Buffer.from(bytes))).toBe(0)
  })

  test('holds every word as text, whatever the typesetter might take it for', async () => {
    await open(bytes, async (document) => {
      const texts = await Promise.all(
        Array.from({ length: document.numPages }, (_, i) => textOf(document, i + 1)),
      )
      const all = texts.join('').replace(/\s/g, '')
      for (const text of [...NASTY, '第一部分', '完成各项任务。', '763001某局', '单位：万元', '指标60'])
        expect(all).toContain(text.replace(/\s/g, ''))
    })
  })

  test('says page x of y on every page and repeats the column heads', async () => {
    await open(bytes, async (document) => {
      expect(document.numPages).toBeGreaterThanOrEqual(3)
      for (let page = 1; page <= document.numPages; page++) {
        const text = (await textOf(document, page)).replace(/\s/g, '')
        expect(text).toContain(`第${page}页共${document.numPages}页`)
        if (page > 1) expect(text).toContain('一级指标')
      }
    })
  })

  test('has bookmarks by depth, a title, a language and tags', async () => {
    await open(bytes, async (document) => {
      const outline = await document.getOutline()
      expect(outline.map(({ title }) => title)).toEqual(['部门整体绩效目标'])
      expect(outline[0]?.items.map(({ title }) => title)).toEqual(['一、总体绩效目标', '1.某项目绩效目标表'])
      expect((await document.getMetadata()).info).toMatchObject({
        Title: '某项目绩效目标表',
        Language: 'zh-CN',
      })
      expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    })
  })

  test('stands upright and across as its sections do', async () => {
    await open(bytes, async (document) => {
      const [first, second] = [await document.getPage(1), await document.getPage(2)]
      expect(first.view.slice(2).map(Math.round)).toEqual([595, 842])
      expect(second.view.slice(2).map(Math.round)).toEqual([842, 595])
    })
  })

  test('carries its faces: none is called by name only', () => {
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('NotoSerifSC-Regular')
    expect(raw.match(/\/FontFile[23]?/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('shows the office’s head on the first page only, what is in the margins on all', async () => {
    await open(
      writePdf(paper({ letterhead: ['某市财政局'], header: '内部资料', footer: '联系电话见封底' })),
      async (document) => {
        expect(await textOf(document, 1)).toContain('某市财政局')
        expect(await textOf(document, 2)).not.toContain('某市财政局')
        for (const page of [1, 2])
          expect((await textOf(document, page)).replace(/\s/g, '')).toMatch(
            /内部资料.*联系电话见封底|联系电话见封底.*内部资料/,
          )
      },
    )
  })
})
