/** Words of a document as Word holds them: line breaks and tabs as elements, nothing that XML cannot carry. */
import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'

/** Control characters, lone surrogates and non-characters: XML 1.0 has no way to write them (Char, production 2). */
// oxlint-disable-next-line no-control-regex -- these are the characters that must go
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with one kind of line break and without what XML cannot hold. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '')
}

/** One run a line, tabs as tab elements; the library escapes the rest. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text).split('\n').map((line, i) => new TextRun({ ...options, ...(i > 0 && { break: 1 }), children: tabbed(line) }))
}

/** The same, as XML. */
export function runsXml(text: string): string {
  return printable(text).split('\n').map((line, i) => `<w:r>${i > 0 ? '<w:br/>' : ''}${tabbed(line).map((piece) => (typeof piece === 'string' ? `<w:t xml:space="preserve">${escaped(piece)}</w:t>` : '<w:tab/>')).join('')}</w:r>`).join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text) })
}

function tabbed(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((piece, i) => (i === 0 ? [piece] : [new Tab(), piece])).filter((piece) => piece !== '')
}
