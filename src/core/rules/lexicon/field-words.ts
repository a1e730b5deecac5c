/**
 * Two-character words of the fields of public work, besides those of common-words.ts, in the same form (轮椅胎 are 轮椅 and 轮胎): a pair of
 * characters that becomes one of them by a single character of the same sound (轮倚) is a likely slip. Source: what the functional
 * classification (政府收支分类科目) and the departments' duties speak of, as far as the dictionary of jieba (MIT) has the word.
 */
const BY_FIRST: readonly string[] = [
  '轮椅', '拐杖', '助听', '假肢', '矫形', '托管', '智力', '肢体', '盲人', '聋哑', '残联', '孤残', '课件题桌', '书本', '校车', '实习', '升学', '幼师', '支教', '讲授', '黑板', '急诊', '诊断', '治愈', '药材',
  '病房', '救护', '产妇', '新生', '血压糖', '肿瘤', '结核', '艾滋', '疟疾', '流感', '心电', '彩超票', '农膜', '种粮', '耕作', '机井', '水闸表', '大坝棚', '溢洪', '疏浚', '汛期', '墒情', '粪污', '沼气', '果树',
  '护林照', '林木', '松材', '红绿', '班线', '沥青', '砂石', '压实', '喷灌', '公厕', '填埋', '中转', '融雪', '舞蹈', '歌唱', '展厅销', '藏品', '馆藏', '借阅', '遗址', '古迹', '导游', '民宿兵', '跑道', '裁判',
  '敬老', '赈灾', '慈善', '福利', '军转', '抓获', '讯问', '吸毒', '盗窃', '抢劫', '枪支', '卡口', '爆竹', '帮教', '接访', '检定', '特种', '摊贩', '集市', '商场贸', '超市', '参保', '欠薪', '博士', '廉租',
  '棚户', '楼道', '屋顶', '地基', '录入', '挂接', '史志', '带宽', '云端', '党课费', '提案', '议案', '采访', '报道', '短片', '摄制', '征订管', '电商', '零售', '批发', '进口', '达产', '国资', '拍卖',
]

export const FIELD_WORDS: readonly string[] = BY_FIRST.flatMap((entry) => Array.from(entry.slice(1), (second) => entry.charAt(0) + second))
