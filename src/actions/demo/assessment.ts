/**
 * What the demonstration's unit applies for in the year to come: new projects, each at another point of its
 * 事前绩效评估.
 */
import type { AssessmentView } from '#api/assessment.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { EMPTY_ASSESSMENT, type AssessmentContent, type ItemJudgement } from '#core/assessment/content.ts'
import { ASSESSMENT_ITEMS, type AssessmentItem } from '#core/assessment/form.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { demoDrafts } from '#store/demo/demo.ts'
import { addAttachment } from '../attachments/attachments.ts'
import { readAssessment } from '../assessment/assessments.ts'
import { actOnAssessment, answerAssessment, saveAssessmentDraft } from '../assessment/change-assessment.ts'
import type { Context } from '../kernel/context.ts'
import { actOnFiling } from '../filing/filings.ts'
import { DEMO_NEW } from './filings.ts'

type Assessing = {
  readonly unit: string
  readonly year: number
  readonly filler: Actor
  readonly department: Actor
  readonly mayGoOn: () => boolean
  /** Hears before each that it is its turn. */ readonly before: (number: number) => void
}

/**
 * How far one is brought: written in part, handed in, or signed; 调整后支持 with the first of its points answered;
 * then 送审 where it passed.
 */
type Course = {
  readonly content: AssessmentContent
  readonly acts: readonly AssessmentAct[]
  readonly comment?: string
  readonly answers?: readonly string[]
  readonly sendsIn?: boolean
  /** A paper that it rests on. */ readonly paper?: {
    readonly file: string
    readonly title: string
    readonly lines: readonly string[]
  }
}

/** Every new project in the order of its tables; the last one is not begun. */
export async function assessNewProjects(
  context: Context,
  { unit, year, filler, department, mayGoOn, before }: Assessing,
): Promise<void> {
  const { drafts } = await demoDrafts(context.store.of(filler.region).db, unit, year, {
    file: DEMO_NEW,
  })
  for (const [i, course] of COURSES.entries()) {
    const id = drafts[i]
    if (id === undefined || !mayGoOn()) return
    before(i)
    await assess(context, { filler, department }, id, course)
  }
}

async function assess(
  context: Context,
  { filler, department }: Pick<Assessing, 'filler' | 'department'>,
  id: string,
  { content, acts, comment = '', answers, sendsIn, paper }: Course,
): Promise<void> {
  const attached =
    paper === undefined
      ? null
      : await addAttachment(
          context,
          filler,
          { id, note: paper.title },
          {
            file: paper.file,
            bytes: new TextEncoder().encode(`${[paper.title, ...paper.lines].join('\n')}\n`),
          },
        )
  const evidence = attached?.ok ? [attached.value.id] : []
  const begun = await readAssessment(context, filler, { id })
  let stands: Result<AssessmentView, Problem> = begun.ok
    ? await saveAssessmentDraft(context, filler, {
        id,
        revision: begun.value.revision,
        content: { ...content, evidence },
      })
    : begun
  for (const act of acts)
    if (stands.ok)
      stands = await actOnAssessment(context, act === 'sign' ? department : filler, {
        id,
        revision: stands.value.revision,
        act,
        comment: act === 'sign' ? comment : '',
      })
  // What the rules of today do not allow ends here: it is a demonstration of them.
  if (!stands.ok) return
  if (answers !== undefined)
    await answerAssessment(context, filler, { id, version: 1, answers: [...answers] })
  if (sendsIn === true)
    await actOnFiling(context, filler, {
      id,
      act: { kind: 'submit', comment: '' },
      request: null,
      steps: null,
    })
}

/** All sub-items by one grade, but those that are named; null: not judged yet. */
function judged(
  grade: Grade | null,
  others: { readonly [item in AssessmentItem]?: readonly [Grade, string] } = {},
): AssessmentContent['items'] {
  const one = (item: AssessmentItem): ItemJudgement => ({
    grade: others[item]?.[0] ?? grade,
    points: null,
    reason: others[item]?.[1] ?? '',
  })
  return Object.fromEntries(ASSESSMENT_ITEMS.map((item) => [item, one(item)]))
}

const SIGNED: readonly AssessmentAct[] = ['submit', 'sign']

