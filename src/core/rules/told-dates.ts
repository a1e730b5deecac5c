/** The day by which a text says that something is done, set against the table's row that says it, too. */
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/document.ts'
import { flatMap } from '../flat-map.ts'
import { matchesIn } from '../matches.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { plain } from './words.ts'

export type ToldDate = { readonly said: string; readonly row: Row }

/** 2025年9月底前, 6月30日前. A month without 底 or a day (9月前) leaves open whether it is over. */
const DATE = /(?:(20\d{2})年)?(1[0-2]|[1-9])月(?:份)?(?:(\d{1,2})日|底|末)(?:之前|以前|前)?/gu
const DONE = /完成|完工|竣工|建成|投入使用|投用|交付|启用|办结|验收|投产|通车|开放/u
/** Money and papers have days of their own. */
const OTHER_DAYS = /拨付|支付|发放|下达|到位|兑付|结算|报送|上报|审核|申报|招标|启动|开工|开始|设计|方案|前期|采购/u

/** Clauses of a text whose day is not that of the one row about the same thing. */
export function datesAgainst(text: string, project: Project): readonly ToldDate[] {
  if (!text.includes('月')) return []
  const rows = rowsOfProject(project).filter(({ indicator: { value, kind, level3, description } }) => kind === 'timeliness' && value.nature === 'deadline' && value.deadline !== null && DONE.test(`${level3}${description ?? ''}`) && !OTHER_DAYS.test(level3))
  if (rows.length === 0) return []
  return flatMap(plain(text).split(/[，。；,;\n]/u), (clause): ToldDate[] => {
    const dates = matchesIn(clause, DATE)
    const [date] = dates
    if (dates.length !== 1 || date === undefined || !DONE.test(clause) || OTHER_DAYS.test(clause)) return []
    const words = clause.replace(date[0], '').replace(DONE, '')
    const about = rows.filter(({ indicator: { level3, description } }) => sharesTelling(words, `${level3}${description ?? ''}`))
    const [row] = about
    return about.length === 1 && row !== undefined && isOther(date, row.indicator.value.deadline ?? '') ? [{ said: clause, row }] : []
  })
}

/** Another month, or another day of it; another year is another rule's. */
function isOther([, , month = '', day]: RegExpExecArray, deadline: string): boolean {
  if (Number(month) !== Number(deadline.slice(5, 7))) return true
  return day !== undefined && Number(day) < 28 && Number(day) !== Number(deadline.slice(8, 10))
}
