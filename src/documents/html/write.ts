/**
 * Paper as a page for any browser and any screen reader: headings, tables with captions and scopes, styles
 * for the screen and for A4 sheets; no scripts, nothing fetched, every text escaped.
 */
import type {
  Heading,
  Paper,
  PaperCell,
  PaperChart,
  PaperRow,
  PaperSection,
  PaperTable,
  PaperPiece,
  PaperWords,
} from '../paper/paper.ts'
import { styleSheet } from './style-sheet.ts'

/** @returns the file's bytes; the same for the same paper. */
export function writeHtml(paper: Paper): Uint8Array {
  return new TextEncoder().encode(
    [
      '<!DOCTYPE html>',
      '<html lang="zh-CN">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      // Nothing is fetched and nothing runs, whatever the texts say.
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
      `<meta name="generator" content="Jichi ${escaped(`${paper.template.id}/${paper.template.version}`)}">`,
      `<title>${escaped(paper.title)}</title>`,
      `<style>${styleSheet(paper)}</style>`,
      '</head>',
      '<body>',
      '<main>',
      ...paper.sections.flatMap(section),
      '</main>',
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  )
}

function section({ orientation, pieces }: PaperSection): readonly string[] {
  return [`<section class="${orientation}">`, ...pieces.flatMap(drawn), '</section>']
}

function drawn(piece: PaperPiece): readonly string[] {
  if (piece.kind === 'heading') return [heading(piece)]
  if (piece.kind === 'chart') return [chart(piece)]
  return piece.kind === 'words' ? [words(piece)] : table(piece)
}

/** The picture is made by this program, with its texts escaped. */
function chart({ caption, svg }: PaperChart): string {
  return `<figure role="img" aria-label="${escaped(caption)}"><figcaption>${lines(caption)}</figcaption>${svg}</figure>`
}

/** 第一部分 belongs to the heading below it: it is none of its own. */
function heading({ role, level, text }: Heading): string {
  return role === 'part-label'
    ? `<p class="part-label">${lines(text)}</p>`
    : `<h${level} class="${role}">${lines(text)}</h${level}>`
}

function words({ role, text, right }: PaperWords): string {
  return `<p class="${role}"${right === undefined ? '' : ` style="padding-right:${right}em"`}>${lines(text)}</p>`
}

function table({ caption, columns, rows, follows }: PaperTable): readonly string[] {
  const sum = columns.reduce((all, one) => all + one, 0)
  const headers = rows.findIndex(({ header }) => !header)
  const split = headers < 0 ? rows.length : headers
  return [
    `<table${follows ? ' class="follows"' : ''}>`,
    `<caption class="unseen">${escaped(caption)}</caption>`,
    `<colgroup>${columns.map((width) => `<col style="width:${Math.round((width / sum) * 10_000) / 100}%">`).join('')}</colgroup>`,
    ...(split > 0 ? ['<thead>', ...rows.slice(0, split).map(row), '</thead>'] : []),
    ...(split < rows.length ? ['<tbody>', ...rows.slice(split).map(row), '</tbody>'] : []),
    '</table>',
  ]
}

function row({ cells }: PaperRow): string {
  return `<tr>${cells.map(cell).join('')}</tr>`
}

/** A label heads what is beside it, a group the rows it spans, a column what is below. */
function cell({ role, rowSpan, columnSpan, lines: written, align, number, bare }: PaperCell): string {
  const over = columnSpan > 1 ? 'colgroup' : 'col'
  const beside = rowSpan > 1 ? 'rowgroup' : 'row'
  const scope = role === 'value' ? '' : ` scope="${role === 'column' ? over : beside}"`
  const classes = [
    ...(align === 'center' ? [] : [align]),
    ...(bare ? ['bare'] : []),
    ...(number === null ? [] : ['number']),
  ]
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`
  const tag = role === 'value' ? 'td' : 'th'
  return `<${tag}${scope}${spans}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${written.map(lines).join('<br>')}</${tag}>`
}

/** Line breaks as elements; what XML and HTML cannot carry is left out. */
function lines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(spaced)
    .join('<br>')
}

/** Spaces that browsers and readers would make one of are kept. */
function spaced(line: string): string {
  return /\t| {2}|^ | $/.test(line)
    ? `<span style="white-space:pre-wrap">${escaped(line)}</span>`
    : escaped(line)
}

/** Control characters and lone halves of a pair: HTML has no way to write them. */
const NOT_IN_HTML =
  // oxlint-disable-next-line no-control-regex -- these are the characters that must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\u00a0': '&nbsp;',
}

export function escaped(text: string): string {
  return text.replace(NOT_IN_HTML, '').replace(/[&<>"'\t\u00a0]/g, (sign) => ESCAPES[sign] ?? sign)
}
