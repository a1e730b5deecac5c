/**
 * Goals and rows in the words of a field of which their own project says nothing: 提高库区移民生活水平 in a
 * project of football grounds, 参训学员对课程安排满意 in one of dust control (lexicon/fields.ts). Quiet
 * where any other word of theirs, people aside, is the project's own.
 */
import { flatMap } from '../kernel/flat-map.ts'
import type { Segmenter } from './context.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { WORK_FIELDS } from './lexicon/fields.ts'
import { onIndicator, onProject, rowsOfProject, type FindingDraft, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'

const FIELDS = WORK_FIELDS.map(({ field, own, near }) => ({
  field,
  own: new RegExp(own, 'u'),
  near: new RegExp(`${own}|${near}`, 'u'),
}))
const ANY = new RegExp(WORK_FIELDS.map(({ own }) => own).join('|'), 'u')

/**
 * People whom many fields serve, and what is said of any work: that both have these words brings nothing
 * together.
 */
const ANYBODYS: ReadonlySet<string> = new Set(
  '周边|沿线|全部|当年|各类|相关|群众|居民|村民|市民|学生|师生|职工|干部|企业|单位|人员|对象|家庭|农户|农民|儿童|老人|青年|社会|公众|受访|服务|满意|满意度|比例|占比|工作|开展|提高|提升|改善|水平|能力|质量|生活|生产|全县|全区|全市|城乡|农村|社区|发展|保障|促进|组织|活动|及时|及时率|合格率|完成率|覆盖率|数量|人数|次数|率|全年|年度|项目|资金|效果|安全|环境|条件|享受|参加|得到|有效|持续|稳定|基本|其中|以上|进一步|不断|确保|实现|完成|建设|管理|维护|使用|设施|设备|增强|情况|程度|占|对|的|安排|比上年|上年|政策|知晓|知晓率|意识|办理|抽查|调查|表示|评价|问卷|工程|投诉|事件|事故|发生|影响'.split(
    '|',
  ),
)

/** Side effects that any project may name. */
const SIDE_EFFECT =
  /(?:促进|带动|助力|推动|拉动|服务)[^，。；]{0,10}(?:发展|振兴|增长|建设|繁荣|增收|就业|提升|消费)|方便|便利|美化|优化|改善[^，。；]{0,8}环境/u

const saidBy = fromWords(({ level3, description }) => `${level3}\n${description ?? ''}`)
const rowMayTell = fromWords(({ level3, description }) => ANY.test(`${level3}\n${description ?? ''}`))

export function foreignFields(document: TargetDocument, segmenter: Segmenter): readonly FindingDraft[] {
  return flatMap(document.projects, (project) => [
    ...flatMap(project.goals, (goal, i): FindingDraft[] => {
      const own = ANY.test(goal)
        ? goal
            .split(/[，；。]/u)
            .filter((clause) => !SIDE_EFFECT.test(clause))
            .join('，')
        : ''
      if (!ANY.test(own)) return []
      const field = strangerTo(
        goal,
        [
          project.name,
          project.purpose ?? '',
          ...project.goals.filter((_, other) => other !== i),
          ...rowsOfProject(project).map(saidBy),
        ],
        segmenter,
      )
      return field === null
        ? []
        : [
            onProject(project, {
              field: 'goals',
              text: goal,
              certainty: 0.75,
              values: { case: 'goal', words: goal, object: field },
            }),
          ]
    }),
    ...flatMap(rowsOfProject(project), (row): FindingDraft[] => {
      if (!rowMayTell(row)) return []
      const field = ofRow(project, row, segmenter)
      return field === null
        ? []
        : [
            onIndicator(row, {
              field: 'level3',
              text: row.indicator.level3,
              certainty: 0.75,
              values: { case: 'goal', words: row.indicator.level3, object: field },
            }),
          ]
    }),
  ])
}

/**
 * Side effects have rows of their own (经济, 社会, 可持续); a name of the project's own keeps a strange
 * description from being another's.
 */
function ofRow(project: Project, row: Row, segmenter: Segmenter): string | null {
  const rest = [
    project.name,
    project.purpose ?? '',
    ...project.goals,
    ...rowsOfProject(project)
      .filter((other) => other !== row)
      .map(saidBy),
  ]
  const { kind, description } = row.indicator
  // Whose opinion it is, the name says of any project; what they are asked about, the description alone.
  return (
    strangerTo(saidBy(row), rest, segmenter) ??
    (kind === 'satisfaction' && description !== null ? strangerTo(description, rest, segmenter) : null)
  )
}

/** The field of a text of which the rest says nothing; null where the rest says anything else of the text. */
function strangerTo(text: string, rest: readonly string[], segmenter: Segmenter): string | null {
  const others = rest.join('\n')
  const field = FIELDS.find(({ own, near }) => own.test(text) && !near.test(others))
  if (field === undefined) return null
  const words = text
    .split(/[，。；、：\n]/u)
    .flatMap((clause) => segmenter.words(clause))
    .filter((word) => word.length >= 2 && /^\p{Script=Han}+$/u.test(word) && !ANYBODYS.has(word))
  return words.some((word) => others.includes(word)) ? null : field.field
}
