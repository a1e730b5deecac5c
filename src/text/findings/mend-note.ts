/**
 * What a unit has to mend before it hands a project in again: its errors and warnings in words, to be
 * sent back with the table.
 */
import type { Finding } from '#core/kernel/finding.ts'
import { findingOccurrences } from '#core/rules/fold.ts'
import { fieldWords } from '../field-words.ts'
import { findingMessage } from './findings.ts'
import type { Language, Wording } from '../language.ts'

const OPENING: Wording = {
  'zh-CN': '请按下列问题修改后重新报送：',
  en: 'Please mend the following and hand in again:',
}

/**
 * @param findings those that count, as they are said of the project; advice is left out
 * @param project its order in the document
 * @param most characters; what does not fit is counted
 * @returns '' when there is nothing to mend
 */
export function mendNote(
  findings: readonly Finding[],
  project: number,
  most: number,
  language: Language,
): string {
  const lines = findings
    .filter(({ severity }) => severity !== 'advice')
    .map((finding, i) => `${i + 1}. ${lineOf(finding, project, language)}`)
  if (lines.length === 0) return ''
  for (let shown = lines.length; shown > 0; shown -= 1) {
    const note = [
      OPENING[language],
      ...lines.slice(0, shown),
      ...(shown < lines.length ? [more(lines.length - shown, language)] : []),
    ].join('\n')
    if (note.length <= most) return note
  }
  return OPENING[language].slice(0, most)
}

function lineOf(finding: Finding, project: number, language: Language): string {
  const own = findingOccurrences(finding).filter((place) => place.project === project)
  const [first = finding, ...others] = own
  const where = fieldWords(first, language)
  const message = findingMessage({ ...finding, project, places: others }, language)
  const suggestion =
    others.length === 0 && finding.suggestion !== null ? instead(finding.suggestion, language) : ''
  return language === 'zh-CN'
    ? `${where}${where === '' ? '' : '：'}${message}${suggestion}`
    : [where === '' ? '' : `${where}:`, message, suggestion].filter((part) => part !== '').join(' ')
}

function instead(suggestion: string, language: Language): string {
  return language === 'zh-CN' ? `可改为“${suggestion}”。` : `Better: “${suggestion}”.`
}

function more(count: number, language: Language): string {
  return language === 'zh-CN' ? `另有${count}条，见审核表。` : `And ${count} more, see the review sheet.`
}
