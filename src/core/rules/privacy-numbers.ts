/** ID card, mobile phone or bank card numbers in a text that is going to be published (个人信息保护法). */
import { onDocument, onIndicator, onProject, rowsOf, type FindingDraft, type Rule } from './rule.ts'
import { plain } from './words.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export const privacyNumbers: Rule = {
  code: 'privacy-numbers',
  authority: { source: 'personal-information-law', confirmed: false },
  check: (document) => [
    ...found(document.statement?.overallGoal ?? '', (said) => onDocument({ field: 'overallGoal', ...said })),
    ...(document.statement?.subGoals ?? []).flatMap((goal) => found([goal.title, goal.goal, goal.indicators].join('\n'), (said) => onDocument({ field: 'subGoals', at: goal.at, ...said }))),
    ...(document.statement?.safeguards ?? []).flatMap(({ text, at }) => found(text, (said) => onDocument({ field: 'safeguards', at, ...said }))),
    ...document.projects.flatMap((project) => [
      ...found(project.purpose ?? '', (said) => onProject(project, { field: 'purpose', ...said })),
      ...found(project.goals.join('\n'), (said) => onProject(project, { field: 'goals', ...said })),
    ]),
    ...rowsOf(document).flatMap((row) => found([row.indicator.level3, row.indicator.description, row.indicator.value.text, row.indicator.basis].join('\n'), (said) => onIndicator(row, { field: 'description', ...said }))),
  ],
}

type Said = { readonly text: string; readonly values: { readonly case: string } }

function found(text: string, draft: (said: Said) => FindingDraft): FindingDraft[] {
  const numbers = text.split('\n').flatMap((line) => [...plain(line).matchAll(/(?<![\dA-Za-z.])\d{11,19}[Xx]?(?![\dA-Za-z])/gu)])
  return numbers.flatMap(([number]) => {
    const kind = kindOf(number)
    return kind === null ? [] : [draft({ text: masked(number), values: { case: kind } })]
  })
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
