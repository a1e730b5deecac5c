/**
 * Characters that are taken for one another because they sound alike (音近) or look alike (形近): the usual slips of input by
 * pinyin and of reading scans. Characters met in targets; a character may stand in several groups.
 */
const SOUNDS: readonly string[] = [
  '是市事室式时实使示试视适世势师施失十识石史始士释拾食', '制治质置至致志指止直值职植执支知之只织', '及级机极计技积基记纪际继集几击急济绩季既即', '以义意议易益宜疫仪艺依一已医',
  '作做坐座', '在再载', '象像相向项响想乡香享', '和合核河何盒', '公工功供共宫攻巩', '力利立例历理里励厉离丽', '平品评屏贫频凭', '效校笑小销消', '反方防访房放翻返范犯饭凡烦',
  '安案按岸暗', '打大达', '宝保报包饱抱', '书数术属署树述暑', '桥侨乔', '没每美妹梅', '部布步不补簿', '度读渡独毒', '员圆园原源元远院愿', '程成城承诚称呈乘', '完晚万玩',
  '经精金京竟境镜净静敬进近紧尽晋', '保宝报', '新心信欣型形行性星兴醒', '护户互湖虎', '服复负附府付富福辅副覆幅', '务物无误五武舞', '建健件检见间监坚简减剪', '收守手受首售',
  '升生声省胜盛圣绳', '产铲', '社设射涉摄', '区取去趣曲', '培陪倍赔', '训讯迅寻循', '项向', '目木幕', '标表镖', '满慢漫', '意易', '对队兑', '象', '群裙', '众种中重终钟忠',
  '老劳', '年念', '发罚法', '放方', '资姿自字子紫', '金今仅', '拨播波', '款宽', '补部', '贴帖铁', '助住主注驻逐祝筑', '救旧就究', '残惨', '疾集', '学雪', '教交较叫角', '育遇于与预玉鱼',
  '卫为位委维伟围', '疗料', '药要', '防妨', '控空孔', '环还', '境', '整正政证争征郑', '修秀', '路录陆露', '灯登等', '水税', '电店点', '气汽', '热然', '供', '排派', '污无屋', '处出初除储',
  '垃拉', '圾级', '清青情轻请庆', '运云', '农浓', '村存', '民名明命', '兴行', '振震镇', '扶服付', '贫频', '攻', '坚间', '管馆关', '督都', '查察茶差', '执职', '法', '犯范', '罪最',
  '调掉吊', '解接街结节界届介', '仲种', '裁栽才材财', '争', '档当挡', '案', '归规贵', '整', '数', '化花画划华', '库苦', '租组族', '赁凭', '装庄', '订定顶', '购够构', '采彩菜', '招找',
  '投头', '标', '竞净竟', '合', '同童', '验演严延言', '考靠', '评', '优有由友又邮', '秀', '良量', '任人认仁', '岗港', '位', '聘拼骋', '用佣', '薪新', '酬筹仇愁', '津金', '奖将江讲', '慰位卫尉',
  '问文', '离李', '休修', '退腿', '役疫', '军均君', '人入八', '末未', '己已巳', '土士', '干千于', '日目曰', '侯候', '拨拔', '抚扶', '恤血', '妇抚', '冶治', '幅辐', '驰弛', '凭赁', '帐账', '缮膳', '析折', '晓哓', '肋助', '栽裁', '复覆', '厉励',
  '洁结节', '宣选', '传船', '册策测侧', '单担', '志', '愿', '贯惯灌', '彻切澈', '落洛', '署布', '战站展', '略', '先现线限县', '锋峰', '模摸', '范泛', '党档', '课刻客', '堡保宝', '垒磊', '斗',
]

const ALIKE: ReadonlyMap<string, ReadonlySet<string>> = ((): Map<string, Set<string>> => {
  const alike = new Map<string, Set<string>>()
  for (const group of SOUNDS) for (const one of group) {
    const others = alike.get(one) ?? new Set<string>()
    for (const other of group) if (other !== one) others.add(other)
    alike.set(one, others)
  }
  return alike
})()

/** Whether two characters are easily taken for one another. */
export function soundsLike(a: string, b: string): boolean {
  return ALIKE.get(a)?.has(b) ?? false
}

/** The characters that are easily written for this one. */
export function alikeTo(character: string): readonly string[] {
  return [...(ALIKE.get(character) ?? [])]
}
