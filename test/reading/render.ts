/** A grid as HTML, as text dump, as CSV, as a page that Word saved, and as an Excel workbook. */
import * as XLSX from '@e965/xlsx'
import type { Grid, GridBlock, GridCell, GridTable } from './grid.ts'

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What a cell shows: of a cell that only Excel has, the value in its format. */
function shown(text: string): string {
  const [, kind, body = ''] = /^#([nfe]):(.*)$/su.exec(text) ?? []
  if (kind === undefined) return text
  if (kind === 'e') return body
  const parts = body.split(':')
  const format = parts.at(-1) ?? 'General'
  return XLSX.SSF.format(format, Number(parts.at(-2)))
}

const PRINT = {
  ruled: 'td{border:1px solid #000;vertical-align:middle;padding:3px 4px;overflow-wrap:anywhere}',
  unruled: 'td{border:none;vertical-align:top;padding:5px 9px;overflow-wrap:anywhere}',
}

export function renderHtml(
  grid: Grid,
  { ruled, print = false }: { ruled: boolean; print?: boolean },
): string {
  const title = grid.blocks.find((block) => block.kind === 'heading')?.text ?? 'form'
  const border = ruled ? 1 : 0
  const body = grid.blocks.map((block) => htmlBlock(block, border)).join('\n')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${styleOf(grid, ruled, print)}</head><body>\n${body}\n</body></html>\n`
}

function styleOf({ landscape }: Grid, ruled: boolean, print: boolean): string {
  if (print)
    return `<style>body{font-family:"WenQuanYi Micro Hei";font-size:9.5pt;margin:0}h1,h2{font-weight:normal}h1{font-size:16pt;text-align:center}h2{font-size:12pt}table{border-collapse:collapse;width:100%;table-layout:fixed}${ruled ? PRINT.ruled : PRINT.unruled}</style>`
  return landscape ? '<style>@page { size: 29.7cm 21cm; margin: 1.5cm }</style>' : ''
}

function htmlBlock(block: GridBlock, border: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p${block.right ? ' align="right"' : ''}>${escapeHtml(block.text)}</p>`
    case 'page':
      return '<div style="page-break-after:always"></div>'
    case 'sheet':
      return ''
    case 'table':
      return htmlTable(block, border)
  }
}

function htmlTable({ rows, widths }: GridTable, border: number): string {
  const columns = widths.map((width) => `<col style="width:${width}%">`).join('')
  const lines = rows.map(
    (row) =>
      `<tr>${row
        .map(
          ({ text, rowSpan, columnSpan }) =>
            `<td${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}>${escapeHtml(shown(text)).replaceAll('\n', '<br>')}</td>`,
        )
        .join('')}</tr>`,
  )
  return `<table border="${border}" cellspacing="0" cellpadding="3" width="100%">${columns === '' ? '' : `<colgroup>${columns}</colgroup>`}\n${lines.join('\n')}\n</table>`
}

