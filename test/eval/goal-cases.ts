/**
 * Goals, purposes and duties of many fields, written before the rules that read them: each says which code it
 * must draw, or must not. The first run of the rules over them, before anything was mended, is described in
 * goal-cases.test.ts.
 */
import type { RuleCode } from '#core/rules/catalogue.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { row, statement, subGoal, targets } from '../support/targets.ts'

export type GoalCase = {
  readonly code: RuleCode
  readonly fires: boolean
  readonly what: string
  readonly document: TargetDocument
}

const rows = (
  ...names: readonly (readonly [level2: string, name: string, value: string, description?: string])[]
) => names.map(([level2, name, value, description]) => row(level2, name, description ?? null, value))

/** A department with its overall goal; its projects are only there where their names matter. */
const overall = (
  unit: string,
  overallGoal: string,
  projects: readonly Partial<Project>[] = [{}],
): TargetDocument =>
  targets(
    projects.map((one) => ({ unit: { code: '305001', name: unit }, ...one })),
    { statement: statement({ overallGoal }) },
  )

const one = (unit: string, more: Partial<Project>): TargetDocument =>
  targets([{ unit: { code: '305001', name: unit }, ...more }])

const money = (total: string) => ({ total, fiscal: total, other: '0' })

const must = (code: RuleCode, what: string, document: TargetDocument): GoalCase => ({
  code,
  fires: true,
  what,
  document,
})
const mustNot = (code: RuleCode, what: string, document: TargetDocument): GoalCase => ({
  code,
  fires: false,
  what,
  document,
})

const EDUCATION =
  '2025年全县教育系统将坚持立德树人，推进义务教育优质均衡发展，改善农村学校办学条件，提高教师队伍素质，办好人民满意的教育。'
const HEALTH_FIGURES =
  '全年为65岁以上老年人免费体检3.2万人，适龄儿童国家免疫规划疫苗接种率达到90%以上，家庭医生签约服务覆盖率达到75%。'
const PARTY =
  '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实党的二十大精神，全面加强党的政治建设。一是严格落实全面从严治党主体责任，签订党风廉政建设责任书。二是加强党员干部思想政治教育，严格执行中央八项规定精神，持续纠治“四风”。三是强化廉洁教育，组织观看警示教育片，筑牢拒腐防变的思想防线。'

