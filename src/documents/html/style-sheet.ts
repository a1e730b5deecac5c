/**
 * The looks of a page: as sheets of paper on the screen, as A4 on paper. What the template adds (letterhead,
 * header, footer) is drawn by the styles: it is no content, so no reader of the page takes it for a line of
 * the document.
 */
import type { Paper, PaperFonts } from '../paper/paper.ts'

export function styleSheet(paper: Paper): string {
  const fonts = stacks(paper.fonts)
  return [
    `html{font:12pt/1.5 ${fonts.body};color:#000;background:#e8e8e6}`,
    'body{margin:0}',
    'section{box-sizing:border-box;background:#fff;margin:8mm auto;padding:20mm ' +
      '22mm;box-shadow:0 1px 6px rgb(0 0 0/.25);overflow-wrap:anywhere}',
    'section.portrait{max-width:210mm;min-height:297mm}section.landscape{max-width:297mm;min-height:210mm;padding:18mm 20mm}',
    `h1,h2,h3{font-weight:400;break-after:avoid;margin:0}`,
    `h1{font:22pt/1.45 ${fonts.title};text-align:center;margin-bottom:16pt}`,
    `.part-label{font:16pt/1.75 ${fonts.heading};text-align:center;margin:0 0 8pt;break-after:avoid}`,
    `h2.section{font:16pt/1.75 ${fonts.heading};text-indent:2em}`,
    `h2.form{font:15pt/1.5 ${fonts.heading};text-align:center;margin:0 0 6pt}`,
    `.body{font:16pt/1.75 ${fonts.body};text-indent:2em;text-align:justify;margin:0}`,
    `.sub-heading{font:16pt/1.75 ${fonts.subHeading};text-indent:2em;margin:0;break-after:avoid}`,
    `.year{font:14pt/1.4 ${fonts.subHeading};text-align:center;margin:0 0 4pt;break-after:avoid}`,
    `.addressee,.signature{font:16pt/1.75 ${fonts.body};margin:0}.signature{text-align:right}`,
    `.note{font:10.5pt/1.5 ${fonts.table};margin:4pt 0 0}`,
    `table{width:100%;table-layout:fixed;border-collapse:collapse;font:10.5pt/1.35 ${fonts.table}}`,
    'table.follows{margin-top:6pt}',
    '.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
    'th,td{border:1px solid #000;padding:2pt 3pt;height:16pt;font-weight:400;text-align:center;vertical-align:middle}',
    '.left{text-align:left}.right{text-align:right}.number{font-variant-numeric:tabular-nums}',
    'td.bare{border:0;padding:0 0 2pt;vertical-align:bottom}',
    'thead{display:table-header-group;break-after:avoid}thead tr,tbody ' +
      'tr:nth-last-child(2){break-after:avoid}thead+tbody ' +
      'tr:first-child{break-before:avoid}tr{break-inside:avoid}',
    ...margins(paper, fonts),
    `@page{size:A4 portrait;margin:26mm 22mm 23mm}@page across{size:A4 landscape;margin:18mm 18mm 18mm}`,
    '@media ' +
      'print{html{background:none}section,section.portrait,section.landscape{margin:0;padding:0 ' +
      '1px;max-width:none;min-height:0;box-shadow:none;break-before:page}section:first-child{break-before:auto}section.landscape{page:across}section.portrait{page:auto}}',
    '@media screen and (max-width:800px){section,section.landscape{padding:12px;margin:0 0 ' +
      '12px;overflow-x:auto}table{min-width:640px}}',
  ].join('\n')
}

/** Drawn, not written. */
function margins({ letterhead, header, footer }: Paper, fonts: PaperFonts): readonly string[] {
  const below = footer === null ? '' : `${quoted(footer)} "\\a" `
  return [
    ...(letterhead.length === 0
      ? []
      : [
          'section:first-child::before{display:block;white-space:pre-line;text-align:center;font:16pt/1.5 ' +
            `${fonts.title};margin-bottom:8pt;content:${letterhead.map(quoted).join(' "\\a" ')}}`,
        ]),
    '@page{@bottom-center{white-space:pre-line;text-align:center;font:10.5pt ' +
      `${fonts.table};content:${below}"第 " counter(page) " 页  共 " counter(pages) " ` +
      `页"}${header === null ? '' : `@top-center{font:10.5pt ${fonts.table};content:${quoted(header)}}`}}`,
  ]
}

/** What replaces a missing face, by the name of the face asked for. */
const STAND_INS: { readonly [role in keyof PaperFonts]: string } = {
  title: '"方正小标宋简体","STZhongsong","Songti SC","Noto Serif CJK SC","Noto Serif SC",serif',
  heading: '"黑体","Heiti SC","Noto Sans CJK SC","Noto Sans SC",sans-serif',
  subHeading: '"楷体","Kaiti SC","STKaiti","Noto Serif CJK SC","Noto Serif SC",serif',
  body: '"仿宋","FangSong_GB2312","STFangsong","Noto Serif CJK SC","Noto Serif SC",serif',
  table: '"宋体","Songti SC","Noto Serif CJK SC","Noto Serif SC",serif',
}

function stacks(fonts: PaperFonts): PaperFonts {
  const stack = (role: keyof PaperFonts) => `${quoted(fonts[role])},${STAND_INS[role]}`
  return {
    title: stack('title'),
    heading: stack('heading'),
    subHeading: stack('subHeading'),
    body: stack('body'),
    table: stack('table'),
  }
}

/** A string of CSS that can end neither itself nor the style element around it. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} _·、，。：；（）《》〔〕-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}