/** The markup that Word writes: paragraphs and spans in cells, no-break spaces in blank ones, GB2312. */
export function renderWordHtml(grid: Grid): string {
  const paragraph = (text: string) =>
    `<p class=MsoNormal align=center style='text-align:center'>${
      text === '' || text === ' '
        ? '<span lang=EN-US>&nbsp;</span>'
        : text
            .split(/(?<=[\u4E00-\u9FFF])(?=[0-9A-Za-z])/u)
            .map((part) => `<span style='font-size:10.5pt;font-family:宋体'>${escapeHtml(part)}</span>`)
            .join('')
    }<span lang=EN-US><o:p></o:p></span></p>`
  const body = grid.blocks.map((block) => {
    if (block.kind === 'page' || block.kind === 'sheet') return ''
    if (block.kind !== 'table') return paragraph(block.text)
    const rows = block.rows.map(
      (row) =>
        ` <tr style='mso-yfti-irow:${row[0]?.row ?? 0}'>\n${row
          .map(
            ({ text, rowSpan, columnSpan }) =>
              `  <td${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  ${shown(text).split('\n').map(paragraph).join('\n  ')}\n  </td>`,
          )
          .join('\n')}\n </tr>`,
    )
    return `<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\n${rows.join('\n')}\n</table>`
  })
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:w="urn:schemas-microsoft-com:office:word">\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=gb2312">\n<meta name=Generator content="Microsoft Word 15">\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->\n<style>\n<!--\n p.MsoNormal {margin:0cm;font-size:10.5pt;}\n-->\n</style>\n</head>\n<body lang=ZH-CN>\n<div class=WordSection1>\n${body.join('\n')}\n</div>\n</body>\n</html>\n`
}

/** A web archive as Word saves it: MIME, quoted-printable, GB2312. */
export function renderMht(grid: Grid): Buffer {
  const encoded = quotedPrintable(encodeGb18030(renderWordHtml(grid).replaceAll('\n', '\r\n'), true))
  const lines = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="----=_NextPart_01DB5C3E.7A1F0C50"',
    '',
    'This document is a Single File Web Page, also known as a Web Archive file.',
    '',
    '------=_NextPart_01DB5C3E.7A1F0C50',
    'Content-Location: file:///C:/A0B1C2D3/form.htm',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Type: text/html; charset="gb2312"',
    '',
    encoded,
    '',
    '------=_NextPart_01DB5C3E.7A1F0C50',
    'Content-Location: file:///C:/A0B1C2D3/form.files/filelist.xml',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Type: text/xml; charset="utf-8"',
    '',
    '<xml xmlns:o=3D"urn:schemas-microsoft-com:office:office">',
    ' <o:MainFile HRef=3D"../form.htm"/>',
    '</xml>',
    '',
    '------=_NextPart_01DB5C3E.7A1F0C50--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

function quotedPrintable(bytes: Buffer): string {
  let line = ''
  const lines: string[] = []
  for (const byte of bytes) {
    if (byte === 0x0d) continue
    if (byte === 0x0a) {
      lines.push(line)
      line = ''
      continue
    }
    const piece =
      byte < 0x20 || byte > 0x7e || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte)
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += piece
  }
  return [...lines, line].join('\r\n')
}

/** One cell a line, each behind a tab; an empty line ends a row; a cell merged from above is an empty one. */
export function renderDump(grid: Grid): string {
  const out: string[] = []
  for (const block of grid.blocks) {
    if (block.kind === 'page' || block.kind === 'sheet') continue
    if (block.kind !== 'table') {
      out.push(block.text)
      continue
    }
    for (const [row, cells] of block.rows.entries()) {
      for (let column = 0; column < block.columns; column += 1) {
        const own = cells.find((cell) => cell.column === column)
        const above = block.rows
          .slice(0, row)
          .flat()
          .find((cell) => cell.column === column && cell.row + cell.rowSpan > row)
        if (own) out.push(`\t${shown(own.text)}`)
        else if (above) out.push('\t')
      }
      out.push('')
    }
  }
  return `${out.join('\n')}\n`
}

/**
 * The ways people paste a table into a text: tabs between the cells, bars as Markdown has them, columns of
 * spaces as wide as their longest cell.
 */
export function renderPasted(grid: Grid, way: 'tabs' | 'pipes' | 'spaces'): string {
  const out = grid.blocks.flatMap((block): string[] => {
    if (block.kind === 'page' || block.kind === 'sheet') return []
    if (block.kind !== 'table') return [block.text]
    const rows = block.rows.map((cells) =>
      Array.from({ length: block.columns }, (_, column) =>
        shown(cells.find((cell) => cell.column === column)?.text ?? '').replaceAll('\n', ''),
      ),
    )
    if (way === 'tabs') return rows.map((cells) => cells.join('\t').trimEnd())
    if (way === 'pipes')
      return [
        '',
        ...rows.flatMap((cells, row) => [
          `| ${cells.join(' | ')} |`,
          ...(row === 0 ? [`|${'---|'.repeat(block.columns)}`] : []),
        ]),
        '',
      ]
    const widths = Array.from(
      { length: block.columns },
      (_, column) => Math.max(...rows.map((cells) => inked(cells[column] ?? ''))) + 2,
    )
    return rows.map((cells) =>
      cells
        .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - inked(text)))
        .join('')
        .trimEnd(),
    )
  })
  return `${out.join('\n')}\n`
}

/** Half-width columns of a text in a fixed font. */
const inked = (text: string) =>
  Array.from(text).reduce((width, character) => width + ((character.codePointAt(0) ?? 0) < 0x100 ? 1 : 2), 0)

