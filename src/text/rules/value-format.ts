import { both, type RuleText } from './rule-text.ts'

const PARTS = both('指标值由符号、数值、计量单位组成', 'a value is made of sign, number and unit')
const DATES = both('时效指标值写明年、月', 'a deadline states year and month')

export const VALUE_FORMAT = {
  'operator-missing': {
    title: both('指标值缺少符号', 'No sign before the value'),
    why: both(
      '没有≥、≤，就不知道多了好还是少了好。',
      'Without ≥ or ≤ nobody knows whether more or less is better.',
    ),
    clause: PARTS,
    messages: {
      several: both('指标值前缺少符号。', 'The value lacks its sign.'),
      default: both('指标值前缺少“{sign}”。', 'The value lacks “{sign}”.'),
      cost: both(
        '成本指标值前缺少“≤”，看不出是控制上限。',
        'The cost value lacks “≤”: it does not read as an upper limit.',
      ),
      satisfaction: both('满意度指标值前缺少“≥”。', 'The satisfaction value lacks “≥”.'),
      rate: both('比率指标值前缺少“{sign}”。', 'The rate lacks “{sign}”.'),
      bound: both(
        '名称写明了上限或下限，指标值前却缺少“{sign}”。',
        'The name states a limit, yet the value lacks “{sign}”.',
      ),
    },
    bad: '1262.16万元',
    good: '≤1262.16万元',
  },
  'operator-direction': {
    title: both('符号方向错误', 'Sign points the wrong way'),
    why: both('方向反了，做得越差越达标。', 'With the wrong sign the worse result meets the target.'),
    clause: PARTS,
    messages: {
      default: both(
        '“{name}”应当越高越好，却用了“{sign}”，应改为“{right}”。',
        '“{name}” ought to be high, yet the sign is “{sign}”; it should be “{right}”.',
      ),
      rate: both(
        '“{name}”应当越高越好，却只设了上限，应用“{right}”或“=”。',
        '“{name}” ought to be high, yet only an upper limit is set; use “{right}” or “=”.',
      ),
      harm: both(
        '“{name}”应当越低越好，却只设了下限，应用“{right}”。',
        '“{name}” ought to be low, yet only a lower limit is set; use “{right}”.',
      ),
      cost: both(
        '成本指标“{name}”只设了下限，应用“{right}”。',
        'The cost “{name}” has only a lower limit; use “{right}”.',
      ),
    },
    bad: '完成率 ≤100%',
    good: '完成率 ≥95%',
  },
  'deadline-no-year': {
    title: both('时限没有年份', 'Date without a year'),
    why: both('不写年份，项目跨年或延期时无法认定。', 'Without the year a delayed project cannot be judged.'),
    clause: DATES,
    messages: {
      default: both('完成时限“{text}”没有年份。', 'The deadline “{text}” does not state the year.'),
      rows: both(
        '{count}个完成时限没有年份，如“{rows}”。',
        '{count} deadlines do not state the year, such as “{rows}”.',
      ),
    },
    bad: '12月底前完成',
    good: '2025年12月底前完成',
  },
  'unit-incomplete': {
    title: both('计量单位不完整', 'Cut unit'),
    why: both(
      '“万”不是计量单位，可能是万元，也可能是万人、万件。',
      '万 alone is no unit: it may be 万元, 万人 or 万件.',
    ),
    clause: PARTS,
    messages: {
      default: both(
        '“{text}”的单位“{unit}”不完整，请写全计量单位。',
        'The unit “{unit}” of “{text}” is cut; write it in full.',
      ),
      money: both(
        '“{text}”的单位“{unit}”应写全为“{unit}元”。',
        'The unit “{unit}” of “{text}” should be “{unit}元”.',
      ),
      rows: both(
        '{count}个指标值的计量单位不完整，如“{rows}”。',
        'The units of {count} values are cut, such as “{rows}”.',
      ),
    },
    bad: '110万',
    good: '110万元',
  },
  'value-unit-mismatch': {
    title: both('单位与指标不符', 'Unit does not fit'),
    why: both(
      '率要用百分比，数量要有数字，单位错了就没法考核。',
      'A rate needs a percentage, a count a number; with another unit it cannot be measured.',
    ),
    clause: PARTS,
    messages: {
      default: both(
        '“{name}”的值“{value}”与所要衡量的内容不符。',
        'The value “{value}” does not fit what “{name}” measures.',
      ),
      rate: both(
        '“{name}”衡量的是比率，值“{value}”不是百分比。',
        '“{name}” measures a rate, and “{value}” is no percentage.',
      ),
      count: both(
        '“{name}”衡量的是数量，值“{value}”不是数量。',
        '“{name}” measures a count, and “{value}” is no count.',
      ),
      time: both(
        '“{name}”衡量的是时间，值“{value}”不是时间。',
        '“{name}” measures a time, and “{value}” is no time.',
      ),
      money: both(
        '“{name}”衡量的是金额，值“{value}”不是金额。',
        '“{name}” measures an amount of money, and “{value}” is none.',
      ),
      dimension: both(
        '“{name}”不能用值“{value}”的单位计量。',
        'The unit of “{value}” cannot measure “{name}”.',
      ),
      each: both(
        '“{name}”是平均到人、户的数，值“{value}”的单位过大。',
        '“{name}” is an average a head or household, and the unit of “{value}” is far too large.',
      ),
      rows: both(
        '{count}个指标的值与所要衡量的内容不符，如“{rows}”。',
        'The values of {count} indicators do not fit what they measure, such as “{rows}”.',
      ),
    },
    bad: '项目完成率 ≥4次',
    good: '项目完成率 100%',
  },
  'satisfaction-format': {
    title: both('满意度不是百分比', 'Satisfaction is no percentage'),
    why: both(
      '满意度通过调查得出，用百分比表示才能比较。',
      'Satisfaction comes from a survey and is compared as a percentage.',
    ),
    clause: PARTS,
    messages: {
      default: both(
        '满意度指标值“{value}”不是百分比。',
        'The satisfaction value “{value}” is no percentage.',
      ),
      blank: both(
        '满意度指标没有填写指标值，应填百分比。',
        'The value of a satisfaction is blank; it should be a percentage.',
      ),
      rows: both(
        '{count}个满意度指标值不是百分比，如“{rows}”。',
        '{count} satisfactions are no percentages, such as “{rows}”.',
      ),
    },
    bad: '工作人员满意度 ≥95人',
    good: '工作人员满意度 ≥95%',
  },
  'value-extra-text': {
    title: both('指标值夹带文字', 'Words in the value'),
    why: both(
      '指标值只填符号、数值、单位，文字放到指标描述里，系统才能计算。',
      'A value holds sign, number and unit; words go into the description, so that it can be computed.',
    ),
    clause: PARTS,
    messages: {
      default: both(
        '指标值“{text}”夹带文字“{words}”，应只填符号、数值和单位。',
        'The value “{text}” carries the words “{words}”; keep sign, number and unit.',
      ),
      rows: both(
        '{count}个指标值夹带文字，应只填符号、数值和单位，如“{rows}”。',
        'The values of {count} indicators carry words; keep sign, number and unit, as in “{rows}”.',
      ),
    },
    bad: '98%满意',
    good: '≥98%',
  },
  'value-no-unit': {
    title: both('指标值没有计量单位', 'Number without a unit'),
    why: both('只有数字，不知道是个数、人次还是百分比。', 'A bare number may be pieces, people or per cent.'),
    clause: PARTS,
    messages: {
      default: both('“{name}”的值“{value}”没有计量单位。', 'The value “{value}” of “{name}” has no unit.'),
      rows: both(
        '{count}个指标值没有计量单位，如“{rows}”。',
        'The values of {count} indicators have no unit, such as “{rows}”.',
      ),
    },
    bad: '≥80',
    good: '≥80件',
  },
  'deadline-format': {
    title: both('时限写法不通', 'Form of the date'),
    why: both(
      '日期前加≤、≥读不通，应写成某年某月底前。',
      'A date with ≤ or ≥ does not read; write “by the end of month, year”.',
    ),
    clause: DATES,
    messages: {
      default: both(
        '时限“{value}”的写法不通，应写明某年某月底前。',
        'The date “{value}” does not make sense; write year and month.',
      ),
    },
    bad: '≤2025年度',
    good: '2025年12月底前',
  },
  'operator-variant': {
    title: both('符号不规范', 'Odd form of the sign'),
    why: both('符号写法不一，系统不能识别。', 'Systems do not recognise odd forms of the signs.'),
    clause: PARTS,
    messages: {
      default: both(
        '使用了“{found}”，规范符号是“{standard}”。',
        'The sign is “{found}”; the standard one is “{standard}”.',
      ),
      several: both('使用了不规范的符号，应写作“≥”“≤”“=”。', 'The form of the sign is odd; write ≥, ≤ or =.'),
    },
    bad: '≦9万元',
    good: '≤9万元',
  },
  'number-is-percentage': {
    title: both('数量疑为百分比', 'Count looks like a percentage'),
    why: both(
      '没有单位的“≥80”“≥100”多半是完成比例，数量指标要填实际数量。',
      '“≥80” or “≥100” without a unit is most likely a share; a count wants the number of things.',
    ),
    clause: both('数量指标填写实际数量和单位', 'a 数量指标 states how many, with the unit'),
    messages: {
      default: both(
        '“{name}”的值“{value}”疑为百分比，请填写实际数量和单位。',
        'The value “{value}” of “{name}” looks like a percentage; state how many, with the unit.',
      ),
      rows: both(
        '{count}个数量指标的值疑为百分比，请填写实际数量和单位，如“{rows}”。',
        'The values of {count} quantities look like percentages; state how many, with the unit, such as “{rows}”.',
      ),
    },
    bad: '购买防汛物资数量 ≥80',
    good: '购买防汛物资数量 ≥200件',
  },
} as const satisfies Record<string, RuleText>
