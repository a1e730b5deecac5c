/** What rule sets are called. */
import type { Language, Wording } from '../language.ts'

const REGIONS: { readonly [region: string]: Wording } = {
  national: { 'zh-CN': '全国', en: 'Nation' },
  hebei: { 'zh-CN': '河北省', en: 'Hebei' },
}

const OWN: Wording = { 'zh-CN': '本地', en: 'Local' }

/**
 * `hebei/2025`: 河北省 2025 年版; a set that a region made for itself: 本地 2027 年版. An id of another make
 * reads as it is.
 */
export function ruleSetName(id: string, language: Language): string {
  const [region = '', year = ''] = id.split('/')
  if (!/^\d{4}$/.test(year)) return id
  const name = (REGIONS[region] ?? OWN)[language]
  return language === 'zh-CN' ? `${name} ${year} 年版` : `${name} ${year}`
}
