/**
 * What a check looked at and what it could not: said wherever nothing was found, so that nobody takes silence
 * for praise.
 */
import type { Unjudged, UnjudgedReason } from '#core/review/evidence.ts'
import { REVIEW_ITEMS, type ReviewItem } from '#core/review/form.ts'
import type { Language } from '../language.ts'
import { reviewItemName, unjudgedText } from '../review.ts'

/**
 * One sentence of what was checked, and one of what was not with the reasons; null where there is nothing of
 * the kind.
 */
export type CheckedWords = { readonly checked: string | null; readonly unjudged: string | null }

/** @param unjudged items with their reasons; `projects` where they are of several */
export function checkedWords(
  unjudged: readonly (Unjudged & { readonly projects?: number })[],
  language: Language,
): CheckedWords {
  const judged = REVIEW_ITEMS.filter((item) => unjudged.every((one) => one.item !== item))
  const names = judged.map((item) => reviewItemName(item, language))
  return {
    checked: names.length === 0 ? null : list(language, '已检查：', 'Checked: ', names),
    unjudged:
      unjudged.length === 0
        ? null
        : list(
            language,
            '未判断：',
            'Not judged: ',
            reasonsOf(unjudged).map(({ why, items }) => reasonWords(why, items, language)),
          ),
  }
}

type Reason = {
  readonly why: UnjudgedReason
  readonly items: readonly { readonly item: ReviewItem; readonly projects: number | undefined }[]
}

function reasonsOf(unjudged: readonly (Unjudged & { readonly projects?: number })[]): readonly Reason[] {
  return [...new Set(unjudged.map(({ why }) => why))].map((why) => ({
    why,
    items: unjudged.filter((one) => one.why === why).map(({ item, projects }) => ({ item, projects })),
  }))
}

function reasonWords(why: UnjudgedReason, items: Reason['items'], language: Language): string {
  const names = items
    .map(({ item, projects }) => reviewItemName(item, language) + countOf(projects, language))
    .join(language === 'en' ? ', ' : '、')
  return language === 'en'
    ? `${names} (${unjudgedText(why, language)})`
    : `${names}（${unjudgedText(why, language)}）`
}

function countOf(projects: number | undefined, language: Language): string {
  if (projects === undefined || projects < 2) return ''
  return language === 'en' ? ` in ${projects} projects` : ` ${projects} 个项目`
}

function list(language: Language, zh: string, en: string, parts: readonly string[]): string {
  return language === 'en'
    ? `${en}${parts.join('; ')}.`
    : `${zh}${parts.join(parts.some((part) => part.includes('（')) ? '；' : '、')}。`
}
