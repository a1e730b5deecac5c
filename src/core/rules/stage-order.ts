/**
 * Days of one project in the wrong order: moved in, opened or in use before the work is finished; finished
 * before it has begun.
 */
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'

/** The stages of a work as its rows name them, in their order. */
const WORK: readonly RegExp[] = [
  /(?:招标|招投标|采购程序|政府采购|方案编制|方案制定|设计|合同签订|签订合同|中标)[^，]{0,6}(?:完成)?(?:时间|时限|日期)$/u,
  /(?:开工|动工|进场|施工启动|项目启动)[^，]{0,4}(?:时间|时限|日期)$/u,
  /(?:完工|竣工|建成|改造完成|维修完成|安装完成|安装|施工完成|工程完成|交付|到货|供货|交货|到位|调试)[^，]{0,8}(?:时间|时限|日期)$/u,
  /(?:验收)[^，]{0,4}(?:时间|时限|日期)$/u,
  /(?:投入使用|投用|启用|搬回|搬入|入住|恢复[^，]{0,4}(?:办公|营业|开放|使用|运行)|开放|开馆|上线|运行|通车|供暖)[^，]{0,4}(?:时间|时限|日期)$/u,
]
/** Of people and money: who is asked first, and what is done with them then. */
const PEOPLE: readonly RegExp[] = [
  /(?:报名|遴选|招募|对象认定|资格审核|名单公示|公示)[^，]{0,4}(?:完成)?(?:时间|时限|日期)$/u,
  /(?:开班|发放|兑付|兑现|拨付)[^，]{0,4}(?:完成)?(?:时间|时限|日期)$/u,
  /(?:结业|结训|培训结束|培训完成)[^，]{0,4}(?:时间|时限|日期)$/u,
]
const CHAINS: readonly (readonly RegExp[])[] = [WORK, PEOPLE]

type Stage = { readonly chain: number; readonly stage: number; readonly day: string }

const stagesOf = fromWords(({ kind, level3, value: { deadline, text } }): readonly Stage[] => {
  // Two days stand for two turns.
  if (kind !== 'timeliness' || deadline === null || /[、；;]|[月日底前]和/u.test(text)) return []
  return CHAINS.flatMap((stages, chain): Stage[] => {
    const stage = stages.findLastIndex((names) => names.test(level3))
    return stage < 0 ? [] : [{ chain, stage, day: deadline }]
  })
})

/** Rows whose day lies before that of an earlier stage of the same thing, with that row. */
export function stagesOutOfOrder(project: Project): readonly { readonly row: Row; readonly earlier: Row }[] {
  const dated = flatMap(rowsOfProject(project), (row) => stagesOf(row).map((stage) => ({ row, ...stage })))
  return flatMap(dated, ({ row, chain, stage, day }) => {
    const others = dated.filter((other) => other.chain === chain && other.stage < stage)
    // Where there is but one of each and one of them names no thing of its own, they are of one thing: 采购合同签订
    // and 设备到货.
    const alone =
      others.length === 1 &&
      dated.filter((other) => other.chain === chain && other.stage >= stage).length === 1
    const earlier = others.find(
      (other) =>
        other.day > day && (ofOneThing(row, other.row) || (alone && (isBare(row) || isBare(other.row)))),
    )
    return earlier === undefined ? [] : [{ row, earlier: earlier.row }]
  })
}

/** What is done with a thing that is only bought or built in the year, and the months in which it is done. */
const WITH_NEW_THING =
  /(?:使用|利用|运用|依托)(?:新购|新增|新建|新置|新配|本项目)|(?:新购|新置|新配)(?:置)?(?:的)?(?:设备|车辆|仪器|系统)|(?:改造|安装|建成|投用|购置|配备|启用|交付)后/u
const MONTHS = /(?:\d{1,2}月?|[一二三四五六七八九十]+月)\s*(?:[—–~至到]|-)+\s*(\d{1,2})月/u

function lastMonthIn(text: string): number | null {
  const month = MONTHS.exec(text)?.[1]
  if (month !== undefined) return Number(month)
  if (/上半年/u.test(text)) return 6
  if (/(?:第?一)季度|1季度/u.test(text)) return 3
  return /前三季度/u.test(text) ? 9 : null
}

/** The last month of a row that counts what a new thing does; null of any other row. */
const lastMonthOf = fromWords(({ kind, level3, description, value }) => {
  const words = `${level3}${description ?? ''}${value.text}`
  return kind !== 'timeliness' && WITH_NEW_THING.test(words) ? lastMonthIn(words) : null
})

/**
 * Rows that count what new things do in months before the day on which they are there: 1—6月使用新购设备筛查
 * and 8月底前安装.
 */
export function usedTooEarly(project: Project): readonly { readonly row: Row; readonly earlier: Row }[] {
  const rows = rowsOfProject(project)
  return flatMap(rows, (row) => {
    const last = lastMonthOf(row)
    if (last === null) return []
    const there = rows.find((other) =>
      stagesOf(other).some(
        ({ chain, stage, day }) => chain === 0 && stage >= READY && Number(day.slice(5, 7)) > last,
      ),
    )
    return there === undefined ? [] : [{ row, earlier: there }]
  })
}

/** From this stage of the work on a thing is there. */
const READY = 2

const OF_ANY_WORK =
  /招标|招投标|采购|程序|政府|方案|编制|制定|设计|合同|签订|中标|项目|设备|工程|开工|启动|完成|竣工|完工|安装|调试|到货|供货|交货|交付|到位|使用|投入|验收|全部|报名|遴选|公示|发放|开班|结业|培训|时间|时限|日期|的/gu

/** Whether a row's name says nothing but its stage. */
function isBare({ indicator: { level3 } }: Row): boolean {
  return level3.replace(OF_ANY_WORK, '') === ''
}

function ofOneThing(a: Row, b: Row): boolean {
  return sharesTelling(saidBy(a), saidBy(b))
}

const saidBy = fromWords(({ level3, description }) => `${level3}${description ?? ''}`)
