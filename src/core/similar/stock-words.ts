/**
 * Words of which every target is full, and which a copyist changes first: they find no copy. Left out of what is hashed
 * (not of what is verified): what is left, 社区工作者培训 or 农村危桥, is what a text is about. Read off the goals and
 * indicators of real targets; 占…的比例, 验收合格的, 按照要求及时完成, 进一步提高 stand in nearly all of them.
 */
export const STOCK_WORDS: readonly string[] = [
  // verbs of any work
  '完成', '开展', '实现', '推进', '推动', '促进', '提高', '提升', '增强', '改善', '加强', '完善', '保障', '保证', '确保', '达到', '落实', '做好', '进行', '通过', '实施', '用于', '按照', '根据',
  // words of degree and time
  '进一步', '切实', '有效', '持续', '全面', '及时', '不断', '积极', '充分', '严格', '认真', '重点', '相关', '有关', '各项', '各类', '全年', '年内', '年度', '本年度', '当年',
  // words of any indicator
  '数量', '总数', '人数', '次数', '个数', '比例', '占比', '比率', '情况', '程度', '变化', '水平', '指标', '合格', '验收', '任务', '工作', '项目', '资金', '经费', '要求',
  // words that only join
  '以及', '或者', '其中', '的', '了', '和', '与', '及', '并', '等', '为', '以', '对', '使', '在', '将', '由', '占', '率', '数',
]
