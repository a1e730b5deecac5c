/** The day by which a text says that something is done, set against the table's row that says it, too. */
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import { datesInDigits } from '../figures/date-words.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { plain } from '../words/words.ts'

export type DateMismatch = { readonly said: string; readonly row: Row }

/** 2025年9月底前, 6月30日前. A month without 底 or a day (9月前) leaves open whether it is over. */
const DATE = /(?:(20\d{2})年)?(1[0-2]|[1-9])月(?:份)?(?:(\d{1,2})日|底|末)(?:之前|以前|前)?/gu
const DONE = /入库|到货|完成|完工|竣工|建成|投入使用|投用|交付|启用|办结|验收|投产|通车|开放/u
/** Money and papers have days of their own. */
const OTHER_DAYS =
  /拨付|支付|发放|下达|到位|兑付|结算|报送|上报|审核|申报|招标|启动|开工|开始|设计|方案|前期|采购(?!入库|到货|到位|并)/u

/** Clauses of a text whose day is not that of the one row about the same thing. */
export function datesAgainst(text: string, project: Project): readonly DateMismatch[] {
  if (!text.includes('月') && !SEASON.test(text)) return []
  const rows = rowsOfProject(project).filter(
    ({ indicator: { value, kind, level3, description } }) =>
      kind === 'timeliness' &&
      value.nature === 'deadline' &&
      value.deadline !== null &&
      DONE.test(`${level3}${description ?? ''}`) &&
      !OTHER_DAYS.test(level3),
  )
  if (rows.length === 0) return []
  return flatMap(datesInDigits(plain(text)).split(/[，。；,;\n]/u), (clause): DateMismatch[] => {
    const dates = matchesIn(clause, DATE)
    const [date] = dates
    if (dates.length === 0) return beforeSeason(clause, rows)
    if (dates.length !== 1 || date === undefined || !DONE.test(clause) || OTHER_DAYS.test(clause)) return []
    const words = clause.replace(date[0], '').replace(DONE, '')
    // 2026年10月底前通车: the clause names nothing but what is done by then; the only row that says so, too, is
    // meant.
    const done = DONE.exec(clause)?.[0] ?? ''
    const bare = words.replace(/[\s全部力争确保并]/gu, '') === '' && !VAGUE_DONE.test(done)
    const about = rows.filter(({ indicator: { level3, description } }) =>
      bare
        ? `${level3}${description ?? ''}`.includes(done)
        : sharesTelling(words, `${level3}${description ?? ''}`),
    )
    const [row] = about
    return about.length === 1 && row !== undefined && isOther(date, row.indicator.value.deadline ?? '')
      ? [{ said: clause, row }]
      : []
  })
}

/** 完成 and the like are said of anything. */
const VAGUE_DONE = /完成|办结|验收|交付/u

/** Festivals and seasons before which something is done, with the last month in which that may be. */
const BEFORE: readonly { readonly words: RegExp; readonly to: number }[] = [
  { words: /春节前|春运前/u, to: 2 },
  { words: /清明(?:节)?前/u, to: 4 },
  { words: /(?:汛期(?:来临|到来)?|汛|主汛期|入汛)前/u, to: 6 },
  { words: /六一(?:儿童节)?[”"]?前/u, to: 6 },
  { words: /(?:秋季(?:学期)?开学|秋季学期)前/u, to: 9 },
  { words: /国庆(?:节)?前/u, to: 9 },
  { words: /(?:供暖|采暖)(?:期|季)?(?:开始|到来|来临)?前/u, to: 11 },
]
const SEASON = new RegExp(BEFORE.map(({ words }) => words.source).join('|'), 'u')

/** 清明节前完成修缮 and a row that gives September. */
function beforeSeason(clause: string, rows: readonly Row[]): DateMismatch[] {
  const season = BEFORE.find(({ words }) => words.test(clause))
  if (season === undefined || !DONE.test(clause) || OTHER_DAYS.test(clause)) return []
  const words = clause.replace(season.words, '').replace(DONE, '')
  const about = rows.filter(({ indicator: { level3, description } }) =>
    sharesTelling(words, `${level3}${description ?? ''}`),
  )
  const [row] = about
  return about.length === 1 &&
    row !== undefined &&
    Number((row.indicator.value.deadline ?? '').slice(5, 7)) > season.to
    ? [{ said: clause, row }]
    : []
}

/** Another month, or another day of it; another year is another rule's. */
function isOther([, , month = '', day]: RegExpExecArray, deadline: string): boolean {
  if (Number(month) !== Number(deadline.slice(5, 7))) return true
  return day !== undefined && Number(day) < 28 && Number(day) !== Number(deadline.slice(8, 10))
}
