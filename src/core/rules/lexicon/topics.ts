/**
 * Words by which a benefit is told: economic, social, ecological, lasting. Wide where their absence speaks (a 生态效益
 * row without one of them speaks of something else), narrow where their presence does.
 */

/** Income, output, saving, growth: money made or spared. Example: 带动农民人均增收 ≥320元. */
export const ECONOMIC_WORDS: readonly string[] = [
  '经济', '收入', '增收', '收益', '效益', '产值', '产量', '产能', '产出', '税', '利润', '盈利', '营收', '营业', '销售', '销量', '消费', '投资', '引资', '招商', '到位资金', '签约', '出口', '进出口', '贸易', '损失',
  '成本', '节约', '节省', '节支', '节本', '费用', '支出', '资金', '资产', '财产', '价格', '价值', '增值', '融资', '贷款', '零售', '成交', '订单', '产销', '存款', '贴息', '客单', '金额', '租金', '交易', '亩产', '单产', '增产', '致富', '负担', '减负', '减免', '工资', '薪', '债务', '出租', 'GDP', '生产总值', '增加值',
]

/** Actors and fields of the economy: they leave room for an economic reading and make none. Example: 参会企业户数. */
export const ECONOMIC_FIELDS: readonly string[] = [
  '电商', '市场', '企业', '畜禽', '存栏', '出栏', '单产', '亩产', '产业', '农产品', '粮食', '亩均', '客流', '旅游', '游客', '贫困', '脱贫', '待遇', '财政', '基金', '入住率', '利用率', '周转', '带动', '拉动', '购买', '采购', '供给', '岗位', '就业',
]

/** Order, knowledge, mood, services: what no economist counts. Example: 政策知晓率. */
export const SOCIAL_WORDS: readonly string[] = [
  '知晓', '普及', '意识', '素质', '素养', '稳定', '和谐', '治安', '安全感', '幸福感', '获得感', '归属感', '认同', '凝聚力', '战斗力', '公信力', '影响力', '形象', '风气', '文明', '信访', '上访', '纠纷', '投诉', '宣传',
  '服务水平', '服务能力', '治理能力', '治理水平', '公平', '公正', '法治', '普法', '人才队伍', '就业率', '入学率', '升学率', '巩固率', '供养率', '参保率', '参与率', '受益人口', '出行', '方便', '便利', '便民', '健康', '积极性', '精神', '文化生活', '遵守', '自觉性',
]

/** Air, water, soil, waste, energy, green. Example: 二氧化硫排放削减量. */
export const ECOLOGICAL_WORDS: readonly string[] = [
  '生态', '环境', '环保', '环卫', '绿', '污染', '排放', '减排', '排污', '污水', '废', '垃圾', '空气', '大气', '水质', '水体', '水环境', '水土', '水源', '流域', '河道', '河湖', '湖', '灌溉', '水量', '水位', '供水', '径流', '湿地', '海洋', '土壤', '耕地', '地力', '退化',
  '森林', '林', '草', '树', '植被', '造林', '苗木', '花卉', '动物', '鸟', '鱼', '渔业', '水生', '线虫', '疫木', '有害生物', '虫害', '病虫', '野生', '种群', '栖息', '矿山', '岸线', '海岸', '滩涂', '焚烧', '火点', '新能源', '光伏', '风电', '充电', '物种', '生物', '沙', '荒漠', '石漠', '节能', '能耗', '耗能', '能源', '采暖', '供热', '煤', '燃气', '电耗', '节电', '用电', '节水', '用水', '水资源', '节纸', '用纸', '纸', '耗材', '损耗', '低碳', '碳',
  '粉尘', '扬尘', '尘', '噪声', '噪音', '异味', '油烟', '尾气', '烟', 'PM', '臭氧', '二氧化', '氨氮', 'COD', '化学需氧量', '秸秆', '粪', '畜禽', '化肥', '农药', '农膜', '厕', '清洁', '洁净', '保洁', '卫生', '整洁', '美化', '净化', '景观', '脏乱', '市容', '村容', '面貌',
  '自然', '地下水', '超采', '循环', '再生', '回收', '资源化', '无害化', '危险废物', '光污染', '辐射', '气候', '温室', '人居', '宜居', '蓝天', '碧水', '净土', '泥沙', '养殖尾水', '黑臭',
]

/** Surroundings that are no nature: 营商环境 is a matter of the economy, 用工环境 of society. */
export const OTHER_ENVIRONMENTS: readonly string[] = ['用工', '营商', '社会', '办公', '办学', '办案', '学习', '教学', '市场', '发展', '投资', '法治', '网络', '消费', '就业', '育人', '创业', '创新', '执法', '服务', '工作', '政治', '人文', '安全', '经营', '金融']

/** A project of the environment: its own indicators may name a thing that no list knows. */
export const ENVIRONMENTAL_PROJECTS: readonly string[] = ['生态', '环境', '环保', '污染', '湿地', '森林', '林业', '造林', '绿化', '草原', '古树', '河湖', '河道', '流域', '水土', '大气', '垃圾', '污水', '节能', '矿山', '海洋', '秸秆', '清洁取暖', '散煤', '自然保护', '线虫', '有害生物', '病虫', '增殖放流', '野生']

/** What stays after the year: institutions, mechanisms, lifetimes, people. Example: 管护机制健全. */
export const LASTING_EFFECT_WORDS: readonly string[] = [
  '持续', '长效', '长期', '长远', '长久', '永久', '机制', '制度', '体系', '后续', '管护', '常态', '年限', '寿命', '有效期', '使用期', '服务期', '队伍', '人才', '培养', '传承', '可持续', '今后', '未来', '未来发展', '延长', '稳定运行', '良性', '动态',
]

/** A 满意度 row speaks of somebody's opinion. */
export const OPINION_WORDS: readonly string[] = ['满意', '评价', '认可', '好评', '投诉', '测评', '评议', '反馈', '意见', '口碑', '获得感', '幸福感', '认同', '支持率', '回访', '配合', '赞成', '受欢迎', '点赞']

/** Products whose quality is the public's good: their 合格率 stands rightly under 社会效益. */
export const PUBLIC_GOODS: readonly string[] = ['食品', '药品', '水', '农产品', '产品', '商品', '体质', '视力', '空气', '疫苗', '特种设备', '消防']
