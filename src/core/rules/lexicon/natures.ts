/**
 * Heads of measures: how the name of an indicator ends, by what it measures. General words of the field, as
 * 财预〔2021〕101号 and the common indicator libraries of ministries use them; each line has an example of its own.
 */

/** Shares that say how much of the task was done, not how well. */
export const COMPLETION_HEADS: readonly string[] = [
  '完成率', '完成比例', '完成度', '完成程度', // 年度任务完成率
  '完成数量占计划比', '占计划比', '计划完成比', '计划比', // 考试完成数量占计划比
  '发放率', '发放比例', // 补贴发放率
  '执行率', '落实率', '实施率', '推进率', '开展率', // 演出计划执行率
  '开班率', '开课率', '开工率', '竣工率', '完工率', // 培训班开班率
  '订阅率', '采购率', '购置率', '配备率', '配置率', '安装率', '投放率', '更换率', // 书报订阅率
  '办理率', '走访率', '慰问率', '送达率', '入户率', // 节日慰问率
  '运行率', '启用率', '到位率', // 装备到位率
]

/** Shares and grades that say how well it was done. */
export const QUALITY_HEADS: readonly string[] = [
  '合格率', '合格比例', '达标率', '优良率', '优良品率', '优质率', '优秀率', '良好率', '好路率', // 工程验收合格率
  '准确率', '正确率', '精准率', '精确率', '无误率', '差错率', '误差率', '返工率', '缺陷率', // 数据准确率
  '完好率', '完整率', '齐全率', '规范率', '规范化率', '标准化率', '有效率', '可用率', '在线率', // 设备完好率
  '通过率', '一次通过率', '取证率', '持证率', '适配率', '掌握率', '及格率', '治愈率', // 竣工验收一次通过率
  '质量', '水质', '工程质量', '服务质量', '合格程度', // 活动质量
]

/** Endings that say when: 补贴发放及时率, 完工时间. */
export const TIME_HEADS: readonly string[] = [
  '及时率', '及时性', '及时程度', '按时率', '准时率', '正点率', '准点率', '按期率', '时效性', // 救助金发放及时率
  '时间', '时限', '期限', '日期', '时长', '工期', '周期', '进度', '时点', '时效', // 完工时间
]

/** Effects without a measure of their own. */
export const EFFECT_HEADS: readonly string[] = ['效果', '成效', '成果', '实效', '影响', '影响力', '作用', '效应']

/**
 * Words by which a row says something about time, wherever they stand. A holiday (节日), a period of life (学前) or a
 * place (期刊) is none.
 */
export const TIME_WORDS: readonly string[] = [
  '及时', '即时', '实时', '适时', '按时', '按期', '按月', '按季', '按年', '按计划安排', '按进度', '如期', '准时', '正点', '准点', '定期', '限时', '超时', '逾期', '延期', '提前', '提速',
  '时间', '时限', '时效', '时长', '时段', '时点', '时序', '期限', '工期', '周期', '日期', '期间', '期内', '到期', '进度', '节点', '实效',
  '年底前', '年末前', '月底前', '月末前', '底完成', '当月', '当日', '当天', '年内', '月内', '日内', '小时', '分钟', '工作日', '天数', '月数', '年限', '截止', '前完成', '之前', '以前', '开始前', '来临前', '到来前', '响应', '等待', '频率', '频次', '频度', '速度', '快速', '高效', '缩短', '起止', '开工', '完工', '竣工', '当期', '本期',
]
/** Periods that say when only in a name: a description says of any count that it is one of the year. */
export const PERIOD_WORDS: readonly string[] = ['年底', '年末', '月底', '月末', '季度', '年度', '当年', '全年', '每年', '每月', '每季', '每周', '每日', '每天', '学期', '汛期', '采暖期', '供暖期']

/** Money on its way: how it comes in and goes out is management of the project, not its output. */
export const FUNDS_WORDS: readonly string[] = ['资金', '经费', '款项', '工程款', '合同款', '货款', '尾款', '预算', '专款', '补助款', '拨款', '用款']
export const FUNDS_HEADS: readonly string[] = [
  '到位率', '拨付率', '支付率', '支出率', '使用率', '执行率', '下达率', '完成率', '发放率', '兑付率', '结算率', '清算率', '拨付到位率', '足额到位率',
  '支付精准率', '支付进度', '拨付进度', '支出进度', '执行进度',
]

