/** Words of 委托填写: handing cells over on the form, what was handed over, and the page of the colleague. */
import { words } from './words.ts'

type OverruledCell = { readonly [part in 'place' | 'yours' | 'now' | 'by' | 'at']: string }

export const DELEGATION = words({
  delegate: { 'zh-CN': '委托填写…', en: 'Hand over…' },
  delegateKeys: { 'zh-CN': '把所选格子交给本部门同事填写', en: 'Has a colleague fill in the chosen cells' },
  dialog: { 'zh-CN': '委托填写', en: 'Hand over' },
  part: { 'zh-CN': '委托的内容', en: 'What is handed over' },
  some: { 'zh-CN': '指定的格子', en: 'These cells' },
  cellsToHand: { 'zh-CN': '要委托的格子', en: 'Cells to hand over' },
  cellsHint: {
    'zh-CN': '可在这里增减；也可先在表中拖选（或按住 Shift 点选）一片格子，再点【委托填写】。',
    en: 'Add or take out here, or first draw over cells on the form (or press Shift and click), then hand over.',
  },
  moreCells: {
    'zh-CN': (n: number) => `另有 ${n} 个格子`,
    en: (n: number) => (n === 1 ? '1 more cell' : `${n} more cells`),
  },
  nameInRow: {
    'zh-CN': (name: string, row: number) => `${name}（第 ${row} 行）`,
    en: (name: string, row: number) => `${name} (row ${row})`,
  },
  cellsMissing: { 'zh-CN': '请选择要委托的格子', en: 'Choose the cells to hand over' },
  rows: { 'zh-CN': '整行或整块', en: 'Whole rows or blocks' },
  rowsToHand: { 'zh-CN': '要委托的行和块', en: 'Rows and blocks to hand over' },
  rowsHint: {
    'zh-CN': '可选一行（如一条指标），也可选一整块（如全部绩效指标）；填写人看到的是整行。',
    en: 'One row (an indicator) or a whole block (all indicators); the colleague sees rows as a whole.',
  },
  rowsMissing: { 'zh-CN': '请选择要委托的行或块', en: 'Choose the rows or blocks to hand over' },
  moreRows: { 'zh-CN': (n: number) => `另有 ${n} 项`, en: (n: number) => `${n} more` },
  blocks: { 'zh-CN': '整块', en: 'Blocks' },
  wholeRows: { 'zh-CN': '整行', en: 'Rows' },
  blockRows: {
    'zh-CN': (name: string, n: number) => `${name}（全部 ${n} 行）`,
    en: (name: string, n: number) => (n === 1 ? `${name} (1 row)` : `${name} (all ${n} rows)`),
  },
  wholeRow: {
    'zh-CN': (n: number, name: string) => (name === '' ? `第 ${n} 行` : `第 ${n} 行 ${name}`),
    en: (n: number, name: string) => (name === '' ? `Row ${n}` : `Row ${n}: ${name}`),
  },
  overruled: {
    'zh-CN': (n: number) => `您填写的 ${n} 处被单位修改`,
    en: (n: number) =>
      n === 1 ? 'The unit changed 1 cell of yours' : `The unit changed ${n} cells of yours`,
  },
  overruledCell: {
    'zh-CN': ({ place, yours, now, by, at }: OverruledCell) =>
      `${place}：您填写“${yours}”，现为“${now}”（${by} ${at}）`,
    en: ({ place, yours, now, by, at }: OverruledCell) =>
      `${place}: you wrote “${yours}”, now “${now}” (${by}, ${at})`,
  },
  whole: { 'zh-CN': '整张表', en: 'The whole form' },
  person: { 'zh-CN': '填写人', en: 'Colleague' },
  personHint: {
    'zh-CN': '本部门及所属单位的填报人和业务科室人员',
    en: 'Who fills in targets in the department or its units',
  },
  personMissing: { 'zh-CN': '请选择填写人', en: 'Choose a colleague' },
  nobody: {
    'zh-CN': '本部门没有其他人员可以委托。请管理员为同事授予“单位业务科室”岗位。',
    en:
      'Nobody else has a post in the department. Have an administrator give a colleague the post ' +
      '“Unit, business office”.',
  },
  reviewsToo: {
    'zh-CN': '此人也审核本部门的目标：填写后就不能再审核这个目标。',
    en: 'This person reviews, too: after filling in, not this target.',
  },
  note: { 'zh-CN': '说明（可不填）', en: 'Note (optional)' },
  due: { 'zh-CN': '期限（可不填）', en: 'By (optional)' },
  hand: { 'zh-CN': '委托', en: 'Hand over' },
  handed: { 'zh-CN': (who: string) => `已交给 ${who} 填写`, en: (who: string) => `Handed to ${who}` },
  tooMany: {
    'zh-CN': (most: number) => `一次最多 ${most} 个格子，请改选整张表`,
    en: (most: number) => `No more than ${most} cells at once: choose the whole form`,
  },

  title: { 'zh-CN': '委托填写', en: 'Handed over' },
  count: { 'zh-CN': (n: number) => `${n} 项`, en: (n: number) => `${n}` },
  cells: { 'zh-CN': (n: number) => `${n} 个格子`, en: (n: number) => (n === 1 ? '1 cell' : `${n} cells`) },
  handedSize: {
    'zh-CN': (rows: number, cells: number) =>
      [rows === 0 ? '' : `${rows} 行（整行）`, cells === 0 ? '' : `${cells} 个格子`]
        .filter(Boolean)
        .join('、'),
    en: (rows: number, cells: number) =>
      [
        rows === 0 ? '' : `${rows} whole ${rows === 1 ? 'row' : 'rows'}`,
        cells === 0 ? '' : `${cells} ${cells === 1 ? 'cell' : 'cells'}`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  dueOn: { 'zh-CN': (day: string) => `${day} 前`, en: (day: string) => `by ${day}` },
  overdue: { 'zh-CN': '已过期限', en: 'overdue' },
  heldBack: {
    'zh-CN': (who: string) => `${who} 已交回，待确认`,
    en: (who: string) => `given back by ${who}, to be accepted`,
  },
  overHeld: {
    'zh-CN': (who: string) => `已委托给 ${who} 填写：您在这里写的会改动同事所填的内容`,
    en: (who: string) => `With ${who}: what you write here goes over what your colleague fills in`,
  },
  wroteOverHeld: {
    'zh-CN': (who: string) => `改动了已委托给 ${who} 填写的内容；误改的请按 Ctrl+Z 撤销`,
    en: (who: string) => `This changed what is with ${who}: press Ctrl+Z to take it back`,
  },
  held: { 'zh-CN': (who: string) => `由 ${who} 填写`, en: (who: string) => `with ${who}` },
  toFill: { 'zh-CN': '请填写', en: 'to be filled in' },
  nothingFilled: { 'zh-CN': '还没有填写', en: 'Nothing filled in yet' },
  notByColleague: {
    'zh-CN': (all: number, filled: number) => `同事还没有写入；${all} 个格子中已有 ${filled} 个有内容`,
    en: (all: number, filled: number) =>
      `The colleague wrote nothing yet; ${filled} of ${all} cells hold something`,
  },
  now: { 'zh-CN': '现在', en: 'now' },
  wrote: { 'zh-CN': (who: string) => `${who} 填写`, en: (who: string) => `written by ${who}` },
  changedBy: {
    'zh-CN': (who: string, when: string) => `${who} ${when} 改`,
    en: (who: string, when: string) => `changed by ${who}, ${when}`,
  },
  rowGone: { 'zh-CN': '（这一行已删除）', en: '(the row was removed)' },
  settled: {
    'zh-CN': (n: number) => `已办结的委托 ${n} 项`,
    en: (n: number) => (n === 1 ? '1 that is settled' : `${n} that are settled`),
  },
  returnWords: {
    'zh-CN': '退回后由同事接着填写，填好再交回。',
    en: 'The colleague goes on filling in and gives back again.',
  },
  returnReason: { 'zh-CN': '退回理由', en: 'What is to be changed' },
  returnReasonMissing: { 'zh-CN': '请写明要怎样改', en: 'Say what is to be changed' },
  returned: { 'zh-CN': (who: string) => `已退回 ${who} 重填`, en: (who: string) => `Sent back to ${who}` },
  ownWords: {
    'zh-CN': (words: string) => `您交回时的说明：${words}`,
    en: (words: string) => `What you said: ${words}`,
  },
  sentBack: {
    'zh-CN': (words: string) => `退回重填：${words}`,
    en: (words: string) => `Sent back: ${words}`,
  },
  rowsChanged: {
    'zh-CN': (n: number) => `增删或移动行 ${n} 次`,
    en: (n: number) => (n === 1 ? '1 change of rows' : `${n} changes of rows`),
  },
  was: { 'zh-CN': '原为', en: 'was' },
  blank: { 'zh-CN': '（空）', en: '(blank)' },
  said: { 'zh-CN': (words: string) => `说明：${words}`, en: (words: string) => `Said: ${words}` },
  fresh: { 'zh-CN': '同事填写了新内容', en: 'A colleague wrote something new' },
  show: { 'zh-CN': '显示在表中', en: 'Show it' },
  accepted: { 'zh-CN': '已确认', en: 'Accepted' },
  takenBack: { 'zh-CN': '已收回', en: 'Taken back' },

  mine: { 'zh-CN': '交我填写', en: 'For me to fill in' },
  mineNone: { 'zh-CN': '没有交给您填写的内容', en: 'Nothing is handed to you' },
  mineNoneWords: {
    'zh-CN': '同事把绩效目标表中的格子交给您填写时，会出现在这里。',
    en: 'Cells of targets that a colleague hands to you appear here.',
  },
  toAccept: { 'zh-CN': '交回待我确认', en: 'Given back, for me to accept' },
  by: { 'zh-CN': '填写人', en: 'Filled in by' },
  project: { 'zh-CN': '项目', en: 'Target' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  fiscalYear: { 'zh-CN': '年度', en: 'Year' },
  remark: { 'zh-CN': '说明', en: 'Note' },
  from: { 'zh-CN': '委托人', en: 'From' },
  what: { 'zh-CN': '内容', en: 'What' },
  until: { 'zh-CN': '期限', en: 'By' },
  state: { 'zh-CN': '状态', en: 'State' },

  fill: { 'zh-CN': (name: string) => `填写：${name}`, en: (name: string) => `Fill in: ${name}` },
  asked: {
    'zh-CN': (who: string, n: number) => `${who} 请您填写 ${n} 处`,
    en: (who: string, n: number) =>
      n === 1 ? `${who} asks you to fill in 1 place` : `${who} asks you to fill in ${n} places`,
  },
  askedRows: {
    'zh-CN': (who: string, what: string) => `${who} 请您填写 ${what}`,
    en: (who: string, what: string) => `${who} asks you to fill in ${what}`,
  },
  askedWhole: {
    'zh-CN': (who: string) => `${who} 请您填写整张表`,
    en: (who: string) => `${who} asks you to fill in the whole form`,
  },
  places: { 'zh-CN': '请填写', en: 'To be filled in' },
  placesHint: {
    'zh-CN': '写完自动保存；左边是整张表，其余内容只能看。',
    en: 'Saved by itself. The form is at the left; the rest can only be read.',
  },
  gone: { 'zh-CN': '这一行已被删除，不用填写', en: 'The row was removed: nothing to fill in' },
  rowOf: {
    'zh-CN': (row: string, field: string) => `${row} · ${field}`,
    en: (row: string, field: string) => `${row} · ${field}`,
  },
  rowNumber: { 'zh-CN': (n: number) => `第 ${n} 行`, en: (n: number) => `Row ${n}` },
  valueHint: {
    'zh-CN': (year: number) => `如：≥200人、100%、${year}年11月底前`,
    en: (year: number) => `Such as ≥200人, 100%, ${year}年11月底前`,
  },
  amountHint: { 'zh-CN': '万元', en: '万元' },
  waitSave: { 'zh-CN': '保存后才能交回', en: 'Can be given back once it is saved' },
  giveBackWords: {
    'zh-CN': '交回后不能再改，由委托人确认。',
    en: 'Nothing can be changed after that; the writer accepts.',
  },
  blankLeft: {
    'zh-CN': (n: number) => `还有 ${n} 处空着。`,
    en: (n: number) => (n === 1 ? '1 place is blank.' : `${n} places are blank.`),
  },
  errorsLeft: {
    'zh-CN': (n: number) => `所填内容还有 ${n} 处错误，确定就这样交回吗？`,
    en: (n: number) =>
      n === 1
        ? 'There is 1 error in it. Give it back as it is?'
        : `There are ${n} errors in it. Give it back as it is?`,
  },
  whyErrors: { 'zh-CN': '错误未改的理由', en: 'Why the errors stay' },
  whyErrorsMissing: {
    'zh-CN': '请先改正错误；确实不改的，写明理由',
    en: 'Mend the errors first; where they stay, say why',
  },
  sayOptional: { 'zh-CN': '说明（可不填）', en: 'Note (optional)' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  reasonMissing: {
    'zh-CN': '请写明原因，委托人好另找人填写',
    en: 'Say why, so that somebody else can be asked',
  },
  gaveBack: { 'zh-CN': (name: string) => `已交回：${name}`, en: (name: string) => `Given back: ${name}` },
  refused: { 'zh-CN': (name: string) => `已拒绝：${name}`, en: (name: string) => `Refused: ${name}` },
})
