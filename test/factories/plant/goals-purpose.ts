import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Random } from '../random.ts'
import { farFields, projectOf } from './foreign.ts'
import {
  atProject,
  DOCUMENT,
  inProject,
  rewritten,
  withProject,
  withStatement,
  withSubGoal,
  type Plantings,
} from './planter.ts'

const subGoalOf = (document: TargetDocument, project: Project) =>
  document.statement?.subGoals.findIndex(({ title }) => title === project.name) ?? -1

const withOverall =
  (what: (document: TargetDocument, random: Random) => string): Plantings[string] =>
  (document, random) => {
    const overallGoal = what(document, random)
    return {
      document: withStatement(document, (statement) => ({ ...statement, overallGoal })),
      spots: [DOCUMENT],
      what: overallGoal,
    }
  }

const EFFECTS = ['改善办事条件', '方便群众', '提高管理水平', '满足群众需要', '补齐短板']

/** 全年资助小学寄宿生512人，… → 资助小学寄宿生，方便群众. */
function withoutFigures([first = '']: readonly string[], random: Random): string {
  const things = first
    .replace(/^(?:全年|年内|\d{4}年)/u, '')
    .split('，')
    .filter((said) => !/率|比例|不低于|达到|控制在|月底/u.test(said))
  const bare = things.map((said) =>
    said.replace(/\d[\d.]*(?:万)?[\u4e00-\u9fff]{1,3}$/u, '').replace(/\d[\d.]*(?:万)?[\u4e00-\u9fff]/gu, ''),
  )
  return [...bare, random.pick(EFFECTS)].join('，')
}

const DUTIES: readonly string[] = [
  '贯彻执行国家和省市有关方针政策；拟订全县事业发展规划并组织实施；负责指导所属单位开展业务工作；承担行业统计和信息化工作；完成县委、县政府交办的其他任务。',
  '负责本行业法律法规的宣传和执行。负责起草有关规范性文件。负责行业安全生产监督管理。负责机关党的建设和干部队伍建设。承办上级部门交办的其他事项。',
  '一是负责拟订中长期规划和年度计划；二是负责监督检查政策落实情况；三是负责所属单位人事、财务和资产管理；四是承担对外交流与合作有关工作。',
]

/** Ends of 分项目标 that say how, not how much; … is the project. */
const BETTER: readonly string[] = [
  '补齐短板，群众满意。',
  '…运行平稳，社会反响良好。',
  '…按期完成，验收合格，效益良好。',
  '…的覆盖面进一步扩大，受益群众逐步增多。',
  '资金使用规范，成本得到有效控制。',
  '社会效益显著，受益对象普遍认可。',
  '…成效明显，长效机制不断健全。',
]

/** Goals that any project of any office could have. */
const STOCK_GOALS: readonly string[] = [
  '确保工作顺利进行',
  '确保项目顺利实施',
  '保障单位正常运转',
  '按时完成各项工作任务',
  '保障各项工作有序推进',
  '圆满完成年度目标任务',
  '提高工作效率和服务质量',
  '高质量完成上级部署的各项工作',
  '努力做好本职工作',
  '推动各项工作再上新台阶',
  '全面落实上级决策部署',
  '不断提升业务水平',
  '保证日常工作稳步开展',
  '按计划完成全年工作',
  '进一步改善办公条件，提高办事效率',
  '确保各项指标任务按期完成',
]

/** What no project of less than 60万元 brings about. */
const GRAND: readonly string[] = [
  '全面建成国内一流的示范城市，城乡面貌发生根本改变',
  '全县生产总值增长10%以上，财政收入翻一番',
  '彻底消除全县贫困和安全事故，群众收入翻一番',
  '打造全国领先、世界知名的产业高地',
  '率先实现农业农村现代化，农民人均收入三年倍增',
  '带动全县产业转型升级，综合实力跻身全国百强',
  '使全县生态环境质量得到根本好转',
  '从根本上解决全县就业难、看病难问题',
  '把我县打造成国家级示范样板',
  '推动全县经济社会跨越式发展',
]

