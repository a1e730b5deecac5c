/**
 * 项目编码 of 预算管理一体化: 21 characters. The layout and the check character were read off 66 real codes
 * of three Hebei regions and two years; no published source was found, so a mismatch is never more than a warning, and
 * codes outside Hebei or with another letter than P in place nine are not judged (「待核对」).
 */
import { err, ok, type Result } from '../kernel/result.ts'

declare const projectCodeBrand: unique symbol
export type ProjectCode = string & { readonly [projectCodeBrand]: true }

export type ProjectCodeParts = {
  /** 区划, six digits. */
  readonly region: string
  /** Fiscal year, four digits from the two written. */
  readonly year: number
  /** P for every code seen in Hebei. */
  readonly letter: string
  /** Six characters, likely the parent project. */
  readonly parent: string
  /** Five characters, a running number. */
  readonly serial: string
  readonly check: string
}

const SHAPE = /^\d{8}[A-Z][0-9A-Z]{11}[0-9A-Z]$/

/** The alphabet of GB 32100: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function parseProjectCode(
  text: string,
): Result<ProjectCode, { code: 'project-code-format'; text: string }> {
  return SHAPE.test(text) ? ok(text as ProjectCode) : err({ code: 'project-code-format', text })
}

export function projectCodeParts(code: ProjectCode): ProjectCodeParts {
  return {
    region: code.slice(0, 6),
    year: 2000 + Number(code.slice(6, 8)),
    letter: code.slice(8, 9),
    parent: code.slice(9, 15),
    serial: code.slice(15, 20),
    check: code.slice(20),
  }
}

/**
 * The check character that the first twenty characters ask for: Σ 3^i·v(c_i) + v(check) ≡ 30 (mod 31).
 * @returns null when the rule is not known to hold (not Hebei, not a P code) or a character lies outside the
 * alphabet.
 */
export function expectedCheckCharacter(code: ProjectCode): string | null {
  if (!code.startsWith('13') || code.charAt(8) !== 'P') return null
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 20)) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    sum += weight * value
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((((30 - sum) % 31) + 31) % 31)
}
