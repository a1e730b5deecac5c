/**
 * Personal data taken out of a text before it leaves the house: numbers of persons and natural persons' names become
 * 【…】. It masks rather too much than too little: what is masked is lost to the model only, never to the document.
 */
import { withoutUnseen } from '../characters.ts'
import type { Segmenter } from '../rules/context.ts'

export type Masked = {
  readonly text: string
  /** How many passages were taken out. */
  readonly count: number
}

/** The order matters: longer numbers first. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])|(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/gu, '【证件号】'],
  [/(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)/gu, '【账号】'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/gu, '【电话】'],
  [/(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/gu, '【电话】'],
  [/(?<=(?:电话|手机|联系方式|传真)[:： ]{0,2})\d{7,8}(?!\d)/gu, '【电话】'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '【邮箱】'],
  [/(?<=(?:QQ|微信号?|WeChat)[:： ]{0,2})[A-Za-z0-9_-]{5,20}/giu, '【账号】'],
  [/(?<![A-Za-z\d])[EGPSD]\d{8}(?!\d)/gu, '【证件号】'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/gu, '【车牌】'],
]

/** 百家姓 by how many people bear them (公安部 2020 report on names, first two hundred), and compound surnames. */
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const COMPOUND = '欧阳|上官|皇甫|令狐|诸葛|司徒|司马|申屠|夏侯|贺兰|完颜|慕容|尉迟|长孙|东方|南宫|独孤|宇文|端木|公孙'
const NAME = `(?:(?:${COMPOUND})|[${SURNAMES}])\\p{Script=Han}{1,2}?`

/** A name where only a name stands: after what asks for one, before what addresses one. */
const AFTER = new RegExp(`(?<=(?:联系人|负责人|责任人|经办人|填报人|填表人|审核人|姓名|户主|法人代表|法定代表人|主任|书记|局长|院长|校长|队长|同志|患者|学生|家属|村民|职工)(?:[:：为是 ]{1,2}|(?=\\p{Script=Han}{2,3}[、，,。；;（( ])))(?:(?:${COMPOUND})|[${SURNAMES}])\\p{Script=Han}{1,2}(?=[、，,。；;（() \\n]|$)`, 'gu')
const BEFORE = new RegExp(`${NAME}(?=(?:同志|先生|女士|小姐|老师|医生|教授|等\\d+人|等人|某某))`, 'gu')
const HIDDEN = new RegExp(`[${SURNAMES}](?:某某?|[×xX*＊]{1,2})`, 'gu')

/** Full-width digits, letters, @, + and -; Chinese punctuation stays. */
const WIDE = /[\uff10-\uff19\uff20-\uff3a\uff41-\uff5a\uff0b\uff0d]/gu

export function mask(text: string, segmenter: Segmenter): Masked {
  let count = 0
  let masked = withoutUnseen(text).replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  for (const [pattern, word] of [...NUMBERS, [AFTER, '【姓名】'], [BEFORE, '【姓名】'], [HIDDEN, '【姓名】']] as const) {
    masked = masked.replace(pattern, () => {
      count += 1
      return word
    })
  }
  return withoutNames(masked, count, segmenter)
}

/** Names that the dictionary knows as such, and lists of two- or three-character names. */
function withoutNames(text: string, before: number, segmenter: Segmenter): Masked {
  let count = before
  const listed = text.replace(LIST, (list) => list.replace(new RegExp(NAME_WHOLE, 'gu'), () => {
    count += 1
    return '【姓名】'
  }))
  const tagged = segmenter.tagged(listed)
  const words = tagged.map(({ word, tag }, i) => {
    if (tag !== 'nr' || word.length < 2 || word.length > 3 || !SURNAMES.includes(word.charAt(0)) || !standsAlone(tagged[i - 1]?.word, tagged[i + 1]?.word, word)) return word
    count += 1
    return '【姓名】'
  })
  return { text: words.join(''), count }
}

/** Many given names are words as well (严格, 高峰): two characters are a name only where a name would stand. */
function standsAlone(before: string | undefined, after: string | undefined, word: string): boolean {
  if (word.length > 2) return true
  const opens = before === undefined || /[\p{P}\s]$/u.test(before) || /^(?:由|为|给|对|向|和|与|及|慰问|走访|救助|资助|补助|发放|联系人|负责人)$/u.test(before)
  return opens && (after === undefined || /^[\p{P}\s]/u.test(after))
}

const NAME_WHOLE = `(?<=^|、)(?:(?:${COMPOUND})|[${SURNAMES}])\\p{Script=Han}{1,2}(?=、|$|等)`
/** Three or more names joined by 、. */
const LIST = new RegExp(`(?<![\\p{Script=Han}、])(?:(?:${COMPOUND})|[${SURNAMES}])\\p{Script=Han}{1,2}(?:、(?:(?:${COMPOUND})|[${SURNAMES}])\\p{Script=Han}{1,2}){2,}(?![\\p{Script=Han}])`, 'gu')
