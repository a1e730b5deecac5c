/**
 * Words of party building and clean government: every department writes of them, and of most they are not the
 * duty.
 */
export const PARTY_BUILDING: readonly { readonly word: string; readonly example: string }[] = [
  { word: '党风廉政', example: '签订党风廉政建设责任书' },
  { word: '从严治党', example: '推动全面从严治党向纵深发展' },
  { word: '八项规定', example: '严格执行中央八项规定' },
  { word: '四风', example: '落实四风要求' },
  { word: '党的建设', example: '认真贯彻落实新时代党的建设总要求' },
  { word: '政治建设', example: '把党的政治建设摆在首位来抓' },
  { word: '主题教育', example: '扎实开展“不忘初心、牢记使命”主题教育' },
  { word: '廉洁', example: '加强廉洁教育' },
  { word: '党支部', example: '明确党支部负责人是第一责任人' },
  { word: '党员', example: '加强党员思想政治教育' },
  { word: '党课', example: '坚持讲党课' },
  { word: '四个意识', example: '牢固树立“四个意识”' },
  { word: '四个自信', example: '坚定“四个自信”' },
  { word: '两个维护', example: '坚决做到“两个维护”' },
  { word: '两个确立', example: '深刻领悟“两个确立”的决定性意义' },
  { word: '新时代中国特色社会主义思想', example: '学习宣传贯彻习近平新时代中国特色社会主义思想' },
  { word: '二十大精神', example: '深入学习贯彻党的二十大精神' },
  { word: '二十届', example: '学习贯彻党的二十届三中全会精神' },
  { word: '思想政治', example: '加强思想政治教育' },
  { word: '意识形态', example: '落实意识形态工作责任制' },
  { word: '一岗双责', example: '落实党风廉政建设“一岗双责”' },
  { word: '警示教育', example: '组织观看警示教育片' },
  { word: '反腐', example: '强化节前反腐倡廉教育' },
  { word: '拒腐', example: '筑牢拒腐防变的思想防线' },
  { word: '政治纪律', example: '严守政治纪律和政治规矩' },
  { word: '理论武装', example: '加强理论武装' },
  { word: '作风建设', example: '深化机关效能和窗口作风建设' },
]
