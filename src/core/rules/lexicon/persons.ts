/** Who may be satisfied: the public, staff and members of an organisation, and words that name nobody. */

/** The public at large. */
export const PUBLIC_WORDS: readonly string[] = ['群众', '居民', '村民', '市民', '公众', '百姓', '民众', '住户', '社会', '人民']

/** Cadres and staff: a project for them serves no 群众. Example: 党员干部培训. */
export const MEMBER_WORDS: readonly string[] = ['干部', '党员', '公务员', '选调生', '责任人', '职工', '学员', '教师', '民警', '工作人员', '工作队员', '党组织', '机关']

/** The unit's own people judge the unit's own work: 本单位工作人员满意度. */
export const OWN_STAFF_WORDS: readonly string[] = ['本单位', '我单位', '本局', '我局', '单位职工', '单位工作人员', '工作人员', '局机关', '机关干部', '干部职工']

/** How the name of a person, a household or a body ends: 家长, 养殖户, 参会企业. Not how they were asked (问卷, 回访). */
export const PERSON_ENDS: readonly string[] = [
  '者', '员', '人', '户', '民', '生', '众', '师', '家长', '家属', '干部', '职工', '党员', '企业', '单位', '部门', '机构', '客', '商', '童', '兵', '警', '军', '校', '村', '社区', '百姓', '对象', '群体', '会员', '旅行社', '合作社', '报社', '队', '保安', '司机', '厨师', '保姆', '老人', '孕妇', '夫妇', '患儿', '员工', '职工', '工人',
]

/** Words that leave open who it is. */
export const NOBODY_WORDS: readonly string[] = ['服务对象', '受益对象', '对象', '受益', '受益者', '受益群体', '相关人员', '相关', '社会', '总体', '整体', '综合', '服务', '工作', '', '使用者', '使用人员', '使用单位', '领用单位', '受益单位', '各方', '有关人员', '受访者', '受访']
