/** Makes the files of this folder anew: `npx tsx test/transfers/make.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'

/** A cell: its text, how many columns it covers, and whether it begins (down) or goes on (up) over rows. */
type Cell = string | readonly [text: string, columns: number, merge?: 'down' | 'up']

function wordCell(cell: Cell): string {
  const [text, columns, merge] = typeof cell === 'string' ? [cell, 1] : cell
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
  const down = merge === 'down' ? '<w:vMerge w:val="restart"/>' : ''
  const up = merge === 'up' ? '<w:vMerge/>' : ''
  const paragraphs = text.split('\n').map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`)
  return `<w:tc><w:tcPr>${span}${down}${up}</w:tcPr>${paragraphs.join('')}</w:tc>`
}

function word(lines: readonly string[], columns: number, rows: readonly (readonly Cell[])[]): Uint8Array {
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const grid = '<w:gridCol w:w="1500"/>'.repeat(columns)
  const table = rows.map((cells) => `<w:tr>${cells.map(wordCell).join('')}</w:tr>`).join('')
  const body = `${lines.map(line).join('')}<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${table}</w:tbl>`
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

const TARGET: readonly (readonly Cell[])[] = [
  [
    ['专项名称', 2],
    ['农田建设补助资金', 3],
  ],
  [['中央主管部门', 2], '农业农村部', '省级主管部门', '冀原省农业农村厅'],
  [
    ['资金情况（万元）', 1, 'down'],
    ['年度金额：', 2],
    ['1,200', 2],
  ],
  [
    ['', 1, 'up'],
    ['其中：中央补助', 2],
    ['1000.5', 2],
  ],
  [
    ['', 1, 'up'],
    ['地方资金', 2],
    ['约200', 2],
  ],
  [
    ['年度目标', 1],
    ['目标1：建成高标准农田1.2万亩。\n目标2：改善灌溉条件。', 4],
  ],
  ['一级指标', '二级指标', ['三级指标', 2], '指标值'],
  [['产出指标', 1, 'down'], ['数量指标', 1, 'down'], ['新建高标准农田面积', 2], '≥1.2万亩'],
  [['', 1, 'up'], ['', 1, 'up'], ['新建机井数量', 2], '≥40眼'],
  [['', 1, 'up'], '质量指标', ['验收合格率', 2], '≥95%'],
  ['效益指标', '社会效益', ['生产条件', 2], '明显改善'],
  ['满意度指标', '服务对象满意度', ['受益群众满意度', 2], '≥90%'],
  ['其他指标', '特色指标', ['示范带动', 2], '有'],
]

const REPORT: readonly (readonly Cell[])[] = [
  ['转移支付（项目）名称', ['农田建设补助资金', 5]],
  ['中央主管部门', ['农业农村部', 2], '地方主管部门', ['安澜县农业农村局', 2]],
  ['资金使用单位', ['安澜县农田建设服务中心', 5]],
  [['资金投入情况（元）', 1, 'down'], ['', 2], '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A）'],
  [['', 1, 'up'], ['年度资金总额：', 2], '12000000', '10500000', '87.5%'],
  [['', 1, 'up'], ['其中：中央财政资金', 2], '10000000', '8500000', '85%'],
  [['', 1, 'up'], ['地方资金', 2], '2000000', '2000000', '100%'],
  [['', 1, 'up'], ['其他资金', 2], '', '', ''],
  [['资金管理情况', 1, 'down'], '', ['情况说明', 2], ['存在问题和改进措施', 2]],
  [['', 1, 'up'], '分配科学性', ['按项目申报和评审结果分配。', 2], ['', 2]],
  [['', 1, 'up'], '下达及时性', ['收到后17日内下达。', 2], ['', 2]],
  [['', 1, 'up'], '使用规范性', ['专款专用。', 2], ['个别票据不全，已补齐。', 2]],
  [
    ['总体目标完成情况', 1, 'down'],
    ['总体目标', 2],
    ['全年实际完成情况', 3],
  ],
  [
    ['', 1, 'up'],
    ['建成高标准农田1.2万亩。', 2],
    ['建成1.12万亩。\n其余2026年6月建成。', 3],
  ],
  ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
  [['产出指标', 1, 'down'], '数量指标', '新建高标准农田面积', '≥1.2万亩', '1.12万亩', '征地推迟。'],
  [['', 1, 'up'], '质量指标', '验收合格率', '≥95%', '97.2%', ''],
  ['说明', ['无', 5]],
]

/** As a workbook: merged cells stand in their first. */
function workbook(title: string, rows: readonly (readonly Cell[])[]): Uint8Array {
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = []
  const texts = rows.map((cells, r) => {
    const line: string[] = []
    for (const cell of cells) {
      const [text, columns] = typeof cell === 'string' ? [cell, 1] : cell
      const c = line.length
      if (columns > 1) merges.push({ s: { r: r + 1, c }, e: { r: r + 1, c: c + columns - 1 } })
      line.push(text, ...Array.from({ length: columns - 1 }, () => ''))
    }
    return line
  })
  const sheet = utils.aoa_to_sheet([[title], ...texts])
  sheet['!merges'] = merges
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '自评表')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}

const put = (file: string, bytes: Uint8Array) => writeFileSync(join(import.meta.dirname, file), bytes)

put('foreign-target.docx', word(['中央对地方专项转移支付区域绩效目标申报表', '（2025年度）'], 5, TARGET))
put('foreign-report.docx', word(['转移支付区域（项目）绩效目标自评表', '（2025年度）'], 6, REPORT))
put('foreign-report.xlsx', workbook('转移支付区域绩效目标自评表（2025年度）', REPORT))
