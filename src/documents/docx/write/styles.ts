/**
 * Faces and sizes after 党政机关公文格式 (GB/T 9704-2012, 7.2 to 7.3): titles 小标宋 二号, headings 黑体 and 楷体, body 仿宋
 * 三号 on 28 points, tables 宋体 五号 (its figures too: half a character each, so codes keep to their cells). Faces
 * are called by their second, Latin name: Word and WPS know both and show the Chinese one, and systems
 * without them have stand-ins of the same kind (serif for SimSun and FangSong) under the Latin name only; the
 * font table says the rest. Written as XML of our own: no word of a document comes in here, only the names of
 * faces that a template asks for.
 */
import type { PaperFonts } from '../../paper/paper.ts'

export const STYLE = {
  part: 'Heading1',
  section: 'Heading2',
  form: 'Heading3',
  partLabel: 'PartLabel',
  statement: 'Statement',
  statementHeading: 'StatementHeading',
  cell: 'FormCell',
  gap: 'FormGap',
  year: 'FormYear',
  note: 'FormNote',
  addressee: 'Addressee',
  signature: 'Signature',
  header: 'Header',
  letterhead: 'Letterhead',
  footer: 'Footer',
} as const

/** Half points: 二号, 三号, 小三, 四号, 五号. */
const SIZE = { second: 44, third: 32, smallThird: 30, fourth: 28, fifth: 21 }

const LATIN = 'Times New Roman'

/** Signs that both scripts have (“” ≥ —) are taken from the Chinese face. */
function run(face: string, size: number, latin: string, more = ''): string {
  return `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}" w:cs="${latin}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${more}</w:rPr>`
}

function style(id: string, name: string, properties: string, next?: string): string {
  const following = next === undefined ? '' : `<w:next w:val="${next}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${following}<w:qFormat/>${properties}</w:style>`
}

const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
const KEEP = '<w:keepNext/><w:keepLines/>'
const LINE = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>'
const BODY = `${LINE}<w:ind w:firstLine="640" w:firstLineChars="200"/>`
/** No extra room between figures and Chinese: 2025年12月底前 stays on one line of its cell. */
const TIGHT = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

