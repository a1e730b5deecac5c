/**
 * Names of sheets: what Excel allows (31 characters, none of []:*?/\ and no ' at the ends), each once
 * whatever its case.
 */

const LONGEST = 31

export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const clean = allowed(name) || `Sheet${index + 1}`
    for (let count = 1; ; count++) {
      const candidate =
        count === 1 ? clean : `${shortened(clean, LONGEST - String(count).length - 2)}(${count})`
      const key = candidate.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  })
}

function allowed(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cs}\p{Cn}[\]:*?/\\]/gu, ' ').replace(/\s+/gu, ' ')
  const short = shortened(plain.trim(), LONGEST)
    .replace(/^'+|'+$/g, '')
    .trim()
  // Excel keeps this name for itself.
  return short.toLowerCase() === 'history' ? `${short}_` : short
}

/** At most so many UTF-16 units, no character cut in half. */
function shortened(text: string, length: number): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > length) break
    short += character
  }
  return short
}
