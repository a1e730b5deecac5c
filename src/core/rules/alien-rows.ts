/**
 * Rows of benefit and quality no word of which has anything to do with their project, and which speak of what another project or
 * another trade is about: 老年大学学员体检合格率 in a project of folk arts, 食品安全知识知晓率 in one of measuring instruments.
 */
import { GENERAL_PAIRS, sharedRun } from '../figures/subject.ts'
import type { IndicatorKind } from '../indicator/kind.ts'
import type { Project, TargetDocument } from '../target/document.ts'
import { OBJECTS } from './lexicon/objects.ts'
import { onIndicator, rowsOfProject, type FindingDraft, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'

const KINDS: ReadonlySet<IndicatorKind> = new Set(['quality', 'social', 'economic', 'ecological', 'sustainability'])
const PATTERNS: readonly (readonly [string, RegExp])[] = OBJECTS.map(([object, words]) => [object, new RegExp(words, 'u')])

/** Words of how anything is measured, besides those that any name may hold. */
const MEASURED_BY: ReadonlySet<string> = new Set(['参加', '受访', '知晓', '评价', '表示', '较上', '上年', '增长', '减少', '下降', '提升', '降低', '抽查', '全部', '总数', '比率', '平均', '每年', '每月', '通过', '使用', '建成', '实际', '规定', '要求', '标准', '产生', '造成', '发生', '程度', '调查', '问卷', '全年', '年内', '年底', '占全', '占比', '当年', '新增', '明显', '显著', '持续', '安全', '健康', '环境', '机制', '制度', '长效', '保持', '得到', '改善', '促进', '带动', '受益', '惠及', '满足', '需求', '需要', '事故', '问题', '投诉', '责任', '知识', '意识', '水平', '能力', '合格', '完整', '正确', '规范', '达到', '符合', '按时', '按期', '及时', '发现', '处理', '整改', '反馈', '公众', '居民', '百姓', '市民', '村民', '城乡', '农村', '城市', '地区', '社区', '企业', '政策', '宣传', '经济', '发展', '稳定', '和谐'])
/** Characters that any two words may have between them. */
const BETWEEN = /[的和与及等率数中对在占了为是被所并或于]/u
/** People and trades of whom no project speaks that does not serve them; food, roads and safety concern any. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['退休人员', '退役军人', '遗属', '残疾人', '老年人', '归侨', '村干部', '驻村工作队', '网格员', '社区工作者', '低保对象', '农民工', '旅游', '招商', '森林', '水利', '信访', '法律援助'])
/** A run of so many characters of another project's name is no chance. */
const LEAST_RUN = 4
/** What every department works for. */
const PROGRAMMES = /乡村振兴|基层治理|社会治理|营商环境|社会稳定|公共服务|志愿服务|人居环境|精神文明|安全生产|高质量发展|经济发展|平安建设|文明城市|共同富裕/u
/** Shorter names and descriptions tell too little. */
const LEAST_PAIRS = 4

/** The pairs of characters by which a row's matter may be known. */
const pairsOf = fromWords(({ kind, level3, description }): readonly string[] => {
  if (kind === null || !KINDS.has(kind)) return []
  return [level3, description ?? ''].flatMap((text) => text.split(/[^\p{Script=Han}]/u)).flatMap((text) => (
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)).filter((pair) => !BETWEEN.test(pair) && !GENERAL_PAIRS.has(pair) && !MEASURED_BY.has(pair))
  ))
})

const saidBy = fromWords(({ level3, description }) => `${level3}${description ?? ''}`)

export function alienRows(document: TargetDocument): readonly FindingDraft[] {
  return document.projects.flatMap((project) => rowsOfProject(project).flatMap((row): FindingDraft[] => {
    const pairs = pairsOf(row)
    if (pairs.length < LEAST_PAIRS) return []
    const rest = restOf(project, row)
    if (pairs.some((pair) => rest.includes(pair))) return []
    const origin = originOf(document, row, rest)
    if (origin === null) return []
    const { level3 } = row.indicator
    return [onIndicator(row, { field: 'level3', text: level3, certainty: 0.7, values: 'other' in origin ? { case: 'stranger', words: level3, object: origin.object, project: origin.other.order, name: origin.other.name } : { case: 'goal', words: level3, object: origin.object } })]
  }))
}

/** All that the project says besides the row, its basis and value aside. */
function restOf(project: Project, row: Row): string {
  return [project.name, project.purpose ?? '', ...project.goals, ...rowsOfProject(project).filter((other) => other !== row).map(saidBy)].join('\n')
}

/** The project whose words these are, or the trade. */
function originOf(document: TargetDocument, row: Row, rest: string): { readonly object: string; readonly other: Project } | { readonly object: string } | null {
  const words = saidBy(row)
  for (const other of document.projects) {
    if (other === row.project) continue
    const run = sharedRun(words, other.name)
    if (run.length >= LEAST_RUN && /^\p{Script=Han}+$/u.test(run) && !PROGRAMMES.test(run)) return { object: run, other }
  }
  const object = PATTERNS.find(([name, pattern]) => OF_THEIR_OWN.has(name) && pattern.test(words) && !pattern.test(rest))
  return object === undefined ? null : { object: object[0] }
}