export function renderCsv(grid: Grid): string {
  const quote = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = grid.blocks.flatMap((block): string[] => {
    if (block.kind === 'page' || block.kind === 'sheet') return []
    if (block.kind !== 'table') return [quote(block.text)]
    return block.rows.map((cells) =>
      Array.from({ length: block.columns }, (_, column) =>
        quote(shown(cells.find((cell) => cell.column === column)?.text ?? '')),
      ).join(','),
    )
  })
  return `${lines.join('\r\n')}\r\n`
}

export function renderWorkbook(grid: Grid): Buffer {
  const book = XLSX.utils.book_new()
  const groups: { name: string; blocks: GridBlock[] }[] = []
  for (const block of grid.blocks) {
    if (block.kind === 'sheet') groups.push({ name: block.name, blocks: [] })
    else {
      if (groups.length === 0) groups.push({ name: 'Sheet1', blocks: [] })
      groups.at(-1)?.blocks.push(block)
    }
  }
  for (const { name, blocks } of groups) XLSX.utils.book_append_sheet(book, sheetOf(blocks), name)
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

function sheetOf(blocks: readonly GridBlock[]): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {}
  const merges: XLSX.Range[] = []
  const columns = Math.max(1, ...blocks.map((block) => (block.kind === 'table' ? block.columns : 1)))
  const set = (row: number, { column, text, rowSpan, columnSpan }: Omit<GridCell, 'row'>) => {
    const cell = excelCell(text)
    if (cell) sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell
    if (rowSpan > 1 || columnSpan > 1)
      merges.push({ s: { r: row, c: column }, e: { r: row + rowSpan - 1, c: column + columnSpan - 1 } })
  }
  let next = 0
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const cell of block.rows.flat()) set(next + cell.row, cell)
      next += block.rows.length
    } else if (block.kind === 'heading' || block.kind === 'paragraph') {
      set(next, { column: 0, text: block.text, rowSpan: 1, columnSpan: columns })
      next += 1
    }
  }
  sheet['!ref'] = XLSX.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, next - 1), c: columns - 1 },
  })
  sheet['!merges'] = merges
  sheet['!cols'] = Array.from({ length: columns }, () => ({ wch: 16 }))
  return sheet
}

/**
 * Numbers are numbers with the format that shows them as they are written, as a person who fills in a sheet
 * gets them.
 */
function excelCell(text: string): XLSX.CellObject | null {
  const [, kind, body = ''] = /^#([nfe]):(.*)$/su.exec(text) ?? []
  if (kind === 'e') return { t: 'e', v: 0x1d, f: body.replace(/^=/u, '') }
  if (kind !== undefined) {
    const parts = body.split(':')
    const z = parts.at(-1) ?? 'General'
    const cell: XLSX.CellObject = { t: 'n', v: Number(parts.at(-2)), z }
    return kind === 'f' ? { ...cell, f: parts.slice(0, -2).join(':') } : cell
  }
  if (text === '') return null
  const decimals = '0'.repeat(/\.(\d+)/u.exec(text)?.[1]?.length ?? 0)
  const format = decimals === '' ? '0' : `0.${decimals}`
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text))
    return { t: 'n', v: Number(text.replaceAll(',', '')), z: `#,##${format}` }
  if (/^-?(?:0|[1-9]\d{0,9})(?:\.\d+)?$/u.test(text)) return { t: 'n', v: Number(text), z: format }
  if (/^(?:0|[1-9]\d{0,3})(?:\.\d+)?%$/u.test(text))
    return { t: 'n', v: Number((Number(text.slice(0, -1)) / 100).toFixed(8)), z: `${format}%` }
  return { t: 's', v: text }
}

export function encodeUtf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}

let pairs: ReadonlyMap<string, number> | null = null

/**
 * GB18030 of texts whose characters have one or two bytes in it; the table is the decoder, turned round. In
 * HTML a character beyond them is written as a reference, as Word does.
 */
export function encodeGb18030(text: string, html = false): Buffer {
  if (pairs === null) {
    const decoder = new TextDecoder('gb18030')
    const map = new Map<string, number>()
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        if (low === 0x7f) continue
        const character = decoder.decode(Uint8Array.of(high, low))
        if (character.length === 1 && character !== '\uFFFD') map.set(character, high * 256 + low)
      }
    }
    pairs = map
  }
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = pairs.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else if (html) bytes.push(...Buffer.from(`&#${code};`))
    else throw new Error(`${character} has no two bytes in GB18030`)
  }
  return Buffer.from(bytes)
}
