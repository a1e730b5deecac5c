/**
 * Charts as Word draws them (DrawingML, ECMA-376 part 1, 21.2): its own bars and lines with the figures kept in the
 * file, so that they are sharp on paper and can be made otherwise there; hatched as on the other papers.
 */
import type { PaperChart } from '../../paper/paper.ts'
import { escapeXml } from '../../xml/text.ts'

const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')
/** A point in the unit of drawings. */
const EMU = 12_700

export function chartPath(at: number): string {
  return `word/charts/chart${at + 1}.xml`
}

export function chartType(at: number): string {
  return `<Override PartName="/${chartPath(at)}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`
}

export function chartRelation(at: number): string {
  return `<Relationship Id="chart${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart${at + 1}.xml"/>`
}

/** The paragraph in which the chart stands. */
export function chartInText({ caption, width, height }: PaperChart, at: number): string {
  // Word's own axes and legend need some room more.
  const size = `cx="${width * EMU}" cy="${Math.round((height + 30) * EMU)}"`
  return (
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing>` +
    `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr id="${at + 1}" name="chart ${at + 1}" descr="${escapeXml(caption)}"/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="chart${at + 1}"/>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  )
}

export function chartXml({ drawn }: PaperChart): string {
  const { kind, series } = drawn
  const all = series.map((_, at) => serieXml(drawn, at)).join('')
  const figures =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
      : `<c:barChart><c:barDir val="bar"/><c:grouping val="${kind === 'stacked' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all}<c:gapWidth val="60"/>${kind === 'stacked' ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`
  const across = kind !== 'line'
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${figures}` +
    // The first category on top, as in the table below.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${across ? 'b' : 'l'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>` +
    `</c:plotArea>${series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`
  )
}

const PATTERNS = { stripes: 'wdUpDiag', dots: 'pct20', cross: 'diagCross' } as const

function fillXml({ shade, hatch }: PaperChart['drawn']['series'][number]): string {
  const colour = `<a:srgbClr val="${shade.slice(1)}"/>`
  return hatch === 'none'
    ? `<a:solidFill>${colour}</a:solidFill>`
    : `<a:pattFill prst="${PATTERNS[hatch]}"><a:fgClr><a:srgbClr val="222222"/></a:fgClr><a:bgClr>${colour}</a:bgClr></a:pattFill>`
}

function serieXml({ kind, categories, series }: PaperChart['drawn'], at: number): string {
  const one = series[at]
  if (one === undefined) return ''
  const points = one.values.map((value, i) =>
    // A part of nothing is not drawn, and its figure would lie on its neighbour's.
    value === null || (kind === 'stacked' && value === '0')
      ? ''
      : `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  )
  const names = categories.map((name, i) => `<c:pt idx="${i}"><c:v>${escapeXml(name)}</c:v></c:pt>`)
  const looks =
    kind === 'line'
      ? `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="${one.shade.slice(1)}"/></a:solidFill>${at === 0 ? '' : '<a:prstDash val="dash"/>'}</a:ln></c:spPr>`
      : `<c:spPr>${fillXml(one)}<a:ln w="6350"><a:solidFill><a:srgbClr val="222222"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>`
  // Figures on a plate of their own are read over every hatch.
  const plate =
    kind === 'stacked' ? '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>' : ''
  const labels = `<c:dLbls>${plate}${kind === 'bar' ? '<c:dLblPos val="outEnd"/>' : ''}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  const literal = (tag: 'strLit' | 'numLit', count: number, all: readonly string[]) =>
    `<c:${tag}>${tag === 'numLit' ? '<c:formatCode>General</c:formatCode>' : ''}<c:ptCount val="${count}"/>${all.join('')}</c:${tag}>`
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(one.name)}</c:v></c:tx>` +
    `${looks}${kind === 'line' ? '<c:marker><c:symbol val="circle"/></c:marker>' : ''}${labels}` +
    `<c:cat>${literal('strLit', categories.length, names)}</c:cat><c:val>${literal('numLit', one.values.length, points)}</c:val></c:ser>`
  )
}