export const GOAL_CASES: readonly GoalCase[] = [
  // 总体绩效目标 with or without figures
  must('overall-goal-not-quantified', '教育局：只有方向', overall('某县教育局', EDUCATION)),
  must(
    'overall-goal-not-quantified',
    '住建局：年份和文号不算数',
    overall(
      '某县住房和城乡建设局',
      '按照冀建〔2024〕12号文件要求，2025年继续推进老旧小区改造，加强建筑市场监管，提升城市品质。',
    ),
  ),
  must(
    'overall-goal-not-quantified',
    '公安局：“两个”“一体化”不算数',
    overall(
      '某县公安局',
      '深入推进“两队一室”警务改革和合成作战一体化建设，严厉打击各类违法犯罪，确保社会大局稳定。',
    ),
  ),
  mustNot('overall-goal-not-quantified', '卫健局：人数和比率', overall('某县卫生健康局', HEALTH_FIGURES)),
  mustNot(
    'overall-goal-not-quantified',
    '水利局：中文数字带量词',
    overall('某县水利局', '完成三座小型水库除险加固，新打机井四十眼，保障农村饮水安全。'),
  ),
  mustNot(
    'overall-goal-not-quantified',
    '农业农村局：亩数',
    overall('某县农业农村局', '新建高标准农田2.5万亩，粮食播种面积稳定在68万亩以上。'),
  ),

  // 分项绩效目标
  must(
    'subgoal-not-structured',
    '民政局：只有三句话',
    targets([{}], {
      statement: statement({
        subGoals: [
          subGoal({ goal: '落实最低生活保障制度' }),
          subGoal({ goal: '加强养老服务体系建设' }),
          subGoal({ goal: '做好殡葬管理' }),
        ],
      }),
    }),
  ),
  mustNot(
    'subgoal-not-structured',
    '文旅局：目标和指标俱全',
    targets([{}], {
      statement: statement({
        subGoals: [
          subGoal({
            title: '公共文化服务',
            goal: '免费开放图书馆、文化馆',
            indicators: '送戏下乡≥120场，图书馆接待读者≥5万人次',
          }),
        ],
      }),
    }),
  ),
  must(
    'subgoal-not-quantified',
    '交通局：指标都是“有所提高”',
    targets([{}], {
      statement: statement({
        subGoals: [
          subGoal({
            title: '农村公路',
            goal: '改善出行条件',
            indicators: '公路养护水平、路况优良率均有提高。',
          }),
          subGoal({ title: '道路运输', goal: '规范运输市场', indicators: '运输服务质量明显提升。' }),
        ],
      }),
    }),
  ),
  mustNot(
    'subgoal-not-quantified',
    '交通局：指标有数',
    targets([{}], {
      statement: statement({
        subGoals: [
          subGoal({
            title: '农村公路',
            goal: '改善出行条件',
            indicators: '养护县乡公路320公里，优良路率≥85%。',
          }),
          subGoal({ title: '道路运输', goal: '规范运输市场', indicators: '群众满意度达到九成。' }),
        ],
      }),
    }),
  ),
  must(
    'subgoal-is-purpose',
    '街道：分项目标就是用途',
    targets(
      [
        { name: '创城经费', purpose: '制作宣传展板、条幅，维护社区宣传栏' },
        { name: '防汛经费', purpose: '购置雨衣、雨鞋、沙袋等防汛物资' },
        { name: '信访经费', purpose: '辖区内人民调解和矛盾隐患摸排工作' },
      ],
      {
        statement: statement({
          subGoals: [
            subGoal({ title: '创城经费', goal: '用于制作宣传展板、条幅，维护社区宣传栏。' }),
            subGoal({ title: '防汛经费', goal: '购置雨衣、雨鞋、沙袋等防汛物资费用' }),
            subGoal({ title: '信访经费', goal: '辖区内人民调解和矛盾隐患摸排工作。' }),
          ],
        }),
      },
    ),
  ),
  mustNot(
    'subgoal-is-purpose',
    '街道：分项目标说结果',
    targets(
      [
        { name: '创城经费', purpose: '制作宣传展板、条幅' },
        { name: '防汛经费', purpose: '购置防汛物资' },
      ],
      {
        statement: statement({
          subGoals: [
            subGoal({ title: '创城经费', goal: '创城测评达标，群众知晓率达到95%' }),
            subGoal({ title: '防汛经费', goal: '汛期无人员伤亡，险情2小时内处置' }),
          ],
        }),
      },
    ),
  ),

  // 总体目标: duties, off topic
  must(
    'goal-is-duty-list',
    '司法局：职责罗列',
    overall(
      '某县司法局',
      '负责拟订全县法治建设规划；负责行政复议和应诉工作；指导管理社区矫正工作；负责公共法律服务体系建设；承担普法宣传工作；指导人民调解工作；监督管理律师、公证工作；完成县委、县政府交办的其他任务。',
    ),
  ),
  must(
    'goal-is-duty-list',
    '应急管理局：贯彻、组织、指导、协调',
    overall(
      '某区应急管理局',
      '贯彻执行国家应急管理法律法规。组织编制全区应急总体预案。指导协调安全生产类、自然灾害类突发事件应急救援。承担区应对较大灾害指挥部工作。负责消防管理有关工作。组织指导协调森林防火工作。',
    ),
  ),
  mustNot(
    'goal-is-duty-list',
    '应急管理局：说结果',
    overall(
      '某区应急管理局',
      '全年生产安全事故起数和死亡人数双下降，组织综合演练2场，培训企业安全管理人员600人，重大隐患整改率100%。',
    ),
  ),
  mustNot('goal-is-duty-list', '教育局：说方向', overall('某县教育局', EDUCATION)),
  mustNot(
    'goal-is-duty-list',
    '职责之后有年度目标',
    overall(
      '某县统计局',
      '负责组织实施全县统计调查。2025年完成第五次经济普查数据开发，发布统计分析48篇，数据质量抽查差错率控制在1‰以内，服务县委决策采用专报12期。',
    ),
  ),
  must('overall-goal-off-topic', '水利局只写党建', overall('某县水利局', PARTY)),
  must('overall-goal-off-topic', '市场监管局只写廉政', overall('某区市场监督管理局', PARTY)),
  mustNot('overall-goal-off-topic', '组织部的党建就是本职', overall('中共某县委组织部', PARTY)),
  mustNot('overall-goal-off-topic', '纪委监委的廉政就是本职', overall('中共某县纪律检查委员会', PARTY)),
  mustNot(
    'overall-goal-off-topic',
    '卫健局：先写党建再写业务',
    overall(
      '某县卫生健康局',
      `${PARTY}四是提升基层医疗服务能力，推进紧密型县域医共体建设，强化疾病预防控制，做好基本公共卫生服务和妇幼保健。`,
    ),
  ),
  mustNot('overall-goal-off-topic', '不知道是什么部门', overall('某县铁北综合服务中心', PARTY)),

  // 用途
  must(
    'purpose-generic',
    '医院：保障正常运转',
    one('某县中医院', { name: '业务经费', purpose: '保障单位正常运转' }),
  ),
  must(
    'purpose-generic',
    '公安局：确保工作正常开展',
    one('某县公安局', { name: '辅警管理工作经费', purpose: '确保辅警管理工作正常开展。' }),
  ),
  must(
    'purpose-generic',
    '水利局：工作需要',
    one('某县水利局', { name: '河长制专项', purpose: '用于保障河长制各项工作顺利开展' }),
  ),
  mustNot(
    'purpose-generic',
    '学校：说明了买什么',
    one('某县第一中学', { name: '公用经费', purpose: '支付水电费、取暖费、教学耗材，保障学校正常运转' }),
  ),
  mustNot(
    'purpose-generic',
    '民政局：说明了发给谁',
    one('某县民政局', { name: '高龄津贴', purpose: '为80周岁以上老人按月发放高龄津贴' }),
  ),
  mustNot(
    'purpose-generic',
    '水务：河道清淤',
    one('某县水利局', { name: '河道治理', purpose: '滦河支流清淤3.2公里、护坡加固' }),
  ),

  // 目标只说付钱
  must(
    'goal-is-expenditure',
    '住建局：支付工程款',
    one('某县住房和城乡建设局', { goals: ['按时支付工程款'] }),
  ),
  must(
    'goal-is-expenditure',
    '街道：费用的支付',
    one('某街道办事处', { goals: ['物业服务费的支付', '提升居民满意度'] }),
  ),
  must(
    'goal-is-expenditure',
    '教育局：资金全部拨付到位',
    one('某县教育局', { goals: ['项目资金全部拨付到位'] }),
  ),
  mustNot(
    'goal-is-expenditure',
    '民政局：发放补贴给人',
    one('某县民政局', { goals: ['为3200名残疾人按月发放两项补贴'] }),
  ),
  mustNot(
    'goal-is-expenditure',
    '住建局：工程完工',
    one('某县住房和城乡建设局', { goals: ['改造老旧小区6个，支付工程款后惠及居民1200户'] }),
  ),
  mustNot(
    'goal-is-expenditure',
    '医保局：降低支付比例',
    one('某县医疗保障局', { goals: ['住院医保支付比例稳定在70%左右'] }),
  ),

  // 目标远大于资金
  must(
    'goal-exceeds-money',
    '5万元全面振兴',
    one('某镇人民政府', {
      name: '驻村工作经费',
      budget: money('5'),
      goals: ['全面推进乡村振兴，实现农业农村现代化'],
    }),
  ),
  must(
    'goal-exceeds-money',
    '3万元彻底改善环境',
    one('某街道办事处', {
      name: '环境整治经费',
      budget: money('3'),
      goals: ['彻底解决辖区环境污染问题，打造全国一流宜居城市'],
    }),
  ),
  mustNot(
    'goal-exceeds-money',
    '5万元办两场培训',
    one('某镇人民政府', {
      name: '培训经费',
      budget: money('5'),
      goals: ['举办农民技术培训2期，培训100人，助力乡村振兴'],
    }),
  ),
  mustNot(
    'goal-exceeds-money',
    '大额资金',
    one('某县农业农村局', {
      name: '乡村振兴衔接资金',
      budget: money('8600'),
      goals: ['全面推进乡村振兴，建设和美乡村30个'],
    }),
  ),

  // 超出职责
  must(
    'outside-duties',
    '卫健局修公路',
    targets(
      [
        { unit: { code: '1', name: '某县卫生健康局' }, name: '乡镇卫生院能力提升' },
        {
          unit: { code: '1', name: '某县卫生健康局' },
          name: '农村公路养护工程',
          purpose: '县乡公路路面修补和养护',
        },
      ],
      { statement: statement({ overallGoal: HEALTH_FIGURES }) },
    ),
  ),
  must(
    'outside-duties',
    '教育局搞畜牧防疫',
    targets(
      [
        { unit: { code: '1', name: '某县教育局' }, name: '校舍维修' },
        {
          unit: { code: '1', name: '某县教育局' },
          name: '畜禽疫病强制免疫',
          purpose: '购买动物疫苗，支付防疫员补助',
        },
      ],
      { statement: statement({ overallGoal: EDUCATION }) },
    ),
  ),
  mustNot(
    'outside-duties',
    '卫健局办培训',
    targets(
      ['乡村医生培训', '驻村工作队经费', '信息化运维', '办公楼维修'].map((name) => ({
        unit: { code: '1', name: '某县卫生健康局' },
        name,
      })),
      { statement: statement({ overallGoal: HEALTH_FIGURES }) },
    ),
  ),
  mustNot(
    'outside-duties',
    '街道什么都管',
    targets(
      ['防汛经费', '计生经费', '道路维修'].map((name) => ({
        unit: { code: '1', name: '某街道办事处' },
        name,
      })),
      { statement: statement({ overallGoal: '做好社区治理' }) },
    ),
  ),
  mustNot(
    'outside-duties',
    '总体目标里写明了',
    targets(
      ['校园道路维修', '农村公路养护工程'].map((name) => ({ unit: { code: '1', name: '某县教育局' }, name })),
      { statement: statement({ overallGoal: `${EDUCATION}受县政府委托代管农村公路养护。` }) },
    ),
  ),

  // 资金与任务
  must(
    'money-task-mismatch',
    '2万元修5公里路',
    one('某镇人民政府', {
      name: '道路硬化',
      budget: money('2'),
      purpose: '硬化村内道路',
      indicators: rows(['数量指标', '硬化道路长度', '5公里'], ['成本指标', '总成本', '≤2万元']),
    }),
  ),
  must(
    'money-task-mismatch',
    '0.5万元配齐服务站',
    one('某街道办事处', {
      name: '服务站建设',
      budget: money('0.5'),
      purpose: '购置电脑、打印机、空调、沙发、会议桌、文件柜，制作展板',
    }),
  ),
  must(
    'money-task-mismatch',
    '10万元建1000亩高标准农田',
    one('某县农业农村局', {
      name: '高标准农田建设',
      budget: money('10'),
      indicators: rows(['数量指标', '新建高标准农田面积', '≥1000亩']),
    }),
  ),
  mustNot(
    'money-task-mismatch',
    '200万元修5公里路',
    one('某镇人民政府', {
      name: '道路硬化',
      budget: money('200'),
      indicators: rows(['数量指标', '硬化道路长度', '5公里']),
    }),
  ),
  mustNot(
    'money-task-mismatch',
    '3万元买三台电脑',
    one('某街道办事处', { name: '设备购置', budget: money('3'), purpose: '购置电脑3台、打印机1台' }),
  ),
  mustNot(
    'money-task-mismatch',
    '维修设备不是购置',
    one('某街道办事处', {
      name: '设备维护',
      budget: money('0.3'),
      purpose: '电脑、打印机、空调、沙发维修维护',
    }),
  ),
  mustNot(
    'money-task-mismatch',
    '管护里程不是新建',
    one('某镇人民政府', {
      name: '道路保洁',
      budget: money('6'),
      indicators: rows(['数量指标', '道路保洁长度', '120公里']),
    }),
  ),

  // 指标覆盖
  must(
    'indicator-coverage',
    '人社：四项用途只有一项有指标',
    one('某县人力资源和社会保障局', {
      name: '就业服务经费',
      purpose: '主要用于职业技能培训、创业大赛、零工市场建设、招聘会等',
      indicators: rows(['数量指标', '招聘会场次', '≥12场'], ['社会效益指标', '达成就业意向人数', '≥800人']),
    }),
  ),
  must(
    'indicator-coverage',
    '公安：装备和线路都没有指标',
    one('某县公安局', {
      name: '技防建设',
      purpose: '购置执法记录仪、视频专线租赁、看守所伙食费',
      indicators: rows(['数量指标', '开展反诈宣传次数', '≥10次'], ['成本指标', '项目总成本', '≤50万元']),
    }),
  ),
  mustNot(
    'indicator-coverage',
    '培训：讲课费场地费都属于培训',
    one('某县委党校', { name: '干部培训', purpose: '支付讲课费、场地费和资料费' }),
  ),
  mustNot(
    'indicator-coverage',
    '各项用途都有指标',
    one('某县民政局', {
      name: '养老服务',
      purpose: '发放高龄津贴、建设社区食堂、培训养老护理员',
      indicators: rows(
        ['数量指标', '高龄津贴发放人数', '≥5200人'],
        ['数量指标', '新建社区食堂', '≥3个'],
        ['数量指标', '培训护理员人数', '≥120人'],
      ),
    }),
  ),
  mustNot(
    'indicator-coverage',
    '单一用途',
    one('某县水利局', {
      name: '水库除险加固',
      purpose: '对3座小型水库进行除险加固',
      indicators: rows(['数量指标', '除险加固水库数量', '3座']),
    }),
  ),
  must(
    'goal-indicator-gap',
    '目标说培训，指标没有',
    one('某县文化广电和旅游局', {
      name: '文化惠民',
      purpose: '送戏下乡',
      goals: ['送戏下乡120场', '培训基层文艺骨干200名'],
      indicators: rows(['数量指标', '送戏下乡场次', '≥120场'], ['服务对象满意度指标', '群众满意度', '≥90%']),
    }),
  ),
  mustNot(
    'goal-indicator-gap',
    '目标都有指标',
    one('某县文化广电和旅游局', {
      name: '文化惠民',
      purpose: '送戏下乡',
      goals: ['送戏下乡120场', '提升群众满意度'],
      indicators: rows(['数量指标', '送戏下乡场次', '≥120场'], ['服务对象满意度指标', '群众满意度', '≥90%']),
    }),
  ),
  mustNot(
    'goal-indicator-gap',
    '效果目标由效益指标反映',
    one('某区城市管理局', {
      name: '绿化养护',
      purpose: '公园绿地养护',
      goals: ['养护公园绿地50万平方米', '美化城市环境'],
      indicators: rows(['数量指标', '绿地养护面积', '≥50万平方米'], ['生态效益指标', '城市绿化环境', '改善']),
    }),
  ),
]
