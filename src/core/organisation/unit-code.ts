/** 预算单位编码: six digits, three of the department and three of the unit (河北绩效文本; 001 = 本级). */
import { err, ok, type Result } from '../kernel/result.ts'

declare const unitCodeBrand: unique symbol
export type UnitCode = string & { readonly [unitCodeBrand]: true }

export type UnitCodeParts = { readonly department: string; readonly unit: string }

export function parseUnitCode(text: string): Result<UnitCode, { code: 'unit-code-format'; text: string }> {
  return /^\d{6}$/.test(text) ? ok(text as UnitCode) : err({ code: 'unit-code-format', text })
}

/** 203001 → department 203, unit 001. */
export function unitCodeParts(code: UnitCode): UnitCodeParts {
  return { department: code.slice(0, 3), unit: code.slice(3) }
}

/**
 * Splits the line above a Hebei table into code and name: `763001中共唐山市路南区委社会工作部`.
 * @returns null when the line does not begin with six digits followed by a name.
 */
export function parseUnitLine(line: string): { code: UnitCode; name: string } | null {
  const match = /^\s*(\d{6})(?!\d)\s*(\S.*?)\s*$/u.exec(line)
  const [, code = '', name = ''] = match ?? []
  if (!isName(name)) return null
  return { code: code as UnitCode, name }
}

/** 120000.00, 100000% and 120000万元 are amounts, not a code with a name. */
function isName(text: string): boolean {
  return /^[^.,%‰\d]/u.test(text) && /\p{L}/u.test(text) && !/^[千百万亿]*元$/u.test(text)
}
