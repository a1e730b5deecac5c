/** Characters that Word keeps as places in the Symbol and Wingdings fonts. */

const SYMBOL: { readonly [code: number]: string } = {
  0x25: '%',
  0x2b: '+',
  0x2d: '-',
  0x2f: '/',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
  0xa3: '≤',
  0xa5: '∞',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0x44: 'Δ',
  0x53: 'Σ',
  0x57: 'Ω',
  0x61: 'α',
  0x62: 'β',
  0x67: 'γ',
  0x64: 'δ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x70: 'π',
  0x73: 'σ',
  0xb0: '°',
  0xd7: '⋅',
  0xb7: '·',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
}

const WINGDINGS: { readonly [code: number]: string } = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0xa8: '□',
  0xfb: '☒',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0xe0: '→',
}

/**
 * @param char hexadecimal, fonts' own places from F000. An unknown place in a symbol font gives no character.
 */
export function symbol(font: string, char: string): string {
  const code = Number.parseInt(char, 16)
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return ''
  const place = code >= 0xf000 ? code - 0xf000 : code
  if (/^symbol/i.test(font)) return SYMBOL[place] ?? ''
  if (/^wingdings$/i.test(font)) return WINGDINGS[place] ?? ''
  return code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCharCode(code)
}