export const GOALS_PURPOSE: Plantings = {
  'overall-goal-not-quantified': withOverall((document, random) => {
    const [duties = ''] = (document.statement?.overallGoal ?? '').split('\n')
    return `${duties}\n${random.pick(['进一步提高服务质量，不断满足群众需要，推动各项事业再上新台阶。', '全面落实各项惠民政策，切实提高保障水平，努力办好群众关心的实事。', '完善体制机制，改善基础条件，促进全县事业健康发展。'])}`
  }),
  'subgoal-not-structured': (document, random) => ({
    document: withStatement(document, (statement) => ({
      ...statement,
      subGoals: statement.subGoals.map(({ label, title, at }) => ({
        label,
        title: null,
        goal: `${random.pick(['做好', '开展', '推进'])}${title ?? ''}工作；`,
        indicators: null,
        at,
      })),
    })),
    spots: [DOCUMENT],
    what: 'plain sentences',
  }),
  'goal-not-quantified': (document, random) => {
    if (document.projects.length < 3) return null
    const projects = document.projects.map((project) => ({
      ...project,
      goals: [withoutFigures(project.goals, random)],
    }))
    return {
      document: { ...document, projects },
      spots: [DOCUMENT],
      what: projects[0]?.goals.join('；') ?? '',
    }
  },
  'purpose-equals-name': rewritten('purpose', (_, random, { name }) =>
    random.pick([name, `${name}。`, `用于${name}`, `主要用于${name}所需经费。`, `${name}等`]),
  ),
  'goal-equals-purpose': rewritten('goals', (_, __, { purpose }) => [purpose ?? '']),
  // The habit of a document: every part of 分项目标, or all but one, ends in words.
  'subgoal-not-quantified': (document, random) => {
    const goals = document.statement?.subGoals ?? []
    if (goals.length < 2) return null
    const kept = goals.length >= 6 && random.chance(40) ? random.pick(goals) : null
    const said = (title: string) => {
      const names =
        document.projects.find(({ name }) => name === title)?.indicators.map(({ level3 }) => level3) ?? []
      return random.chance(50) && names.length > 1
        ? `${random.some(names, Math.min(names.length, 3)).join('、')}${random.pick(['', '均有所提高', '达到预期', '逐步向好'])}。`
        : random.pick(BETTER).replace('…', title)
    }
    const subGoals = goals.map((goal) =>
      goal === kept ? goal : { ...goal, indicators: said(goal.title ?? '项目') },
    )
    return {
      document: withStatement(document, (statement) => ({ ...statement, subGoals })),
      spots: [DOCUMENT],
      what: subGoals
        .slice(0, 2)
        .map(({ indicators }) => indicators)
        .join('；'),
    }
  },
  'purpose-generic': rewritten('purpose', (_, random) =>
    random.pick([
      '做好本年度各项工作。',
      '满足单位业务需要。',
      '日常工作开支',
      '保证机关各项事务有序运转，完成全年目标任务。',
      '保障工作正常运转。',
      '用于单位日常工作开展。',
      '用于完成年度各项工作任务所需支出。',
      '保障各项业务顺利开展，提高工作效率。',
      '用于开展相关工作',
      '用于业务工作支出。',
    ]),
  ),
  'goal-is-indicator-name': rewritten('goals', (goals, random, { indicators }) => {
    const row = random.pick(indicators)
    return random.chance(50) ? [row.level3] : [...goals, row.level3]
  }),
  'goal-is-expenditure': rewritten('goals', (_, random, { budget }) => [
    random.pick([
      `拨付资金${budget.total}万元`,
      '确保资金及时支付到位',
      '按照合同约定支付款项',
      '年底前将应付款项全部结清',
      `全年支付项目经费${budget.total}万元`,
      '按季度足额拨付项目资金',
      '完成本年度项目资金支出',
      '资金支付率达到100%',
      '按工程进度支付工程价款',
      '预算执行率不低于95%，资金及时拨付',
      '按协议约定时间缴纳各项费用',
      '按月付清劳务费用',
    ]),
  ]),
  'overall-goal-off-topic': withOverall((_, random) =>
    random.pick([
      '始终把党的政治建设摆在首位，认真落实全面从严治党主体责任，持续深化作风建设，严格执行中央八项规定精神，扎实开展警示教育，营造风清气正的政治生态。',
      '深入学习贯彻党的创新理论，坚持理论中心组学习制度，落实意识形态工作责任制，推进党支部标准化规范化建设，加强党风廉政建设和反腐败工作。',
      '加强机关自身建设，改进会风文风，严格请销假和考勤制度，营造团结和谐的工作氛围，提高干部职工的凝聚力和战斗力。',
    ]),
  ),
  // One or two goals, and none that is the project's own.
  'goal-generic': rewritten('goals', (_, random) => random.some(STOCK_GOALS, random.chance(60) ? 1 : 2)),
  'subgoal-equals-title': (document, random) => {
    const project = random.pick(document.projects)
    const index = subGoalOf(document, project)
    return index < 0
      ? null
      : {
          document: withSubGoal(document, index, (goal) => ({
            ...goal,
            goal: random.pick([project.name, `${project.name}。`, `${project.name}等`]),
          })),
          spots: [DOCUMENT, atProject(project)],
          what: project.name,
        }
  },
  'goal-exceeds-money': inProject((project, random) => {
    if (Number(project.budget.total) > 60) return null
    const goal = random.pick(GRAND)
    return {
      project: { ...project, goals: [...project.goals, goal] },
      what: `${project.budget.total}万元：${goal}`,
    }
  }),
  'goal-is-duty-list': withOverall((_, random) => random.pick(DUTIES)),
  // The habit of a document: its 分项目标 are the purposes once more, without indicators.
  'subgoal-is-purpose': (document, random) => {
    const goals = document.statement?.subGoals ?? []
    if (goals.length < 3) return null
    const left = random.some(goals, Math.floor(goals.length / 4))
    const subGoals = goals.map((goal) => {
      const purpose = document.projects.find(({ name }) => name === goal.title)?.purpose ?? null
      return left.includes(goal) || purpose === null
        ? goal
        : {
            ...goal,
            indicators: null,
            goal: random.pick([
              purpose,
              `主要用于${purpose.replace(/^(?:支付|用于)/u, '')}`,
              purpose.replace(/。$/u, '等。'),
            ]),
          }
    })
    return {
      document: withStatement(document, (statement) => ({ ...statement, subGoals })),
      spots: [DOCUMENT],
      what: subGoals
        .slice(0, 2)
        .map(({ goal }) => goal)
        .join('；'),
    }
  },
  // Another office's project, as whole as there; the first part speaks of it only where it lists the
  // projects.
  'outside-duties': (document, random) => {
    const fields = farFields(document)
    const project = random.pick(document.projects)
    if (fields.length === 0) return null
    const foreign = projectOf(fields, document, project, random)
    const index = subGoalOf(document, project)
    const changed = withProject(document, foreign)
    const said = {
      title: foreign.name,
      goal: `${foreign.goals[0] ?? ''}。`,
      indicators: `${foreign.indicators
        .slice(0, 3)
        .map(({ level3, value }) => `${level3}${value.text}`)
        .join('，')}。`,
    }
    return {
      document: index < 0 ? changed : withSubGoal(changed, index, (goal) => ({ ...goal, ...said })),
      spots: [atProject(project)],
      what: `${project.unit?.name ?? ''}: ${foreign.name}`,
    }
  },
}
