/**
 * Words of a document as Word holds them: line breaks and tabs as elements, nothing that XML cannot carry.
 */
import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import { escapeXml, printable } from '../../xml/text.ts'

/** One run a line, tabs as tab elements; the library escapes the rest. */
function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...options, ...(i > 0 && { break: 1 }), children: tabbed(line) }))
}

/** The same, as XML. */
export function runsXml(text: string): string {
  return printable(text)
    .split('\n')
    .map(
      (line, i) =>
        `<w:r>${i > 0 ? '<w:br/>' : ''}${tabbed(line)
          .map((piece) =>
            typeof piece === 'string' ? `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>` : '<w:tab/>',
          )
          .join('')}</w:r>`,
    )
    .join('')
}

export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text) })
}

function tabbed(line: string): (string | Tab)[] {
  return line
    .split('\t')
    .flatMap((piece, i) => (i === 0 ? [piece] : [new Tab(), piece]))
    .filter((piece) => piece !== '')
}
