/** Makes the files of this folder anew: `npx tsx test/fiscal-operation/make.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { FISCAL_FIGURES, FISCAL_LINES, fiscalFigureText } from '#core/fiscal-operation/sheet.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { fiscalSheetPaper } from '#documents/paper/fiscal-sheet.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { writePaper } from '#documents/write.ts'
import { fiscalFigures } from '../support/fiscal-figures.ts'

const figures = fiscalFigures()
const name = '青山镇人民政府'

/** 元, as accounts keep them. */
function inYuan(figure: (typeof FISCAL_FIGURES)[number]): string {
  const kept = figures[figure]
  if (kept === null) return ''
  return FISCAL_LINES[figure].kind === 'count' ? kept : formatMoney(fen(BigInt(kept)), '元', 2)
}

function foreignWord(): Uint8Array {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const row = (texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const rows = FISCAL_FIGURES.toReversed().map((figure, i) =>
    row([`（${i + 1}）${FISCAL_LINES[figure].name}`, inYuan(figure)]),
  )
  const body = [
    line('安澜县2025年度财政运行情况统计表'),
    line(`填报单位：${name}`),
    line('单位：元'),
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="4000"/></w:tblGrid>${row(['项目', '决算数'])}${rows.join('')}</w:tbl>`,
  ].join('')
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
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

function foreignWorkbook(): Uint8Array {
  const rows = FISCAL_FIGURES.map((figure, i) => {
    const isMoney = FISCAL_LINES[figure].kind === 'money'
    // Every third amount in 元.
    const isYuan = isMoney && i % 3 === 0
    const text = isYuan ? inYuan(figure) : fiscalFigureText(figure, figures[figure])
    const unit = isMoney ? '万元' : '个'
    return [i + 1, FISCAL_LINES[figure].name, isYuan ? '元' : unit, Number(text)]
  })
  const sheet = utils.aoa_to_sheet([
    ['乡镇财政运行基础数据（2025年度）'],
    ['填报单位', name],
    ['序号', '指标名称', '单位', '填报数'],
    ...rows,
    [29, '常住人口', '人', 23_000],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '基础数据')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}

const put = (file: string, bytes: Uint8Array) => writeFileSync(join(import.meta.dirname, file), bytes)

put('foreign.docx', foreignWord())
put('foreign.xlsx', foreignWorkbook())
for (const format of ['docx', 'xlsx'] as const) {
  const paper = fiscalSheetPaper(
    { unit: { code: '601001', name }, year: 2025, figures, last: null, proof: null, place: null },
    templateForRuleSet('national/2025'),
  )
  const written = await writePaper(paper, format)
  if (!written.ok) throw new Error(written.error.code)
  put(`own.${format}`, written.value)
}
