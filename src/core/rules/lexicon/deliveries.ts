/**
 * Things a purpose or goal promises that an indicator can count, with the other words by which an indicator may name
 * them. A promise that no indicator speaks of by any of them is not covered.
 */
export type Delivery = {
  /** As purposes and goals promise it. */
  readonly promised: readonly string[]
  /** Words of an indicator that would measure it, besides those promised. */
  readonly measured: readonly string[]
  readonly example: string
}

export const DELIVERIES: readonly Delivery[] = [
  { promised: ['培训'], measured: ['学员', '参训', '授课', '讲课', '课程', '办班', '班次', '学时', '讲座', '教学'], example: '组织帮扶责任人培训' },
  { promised: ['换届'], measured: ['选举', '改选'], example: '筹备路南区志愿者协会换届' },
  { promised: ['体检', '孕前检查'], measured: ['检查人数', '检查人次', '健康检查', '筛查'], example: '65岁以上老年人免费体检' },
  { promised: ['慰问', '走访'], measured: ['送温暖', '看望', '帮扶'], example: '慰问老党员' },
  { promised: ['招聘'], measured: ['引才', '招录', '录用', '引进', '就业意向'], example: '组织招聘会' },
  { promised: ['演练'], measured: ['练兵'], example: '组织防汛应急演练' },
  { promised: ['普查'], measured: ['调查', '采集'], example: '经济普查数据采集' },
  { promised: ['评选'], measured: ['表彰', '获奖', '评出'], example: '精神文明创建评选' },
  { promised: ['报刊', '订阅'], measured: ['杂志', '订购', '刊物', '征订', '书报'], example: '纪检报刊订购' },
  { promised: ['招商'], measured: ['引资', '签约', '拜访企业', '引进', '落地'], example: '开展招商引资活动' },
  { promised: ['工资发放', '发放工资', '人员工资', '工资保险', '人工工资', '工人工资'], measured: ['薪酬', '工资', '报酬', '补贴', '补助', '待遇', '保障人数', '发放'], example: '工人工资发放' },
  { promised: ['委托费', '律师'], measured: ['法律顾问', '法律服务', '案件', '诉讼'], example: '支付律师委托费' },
  { promised: ['党建'], measured: ['党组织', '党员', '党支部', '创A', '支部', '党务'], example: '保障党建工作完成' },
  { promised: ['送戏', '演出'], measured: ['文艺', '场次', '演职'], example: '送戏下乡120场' },
  { promised: ['清淤', '疏浚'], measured: ['河道', '治理长度', '清理'], example: '河道清淤3.2公里' },
  { promised: ['补助', '补贴', '津贴', '抚恤', '救助'], measured: ['享受', '发放', '待遇', '受助', '领取', '奖补', '兑现', '兑付', '资助', '奖励'], example: '高校毕业生、就业困难人员就业补助' },
  { promised: ['聘请老师', '聘请教师', '外聘'], measured: ['教师', '老师', '讲师', '师资'], example: '聘请老师' },
  { promised: ['死亡事故', '责任事故', '安全事故', '零事故'], measured: ['事故', '伤亡', '死亡', '安全生产', '安全责任', '事件'], example: '不发生特种设备死亡事故' },
  { promised: ['体育活动', '文体活动'], measured: ['活动场次', '活动次数', '赛事', '体育'], example: '开展社区文体活动' },
]

/**
 * Words that name no thing of their own in a list of uses: two uses that share only one of them share nothing, and an
 * indicator that has only one of them covers no use.
 */
export const WEAK_USE_WORDS: readonly string[] = [
  // what every use is
  '工作', '项目', '经费', '费用', '资金', '支出', '开支', '用于', '主要', '以及', '其他', '其它', '相关', '有关', '各项', '各类', '各种', '所需', '方面', '内容', '任务', '情况', '产生', '过程', '需要', '日常', '年度', '全年', '区内', '每年', '每月', '按月', '发生',
  // what is done with every thing
  '开展', '组织', '进行', '做好', '完成', '加强', '落实', '保障', '提供', '支付', '发放', '拨付', '购置', '购买', '采购', '制作', '建设', '管理', '维护', '更新', '实施', '举办', '召开', '参加', '承办', '建立', '成立', '打造', '设置', '安排', '使用', '处理', '业务', '定点', '系列', '聘请', '负责', '深入', '广泛', '纳入', '集中', '集中管理', '综合', '控制',
  '服务', '活动', '办公', '质量', '成本', '数量', '完成率', '及时', '时间', '人员', '人数', '标准', '达标',
  // whom everything is for
  '群众', '居民', '党员', '干部', '职工', '社区', '街道', '单位', '部门', '全区', '全县', '全市', '辖区', '我区', '我县', '我市', '基层', '政府', '机关', '农村', '城市', '企业', '村级', '人民', '社会',
]