const spacing = (after: number, line: string) => `<w:spacing w:before="0" w:after="${after}" ${line}/>`
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`
const CENTER = '<w:jc w:val="center"/>'

/** The parts of the file that name faces. */
export function styleParts(fonts: PaperFonts): { readonly styles: string; readonly fontTable: string } {
  return { styles: styles(escaped(fonts)), fontTable: fontTable(escaped(fonts)) }
}

function escaped(fonts: PaperFonts): PaperFonts {
  const safe = (name: string) => name.replace(/[<>&"']/g, '')
  return {
    title: safe(fonts.title),
    heading: safe(fonts.heading),
    subHeading: safe(fonts.subHeading),
    body: safe(fonts.body),
    table: safe(fonts.table),
  }
}

const styles = (face: PaperFonts) =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault>${run(face.body, SIZE.third, LATIN, LANGUAGE)}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    style(
      STYLE.part,
      'heading 1',
      `<w:pPr>${KEEP}${spacing(320, 'w:line="640" w:lineRule="exact"')}${CENTER}${outline(0)}</w:pPr>${run(face.title, SIZE.second, LATIN)}`,
      'Normal',
    ),
    style(
      STYLE.section,
      'heading 2',
      `<w:pPr>${KEEP}${BODY}${outline(1)}</w:pPr>${run(face.heading, SIZE.third, LATIN)}`,
      STYLE.statement,
    ),
    style(
      STYLE.form,
      'heading 3',
      `<w:pPr>${KEEP}${spacing(120, 'w:line="440" w:lineRule="atLeast"')}${CENTER}${outline(1)}</w:pPr>${run(face.heading, SIZE.smallThird, LATIN)}`,
      'Normal',
    ),
    style(
      STYLE.partLabel,
      'Part Label',
      `<w:pPr>${KEEP}${spacing(160, 'w:line="560" w:lineRule="exact"')}${CENTER}</w:pPr>${run(face.heading, SIZE.third, LATIN)}`,
      STYLE.part,
    ),
    style(STYLE.statement, 'Statement', `<w:pPr>${BODY}<w:jc w:val="both"/></w:pPr>`),
    style(
      STYLE.statementHeading,
      'Statement Heading',
      `<w:pPr><w:keepNext/>${BODY}<w:jc w:val="both"/></w:pPr>${run(face.subHeading, SIZE.third, LATIN)}`,
      STYLE.statement,
    ),
    style(STYLE.addressee, 'Addressee', `<w:pPr>${LINE}</w:pPr>`, STYLE.statement),
    style(STYLE.signature, 'Signature', `<w:pPr><w:keepLines/>${TIGHT}${LINE}<w:jc w:val="right"/></w:pPr>`),
    style(
      STYLE.cell,
      'Form Cell',
      `<w:pPr>${TIGHT}${spacing(0, 'w:line="240" w:lineRule="auto"')}</w:pPr>${run(face.table, SIZE.fifth, face.table)}`,
    ),
    style(
      STYLE.gap,
      'Form Gap',
      `<w:pPr><w:keepNext/>${spacing(0, 'w:line="160" w:lineRule="exact"')}</w:pPr>${run(face.table, 12, face.table)}`,
    ),
    style(
      STYLE.year,
      'Form Year',
      `<w:pPr>${KEEP}${spacing(80, 'w:line="360" w:lineRule="atLeast"')}${CENTER}</w:pPr>${run(face.subHeading, SIZE.fourth, LATIN)}`,
    ),
    style(
      STYLE.note,
      'Form Note',
      `<w:pPr>${spacing(0, 'w:line="300" w:lineRule="atLeast"')}</w:pPr>${run(face.table, SIZE.fifth, face.table)}`,
    ),
    style(
      STYLE.header,
      'header',
      `<w:pPr>${spacing(0, 'w:line="240" w:lineRule="auto"')}${CENTER}</w:pPr>${run(face.table, SIZE.fifth, face.table)}`,
    ),
    style(
      STYLE.letterhead,
      'Letterhead',
      `<w:pPr>${spacing(60, 'w:line="440" w:lineRule="atLeast"')}${CENTER}</w:pPr>${run(face.title, SIZE.third, LATIN)}`,
    ),
    style(
      STYLE.footer,
      'footer',
      `<w:pPr>${spacing(0, 'w:line="240" w:lineRule="auto"')}${CENTER}</w:pPr>${run(face.table, SIZE.fifth, face.table)}`,
    ),
    '</w:styles>',
  ].join('')

/** Chinese faces, what may stand in, family; 86 is the Chinese character set. */
const faces = (face: PaperFonts): readonly (readonly [name: string, standIn: string, family: string])[] => [
  [face.body, '仿宋;仿宋_GB2312;FangSong_GB2312;Noto Serif CJK SC', 'roman'],
  [face.table, '宋体;Noto Serif CJK SC', 'roman'],
  [face.heading, '黑体;Noto Sans CJK SC', 'modern'],
  [face.subHeading, '楷体;楷体_GB2312;KaiTi_GB2312;Noto Serif CJK SC', 'script'],
  [face.title, '方正小标宋简体;方正小标宋_GBK;宋体;SimSun;Noto Serif CJK SC', 'roman'],
]

function font(name: string, standIn: string, charset: string, family: string, pitch: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
}

const fontTable = (face: PaperFonts) =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...faces(face).map(([name, standIn, family]) => font(name, standIn, '86', family, 'default')),
    font(LATIN, 'Liberation Serif;Tinos;Noto Serif CJK SC', '00', 'roman', 'variable'),
    '</w:fonts>',
  ].join('')
