/** Words of 绩效指标库 that are in files and are shared by pages. */
import { KIND_LABEL, type IndicatorKind } from '#core/indicator/kind.ts'
import type { IndicatorDirection, LibraryOrigin } from '#core/library/library-indicator.ts'
import type { Language, Wording } from './language.ts'

const ORIGINS: Record<LibraryOrigin, Wording> = {
  national: { 'zh-CN': '国家共性指标', en: 'National common indicator' },
  mined: { 'zh-CN': '本地常用', en: 'Commonly used here' },
  own: { 'zh-CN': '本地自建', en: 'Laid down here' },
}

export function libraryOriginName(origin: LibraryOrigin, language: Language): string {
  return ORIGINS[origin][language]
}

const KINDS: Record<IndicatorKind, string> = {
  quantity: 'Quantity',
  quality: 'Quality',
  timeliness: 'Timeliness',
  cost: 'Cost',
  economic: 'Economic benefit',
  social: 'Social benefit',
  ecological: 'Ecological benefit',
  sustainability: 'Lasting effect',
  satisfaction: 'Satisfaction',
  'economic-cost': 'Economic cost',
  'social-cost': 'Social cost',
  'ecological-cost': 'Ecological cost',
}

/** The official label (二级指标), and what it means. */
export function indicatorKindName(kind: IndicatorKind, language: Language): string {
  return language === 'en' ? KINDS[kind] : KIND_LABEL[kind]
}

const DIRECTION_WORDS: Record<IndicatorDirection, Wording> = {
  higher: { 'zh-CN': '越高越好', en: 'More is better' },
  lower: { 'zh-CN': '越低越好', en: 'Less is better' },
}

export function directionName(direction: IndicatorDirection, language: Language): string {
  return DIRECTION_WORDS[direction][language]
}

const TITLE: Wording = { 'zh-CN': '绩效指标库', en: 'Indicator library' }

const COLUMNS: readonly Wording[] = [
  { 'zh-CN': '二级指标', en: 'Kind' },
  { 'zh-CN': '指标名称', en: 'Name' },
  { 'zh-CN': '指标解释', en: 'Meaning' },
  { 'zh-CN': '计算方法', en: 'Formula' },
  { 'zh-CN': '指标方向', en: 'Direction' },
  { 'zh-CN': '计量单位', en: 'Unit' },
  { 'zh-CN': '常用指标值', en: 'Usual value' },
  { 'zh-CN': '指标值确定依据', en: 'Basis' },
  { 'zh-CN': '使用项目数', en: 'Projects' },
  { 'zh-CN': '使用单位数', en: 'Budget units' },
  { 'zh-CN': '来源', en: 'Origin' },
  { 'zh-CN': '文件', en: 'Source' },
]

/** The head of the table, and what its file is called. */
export function libraryColumns(language: Language): {
  readonly title: string
  readonly columns: readonly string[]
  readonly directions: { readonly [direction in IndicatorDirection]: string }
} {
  return {
    title: TITLE[language],
    columns: COLUMNS.map((column) => column[language]),
    directions: { higher: directionName('higher', language), lower: directionName('lower', language) },
  }
}