const COURSES: readonly Course[] = [
  // 安澜县智慧农业示范园建设: one expert has given an opinion, another has not, half of the sub-items are open.
  {
    acts: [],
    content: {
      ...EMPTY_ASSESSMENT,
      methods: ['comparison', 'experts', 'visit'],
      items: judged(null, {
        policy: ['优', '列入县“十五五”农业农村规划和2027年重点工作。'],
        duty: ['优', ''],
        demand: ['良', '现有温室多为二十年前所建，棚户有改造意愿，但用户数量摸排未完。'],
        'fiscal-role': ['良', ''],
        'budget-grounds': ['良', '有三家询价记录，温室造价缺少同类工程结算对照。'],
        'budget-measure': ['中', '监测点按60个测算，点位图只标注了48个。'],
        'cost-control': ['良', ''],
        'input-output': ['良', ''],
        'goal-complete': ['优', ''],
        'goal-clear': ['优', ''],
      }),
      experts: [
        {
          name: '韩教授',
          affiliation: '省农业大学园艺学院 教授',
          conclusion: 'adjust',
          opinion: '方向符合规划。监测点数量与点位图不一致，建议核减12个点位，先建成再扩展。',
        },
        { name: '马高工', affiliation: '市农业信息中心 高级工程师', conclusion: null, opinion: '' },
      ],
      process: '10月12日成立评估小组，10月20日到拟建地块实地调研，10月26日召开专家论证会。',
    },
  },
  // 长河灌区末级渠系改造: passed, and sent in.
  {
    acts: SIGNED,
    comment: '论证充分，同意支持。',
    sendsIn: true,
    paper: {
      file: '长河灌区末级渠系改造实施方案批复.txt',
      title: '关于长河灌区末级渠系改造实施方案的批复（演示）',
      lines: [
        '原则同意衬砌末级渠道12公里、更新分水闸25座、安装量水设施30处。',
        '核定投资320万元，其中渠道衬砌240万元。',
      ],
    },
    content: {
      ...EMPTY_ASSESSMENT,
      methods: ['cost-benefit', 'benchmark', 'visit'],
      items: judged('优', {
        'cost-control': ['良', '比较了现浇与预制两种衬砌方式，未比较管道输水。'],
        'goal-attainable': ['良', ''],
        'plan-control': ['良', '管护协议尚有2个村未签订。'],
        'fund-capacity': ['良', ''],
      }),
      experts: [
        {
          name: '冯高工',
          affiliation: '市水利勘测设计院 高级工程师',
          conclusion: 'support',
          opinion: '渠段选择合理，衬砌单价低于近两年同类工程结算价，春灌前完工的安排可行。',
        },
        {
          name: '程副教授',
          affiliation: '省水利职业学院 副教授',
          conclusion: 'support',
          opinion: '节水量按量水台账推算，依据可靠。建议同步落实管护经费。',
        },
      ],
      process: '9月18日至9月29日查阅方案批复和量水台账，实地查看5条支渠，访谈14个村。',
      summary: '项目符合灌区改造规划，投资有批复，单价有同类工程结算对照，目标可衡量、可实现，予以支持。',
      problems: '2个村的管护协议应在开工前签订。',
    },
  },
  // 柳河乡农产品冷链物流中心建设: supported once three things are changed, of which one is done.
  {
    acts: SIGNED,
    comment: '同意评估结论，落实三项调整意见后方可送审。',
    answers: ['已按近三年果蔬产量重新测算，库容由3000吨调减为2000吨，预算相应调减。'],
    content: {
      ...EMPTY_ASSESSMENT,
      methods: ['comparison', 'factors', 'public'],
      items: judged('良', {
        policy: ['优', ''],
        duty: ['优', ''],
        'budget-measure': ['差', '原按3000吨库容测算，近三年入库量最高1700吨。'],
        'cost-control': ['中', '未比较租赁邻县冷库的方案。'],
        'input-output': ['差', '每吨库容投资高于邻县同类项目三成。'],
        'budget-grounds': ['中', '分拣线只有一家报价。'],
        'plan-conditions': ['中', '用地预审意见10月底前方可取得。'],
        'fund-risk': ['中', '未说明建成后运行费用的来源。'],
      }),
      experts: [
        {
          name: '陶研究员',
          affiliation: '省农产品加工研究所 研究员',
          conclusion: 'adjust',
          opinion: '产后损耗问题突出，建设必要；库容应按实际入库量核定。',
        },
        {
          name: '蒋会计师',
          affiliation: '明正会计师事务所 注册会计师',
          conclusion: 'adjust',
          opinion: '建议补充租赁方案比较，并明确运行费用由入驻合作社分担。',
        },
      ],
      process: '9月10日至9月25日问卷调查18家合作社，与邻县两座冷库比较造价，召开评估会一次。',
      summary: '项目有现实需求，投入经济性不足。按意见核减库容、补充比价、落实运行费用后予以支持。',
      problems: '预算测算偏大；运行费用没有着落；冷藏车利用率缺少测算。',
      changes: [
        '按近三年实际入库量核定库容，相应调减预算。',
        '分拣线补充两家以上报价。',
        '与合作社签订仓储协议，明确运行费用分担办法。',
      ],
    },
  },
  // 小山镇农耕文化主题公园建设: not supported, so that it is not sent in.
  {
    acts: SIGNED,
    comment: '不属于当前财政保障重点，不予支持。',
    content: {
      ...EMPTY_ASSESSMENT,
      methods: ['comparison', 'public', 'documents'],
      items: judged('良', {
        policy: ['差', '未列入县级规划和年度重点工作。'],
        duty: ['差', '景区建设不是本部门职责，与文化旅游部门项目重复。'],
        demand: ['差', '周边15公里内已有同类公园两处，全年游客不足2万人次。'],
        'fiscal-role': ['差', '可由社会资本投资，不属于财政支持范围。'],
        'budget-grounds': ['差', '只有概念规划，没有可行性研究和投资估算批复。'],
        'budget-measure': ['差', '展览馆单价只算土建，未计布展费用。'],
        'cost-control': ['差', '未比较利用闲置校舍的方案。'],
        'input-output': ['差', '游客人次按同类公园实际的1.5倍预计。'],
        'goal-match': ['差', '目标以硬化和铺装面积为主，与农耕文化传承关联不足。'],
        'goal-attainable': ['差', '3万人次没有测算依据。'],
        'plan-conditions': ['差', '拟用地块有12亩为一般耕地，未办理转用手续。'],
        'plan-way': ['差', '未明确建设和运营主体。'],
        'plan-control': ['差', '没有运营期管理和退出安排。'],
        'fund-capacity': ['差', '每年运行维护约45万元，未列入中期财政规划。'],
        'fund-risk': ['差', '概念规划阶段即申请全部投资，超概风险高。'],
      }),
      experts: [
        {
          name: '曹教授',
          affiliation: '省财经大学公共管理学院 教授',
          conclusion: 'refuse',
          opinion: '与现有公园重复，财政投入必要性不足。',
        },
        {
          name: '彭处长',
          affiliation: '市文化和旅游局（退休） 高级经济师',
          conclusion: 'refuse',
          opinion: '游客预测缺少依据，运营主体不明，建议改为利用闲置校舍布展。',
        },
      ],
      process: '9月5日至9月20日查阅规划和用地资料，问卷调查220名群众，专家论证会一次。',
      summary: '项目与部门职责不符，与已有设施重复，用地和运营均未落实，不予支持。',
      problems: '用地、运营主体、运行费用均未落实。',
    },
  },
  // 安澜县农村人居环境整治提升: waits for its signature.
  {
    acts: ['submit'],
    content: {
      ...EMPTY_ASSESSMENT,
      methods: ['cost-benefit', 'benchmark', 'visit', 'public'],
      items: judged('优', {
        'budget-measure': ['良', '污水管网按平均管径测算，个别村地形复杂。'],
        'cost-control': ['良', ''],
        'goal-attainable': ['良', ''],
        'plan-conditions': ['中', '6个村的施工图尚未完成审查。'],
        'fund-capacity': ['良', '分两年安排更为稳妥。'],
      }),
      experts: [
        {
          name: '袁高工',
          affiliation: '市城乡规划设计院 高级工程师',
          conclusion: 'support',
          opinion: '村庄排序有摸排台账，道路和管网同步施工可避免重复开挖。',
        },
        {
          name: '董教授',
          affiliation: '省农业大学资源与环境学院 教授',
          conclusion: 'support',
          opinion: '管网应优先安排靠近水源地的村，建议补充终端处理的衔接方案。',
        },
      ],
      process: '9月20日至10月15日实地查看32个村，入户调查640户，召开专家论证会两次。',
      summary: '项目受益面广，测算依据较充分，目标清晰，建议予以支持；6个村待施工图审查完成后开工。',
      problems: '施工图审查进度不一；终端处理设施的衔接需进一步明确。',
    },
  },
]
