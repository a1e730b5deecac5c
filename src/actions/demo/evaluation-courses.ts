/**
 * What the evaluations of the demonstration found: a county that does not exist, in words as people there
 * would write them.
 */

export type EvaluationCourse = {
  /** A project or a policy, by its name; null: the department as a whole. */
  readonly project: string | null
  /** Of the points that are judged, in %. */
  readonly quality: number
  /** The item about which the experts do not agree. */
  readonly disputed?: string
  readonly asks: string
  readonly answers: string
  /** Handed in with the answer, where a department is evaluated. */
  readonly paper?: { readonly file: string; readonly lines: readonly string[] }
  readonly opinions: readonly [string, string, string]
  readonly work: string
  readonly achievements: string
  readonly problems: string
  readonly advice: string
  readonly objections: readonly {
    readonly said: string
    readonly accepted: boolean
    readonly reason: string
  }[]
  /** Points that one item gets after the feedback. */
  readonly raised?: { readonly item: string; readonly by: string; readonly reason: string }
  readonly rectify: readonly { readonly problem: string; readonly requirement: string }[]
}

export const FINANCE_COURSES: readonly EvaluationCourse[] = [
  {
    project: '杨营镇高标准农田建设',
    quality: 78,
    disputed: 'effects',
    asks: '请提供分标段竣工验收报告、工程量清单和灌溉用水台账。',
    answers: '三个标段的验收报告和工程量清单已挂在项目佐证材料中，用水台账自9月起建立。',
    opinions: [
      '建设内容完成，亩均节水没有基线数据，效益难以核实。',
      '渠道衬砌质量合格，两处机井未配套计量设施。',
      '支付手续完整，管护经费没有落实到村。',
    ],
    work: '评价组查阅项目资料，现场抽查12个地块、4眼机井，访谈种植户36人。',
    achievements: '高标准农田按设计完成，田间道路通行和排灌条件明显改善，受访农户满意度较高。',
    problems:
      '一是节水、增产指标没有基线，自评按预计数填报；二是两处机井未装计量设施；三是管护责任和经费未落实。',
    advice: '补测节水和增产数据，配齐计量设施；明确村级管护主体，将管护经费列入下年预算。',
    objections: [
      {
        said: '机井计量设施已于评价期间完成招标，建议不再列为问题。',
        accepted: false,
        reason: '评价期末设施尚未安装，问题保留，整改完成后销号。',
      },
      { said: '管护协议已签订，请核对。', accepted: true, reason: '补充提供了8个村的管护协议，予以采纳。' },
    ],
    raised: { item: 'conduct', by: '0.50', reason: '采纳反馈：8个村的管护协议已签订' },
    rectify: [
      { problem: '两处机井未配套计量设施', requirement: '完成安装并提供照片和验收单' },
      { problem: '节水、增产指标没有基线数据', requirement: '补测基线，调整下年指标值' },
    ],
  },
  {
    project: '业务骨干能力提升培训',
    quality: 90,
    asks: '请提供培训签到表和考核成绩。',
    answers: '五期培训的签到表和考核成绩已归档，可在佐证材料中查阅。',
    opinions: ['培训组织规范，目标值定得偏低。', '课程与岗位结合较紧。', '经费使用合规，单价低于标准。'],
    work: '评价组核对签到、考核和经费资料，回访学员40人。',
    achievements: '培训按计划完成，考核合格率高，学员评价好。',
    problems: '年初目标按上年实际数的七成设定，不能反映工作量。',
    advice: '按近三年平均数设定目标，增加培训后岗位应用的指标。',
    objections: [],
    rectify: [],
  },
]

