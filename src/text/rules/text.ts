/** Words of the rules on characters, sentences and signs, on what is out of date, and on persons' names. */
import { both, type RuleText } from './rule-text.ts'

const CLEAN = both('报送和公开的文本应经校对', 'what is submitted and published has been proof-read')
const CURRENT = both(
  '绩效目标以现行机构、政策和当年任务为准',
  'targets rest on bodies, policies and tasks of their own year',
)

export const TEXT = {
  typo: {
    title: both('错别字', 'Wrong character'),
    why: both(
      '公开的文本有错字，会改变意思，也让人怀疑没有校对。',
      'A wrong character changes the meaning and shows that nobody proof-read.',
    ),
    clause: CLEAN,
    messages: {
      default: both('“{wrong}”疑应为“{right}”。', '“{wrong}” should probably read “{right}”.'),
      several: both('文本中有多处错别字。', 'Several wrong characters in the text.'),
    },
    bad: '享受补贴人员没人每月1000元',
    good: '享受补贴人员每人每月1000元',
  },
  'text-truncated': {
    title: both('语句不完整', 'Sentence breaks off'),
    why: both(
      '话没有说完，读者不知道要完成什么。',
      'A sentence that breaks off does not say what is to be done.',
    ),
    clause: CLEAN,
    messages: {
      default: both('“{end}”处语句中断，内容不完整。', 'The sentence breaks off at “{end}”.'),
      date: both('“{end}”只说了时间，没有说完成什么。', '“{end}” names a date and not what is done by then.'),
    },
    bad: '此项目于2025年12月底',
    good: '此项目于2025年12月底完成',
  },
  punctuation: {
    title: both('标点不规范', 'Punctuation'),
    why: both(
      '半角、重复或缺失的标点影响阅读，公开前应统一。',
      'Half-width, doubled or missing signs make a text hard to read.',
    ),
    clause: both('标点符号用法应符合GB/T 15834', 'signs are used as GB/T 15834 has it'),
    messages: {
      default: both('“{wrong}”标点不规范。', 'The punctuation of “{wrong}” is irregular.'),
      half: both('“{wrong}”中用了半角标点，应为全角。', 'Half-width signs in “{wrong}”.'),
      doubled: both('“{wrong}”中标点重复或连用不当。', 'Signs are doubled or run together in “{wrong}”.'),
      blank: both('“{wrong}”中有多余空格。', 'Needless blanks in “{wrong}”.'),
      bracket: both(
        '“{wrong}”的括号一半全角、一半半角。',
        'One bracket of “{wrong}” is full width, the other half.',
      ),
      end: both('“{wrong}”句末标点不当，语句应以句号结束。', '“{wrong}” ends in a sign that promises more.'),
      list: both('“{wrong}”并列的名称之间缺少顿号。', 'A 、 is missing between the names in “{wrong}”.'),
      several: both(
        '文本中有多处标点不规范（半角、重复、多余空格、缺顿号等）。',
        'Irregular punctuation in several places (half-width, doubled, blanks, a missing 、).',
      ),
    },
    bad: '提高服务水平,改善环境.',
    good: '提高服务水平，改善环境。',
  },
  grammar: {
    title: both('病句', 'Faulty sentence'),
    why: both(
      '病句说不清目标，验收时各有各的理解。',
      "A faulty sentence leaves the target to anybody's reading.",
    ),
    clause: CLEAN,
    messages: {
      default: both('“{wrong}”语句不通。', '“{wrong}” is no right sentence.'),
      mixed: both(
        '“{wrong}”把两种说法混在一起（句式杂糅）。',
        '“{wrong}” runs two ways of saying it together.',
      ),
      collocation: both('“{wrong}”词语搭配不当。', 'The words of “{wrong}” do not go together.'),
      redundant: both('“{wrong}”意思重复。', '“{wrong}” says the same twice.'),
      negation: both(
        '“{wrong}”多一重否定，意思相反。',
        '“{wrong}” has one negation too many and means the opposite.',
      ),
      incomplete: both('“{wrong}”缺少成分或多一个字。', '“{wrong}” lacks a part or has a word too many.'),
    },
    bad: '通过提高市民素质贯穿始终',
    good: '将提高市民素质贯穿始终',
  },
  'title-style': {
    title: both('表题写法不一', 'One title unlike the others'),
    why: both('同一部分的表题写法应一致。', 'The titles of one part are written in one way.'),
    clause: both('表题由项目名称加表式名称组成', "a title is the project's name and the form's"),
    messages: {
      default: both(
        '同部分其他表题以“{usual}”结尾，此处写作“{ending}”。',
        'The other titles of the part end in “{usual}”, this one in “{ending}”.',
      ),
      several: both('有的表题写法与同部分其他表不一致。', 'Some titles are unlike the others of their part.'),
    },
    bad: '就业补助资金绩效目标申报表',
    good: '就业补助资金项目绩效目标申报表',
  },
  'stale-reference': {
    title: both('提法过时', 'Out of date'),
    why: both(
      '机构、政策或活动已经结束或更名，多半是沿用旧稿。',
      'The body, policy or campaign has ended or was renamed: mostly an old draft.',
    ),
    clause: CURRENT,
    messages: {
      default: both(
        '“{name}”已于{until}年结束或更名，现为{now}，疑沿用旧稿。',
        '“{name}” ended or was renamed in {until}; now {now}.',
      ),
      ended: both(
        '“{name}”已于{until}年结束，疑沿用旧稿。',
        '“{name}” ended in {until}: probably an old draft.',
      ),
    },
    bad: '会同县卫计局开展检查',
    good: '会同县卫生健康局开展检查',
  },
  'year-mismatch': {
    title: both('年度不符', 'Another year'),
    why: both(
      '写的是别的年度的任务，多半是照抄上年。',
      'Tasks of another year are mostly copied from the last one.',
    ),
    clause: CURRENT,
    messages: {
      default: both(
        '“{words}”写的是{year}年，本文本是{fiscalYear}年度；如为补发或结转请注明。',
        '“{words}” speaks of {year}, the document of {fiscalYear}; say so if it is paid late or carried over.',
      ),
      deadline: both(
        '完成时限“{words}”不在{fiscalYear}年度内。',
        'The deadline “{words}” lies outside {fiscalYear}.',
      ),
      title: both(
        '标题“{words}”写的是{year}年，文本年度是{fiscalYear}年。',
        'The title “{words}” says {year}, the document is of {fiscalYear}.',
      ),
    },
    bad: '2025年文本：发放2024年生活补贴',
    good: '2025年文本：发放2025年生活补贴',
  },
  'privacy-names': {
    title: both('含自然人姓名', 'Names of persons'),
    why: both(
      '绩效目标随预算公开，补助对象等个人姓名不得出现。',
      'Targets are published with the budget: no names of persons.',
    ),
    clause: both(
      '公开个人信息应取得同意并采取去标识化等措施',
      'personal information is not disclosed without consent',
    ),
    messages: {
      default: both(
        '文本中写有{count}个自然人姓名（{names}），公开前请隐去。',
        'The text names {count} natural person(s) ({names}); hide them before publication.',
      ),
    },
    bad: '慰问困难职工王某某（全名）',
    good: '慰问困难职工1名',
  },
} as const satisfies Record<string, RuleText>
