/** The points in the label of a level of indicators, as forms after 财预〔2021〕101号 print them: 产出指标（50分）. */
import { trimAll } from '../kernel/characters.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'

const LONGEST_LEVEL = 60
const POINTS =
  /^(.*?)\s*(?:[（(【[]\s*(?:分值|权重|满分|共)?\s*[:：]?\s*(\d{1,3}(?:\.\d{1,4})?)\s*(?:分|%|％)?\s*[)）】\]]|(\d{1,3}(?:\.\d{1,4})?)\s*分)$/u

/** 产出指标（50分） → 产出指标 and 50; `weight` is null when the label says no points. */
export function splitPoints(label: string): { readonly label: string; readonly weight: string | null } {
  const match = label.length > LONGEST_LEVEL ? null : POINTS.exec(label)
  const weight = canonicalDecimal(match?.[2] ?? match?.[3] ?? '')
  const bare = trimAll(match?.[1] ?? '')
  return weight === null || bare === '' ? { label, weight: null } : { label: bare, weight }
}

/** A label without points and without a number in front: 1.1数量指标（20分） → 数量指标. */
export function bareLevel(label: string): string {
  return splitPoints(label).label.replace(
    /^(?:[（(]?(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,2})[)）]?\s*[、.．:：]?\s*)(?=\p{L})/u,
    '',
  )
}

/** A label with its points, as the form prints it. */
export function withPoints(label: string, points: string | undefined): string {
  return points === undefined ? label : `${label}（${points}分）`
}