/** Things of which every project has some: they tell a use only where nothing else does. */
export const WEAK_THINGS_OF_USE: readonly string[] = ['设备', '设施', '物资', '用品', '材料', '物品', '补助', '补贴', '装备', '器材']

/** How an aim begins: what follows is what is hoped for, not what is paid for. */
export const AIM_VERBS: readonly { readonly verb: string; readonly example: string }[] = [
  { verb: '提升', example: '提升群众满意度' }, { verb: '提高', example: '提高办公效率' }, { verb: '确保', example: '确保工作有序开展' },
  { verb: '保证', example: '保证汛期居民生命财产安全' }, { verb: '保障', example: '保障单位正常运转' }, { verb: '促进', example: '促进社区安全' },
  { verb: '推动', example: '推动基层党组织全面进步' }, { verb: '改善', example: '改善社区环境' }, { verb: '增强', example: '增强群众获得感' },
  { verb: '实现', example: '实现教育资源的优化和共享' }, { verb: '营造', example: '营造文明创建氛围' }, { verb: '满足', example: '满足群众需要' },
  { verb: '丰富', example: '丰富党员群众信息需求' }, { verb: '推进', example: '推进重大产业项目落地' }, { verb: '加强', example: '加强全区基层党建工作' },
  { verb: '为', example: '为困难人员提供基本生活保障' }, { verb: '通过', example: '通过财政资金的支持' }, { verb: '按照', example: '按照创城标准' },
  { verb: '按', example: '按标准' }, { verb: '根据', example: '根据上级文件部署' }, { verb: '围绕', example: '围绕区委中心工作' },
  { verb: '紧扣', example: '紧扣重点产业' }, { verb: '使', example: '使社区面貌一新' }, { verb: '让', example: '让居民满意' },
  { verb: '进一步', example: '进一步规范管理' }, { verb: '切实', example: '切实加强领导' }, { verb: '严格', example: '严格落实责任' },
  { verb: '牢固', example: '牢固树立导向' }, { verb: '持续', example: '持续开展招大引强' }, { verb: '解决', example: '解决后顾之忧' },
  { verb: '帮助', example: '帮助他们适应工作' }, { verb: '维护', example: '维护社会稳定' }, { verb: '减少', example: '减少事故' },
  { verb: '降低', example: '降低发案率' }, { verb: '缓解', example: '缓解停车难' }, { verb: '助力', example: '助力乡村振兴' },
  { verb: '全面', example: '全面推进乡村振兴' }, { verb: '巩固', example: '巩固脱贫攻坚成果' }, { verb: '充分', example: '充分发挥作用' },
  { verb: '发挥', example: '发挥战斗堡垒作用' }, { verb: '精心', example: '精心组织实施' }, { verb: '不断', example: '不断提高建设保障水平' },
  { verb: '着力', example: '着力推进项目落地' }, { verb: '扎实', example: '扎实推动各项工作' }, { verb: '积极', example: '积极发挥作用' },
  { verb: '坚持', example: '坚持问题导向' }, { verb: '以', example: '以强化党性教育为重点' },
]

/**
 * Costs by the 支出经济分类 of the 政府收支分类科目 (302 商品和服务支出) and their usual parts: how a task is paid for, and no task
 * of its own that wants an indicator.
 */
export const COST_ITEMS: readonly string[] = [
  '办公费', '印刷费', '咨询费', '手续费', '水费', '电费', '水电费', '邮电费', '邮寄费', '取暖费', '物业费', '物业管理费', '差旅费', '维修费', '维护费', '租赁费', '会议费', '培训费', '招待费', '接待费', '材料费', '专用材料费',
  '劳务费', '委托业务费', '工会经费', '福利费', '交通费', '交通费用', '讲课费', '场地费', '资料费', '住宿费', '伙食费', '餐费', '专家费', '评审费', '宣传费', '燃油费', '保险费', '通讯费', '网络费', '税金', '税费', '办公经费', '办公用品', '日常办公', '补助', '补贴', '奖励', '奖金', '报名费', '服装费', '耗材', '耗材费',
]

/** The end of words for people: a list of those who are served is no list of uses. */
export const PEOPLE_ENDINGS: readonly string[] = [
  '人员', '毕业生', '学生', '老人', '老年人', '儿童', '家庭', '对象', '军人', '农民', '农民工', '妇女', '青年', '患者', '残疾人', '党员', '干部', '职工', '教师', '教授', '学者', '居民', '村民', '群众', '户', '农村', '社区', '街道', '乡镇', '学校',
]
