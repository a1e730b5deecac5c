/** ID card, mobile phone or bank card numbers in a text that is going to be published (个人信息保护法). */
import { flatMap } from '../kernel/flat-map.ts'
import { documentMatches, mayMatch, oncePerRow, onPassage } from './passages.ts'
import type { Rule } from './rule.ts'
import { plain as withoutBlanks } from '../words/words.ts'

/** The digits alone. */
function plain(text: string): string {
  return withoutBlanks(text).replaceAll('-', '')
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export const privacyNumbers: Rule = {
  code: 'privacy-numbers',
  group: 'time-privacy',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'personal-information-law', confirmed: false },
  check: (document) =>
    !mayMatch(document, MAY_BE_LONG)
      ? []
      : oncePerRow(
          flatMap(documentMatches(document, LONG_NUMBER), ({ match, passage }) => {
            const number = plain(match[0])
            const kind =
              kindOf(number) ??
              (CALLED_PHONE.test(match.input.slice(Math.max(0, match.index - 10), match.index)) &&
              isLandline(number)
                ? 'phone'
                : null)
            return kind === null ? [] : [onPassage(passage, { text: masked(number), values: { case: kind } })]
          }),
        ),
}

/** Eleven to nineteen digits, in groups or not, full width or not: 138 1234 5678, 6222-0202-… */
const LONG_NUMBER =
  /(?<![\d０-９A-Za-z.])(?:[\d０-９](?:[ \u3000-](?=[\d０-９]))?){11,19}[XxＸ]?(?![\dA-Za-z０-９%元万]|\.\d)/gmu
/** Cheaper to look for, and seldom met. */
const MAY_BE_LONG = /[\d０-９][\d０-９ \u3000-]{10}/u
const CALLED_PHONE = /(?:电话|联系方式|手机|热线)[：:为是\s]*$/u

/**
 * 0315 and seven or eight digits: a person's only where it is called so; hotlines are published on purpose.
 */
function isLandline(number: string): boolean {
  return /^0\d{10,11}$/u.test(number)
}

function kindOf(number: string): 'id' | 'phone' | 'bank' | null {
  if (/^\d{17}[\dXx]$/u.test(number)) return isIdNumber(number) ? 'id' : bank(number)
  if (/^1[3-9]\d{9}$/u.test(number)) return 'phone'
  return bank(number)
}

/** GB 11643: Σ weight·digit mod 11 picks the last character. */
function isIdNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0)
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase()
}

/** The Luhn sum of a card number of 16 to 19 digits that begins with 62, 4, 5 or 3. */
function bank(number: string): 'bank' | null {
  if (!/^(?:62|[345])\d{14,17}$/u.test(number)) return null
  const sum = [...number].toReversed().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 ? 'bank' : null
}

/** The number itself must not travel on in a report. */
function masked(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}
