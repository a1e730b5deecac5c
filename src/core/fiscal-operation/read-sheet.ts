/**
 * A 财政运行数据表 out of a file: rows of texts under headings, whatever their order and spacing, one figure a row.
 * What is in no row of the form, or is no figure, is told and not taken.
 */
import { foldLabel, halfWidth, trimAll, withoutSpaces } from '../kernel/characters.ts'
import { headsOfTable } from '../kernel/headings.ts'
import {
  AMOUNT_UNITS,
  FISCAL_FIGURES,
  FISCAL_LINES,
  readFiscalFigure,
  type FiscalFigure,
  type FiscalFigures,
  type FiscalUnit,
  NO_FISCAL_FIGURES,
} from './sheet.ts'

/** `texts[0]` is the first column; `row` from 1 within its table. */
export type FiscalGridRow = { readonly row: number; readonly texts: readonly string[] }

export type FiscalReading = {
  readonly figures: FiscalFigures
  /** The year and the unit that the file names; null: it names none. */
  readonly year: number | null
  readonly unit: string | null
  /** Rows with a name that is no row of the form. */
  readonly unplaced: readonly { readonly row: number; readonly text: string }[]
  /** Cells that are no figure: the figure, and what is there. */
  readonly unread: readonly { readonly figure: FiscalFigure; readonly row: number; readonly text: string }[]
  /** Figures in two rows with different values: the first is taken. */
  readonly twice: readonly FiscalFigure[]
}

const NAME_HEADS = ['指标名称', '项目', '项目名称', '指标', '名称', '填报内容', '数据项']
const VALUE_HEADS = ['本年数', '本年', '数据', '填报数', '决算数', '数值', '金额', '本年实际', '本年完成数']
const UNIT_HEADS = ['计量单位', '单位']

/** Without these it is another table. */
export const FISCAL_HEADS = headsOfTable({ name: NAME_HEADS, value: VALUE_HEADS, unit: UNIT_HEADS }, [
  ['name'],
  ['value'],
])

const BY_LABEL = new Map(FISCAL_FIGURES.map((figure) => [labelOf(FISCAL_LINES[figure].name), figure]))

/** 一、财政收入 and （1）其中：税收收入 are read without their numbers and what is said in brackets. */
function labelOf(text: string): string {
  return foldLabel(text)
    .replace(/["“”'‘’]/gu, '')
    .replace(/^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[.、])+/u, '')
    .replace(/^(?:其中|减|加)[:：]?/u, '')
    .replace(/\((?:万元|元|亿元|个|家)\)$/u, '')
}

type Columns = { readonly name: number; readonly value: number; readonly unit: number | undefined }

/** null: no table of the file has the headings of the form. */
export function readFiscalSheet(
  tables: readonly (readonly FiscalGridRow[])[],
  words: readonly string[] = [],
): FiscalReading | null {
  const all = [...words, ...tables.flatMap((rows) => rows.flatMap(({ texts }) => texts))]
  const reading = tables.flatMap((rows) => {
    const at = rows.findIndex(({ texts }) => columnsOf(texts) !== null)
    const columns = columnsOf(rows[at]?.texts ?? [])
    return columns === null ? [] : [{ rows: rows.slice(at + 1), columns }]
  })
  if (reading.length === 0) return null
  const usual = usualUnit(all)
  const figures: Record<string, string | null> = { ...NO_FISCAL_FIGURES }
  const unplaced: FiscalReading['unplaced'][number][] = []
  const unread: FiscalReading['unread'][number][] = []
  const twice: FiscalFigure[] = []
  for (const { rows, columns } of reading)
    for (const { row, texts } of rows) {
      const said = trimAll(texts[columns.name] ?? '')
      const text = trimAll(texts[columns.value] ?? '')
      const figure = BY_LABEL.get(labelOf(said))
      if (figure === undefined) {
        if (said !== '' && text !== '' && text !== said) unplaced.push({ row, text: said })
        continue
      }
      if (text === '' || /^[—－-]+$/u.test(text)) continue
      const unit = unitIn(texts[columns.unit ?? -1] ?? '') ?? unitIn(said) ?? usual
      const kept = readFiscalFigure(figure, text, unit)
      if (kept === null) unread.push({ figure, row, text })
      else if (figures[figure] === null) figures[figure] = kept
      else if (figures[figure] !== kept) twice.push(figure)
    }
  return { figures: figures as FiscalFigures, ...headOf(all), unplaced, unread, twice }
}

function columnsOf(texts: readonly string[]): Columns | null {
  const written = texts.map((text) => foldLabel(text).replace(/\([^)]*\)|[*:]/gu, ''))
  const at = (heads: readonly string[]) => written.findIndex((head) => heads.includes(head))
  const [name, value, unit] = [at(NAME_HEADS), at(VALUE_HEADS), at(UNIT_HEADS)]
  return name < 0 || value < 0 || name === value ? null : { name, value, unit: unit < 0 ? undefined : unit }
}

function unitIn(text: string): FiscalUnit | null {
  const plain = halfWidth(withoutSpaces(text))
  return AMOUNT_UNITS.find((unit) => plain.includes(unit)) ?? null
}

/** 单位：万元 above the table; 万元 where nothing is said. */
function usualUnit(texts: readonly string[]): FiscalUnit {
  const said = texts.find((text) => /单位[:：].*元/u.test(halfWidth(withoutSpaces(text))))
  return (said === undefined ? null : unitIn(said.slice(said.search(/[:：]/u)))) ?? '万元'
}

function headOf(texts: readonly string[]): Pick<FiscalReading, 'year' | 'unit'> {
  const plain = texts.map((text) => halfWidth(withoutSpaces(text)))
  const year = plain.map((text) => /(20\d{2})年度?/u.exec(text)?.[1]).find((found) => found !== undefined)
  const named = plain.findIndex((text) => /^(?:填报单位|单位名称|政府名称)[:：]?/u.test(text))
  const behind = plain[named]?.replace(/^(?:填报单位|单位名称|政府名称)[:：]?/u, '') ?? ''
  const unit = behind === '' ? (plain[named + 1] ?? '') : behind
  return {
    year: year === undefined ? null : Number(year),
    unit: named < 0 || unit === '' ? null : unit,
  }
}
