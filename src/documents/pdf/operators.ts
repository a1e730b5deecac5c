/** The numbers of pdf.js's drawing operators (OPS and DrawOPS of the installed version). */
export const OPERATOR = {
  setLineWidth: 2, setGState: 9, save: 10, restore: 11, transform: 12,
  stroke: 20, closeStroke: 21, fill: 22, eoFill: 23, fillStroke: 24, eoFillStroke: 25, closeFillStroke: 26, closeEOFillStroke: 27,
  beginText: 31, setCharSpacing: 33, setWordSpacing: 34, setHScale: 35, setLeading: 36, setFont: 37, setTextRise: 39, moveText: 40, setLeadingMoveText: 41, setTextMatrix: 42, nextLine: 43, showText: 44,
  setFillColorN: 55, setStrokeRGBColor: 58, setFillRGBColor: 59, shadingFill: 62,
  paintFormXObjectBegin: 74, paintFormXObjectEnd: 75, beginAnnotation: 80, endAnnotation: 81,
  constructPath: 91, setStrokeTransparent: 92, setFillTransparent: 93,
} as const

/** How many numbers follow the code of a piece of path. */
export const PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const
