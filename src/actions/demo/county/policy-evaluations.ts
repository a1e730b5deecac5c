/** 财政评价 of policies of the county: one that does well, one that lags, and one that is over and is not prolonged. */
import type { EvaluationCourse } from '../evaluation-courses.ts'
import { runEvaluation } from '../evaluations.ts'
import { officeDay } from './days.ts'
import { actorOf, type World } from './world.ts'

const COURSES: readonly EvaluationCourse[] = [
  {
    project: '农村户厕改造奖补政策',
    quality: 90,
    asks: '请提供户厕改造奖补政策的分村台账、验收单和奖补资金公示记录。',
    answers: '分村台账和验收单已按乡镇成册，公示照片见所附清单。',
    opinions: [
      '奖补标准公开，改造户对流程清楚。',
      '个别乡镇改厕后管护费没有着落。',
      '资金按验收结果兑付，手续完整。',
    ],
    work: '评价组抽查6个乡镇18个村的台账，入户访谈72户。',
    achievements: '农村户厕改造奖补政策当年按验收结果兑付，受访改造户普遍满意，村容环境明显改善。',
    problems: '卫生厕所普及率未达到当年目标，两个山区乡镇改造进度偏慢；后续管护经费没有纳入政策。',
    advice: '政策剩余两年向山区乡镇倾斜，把管护责任和费用写入村规民约。',
    objections: [],
    rectify: [{ problem: '户厕改造后管护没有责任单位', requirement: '三个月内明确管护责任和费用来源' }],
  },
  {
    project: '职业技能提升补贴政策',
    quality: 72,
    disputed: 'policy-benefit',
    asks: '请提供职业技能提升补贴的班次计划、学员名册和就业跟踪记录。',
    answers: '班次计划和名册已上报人社信息系统，就业跟踪表见所附清单。',
    opinions: [
      '培训人次没有完成，企业订单培训减少后没有补充办法。',
      '补贴标准执行省级目录，资金使用规范。',
      '培训内容与本县产业需求结合不够。',
    ],
    work: '评价组核对12个班次的名册和考勤，电话回访学员150人，走访企业9家。',
    achievements: '职业技能提升补贴政策执行省级补贴目录，培训后就业率达到当年目标。',
    problems: '补贴性培训人次只完成年度目标的六成多，停开六个班次；培训工种与企业用工需求脱节。',
    advice: '按企业用工需求调整培训工种，农闲时集中开班；下年目标按近三年完成数核定。',
    objections: [
      {
        said: '企业订单减少属于市场原因，建议对目标实现酌情计分。',
        accepted: false,
        reason: '年中没有按规定调整目标，按年初目标计分。',
      },
    ],
    rectify: [
      {
        problem: '职业技能培训工种与企业用工需求脱节',
        requirement: '一个月内按企业用工调查重排培训计划',
      },
    ],
  },
  {
    project: '乡村旅游公共设施补助政策',
    quality: 66,
    asks: '请提供乡村旅游公共设施补助的验收资料和设施使用、维护情况。',
    answers: '验收资料已整理，设施维护由所在村负责，没有统一记录。',
    opinions: [
      '停车场和步道建成，淡季闲置较多。',
      '补助对象集中在三个乡镇，与其他乡村振兴资金有交叉。',
      '没有事前评估，延续依据不足。',
    ],
    work: '评价组现场查看14处设施，查阅补助审批资料，访谈经营户40户。',
    achievements: '乡村旅游公共设施补助政策期内建成的停车场、步道和标识牌全部通过验收。',
    problems: '部分设施淡季闲置，维护没有责任单位；政策到期后仍有项目申报资金，没有按规定评估。',
    advice: '政策到期不再延续，已建设施移交乡镇管护；确需支持的通过乡村振兴衔接资金安排。',
    objections: [],
    rectify: [{ problem: '乡村旅游设施没有管护单位', requirement: '两个月内移交乡镇并签订管护协议' }],
  },
]

/** In the summer after the year, with those of the key projects. The experts are drawn. */
export async function evaluatePolicies(world: World, year: number): Promise<void> {
  const { context, bureau, experts } = world
  await runEvaluation(
    {
      context,
      year,
      pool: { experts: [] },
      experts,
      lead: bureau,
      kind: 'finance',
      subjectKind: 'policy',
      unit: null,
      name: `${year}年度县级财政支出政策评价`,
      moment: (day) => world.to(officeDay(day)),
      answers: (unit) => actorOf(world, unit, 'zhuguan'),
    },
    COURSES,
  )
}
