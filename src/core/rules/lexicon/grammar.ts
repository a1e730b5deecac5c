/**
 * Sentences that cannot be right: two ways of saying it run together (句式杂糅), words that do not go together (搭配不当), the
 * same said twice (成分赘余), a negation too many (不合逻辑). Patterns of the usual faults in official writing (公文常见病句).
 */
export type GrammarFault = {
  /** The source of a pattern; its first group, if any, may be used in the right form. */
  readonly wrong: string
  /** The right form, `$1` … for groups; null where a person has to decide. */
  readonly right: string | null
  readonly kind: 'mixed' | 'collocation' | 'redundant' | 'negation' | 'incomplete'
  readonly example: string
}

const fault = (kind: GrammarFault['kind'], wrong: string, right: string | null, example: string): GrammarFault => ({ kind, wrong, right, example })

export const GRAMMAR_FAULTS: readonly GrammarFault[] = [
  // 句式杂糅
  fault('mixed', '通过([^，。；：\\n]{2,24})贯穿(始终|全过程|于|各)', '将$1贯穿$2', '通过提高市民文明综合素质贯穿始终'),
  fault('mixed', '(?:持续|不断|进一步|有效|逐步)?(?:提升|提高|增强|改善|扩大|增加)([^，。；：、率\\n]{2,20}?)(?:均|都|也)?有(?:所|了|明显|较大)?(?:提高|提升|增强|改善|扩大|增加)', null, '持续提升群众满意度和获得感均有提高'),
  fault('mixed', '围绕([^，。；：\\n]{2,20})为(中心|核心|重点|主线|主题)(?!的)', '以$1为$2', '围绕经济建设为中心'),
  fault('mixed', '本着([^，。；：\\n]{2,20})为原则', '本着$1的原则', '本着节约为原则'),
  fault('mixed', '以([“"][^”"\\n]+[”"])为([^，。；：\\n]{0,4}(?:思路|原则|核心|主线|重点|抓手))(目标|任务|方向)', null, '以“惠民生、促改革”为基本思路目标'),
  fault('mixed', '(?:原因|主要原因)是(?:由于|因为)([^，。；：\\n]{4,30})(?:造成|导致|引起)的?', null, '主要原因是由于资金不到位造成的'),
  fault('mixed', '(?:根据|按照|依据)([^，。；：\\n]{2,20})(?:的)?(?:要求|规定|精神)(?:为|作为)(?:依据|准则|标准)', null, '根据上级文件要求为依据'),
  fault('mixed', '对([^，。；：\\n]{1,12})(?:发展)?(?<!的)(?:提高|提升|促进)(效果|作用|影响)(?!的)(?=[，。；]|$)', '对$1的促进$2', '对驻村发展提高效果'),
  fault('mixed', '确保(及时|按时|足额)(发放|拨付|支付|缴纳)([^，。；：\\n]{4,40}?)(足额|及时|按时)\\2', '确保$3$1$4$2', '确保及时发放补助资金足额发放'),
  // 搭配不当
  fault('collocation', '(?:提升|提高|加强|增强)((?:乡村振兴|创新驱动发展|可持续发展|人才强[国省市县区]|科教兴[国省市县区]|健康中国|质量强[国省市县区]|对外开放|区域协调发展)战略)', '推进$1', '加快全面提升乡村振兴战略'),
  fault('collocation', '(?:提升|提高|加强|增强|加大)([^，。；：、\\n]{0,8})步伐', '加快$1步伐', '加大发展步伐'),
  fault('collocation', '(?:提高|提升|增强)((?:工作|执法|宣传|监管|扶持|支持|保障|资金|投入|检查|整治|打击)*(?:力度))', '加大$1', '提高宣传力度'),
  fault('collocation', '(?:增强|加大|扩大|加快)((?:生活|服务|管理|业务|技术|医疗|教育教学|教学|保障|治理|理论|收入)水平)', '提高$1', '增强管理水平'),
  fault('collocation', '(?:提高|提升|加快)((?:覆盖|服务|宣传|培训|监管|保障|救助|受益)(?:范围|面))(?!的?(?:质量|水平|率))', '扩大$1', '提高救助范围'),
  fault('collocation', '(?:改善|改进)((?:工作|办事|生产|资金使用|服务)效率)', '提高$1', '改善工作效率'),
  fault('collocation', '(?:降低|缩小)((?:安全事故|事故|案件|投诉|纠纷|违法行为|信访案件)(?:的)?(?:数量|次数|起数)?)(?:的)?发生(?!率|数|起|量|频|概)', '减少$1发生', '降低安全事故的发生'),
  // 成分赘余
  fault('redundant', '(?:不少于|不低于|不小于|至少|最少|超过|大于等于|大于|高于)(\\d+(?:\\.\\d+)?(?:%|\\p{Script=Han}{0,3}?))以上', null, '满意度不低于95%以上'),
  fault('redundant', '(?:不超过|不高于|不多于|小于等于|小于|低于|最多|至多)(\\d+(?:\\.\\d+)?(?:%|\\p{Script=Han}{0,3}?))(?:以下|以内|之内)', null, '不超过5万元以内'),
  fault('redundant', '(?:大约|约|近)(\\d+(?:\\.\\d+)?(?:%|\\p{Script=Han}{0,4}?))(?:左右|上下)', null, '约300人左右'),
  fault('redundant', '截[止至](?:到)?目前为止', '截至目前', '截止目前为止'),
  fault('redundant', '旨在为了', '旨在', '旨在为了提高效率'),
  fault('redundant', '目的(?:就)?是为了', '目的是', '目的是为了提高效率'),
  fault('redundant', '(?:日益|日趋)(?:越来越|更加)', '日益', '日益更加完善'),
  fault('redundant', '(?:凯旋归来|亲眼目睹|过高的奢望)', null, '凯旋归来'),
  // 不合逻辑
  fault('negation', '(?:防止|避免|杜绝|防范|严防)([^，。；：、\\n]{0,14}?)(?:不再|不要|不会|不|没有)(发生|出现)', null, '防止安全事故不再发生'),
  fault('negation', '(?:切忌|严禁|禁止)(?:不要|不得|不准|不许)', null, '严禁不得挪用'),
  // 成分残缺
  fault('incomplete', '^([（(][一二三四五六七八九十]{1,3}[）)])是(?=[着加推强深优完严积])', '$1', '（二）是着力推进'),
]
