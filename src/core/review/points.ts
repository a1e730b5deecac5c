/** Points of a review sheet: whole hundredths, so that sums are exact. */

declare const pointsBrand: unique symbol
/** Hundredths of a point: 850 is 8.5. */
export type Points = number & { readonly [pointsBrand]: true }

export function makePoints(hundredths: number): Points {
  return hundredths as Points
}

/** A figure of the rule set or of a form (`8.5`) in hundredths; finer parts are rounded. */
export function toPoints(figure: number): Points {
  return makePoints(Math.round(figure * 100))
}

/** What a reviewer typed, `8.5` or `10`, at most two decimals; null for anything else. */
export function parsePoints(text: string): Points | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return match === null ? null : makePoints(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')))
}

/** For people: `8.5`, `10`, `0.25`; `−2` for points lost. */
export function showPoints(points: Points): string {
  const text = Math.abs(points).toString().padStart(3, '0')
  const fraction = text.slice(-2).replace(/0+$/, '')
  return `${points < 0 ? '−' : ''}${text.slice(0, -2)}${fraction === '' ? '' : `.${fraction}`}`
}

export function pointsSum(parts: readonly Points[]): Points {
  return makePoints(parts.reduce<number>((sum, part) => sum + part, 0))
}

/** `percent` (a whole number) of some points, rounded down to a hundredth. */
export function pointsShare(points: Points, percent: number): Points {
  return makePoints(Math.floor((points * percent) / 100))
}
