/** Word files made here, part by part, and what their grid must be. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, Table } from '../blocks.ts'
import { readBlocks } from '../formats.ts'
import { formatNumber } from './numbering.ts'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

function word(body: string, parts: { readonly [name: string]: string } = {}): Uint8Array {
  const files = {
    'word/document.xml':
      '<?xml version="1.0" encoding="UTF-8"?><w:document ' +
      `${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}

async function blocksOf(
  body: string,
  parts: { readonly [name: string]: string } = {},
): Promise<readonly Block[]> {
  const read = await readBlocks(word(body, parts), 'made.docx')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.blocks.blocks
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (text: string) => `<w:p>${run(text)}</w:p>`
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const RESTART = '<w:vMerge w:val="restart"/>'
const CONTINUE = '<w:vMerge/>'

const onlyTable = async (body: string): Promise<Table> => {
  const [block] = (await blocksOf(body)).filter((each) => each.kind === 'table')
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}
const grid = (made: Table) =>
  made.rows.map((cells) =>
    cells.map(({ text, column, rowSpan, columnSpan }) => [text, column, rowSpan, columnSpan]),
  )
const paragraphs = async (body: string, parts?: { readonly [name: string]: string }) =>
  (await blocksOf(body, parts)).map((block) => (block.kind === 'paragraph' ? block.text : '[table]'))

describe('the grid', () => {
  test('columns and rows are counted on the grid, a merged cell is once', async () => {
    const made = await onlyTable(
      table(
        row(cell('单位', span(4)), cell('单位：万元', span(3))),
        row(cell('规模', RESTART), cell('预算数'), cell('10.00', span(5))),
        row(cell('', CONTINUE), cell('用途', span(6))),
        row('<w:trPr><w:gridBefore w:val="1"/></w:trPr>', cell('后', span(2))),
      ),
    )
    expect(grid(made)).toEqual([
      [
        ['单位', 1, 1, 4],
        ['单位：万元', 5, 1, 3],
      ],
      [
        ['规模', 1, 2, 1],
        ['预算数', 2, 1, 1],
        ['10.00', 3, 1, 5],
      ],
      [['用途', 2, 1, 6]],
      [['后', 2, 1, 2]],
    ])
    expect(made.rows[2]?.[0]?.at).toEqual({ table: 1, row: 3, column: 2 })
  })

  test('a merge that begins nowhere is a cell; a merge below another row begins anew', async () => {
    const made = await onlyTable(
      table(
        row(cell('甲', CONTINUE)),
        row(cell('乙', RESTART)),
        row(cell('丙', RESTART)),
        row(cell('', CONTINUE)),
      ),
    )
    expect(grid(made)).toEqual([[['甲', 1, 1, 1]], [['乙', 1, 1, 1]], [['丙', 1, 2, 1]], []])
  })

  test('words that a program wrote into the rest of a merge are not lost, and not doubled', async () => {
    const made = await onlyTable(
      table(row(cell('产出', RESTART)), row(cell('产出', CONTINUE)), row(cell('指标', CONTINUE))),
    )
    expect(grid(made)).toEqual([[['产出\n指标', 1, 3, 1]], [], []])
  })

  test('cells merged to the left the old way', async () => {
    const made = await onlyTable(
      table(row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙'))),
    )
    expect(grid(made)).toEqual([
      [
        ['甲', 1, 1, 2],
        ['乙', 3, 1, 1],
      ],
    ])
  })

  test('paragraphs, breaks and a table inside a cell are lines of it', async () => {
    const inner = table(row(cell('里一'), cell('里二')), row(cell('里三'), cell('')))
    const made = await onlyTable(
      table(
        row(
          `<w:tc>${p('一')}<w:p>${run('二')}<w:r><w:br/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r></w:p>${inner}<w:p/></w:tc>`,
          cell('右'),
        ),
      ),
    )
    expect(made.rows[0]?.map(({ text }) => text)).toEqual(['一\n二\n三\t四\n里一 里二\n里三', '右'])
  })

  test('a table that only frames another is left out', async () => {
    const inner = table(row(cell('项目名称'), cell('甲')), row(cell('项目编码'), cell('乙')))
    const blocks = await blocksOf(table(row(`<w:tc>${p('1.甲绩效目标表')}${inner}<w:p/></w:tc>`)))
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
    expect(blocks[1]?.kind === 'table' && blocks[1].rows).toHaveLength(2)
  })

  test('paragraphs are counted with the blank ones; rows and cells may be in content controls', async () => {
    const body =
      `${p('一')}<w:p/>${p('三')}<w:sdt><w:sdtPr><w:tag ` +
      `w:val="x"/></w:sdtPr><w:sdtContent>${table(`<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('格')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`
    expect((await blocksOf(body)).map((block) => block.at)).toEqual([
      { paragraph: 1 },
      { paragraph: 3 },
      { table: 1, row: 1, column: 1 },
    ])
    expect((await onlyTable(body)).rows[0]?.[0]?.text).toBe('格')
  })
})

describe('tracked changes are read as accepted', () => {
  const change = (name: string, content: string) => `<w:${name} w:id="1" w:author="a">${content}</w:${name}>`

  test('insertions and arrivals stay, deletions and departures go', async () => {
    const body = `<w:p>${run('甲')}${change('ins', run('乙'))}${change('del', '<w:r><w:delText>丙</w:delText></w:r>')}${change('moveFrom', run('丁'))}${change('moveTo', run('戊'))}</w:p>`
    expect(await paragraphs(body)).toEqual(['甲乙戊'])
  })

  test('a removed paragraph end joins two paragraphs, and loses nothing at the end of a cell', async () => {
    const removed = (text: string) =>
      `<w:p><w:pPr><w:rPr>${change('del', '')}</w:rPr></w:pPr>${run(text)}</w:p>`
    expect(await paragraphs(removed('前') + p('后'))).toEqual(['前后'])
    expect((await onlyTable(table(row(`<w:tc>${removed('末')}</w:tc>`)))).rows[0]?.[0]?.text).toBe('末')
    expect(await paragraphs(removed('前') + table(row(cell('格'))))).toEqual(['前', '[table]'])
  })

  test('removed rows and cells are gone and not counted', async () => {
    const made = await onlyTable(
      table(
        row(cell('甲')),
        `<w:tr><w:trPr>${change('del', '')}</w:trPr>${cell('乙')}</w:tr>`,
        row(cell('丙', '<w:cellDel w:id="1"/>'), cell('丁')),
      ),
    )
    expect(grid(made)).toEqual([[['甲', 1, 1, 1]], [['丁', 1, 1, 1]]])
    expect(made.rows[1]?.[0]?.at).toEqual({ table: 1, row: 2, column: 1 })
  })

  test('an inserted row stays', async () => {
    expect(
      grid(await onlyTable(table(`<w:tr><w:trPr>${change('ins', '')}</w:trPr>${cell('新')}</w:tr>`))),
    ).toEqual([[['新', 1, 1, 1]]])
  })
})

describe('what is text and what is not', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} ` +
    '</w:instrText></w:r><w:r><w:fldChar ' +
    `w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test('fields give their result, a generated table of contents nothing', async () => {
    expect(await paragraphs(`<w:p>${run('第')}${field('PAGE', '3')}${run('页')}</w:p>`)).toEqual(['第3页'])
    const [begin = '', end = ''] = field('TOC \\o "1-3"', '目').split(run('目'))
    expect(
      await paragraphs(
        `<w:p>${begin}${run('一、总体绩效目标')}</w:p><w:p>${run('二、分项')}${end}</w:p>${p('正文')}`,
      ),
    ).toEqual(['正文'])
  })

  test('a field that is never ended swallows neither the next paragraph nor the table', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    expect(await paragraphs(`<w:p>${open}</w:p>${p('正文')}`)).toEqual(['正文'])
    const separated = `${open}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`
    expect((await onlyTable(`<w:p>${separated}</w:p>${table(row(cell('格')))}`)).rows[0]?.[0]?.text).toBe(
      '格',
    )
  })

  test('hyperlinks, bookmarks, smart tags and nested runs change nothing', async () => {
    expect(
      await paragraphs(
        '<w:p><w:bookmarkStart w:id="0" ' +
          `w:name="_GoBack"/><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag><w:customXml>${run('乙')}</w:customXml></w:smartTag><w:bookmarkEnd ` +
          'w:id="0"/></w:p>',
      ),
    ).toEqual(['甲乙'])
  })

  test('an alternative is read once; a text box follows its paragraph', async () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`
    const body =
      `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice ` +
      `Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>`
    expect(await paragraphs(body)).toEqual(['前后', '框'])
  })

  test('placeholders and hidden text are no words; footnote marks leave none', async () => {
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`
    const hidden =
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>'
    expect(
      await paragraphs(`<w:p>${placeholder}${hidden}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`),
    ).toEqual(['显'])
  })

  test('symbols, mathematics, hyphens; tab stops are no tabs', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:sym ' +
      'w:font="Symbol" ' +
      'w:char="F0B3"/></w:r><m:oMath><m:r><m:t>95</m:t></m:r></m:oMath><w:r><w:t>%</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym ' +
      'w:font="Wingdings" w:char="F0FE"/></w:r></w:p>'
    expect(await paragraphs(body)).toEqual(['≥95%-☑'])
  })

  test('other prefixes than w: are the same names', async () => {
    const xml =
      '<ns0:document ' +
      'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:tbl><ns0:tr><ns0:tc><ns0:tcPr><ns0:gridSpan ' +
      'ns0:val="3"/></ns0:tcPr><ns0:p><ns0:r><ns0:t>格</ns0:t></ns0:r></ns0:p></ns0:tc></ns0:tr></ns0:tbl></ns0:body></ns0:document>'
    const read = await readBlocks(zipSync({ 'word/document.xml': strToU8(xml) }), 'a.docx')
    const [block] = read.ok ? read.value.blocks.blocks : []
    expect(block?.kind === 'table' && grid(block)).toEqual([[['格', 1, 1, 3]]])
  })

  test('characters that a database refuses are taken out, entities are read', async () => {
    expect(await paragraphs(p('A&amp;B&#x4E00;\u00ad&lt;'))).toEqual(['A&B一\u00ad<'])
  })
})

describe('numbers that Word computes', () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:numbering ${NAMESPACES}><w:abstractNum ` +
    `w:abstractNumId="7">${level(0, 'chineseCountingThousand', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:abstractNum ` +
    `w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:num ` +
    'w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId ' +
    'w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride ' +
    'w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId ' +
    'w:val="8"/></w:num></w:numbering>'
  const styles =
    `<w:styles ${NAMESPACES}><w:style w:styleId="Item"><w:pPr><w:numPr><w:numId ` +
    'w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub"><w:basedOn ' +
    'w:val="Item"/></w:style></w:styles>'
  const item = (list: number, depth: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId ` +
    `w:val="${list}"/></w:numPr></w:pPr>${text === '' ? '' : run(text)}</w:p>`
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles }

  test('count along with the document, level by level', async () => {
    const body =
      item(1, 0, '甲') +
      item(1, 1, '子') +
      item(1, 1, '丑') +
      item(1, 0, '') +
      item(1, 0, '乙') +
      item(1, 1, '寅') +
      item(2, 0, '己') +
      item(3, 0, '点') +
      item(0, 0, '无')
    expect(await paragraphs(body, parts)).toEqual([
      '（一）甲',
      '1.子',
      '2.丑',
      '（三）乙',
      '1.寅',
      '（五）己',
      '点',
      '无',
    ])
  })

  test('come from the style where the paragraph names none', async () => {
    const styled = (style: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
    expect(
      await paragraphs(styled('Item', '甲') + styled('Sub', '乙') + styled('Other', '丙'), parts),
    ).toEqual(['（一）甲', '（二）乙', '丙'])
  })

  test.each([
    ['ideographTraditional', ['甲', '乙', '癸']],
    ['chineseLegalSimplified', ['壹', '贰', '拾']],
    ['decimalEnclosedParen', ['⑴', '⑵', '⑽']],
    ['decimalEnclosedCircle', ['①', '②', '⑩']],
    ['decimalFullWidth', ['１', '２', '１０']],
    ['chineseCounting', ['一', '二', '十']],
    ['upperRoman', ['I', 'II', 'X']],
  ])('as Word formats them: %s', (format, numbers) => {
    expect([1, 2, 10].map((value) => formatNumber(value, format))).toEqual(numbers)
  })
})
