import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import type { Random } from '../random.ts'
import { DOCUMENT, inProject, inRow, rewritten, withStatement, type Plantings } from './planter.ts'

const STALE = [
  '扎实开展“不忘初心、牢记使命”主题教育',
  '配合县扶贫开发办公室开展工作',
  '会同县国土资源局核定用地',
  '与县工商行政管理局联合执法',
  '按照“十三五”规划要求推进',
  '协调县卫生和计划生育委员会',
  '落实新冠肺炎疫情防控指挥部部署',
  '配合安全生产监督管理局开展检查',
]
const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '周', '吴', '孙']
const GIVEN = ['建国', '秀英', '桂兰', '志强', '淑珍', '玉梅', '文博', '国庆', '丽华', '振东']
const CITIES = ['130202', '130303', '130127', '131002']

/** Numbers of nobody: the check figures are right, the rest is of chance. */
function idNumber(random: Random): string {
  const first = `${random.pick(CITIES)}19${random.whole(50, 99)}0${random.whole(1, 9)}${random.whole(10, 28)}${String(random.whole(1, 999)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...first].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return first + '10X98765432'.charAt(sum % 11)
}

function cardNumber(random: Random): string {
  const first = `622848${String(random.whole(0, 999_999_999)).padStart(9, '0')}`
  const sum = [...first].toReversed().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return first + String((10 - (sum % 10)) % 10)
}

const names = (random: Random) =>
  Array.from({ length: random.whole(2, 4) }, () => random.pick(SURNAMES) + random.pick(GIVEN)).join('、')

export const TIME_PRIVACY: Plantings = {
  'stale-reference': (document, random) => {
    const words = random.pick(STALE)
    if (random.chance(50)) return rewritten('purpose', (text) => `${words}，${text}`)(document, random)
    return {
      document: withStatement(document, (statement) => ({
        ...statement,
        overallGoal: `${statement.overallGoal ?? ''}\n${words}。`,
      })),
      spots: [DOCUMENT],
      what: words,
    }
  },
  'year-mismatch': (document, random) => {
    const year = (document.fiscalYear ?? 2025) - random.pick([1, 1, 2, 3])
    return random.pick([
      rewritten('purpose', (text) => `发放${year}年生活补贴，${text}`),
      rewritten('goals', (goals) => [
        `${year}年${(goals[0] ?? '').replace(/^(?:全年|年内|\d{4}年)/u, '')}`,
        ...goals.slice(1),
      ]),
      inRow((row) =>
        row.value.nature === 'deadline' ? { value: row.value.text.replace(/^\d{4}/u, String(year)) } : null,
      ),
    ])(document, random)
  },
  'privacy-names': (document, random) =>
    rewritten('purpose', (text) => `为困难职工${names(random)}发放慰问金，${text}`)(document, random),
  'project-code-year': inProject((project, random) => {
    const code = project.code ?? ''
    const first = `${code.slice(0, 6)}${String(Number(code.slice(6, 8)) - random.pick([1, 2, 3]))}${code.slice(8, 20)}`
    const read = parseProjectCode(`${first}0`)
    const check = read.ok ? expectedCheckCharacter(read.value) : null
    return check === null ? null : { project: { ...project, code: first + check }, what: first + check }
  }),
  'privacy-numbers': (document, random) => {
    const said = random.pick([
      () =>
        `联系电话1${random.pick(['38', '59', '86', '77'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
      () => `身份证号${idNumber(random)}`,
      () => `银行卡号${cardNumber(random)}`,
    ])()
    return random.chance(60)
      ? rewritten('purpose', (text) => `${text.replace(/。$/u, '')}，${said}。`)(document, random)
      : {
          document: withStatement(document, (statement) => ({
            ...statement,
            safeguards: statement.safeguards.map((measure, i) =>
              i === 0 ? { ...measure, text: `${measure.text}${said}。` } : measure,
            ),
          })),
          spots: [DOCUMENT],
          what: said,
        }
  },
}