/** Money in a name: what a 成本指标 may speak of. */
export const COST_WORDS: readonly string[] = [
  '成本', '费用', '支出', '资金', '经费', '造价', '单价', '价格', '投资', '标准', '工资', '薪酬', '薪', '补贴', '补助', '节约', '节支', '节省', '投入', '金额', '预算',
  '费', '款', '控制数', '开支', '花费', '租金', '奖金', '津贴', '保险', '额度', '总额', '人均', '均价', '定额', '利率', '费率', '贴息', '利息', '折扣',
]

/** Things counted of which fewer is better work: their number is a measure of quality or effect. */
export const FAULT_WORDS: readonly string[] = [
  '事故', '投诉', '差错', '错误', '失误', '故障', '险情', '返工', '缺陷', '伤亡', '死亡', '超标', '舆情', '违规', '违纪', '违法', '案件', '隐患', '问题', '纠纷', '泄露', '泄密', '中断', '漏报', '误报', '扣分',
]

/** Things counted that prove quality: 获奖数量, 专利数. */
export const PROOF_WORDS: readonly string[] = ['获奖', '等奖', '金奖', '奖项', '表彰', '专利', '论文', '创优', '创A', '示范', '认证', '等级', '评级', '星级', '名次', '排名', '成绩', '创建']

/** Durations that are a property of the thing and not of the work: 设备使用年限. */
export const LASTING_WORDS: readonly string[] = ['年限', '寿命', '质保', '保修', '有效期', '无故障', '正常运行', '使用时间', '续航', '开放时间', '服务时间', '营业时间', '值守时间', '供水时间', '在线时长', '学时', '课时']

/** Units in which things, people and events are counted, by what is counted: the 量词 of GB/T and everyday use. */
export const COUNTED_IN = {
  people: ['人', '名', '位', '人次', '万人次', '万人', '千人', '人天', '人日', '亿人次'],
  households: ['户', '家', '户次', '家次', '万户', '万家'],
  events: ['次', '场', '场次', '期', '届', '班次', '批次', '轮次', '批', '轮', '回', '节次', '课时', '学时', '万次', '万场', '亩次', '例次', '剂次', '万剂次'],
  area: ['平方米', '平方公里', '平方千米', '万平方米', '亩', '万亩', '公顷', '㎡', 'm2', 'km2', '平米'],
  length: ['米', '公里', '千米', '延米', '万公里', '海里', '㎞', 'km', 'm'],
  weight: ['吨', '万吨', '公斤', '千克', '克', 'kg', '亿吨'],
  things: ['台', '套', '辆', '台套', '部', '架', '艘', '件', '份', '册', '本', '张', '卷', '篇', '幅', '条', '株', '棵', '头', '只', '盏', '块', '根', '支', '盒', '箱', '瓶', '袋', '桶', '枚', '把', '具', '万件', '万份', '万册', '万条', '万株', '万台', '万张', '万页', '页'],
  places: ['处', '座', '所', '间', '栋', '幢', '村', '社区', '站', '校', '点', '床', '眼', '孔', '井', '标段'],
  plain: ['个', '项', '起', '例', '宗', '类', '种', '万个', '万项', '门', '岗', '岗位', '笔', '单位'],
} as const satisfies Record<string, readonly string[]>
export type Counted = keyof typeof COUNTED_IN

/** What the last word of a count asks for: 培训人数 people, 绿化面积 area. */
export const COUNT_HEADS: readonly (readonly [head: string, counted: Counted])[] = [
  ['人数', 'people'], ['人次数', 'people'], ['人次', 'people'], ['人员数量', 'people'], ['人员数', 'people'], // 参训人数
  ['户数', 'households'], ['家庭数', 'households'], ['企业家数', 'households'], // 受益户数
  ['场次', 'events'], ['场数', 'events'], ['次数', 'events'], ['频次', 'events'], ['期数', 'events'], ['班次', 'events'], // 培训期数
  ['面积', 'area'], // 绿化面积
  ['里程', 'length'], ['长度', 'length'], ['公里数', 'length'], // 养护里程
  ['台数', 'things'], ['套数', 'things'], ['册数', 'things'], ['份数', 'things'], ['件数', 'things'], ['辆数', 'things'], ['株数', 'things'], // 购置册数
  ['人员总数', 'people'], ['学员数量', 'people'], ['军人数量', 'people'], ['教师数量', 'people'], ['学生数量', 'people'], ['群众数量', 'people'], ['职工数量', 'people'], ['干部数量', 'people'], ['儿童数量', 'people'], ['老人数量', 'people'], // 参训学员数量
  ['座数', 'places'], ['处数', 'places'], ['所数', 'places'], ['村数', 'places'], // 维修座数
]
