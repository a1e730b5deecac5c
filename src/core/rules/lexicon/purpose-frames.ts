/** Phrases of a purpose that only says that work goes on: what is paid for is not in them. */
export const PURPOSE_FRAMES: readonly { readonly phrase: string; readonly example: string }[] = [
  { phrase: '正常运转', example: '保障工作正常运转。' },
  { phrase: '正常运行', example: '保障单位正常运行' },
  { phrase: '正常开展', example: '确保我区选调生、公务员工作正常开展' },
  { phrase: '正常进行', example: '保证各项工作正常进行' },
  { phrase: '正常工作', example: '保障机关正常工作' },
  { phrase: '顺利开展', example: '用于保障河长制各项工作顺利开展' },
  { phrase: '顺利进行', example: '确保工作顺利进行' },
  { phrase: '顺利实施', example: '保障项目顺利实施' },
  { phrase: '有序开展', example: '保障各项工作有序开展' },
  { phrase: '有效开展', example: '保障工作有效开展' },
  { phrase: '运转保障', example: '提高村级组织运转保障能力' },
  { phrase: '工作需要', example: '满足日常工作需要' },
  { phrase: '工作开展', example: '用于工作开展' },
  { phrase: '保障能力', example: '提高保障能力' },
  { phrase: '工作任务', example: '完成各项工作任务' },
  { phrase: '有序运转', example: '保证机关有序运转' },
  { phrase: '目标任务', example: '完成年度目标任务' },
  { phrase: '相关工作', example: '用于开展相关工作' },
  { phrase: '各项工作', example: '做好全年各项工作' },
  { phrase: '各项业务', example: '保障各项业务开展' },
  { phrase: '业务工作', example: '用于业务工作支出' },
  { phrase: '日常工作', example: '单位日常工作经费' },
  { phrase: '日常支出', example: '用于单位日常支出' },
  { phrase: '日常开支', example: '日常开支' },
  { phrase: '业务支出', example: '用于业务支出' },
  { phrase: '业务需要', example: '满足业务需要' },
]

/** Words that fit any purpose, besides the frames' own: what is left when they are gone says what the money buys. */
export const ANY_PURPOSE: readonly string[] = [
  '保障', '保证', '确保', '维持', '维护', '提高', '提升', '加强', '增强', '完成', '推动', '促进', '做好', '支持', '满足', '用于', '主要', '通过', '资金', '经费', '费用', '支出', '项目', '工作',
  '业务', '事务', '任务', '各项', '各类', '相关', '有关', '日常', '全年', '年度', '正常', '顺利', '有序', '有效', '运转', '运行', '开展', '进行', '实施', '推进', '落实', '需要', '能力', '水平',
  '单位', '部门', '机关', '本级', '机构', '组织', '我区', '我县', '我市', '全区', '全县', '全市', '本区', '本县', '活动', '管理', '服务', '职能', '职责', '履行', '履职', '持续', '稳定', '高效', '以及', '所需', '信息', '系统', '信息系统', '效率', '质量', '开支', '使用', '目标', '计划', '安排', '办公', '本年度', '本年', '事业', '发展', '职工', '干部', '不足', '弥补',
]
