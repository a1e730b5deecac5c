/** Days of one project in the wrong order: moved in, opened or in use before the work is finished; finished before it has begun. */
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/document.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'

/** The stages of a work as its rows name them, in their order. */
const STAGES: readonly RegExp[] = [
  /(?:招标|方案编制|设计|采购合同签订)[^，]{0,6}(?:完成)?(?:时间|时限|日期)$/u,
  /(?:开工|动工|进场|施工启动)[^，]{0,4}(?:时间|时限|日期)$/u,
  /(?:完工|竣工|建成|改造完成|维修完成|安装完成|施工完成|工程完成|交付)[^，]{0,8}(?:时间|时限|日期)$/u,
  /(?:投入使用|投用|启用|搬回|搬入|入住|恢复[^，]{0,4}(?:办公|营业|开放|使用|运行)|开放|开馆|上线|运行|通车|供暖)[^，]{0,4}(?:时间|时限|日期)$/u,
]

const stageOf = fromWords(({ kind, level3, value: { deadline } }): { readonly stage: number; readonly day: string } | null => {
  if (kind !== 'timeliness' || deadline === null) return null
  const stage = STAGES.findLastIndex((names) => names.test(level3))
  return stage < 0 ? null : { stage, day: deadline }
})

/** Rows whose day lies before that of an earlier stage of the same thing, with that row. */
export function stagesOutOfOrder(project: Project): readonly { readonly row: Row; readonly earlier: Row }[] {
  const told = rowsOfProject(project).flatMap((row) => {
    const found = stageOf(row)
    return found === null ? [] : [{ row, ...found }]
  })
  return told.flatMap(({ row, stage, day }) => {
    const earlier = told.find((other) => other.stage < stage && other.day > day && ofOneThing(row, other.row))
    return earlier === undefined ? [] : [{ row, earlier: earlier.row }]
  })
}

function ofOneThing(a: Row, b: Row): boolean {
  return sharesTelling(saidBy(a), saidBy(b))
}

const saidBy = fromWords(({ level3, description }) => `${level3}${description ?? ''}`)
