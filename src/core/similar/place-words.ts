/**
 * Words around the endings of place names: with them, a text of one town and the same text of another are one.
 * Endings are those of administrative divisions (GB/T 2260, GB/T 10114); the words that end so and name no place were
 * read off real targets: 城市社区工作者薪酬, 全市干部培训, 农村人居环境整治, 各乡镇, 园区.
 */

/** A name of two characters before one of these is a place: 迁安市, 路南区, 杨店子镇 (its last two). */
export const PLACE_ENDINGS: readonly string[] = ['自治区', '自治县', '街道', '社区', '省', '市', '县', '区', '旗', '镇', '乡', '村']

/** End like a place and are none: they stay as they are. */
export const NO_PLACES: readonly string[] = [
  // 市
  '城市', '全市', '我市', '本市', '各市', '县市', '都市', '超市', '门市', '上市', '股市', '集市', '夜市', '该市', '省市',
  // 县
  '全县', '我县', '本县', '各县', '市县', '该县', '区县',
  // 区
  '全区', '我区', '本区', '各区', '社区', '地区', '城区', '市区', '园区', '校区', '小区', '辖区', '片区', '景区', '厂区', '库区', '山区', '林区', '灌区', '牧区', '新区', '郊区',
  '县区', '专区', '特区', '区区', '开发区', '示范区', '保护区', '功能区', '责任区', '服务区', '该区', '老区', '矿区', '港区', '院区', '营区', '分区', '禁区',
  // 镇, 乡, 村
  '城镇', '乡镇', '全镇', '各镇', '村镇', '集镇', '建制镇', '城乡', '全乡', '各乡', '下乡', '返乡', '家乡', '农村', '乡村', '全村', '各村', '新村', '驻村', '行政村', '试点村', '示范村', '贫困村',
  '自然村', '重点村', '脱贫村', '美丽乡村',
  // 街道
  '各街道', '本街道', '镇街道',
]
