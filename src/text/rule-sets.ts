/** What rule sets are called. */
import type { Language, Wording } from './language.ts'

const REGIONS: { readonly [region: string]: Wording } = {
  national: { 'zh-CN': '全国', en: 'Nation' },
  hebei: { 'zh-CN': '河北省', en: 'Hebei' },
}

/** `hebei/2025`: 河北省 2025 年版. An id of another make reads as it is. */
export function ruleSetName(id: string, language: Language): string {
  const [region = '', year = ''] = id.split('/')
  const name = REGIONS[region]?.[language]
  if (name === undefined || !/^\d{4}$/.test(year)) return id
  return language === 'zh-CN' ? `${name} ${year} 年版` : `${name} ${year}`
}
