/** Kinds of indicators: the second level of the tree of 财预〔2015〕88号 and of 财预〔2021〕101号. */
import { foldLabel } from '../kernel/characters.ts'

export const INDICATOR_KINDS = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustainability',
  'satisfaction',
  'economic-cost',
  'social-cost',
  'ecological-cost',
] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

export const INDICATOR_BRANCHES = ['cost', 'output', 'benefit', 'satisfaction'] as const
/** The first level: 成本 (101号), 产出, 效益, 满意度. */
export type IndicatorBranch = (typeof INDICATOR_BRANCHES)[number]

/** The official labels; what a writer prints and what a rule names as the right form. */
export const KIND_LABEL: Record<IndicatorKind, string> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainability: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
  'economic-cost': '经济成本指标',
  'social-cost': '社会成本指标',
  'ecological-cost': '生态环境成本指标',
}

export const BRANCH_LABEL: Record<IndicatorBranch, string> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
}

/** The branch a kind belongs to. In Hebei's form 成本指标 is under 产出指标. */
export const KIND_BRANCH: Record<IndicatorKind, IndicatorBranch> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  sustainability: 'benefit',
  satisfaction: 'satisfaction',
  'economic-cost': 'cost',
  'social-cost': 'cost',
  'ecological-cost': 'cost',
}

/** Every way a level-2 label was met written, official form first; compared after {@link foldLabel}. */
const KIND_WRITTEN: Record<IndicatorKind, readonly string[]> = {
  quantity: ['数量指标', '产出数量', '数量目标'],
  quality: ['质量指标', '产出质量', '质量目标'],
  timeliness: ['时效指标', '实效指标', '产出时效', '时效性指标', '时效目标', '进度指标'],
  cost: ['成本指标', '产出成本', '成本目标'],
  economic: ['经济效益指标', '经济效益', '经济效益目标', '经济效果', '经济'],
  social: ['社会效益指标', '社会效益', '社会效益目标', '社会效果', '社会'],
  ecological: [
    '生态效益指标',
    '生态效益',
    '生态环境效益指标',
    '环境效益指标',
    '生态效益目标',
    '环境效益目标',
    '生态环境指标',
    '生态',
    '生态环境',
  ],
  sustainability: [
    '可持续影响指标',
    '可持续影响',
    '可持续性影响',
    '可持续性影响指标',
    '可持续发展指标',
    '可持续影响目标',
    '可持续指标',
    '可持续效益指标',
    '可持续性指标',
    '可持续',
    '可持续性',
  ],
  satisfaction: [
    '服务对象满意度指标',
    '服务对象满意度',
    '满意度指标',
    '社会公众或服务对象满意度指标',
    '服务对象',
    '满意度目标',
    '社会满意度',
    '社会公众满意度',
  ],
  'economic-cost': ['经济成本指标', '经济成本'],
  'social-cost': ['社会成本指标', '社会成本'],
  'ecological-cost': ['生态环境成本指标', '生态环境成本', '生态成本指标'],
}

const BRANCH_WRITTEN: Record<IndicatorBranch, readonly string[]> = {
  cost: ['成本指标', '成本', '成本目标'],
  output: ['产出指标', '产出', '产出目标'],
  benefit: ['效益指标', '效果指标', '效益', '效果', '效益目标', '效果目标'],
  satisfaction: ['满意度指标', '满意度', '服务对象满意度指标', '满意度目标'],
}

/** A label without a weight in brackets: 产出指标(50分) → 产出指标. */
function bare(label: string): string {
  const folded = foldLabel(label)
  const unweighted = folded.endsWith(')') ? folded.replace(/\(.*?\)$/u, '') : folded
  return unweighted.endsWith('指标') ? unweighted.slice(0, -2) : unweighted
}

function index<K extends string>(written: Record<K, readonly string[]>): ReadonlyMap<string, K> {
  const map = new Map<string, K>()
  for (const key of Object.keys(written) as K[]) for (const label of written[key]) map.set(bare(label), key)
  return map
}

const KIND_BY_LABEL = index(KIND_WRITTEN)
const BRANCH_BY_LABEL = index(BRANCH_WRITTEN)

/**
 * The kind a level-2 label stands for, whatever its spaces, width and usual misspellings; null when unknown.
 */
export function kindOfLabel(label: string): IndicatorKind | null {
  return KIND_BY_LABEL.get(bare(label)) ?? null
}

/** The branch a level-1 label stands for; null when unknown. */
export function branchOfLabel(label: string): IndicatorBranch | null {
  return BRANCH_BY_LABEL.get(bare(label)) ?? null
}
