/** What tells the name of a person from any other two or three characters. */

/** The commonest surnames (《2020年全国姓名报告》, 公安部户政管理研究中心; 百家姓), those left out that open too many words of office. */
export const SURNAMES: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾萧田董袁潘蒋蔡余于杜叶魏苏吕丁任卢沈姚姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤',
  ...'尉牟兰岳齐焦倪耿殷葛甘牛翟鲁聂庞祁梅童岑苗凌霍阮柯纪舒屈项祝关毕华冉符柳樊左裴阎欧卞卓柴祖仇宫褚邢詹屠芦郎尤俞费蒲池冀游盛巩雍郁靳臧晏窦艾穆',
])
/** The others of the commonest: each opens words of office (高龄, 方案, 文体, 党员), so they tell a name only where a name is asked for. */
export const SURNAMES_IN_WORDS: ReadonlySet<string> = new Set('高肖程金夏方白向常温康施文安易乔伍颜庄章申包宁尚单季涂成谷曲翁骆蓝路辛管蒙鲍喻房滕饶解阳时农司古吉缪简车连麦娄戚景党卜冷席卫米柏宗瞿桂全佟应闵苟邬边姬师和栾隋商刁沙荣巫寇桑甄丛仲虞敖明佘查麻苑迟邝')
export const COMPOUND_SURNAMES: readonly string[] = [
  '欧阳', '司马', '上官', '诸葛', '司徒', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '夏侯', '端木', '长孙', '宇文', '澹台', '轩辕', '申屠', '贺兰', '完颜', '南宫', '独孤',
]

/** Words before a name: 联系人：张三. Each with an example. */
export const NAME_BEFORE: readonly string[] = [
  '联系人', '负责人', '经办人', '承办人', '填报人', '填表人', '审核人', '法定代表人', '法人代表', '户主', '姓名', '患者', '家属', '遗属', '受助人', '受益人', '当事人', '申请人', '被救助人',
  '收款人', '项目主管', '技术员', '归侨人员', '归侨', '困难职工', '困难党员', '低保户', '特困户', '遗孀', '孤儿', '伤残军人', '退役军人', '退休人员', '聘用人员', '聘用教师', '临时工', '值班员',
]
/** Offices and people that a name may stand behind (书记张三), and far more often something else (书记工作室). */
export const OFFICE_BEFORE: readonly string[] = ['责任人', '主任', '书记', '局长', '院长', '校长', '队长', '同志', '学生', '村民', '职工']
/** Words after a name: 张三同志. */
export const NAME_AFTER: readonly string[] = ['同志', '先生', '女士', '老人', '家属', '遗属', '遗孀', '家庭', '户主', '一家', '等人', '夫妇', '老师', '医生', '本人']

/** Names that may be published: persons of history and honour, and those who stand for a thing. */
export const PUBLIC_NAMES: ReadonlySet<string> = new Set([
  '毛泽东', '周恩来', '邓小平', '习近平', '朱德', '刘少奇', '孙中山', '雷锋', '焦裕禄', '孔繁森', '白求恩', '王进喜', '邱少云', '黄继光', '董存瑞', '刘胡兰', '李大钊', '赵一曼', '杨靖宇', '方志敏', '江姐',
  '张思德', '时传祥', '谷文昌', '杨善洲', '廖俊波', '黄大年', '黄文秀', '张桂梅', '钟南山', '袁隆平', '屠呦呦', '李保国', '郭明义', '孟泰', '王继才', '孔子', '孟子', '老子', '鲁迅', '关羽', '诸葛亮', '李白', '杜甫', '苏轼',
  '马克思', '列宁', '恩格斯', '吕建江', '于成龙', '戚继光', '关汉卿', '曹雪芹', '张衡', '华佗', '扁鹊', '李时珍', '叶挺', '贺龙', '彭德怀', '聂荣臻', '左权', '狼牙山',
])
/** After a name these make it the name of a place, a house, a brand or an honour. */
export const NO_PERSON_AFTER: readonly string[] = [
  '精神', '思想', '纪念', '故居', '故里', '广场', '公园', '大学', '中学', '小学', '学校', '学院', '医院', '基金', '奖', '杯', '工作室', '墓', '陵', '祠', '路', '街', '村', '庄', '屯', '镇', '乡', '县', '区', '市', '社区', '水库', '河',
  '桥', '山', '湖', '公司', '集团', '品牌', '牌', '式', '型', '站', '所', '理论', '主义', '事迹', '志愿', '班', '队', '岗',
]
/** The last character of a name of a place or a house. */
export const PLACE_ENDS: ReadonlySet<string> = new Set('村庄屯镇乡街路区县市桥山河湖岗店营堡寨沟湾里院校站所厂园寺口坡坝港洲岛塘坊场楼社苑家集铺窑洼台沱淀井峪滩圈关城组队泊道巷渠川岭坪坑角头埠庙殿馆宫阁塔部局委办')

/** Words that the dictionary of the segmenter takes for names. */
export const NO_NAMES: ReadonlySet<string> = new Set(['苏打水', '金银花', '许可证', '张家口', '石家庄', '王家庄', '马蹄莲', '高丽参', '石榴石', '白玉兰', '康乃馨', '戴胜鸟', '万年青', '雷公藤', '何首乌', '史志办', '党史办'])
