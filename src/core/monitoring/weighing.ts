/** Money and promise weighed: what each of the two is by itself, and what they make together. */
import { LIGHTS, type Light, type LightReason } from './light-reasons.ts'
import type { Weighing } from './scheme.ts'

/** The graver of two; what cannot be judged says nothing. */
export function worse(one: Light, other: Light): Light {
  return LIGHTS.indexOf(one) <= LIGHTS.indexOf(other) ? one : other
}

/** Which of the two a reason is about: 资金, or what was promised (指标). */
export function partOf({ code, values }: Pick<LightReason, 'code' | 'values'>): 'money' | 'promise' {
  switch (code) {
    case 'overspent':
    case 'stage-low':
    case 'plan-behind':
    case 'forecast-low':
    case 'paid-late':
      return 'money'
    case 'gap':
      // Paid without as much being done: the promise is behind; done without being paid: the money is.
      return Number(values['achievement']) > Number(values['rate']) ? 'money' : 'promise'
    default:
      return 'promise'
  }
}

/** The light of one of the two. @param isJudged whether there is anything to judge it by */
export function lightOfPart(
  part: ReturnType<typeof partOf>,
  reasons: readonly LightReason[],
  isJudged: boolean,
): Light {
  const own = reasons.filter((reason) => partOf(reason) === part)
  if (own.some(({ light }) => light === 'red')) return 'red'
  if (own.length > 0) return 'yellow'
  return isJudged ? 'green' : 'none'
}

/**
 * Whether a red light of the money counts as yellow: the rule set says so, all that was promised is kept, and
 * no more was paid than there is.
 */
export function isSoftened(
  weighing: Weighing,
  { money, promise }: { readonly money: Light; readonly promise: Light },
  reasons: readonly LightReason[],
): boolean {
  return (
    weighing === 'promise-kept' &&
    money === 'red' &&
    promise === 'green' &&
    reasons.every(({ code }) => code !== 'overspent')
  )
}
