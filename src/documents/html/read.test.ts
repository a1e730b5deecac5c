/** Pages of browsers, Word, Excel and business systems, and what a person reads on them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockDocument, Table } from '../blocks.ts'
import { readBlocks, readTargets } from '../formats.ts'
import { readHtmlBlocks } from './read.ts'

function blocksOf(page: string | Uint8Array): readonly Block[] {
  const read = readHtmlBlocks(typeof page === 'string' ? Buffer.from(page) : page)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.blocks
}

const texts = (page: string | Uint8Array) =>
  blocksOf(page).map((block) => (block.kind === 'paragraph' ? block.text : '[table]'))
const gridOf = (block: Block | undefined) =>
  (block as Table | undefined)?.rows.map((row) =>
    row.map(({ text, column, rowSpan, columnSpan }) => [text, column, rowSpan, columnSpan]),
  )
const grid = (page: string) => gridOf(blocksOf(page).find(({ kind }) => kind === 'table'))
const codeOf = (page: string | Uint8Array) => {
  const read = readHtmlBlocks(typeof page === 'string' ? Buffer.from(page) : page)
  return read.ok ? 'read' : read.error.code
}

describe('tables', () => {
  test('cells merged across and down are once, in their columns', () => {
    expect(
      grid(
        '<table><tr><td rowspan=2 colspan=2>甲<td>乙<td rowspan="3">丙<tr><td>丁<tr><td>戊<td>己<td>庚</table>',
      ),
    ).toEqual([
      [
        ['甲', 1, 2, 2],
        ['乙', 3, 1, 1],
        ['丙', 4, 3, 1],
      ],
      [['丁', 3, 1, 1]],
      [
        ['戊', 1, 1, 1],
        ['己', 2, 1, 1],
        ['庚', 3, 1, 1],
      ],
    ])
  })

  test('a merge ends with its group; 0 reaches to the end of it', () => {
    expect(
      grid(
        '<table><thead><tr><th rowspan=9>头<th>一<tbody><tr><td rowspan=0>甲<td>乙<tr><td>丙<tfoot><tr><td>脚</table>',
      ),
    ).toEqual([
      [
        ['头', 1, 1, 1],
        ['一', 2, 1, 1],
      ],
      [
        ['甲', 1, 2, 1],
        ['乙', 2, 1, 1],
      ],
      [['丙', 2, 1, 1]],
      [['脚', 1, 1, 1]],
    ])
  })

  test('the foot is last, wherever it is written', () => {
    expect(
      grid('<table><tfoot><tr><td>脚</tfoot><thead><tr><td>头</thead><tr><td>身</table>')?.flat(2),
    ).toEqual(['头', 1, 1, 1, '身', 1, 1, 1, '脚', 1, 1, 1])
  })

  test('a short row below a cell that reaches further down keeps the columns apart', () => {
    expect(grid('<table><tr><td>一<td>二<td>三<td rowspan=2>四<tr><td>五</table>')).toEqual([
      [
        ['一', 1, 1, 1],
        ['二', 2, 1, 1],
        ['三', 3, 1, 1],
        ['四', 4, 2, 1],
      ],
      [
        ['五', 1, 1, 1],
        ['', 2, 1, 2],
      ],
    ])
  })

  test('spans that are no numbers are one; paragraphs and breaks are lines of a cell', () => {
    expect(
      grid('<table><tr><td colspan=x rowspan=-2>甲<br>乙<p>丙</p><div>丁</div><td colspan=0>戊</table>'),
    ).toEqual([
      [
        ['甲\n乙\n丙\n丁', 1, 1, 1],
        ['戊', 2, 1, 1],
      ],
    ])
  })

  test('a caption is before its table, a table in a cell is lines of it', () => {
    const page =
      '<table><caption>绩效目标表</caption><tr><td>甲<td>前<table><tr><td>里一<td>里二<tr><td>里三<td></table>后<tr><td>乙<td>丙<tr><td>丁<td>戊</table>'
    expect(texts(page)).toEqual(['绩效目标表', '[table]'])
    expect(grid(page)?.[0]).toEqual([
      ['甲', 1, 1, 1],
      ['前\n里一 里二\n里三\n后', 2, 1, 1],
    ])
  })

  test('tables that only arrange the page are unfolded', () => {
    const form = '<table><tr><td>项目名称<td>甲<tr><td>项目编码<td>乙</table>'
    expect(
      texts(`<table><tr><td>导航<td>菜单</table><table><tr><td><p>某县财政局</p><tr><td>${form}</table>`),
    ).toEqual(['[table]', '某县财政局', '[table]'])
    expect(texts(`<table><tr><td><table><tr><td>${form}</table></table>`)).toEqual(['[table]'])
    expect(texts(`<table><tr><td>左<td>${form}<td>右</table>`)).toEqual(['左', '[table]', '右'])
  })

  test('places are those of Word: tables, rows, columns, paragraphs', () => {
    const [first, second] = blocksOf('<p>甲</p><table><tr><td>乙<tr><td>丙<td>丁</table>')
    expect(first?.at).toEqual({ paragraph: 1 })
    expect((second as Table).rows[1]?.[1]?.at).toEqual({ table: 1, row: 2, column: 2 })
  })
})

describe('words', () => {
  test('white space folds as in a browser, and a source line that ends between two characters ends nothing', () => {
    expect(texts('<p>  项目\n  名称 <b>甲</b>\t<i>乙</i> the\nend </p>')).toEqual(['项目名称 甲 乙 the end'])
    expect(texts('<pre>一\n  二</pre>')).toEqual(['一\n  二'])
  })

  test('outside tables every line is a paragraph', () => {
    expect(texts('<body>一、总体绩效目标<br>办好事。<br><br>二、分项<h2>三</h2>四</body>')).toEqual([
      '一、总体绩效目标',
      '办好事。',
      '二、分项',
      '三',
      '四',
    ])
  })

  test('what is not shown is not read', () => {
    const page = `<html><head><title>标题</title><style>.gone { color: red; display: none } .seen { color: red }</style></head><body onload="x()">
      <script>document.write('<p>脚本</p>')</script><noscript>无</noscript><!-- 注 --><p style="DISPLAY: none">藏</p><p hidden>藏</p><p class="x gone">藏</p><p class=seen>见</p>
      <span style='mso-hide:all'>藏</span><xml><o:p>藏</o:p></xml><template><p>藏</p></template><del>旧</del><ruby>汉<rt>han</rt></ruby></body></html>`
    expect(texts(page)).toEqual(['见', '汉'])
  })

  test('entities, named and numbered, and what they hide', () => {
    expect(texts('<p>&ge;95&percnt;&nbsp;A&amp;B &#x4E00;&#19968; &lt;b&gt; &yen;</p>')).toEqual([
      '≥95%\u00a0A&B 一一 <b> ¥',
    ])
  })

  test('lists have the numbers that a browser shows', () => {
    expect(
      texts(
        '<ol start=3><li>甲<li>乙<ol type=a><li>子<li>丑</ol><li value=9>丙</ol><ul><li>点</ul><ol ' +
          'style="list-style-type:cjk-ideographic"><li>一项<li>二项</ol>',
      ),
    ).toEqual(['3.甲', '4.乙', 'a.子', 'b.丑', '9.丙', '点', '一、一项', '二、二项'])
  })

  test('fields of a form say what is in them', () => {
    expect(
      texts(
        '<p>名称：<input value="甲项目">是<input type=checkbox checked>否<input type=radio><input ' +
          'type=hidden value=x><select><option>一<option ' +
          'selected>二</select><textarea>多\n行</textarea></p>',
      ),
    ).toEqual(['名称：甲项目是☑否□二多\n行'])
  })
})

describe('pages of office programs', () => {
  test('Word: list numbers are numbers, bullets are none, its empty paragraphs are nothing', () => {
    const item = (mark: string, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if ` +
      `!supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${mark}<span ` +
      `style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; ` +
      `</span></span></span><![endif]><span>${text}</span><o:p></o:p></p>`
    expect(
      texts(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--[if gte mso ' +
          `9]><xml>x</xml><![endif]-->${item('1.', '甲')}${item('（二）', '乙')}${item('·', '丙')}${item('Ø', '丁')}<p ` +
          'class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>',
      ),
    ).toEqual(['1.甲', '（二）乙', '丙', '丁'])
  })

  test('Excel: cells shown as formatted, cells gathered but not merged are apart, helper rows are hidden', () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table x:str><col width=72><tr height=19>
      <td class=xl65 x:num="0.945">94.50%</td><td colspan=2 style='mso-ignore:colspan'></td><td x:num>120.00<span style='mso-spacerun:yes'>&nbsp; </span></td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table></body></html>`
    expect(grid(page)).toEqual([
      [
        ['94.50%', 1, 1, 1],
        ['', 2, 1, 1],
        ['', 3, 1, 1],
        ['120.00', 4, 1, 1],
      ],
    ])
  })
})

describe('encodings', () => {
  const GBK = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xcf, 0xee, 0xc4, 0xbf]), Buffer.from('</p>')])
  const head = (charset: string) =>
    Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`)
  test.each<[string, Uint8Array]>([
    ['gb2312 as told', Buffer.concat([head('gb2312'), GBK])],
    ['gb2312 that says it is UTF-8', Buffer.concat([head('utf-8'), GBK])],
    ['gb2312 that says it is Western', Buffer.concat([head('iso-8859-1'), GBK])],
    ['gb2312 that says nothing', GBK],
    ['UTF-8 that says it is gb2312, with a mark', Buffer.from('\ufeff<meta charset=gb2312><p>项目</p>')],
    ['UTF-16', Buffer.from('\ufeff<p>项目</p>', 'utf16le')],
    ['UTF-8 that says it is UTF-16', Buffer.concat([head('unicode'), Buffer.from('<p>项目</p>')])],
    [
      'an encoding in the XML declaration',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?><html>'), GBK, Buffer.from('</html>')]),
    ],
  ])('%s', (_, page) => {
    expect(texts(page)).toEqual(['项目'])
  })
})

describe('hostile and broken pages', () => {
  test.each([
    ['elements without end in each other', '<div>'.repeat(100_000)],
    ['formatting without end', '<b><i>'.repeat(50_000)],
    ['tables in tables', `${'<table><tr><td>'.repeat(100)}x${'</table>'.repeat(100)}`],
    ['cells beyond number', `<table>${'<tr><td>'.repeat(650_000)}</table>`],
    [
      'cells that reach down everywhere',
      `<table><tr>${'<td rowspan=65534>'.repeat(5_000)}${'<tr><td>x'.repeat(5_000)}</table>`,
    ],
    [
      'attributes beyond number',
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`,
    ],
    ['more words than a document has', `<p>${'字'.repeat(9_000_000)}</p>`],
  ])('%s are too complex', (_, page) => {
    expect(codeOf(page)).toBe('too-complex')
  })

  test('ten thousand columns, and spans beyond all measure, are read', () => {
    const [table] = blocksOf(
      `<table><tr>${'<td>x'.repeat(10_000)}<tr><td colspan=999999999 rowspan=999999999>y<tr><td>z</table>`,
    )
    expect((table as Table).rows.map((row) => row.length)).toEqual([10_000, 1, 1])
    expect((table as Table).rows[1]?.[0]).toMatchObject({ columnSpan: 1_000, rowSpan: 2 })
  })

  test('cut at any place, a page is damaged or says all that it says', () => {
    const page = Buffer.from(
      '\ufeff<!DOCTYPE html><html><head><meta ' +
        'charset="utf-8"></head><body><p>甲</p><table><tr><td>乙</td><td>丙</td></tr></table><p>丁</p></body></html>',
    )
    const whole = JSON.stringify(readHtmlBlocks(page))
    for (let length = page.indexOf('<html') + 6; length < page.length; length++) {
      const cut = readHtmlBlocks(page.subarray(0, length))
      if (cut.ok) expect(JSON.stringify(cut)).toBe(whole)
      else expect(cut.error.code).toBe('damaged')
    }
    expect(codeOf('<table><tr><td>甲')).toBe('damaged')
  })

  test('tags in any order never fail, and no word is lost', () => {
    const tag = fc.constantFrom<string>(
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td rowspan=3>',
      '<td colspan=4>',
      '</td>',
      '<tbody>',
      '<thead>',
      '<p>',
      '</p>',
      '<div>',
      '<br>',
      '<ol>',
      '<li>',
      '<b>',
      '</b>',
      '<caption>',
      '<select>',
      '<a>',
      '<form>',
      '<h1>',
      '<font>',
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 30 }), fc.nat({ max: 30 }), (tags, at) => {
        const read = readHtmlBlocks(
          Buffer.from(`${tags.toSpliced(at, 0, '独一').join('')}</table></table></table>`),
        )
        if (!read.ok || tags.slice(0, at).includes('<select>')) return
        expect(JSON.stringify(read.value)).toContain('独一')
      }),
      { numRuns: 1_000 },
    )
  })

  test('a table in a document of another name is read all the same', async () => {
    const form =
      '<table><tr><td>项目名称</td><td>修路</td></tr><tr><td>预算数</td><td>5万元</td></tr></table>'
    const read = await readTargets(Buffer.from(form), '导出.xls')
    expect(read).toMatchObject({
      ok: true,
      value: { source: { mediaType: 'text/html' }, projects: [{ name: '修路', at: { table: 1 } }] },
    })
    const blocks: BlockDocument | null = await readBlocks(Buffer.from(form), 'a.doc').then((all) =>
      all.ok ? all.value.blocks : null,
    )
    expect(blocks?.blocks).toHaveLength(1)
  })
})