export const DEPARTMENT_COURSES: readonly EvaluationCourse[] = [
  {
    project: '东泉乡农作物秸秆综合利用',
    quality: 74,
    asks: '请提供秸秆离田的过磅单和补贴发放表。',
    answers: '过磅单按收储点装订，补贴发放表已公示并挂在佐证材料中。',
    opinions: [
      '过磅单缺少两个收储点，利用量按面积折算。',
      '收储设施闲置时间较长。',
      '补贴发放公示到位，合同归档不完整。',
    ],
    work: '评价组核对过磅单、补贴发放表，走访3个收储点和22户农户。',
    achievements: '秸秆离田利用按计划完成，露天焚烧火点比上年减少，补贴全部发放到户。',
    problems:
      '一是两个收储点没有过磅单，完成数量按面积折算；二是收储设施全年使用不足两个月；三是收储合同归档不完整。',
    advice: '统一使用过磅数据，收储设施错季利用，补齐合同档案。',
    objections: [
      {
        said: '两个收储点使用地磅联网系统，数据可以导出，请重新核对。',
        accepted: false,
        reason: '导出数据的时间段不完整，按核实数计分。',
      },
    ],
    rectify: [{ problem: '两个收储点没有过磅单', requirement: '下年起全部使用过磅数据，并补齐上年联网记录' }],
  },
  {
    project: '安澜县农业保险保费补贴',
    quality: 93,
    asks: '请提供承保清单和理赔明细。',
    answers: '承保机构提供的清单和理赔明细已挂在佐证材料中。',
    opinions: ['承保、理赔数据一致，赔付及时。', '险种覆盖面比上年扩大。', '保费补贴拨付有依据。'],
    work: '评价组将承保清单与种植面积核对，抽查理赔案卷30份。',
    achievements: '主要粮食作物承保面积达到目标，理赔平均用时缩短，农户满意。',
    problems: '特色险种宣传不够，参保率低于预期。',
    advice: '加强特色险种宣传，把参保率列入下年指标。',
    objections: [],
    rectify: [],
  },
]

/** 部门整体绩效评价. */
export const DEPARTMENT_COURSE: EvaluationCourse = {
  project: null,
  quality: 86,
  disputed: 'sustainable',
  asks: '请提供年度重点工作台账、编制批复和“三公”经费决算。',
  answers: '见所附材料清单；编制批复和决算报表可到办公室查阅原件。',
  paper: {
    file: '部门整体绩效评价材料清单.txt',
    lines: [
      '安澜县农业农村局部门整体绩效评价材料清单（演示）',
      '1. 年度重点工作任务台账（42项，完成40项）',
      '2. 机构编制批复（编制86人，实有83人）',
      '3. “三公”经费决算（低于预算6.2%）',
      '4. 服务对象满意度调查报告（有效问卷512份）',
    ],
  },
  opinions: [
    '重点工作完成较好，有两项跨年。',
    '项目管理总体规范，个别项目前期准备不足。',
    '预算执行前低后高，结转偏多。',
  ],
  work: '评价组查阅部门预决算、年度工作总结和项目自评、评价结果，召开座谈会两次，回收服务对象问卷512份。',
  achievements:
    '年度重点工作42项完成40项，粮食播种面积和产量达到上级下达任务，公用经费和“三公”经费控制在预算以内，服务对象总体满意。',
  problems:
    '一是部分项目前期准备不足，上半年支出进度偏慢；二是两项重点工作跨年完成；三是项目结果应用于预算安排的机制尚未健全。',
  advice: '提前开展项目储备和招标准备；按季通报支出进度；把项目评价结果与科室预算挂钩。',
  objections: [
    {
      said: '两项跨年工作系上级年中下达，建议酌情计分。',
      accepted: true,
      reason: '提供了上级下达文件，予以采纳。',
    },
  ],
  raised: { item: 'key-work', by: '1.00', reason: '采纳反馈：两项任务为上级年中下达' },
  rectify: [
    {
      problem: '部分项目前期准备不足，上半年支出进度偏慢',
      requirement: '建立项目前期准备清单，6月底前支出进度达到序时进度',
    },
  ],
}
