/**
 * The defaults that every rule set starts from (rule-sets/built-in.ts says what regions and years change). What policy
 * documents are not yet confirmed to say (thresholds, lists of words) is set here and shown as 「待核对」 where a rule rests
 * on it. The lists were made with documents of Hebei.
 */
import type { RuleParameters } from './parameters.ts'

export const DEFAULT_PARAMETERS: RuleParameters = {
  budgetTolerance: '0.005',
  uniformPlanProjects: 3,
  singlePaymentWords: ['质保金', '保证金', '押金', '尾款', '返还', '服务费', '租金', '租赁', '合同', '订阅', '订购', '网络费', '保险费', '一次性'],
  // 88号 names all of them; that 时效 and 成本 may be missing with a reason is a default of this system.
  requiredKinds: [
    { name: 'quantity', kinds: ['quantity'], severity: 'error' },
    { name: 'quality', kinds: ['quality'], severity: 'error' },
    { name: 'timeliness', kinds: ['timeliness'], severity: 'warning' },
    { name: 'cost', kinds: ['cost', 'economic-cost', 'social-cost', 'ecological-cost'], severity: 'warning' },
    { name: 'benefit', kinds: ['economic', 'social', 'ecological', 'sustainability'], severity: 'error' },
    { name: 'satisfaction', kinds: ['satisfaction'], severity: 'error' },
  ],
  leastIndicatorsFrom: '100',
  leastIndicators: 5,
  satisfactionLimit: '100',
  percentageNumbers: ['70', '75', '80', '85', '90', '95', '98', '99', '100'],
  costCoverage: 90,
  singleEventBudget: '5',
  leastSatisfaction: 70,
  highAllowance: '8',
  genericGoalShare: 50,
  unquantifiedShare: 80,
  nearDuplicateFrom: 80,
  resultTolerance: 5,
  unchangedYears: 3,
  // Words of change, degree and keeping: each leaves open how much, and who could check it.
  vagueWords: [
    '提升', '提高', '增强', '增加', '增长', '加强', '加大', '改善', '改进', '优化', '完善', '强化', '扩大', '深化', '推动', '推进', '促进',
    '减少', '降低', '下降', '缩短', '缓解', '保障', '保证', '确保', '维护', '稳定', '持续', '长期', '发展', '进一步', '逐步', '不断',
    '显著', '明显', '有效', '较高', '较好', '良好', '充分', '充足', '充裕', '全面', '基本', '成效', '达成', '达到', '实现', '落实', '到位', '及时', '按时',
    '完成', '坚定', '锤炼', '锻炼', '有力', '积极', '广泛', '影响', '正常运转', '正常运行', '正常开展', '公平公正', '满足', '向好', '好转', '活跃', '浓厚', '和谐',
  ],
  gradeWords: ['优', '优秀', '优良', '良', '良好', '中', '一般', '好', '较好', '很好', '高', '较高', '差', '强', '较强', '大', '较大'],
  // None of them names a paper, a standard or a record that somebody else could open.
  weakBases: [
    '工作实际', '实际工作', '实际情况', '工作情况', '工作需要', '实际需要', '工作安排', '工作要求', '工作计划', '年初计划', '年度计划', '年初预算',
    '计划', '年度工作计划', '历史经验', '经验', '以往经验', '工作经验', '预算指标', '部内指标', '部内标准', '内部标准', '单位标准',
    '市级标准', '省级标准', '区级标准', '县级标准', '上级标准', '国家标准', '行业标准', '相关标准', '相关文件', '有关文件', '相关文件要求',
    '有关文件要求', '文件要求', '上级文件', '上级文件要求', '上级要求', '相关要求', '相关规定', '有关规定', '政策规定', '政策要求', '相关政策', '摸排了解',
    '单位实际', '本单位实际', '常规', '惯例',
  ],
  invalidBases: ['年底实际情况', '年末实际情况', '年终实际情况', '年底实际', '年末实际', '年底完成情况', '年末完成情况', '实际完成情况', '年底结果', '完成情况', '实际完成值'],
  genericGoals: [
    '确保工作顺利进行', '确保工作顺利开展', '保证工作顺利进行', '保障工作顺利进行', '保障工作顺利开展', '工作顺利进行', '工作顺利开展', '确保资金及时拨付',
    '资金及时拨付', '保证资金及时拨付', '确保资金及时到位', '保障工作正常运转', '保障工作正常开展', '保障单位正常运转', '保障单位正常运行',
    '保障机构正常运转', '完成工作任务', '完成各项工作', '完成各项工作任务', '按时完成工作', '按时完成工作任务', '圆满完成工作任务', '确保项目顺利实施',
    '保障项目顺利实施', '完成上级交办的工作', '完成领导交办的工作',
  ],
  templateHints: [
    '由预算部门根据党委政府的施政目标和决策部署', '部门发展规划目标要与政府年度施政目标相衔接', '部门年度发展规划目标要定性与定量描述相结合',
    '主要阐述部门为实现年度绩效目标', '可以根据预测可能存在的问题', '主要阐述', '填报说明', '填写说明', '请在此处', '请填写', '此处填写', '（示例）', '（样例）', '××',
    'XXX', 'xxx',
  ],
  watermarks: ['Evaluation Warning', 'Evaluation Only', 'Created with Aspose', 'Trial Version', 'Unregistered', '试用版', '未注册版本'],
  lowerIsBetter: [
    '投诉', '差错', '错误', '失误', '事故', '死亡', '失业', '损耗', '损失', '空置', '闲置', '逾期', '超支', '违规', '违法', '发案', '发病', '感染', '复发',
    '返贫', '退票', '缺勤', '流失', '故障', '误差', '偏差', '不合格', '不良', '漏', '能耗', '污染', '排放', '占比', '比重', '信访', '上访', '拖欠', '负债', '控制率',
    '变动率', '下降', '降低', '压减', '占预算',
  ],
  acceptedLevel2: ['满意度指标', '服务对象满意度', '社会公众或服务对象满意度指标', '生态环境效益指标', '环境效益指标'],
  dutyTree: false,
}
