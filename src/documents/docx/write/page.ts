/** The sheet: A4 upright, page number below, properties of the file. */
import { Footer, PageNumber, Paragraph, TextRun, type IPropertiesOptions } from 'docx'
import { STYLE } from './styles.ts'

/** Twentieths of a point (dxa); 22 mm at the sides leave room for six columns. */
const A4 = { width: 11906, height: 16838 }
const MARGIN = { top: 1474, bottom: 1304, left: 1253, right: 1253, header: 851, footer: 737 }

/** The width every table fills. */
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right

/** 第 x 页 共 y 页. */
function footer(): Footer {
  const number = new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页  共 ', PageNumber.TOTAL_PAGES, ' 页'] })
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children: [number] })] })
}

/** Everything but styles and words. */
export function sheet(title: string, children: IPropertiesOptions['sections'][number]['children']): IPropertiesOptions {
  return {
    title,
    creator: '绩尺 Jichi',
    lastModifiedBy: '绩尺 Jichi',
    compatibility: { version: 15 },
    sections: [{ properties: { page: { size: A4, margin: MARGIN } }, footers: { default: footer() }, children }],
  }
}
