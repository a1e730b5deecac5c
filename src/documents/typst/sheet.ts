/**
 * How paper looks as PDF, in the language of the typesetter. Sizes are those of the Word files (GB/T
 * 9704-2012, 7.2 to 7.3): titles 二号, headings 三号 and 小三, words 三号 on 28 points, tables 五号. The
 * paper comes in as data: no word of a document is ever part of this source, so nothing in it can be taken for an
 * instruction.
 */
export const TYPST_SHEET = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let faces = ("Noto Serif SC", "Noto Sans Symbols 2", "Noto Emoji")
#let ink = 0.5pt + black

#set document(title: paper.title, author: "绩尺 Jichi", date: none)
#set text(font: faces, lang: "zh", region: "cn", size: 16pt, cjk-latin-spacing: none, hyphenate: false, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 0.35em, spacing: 0.35em, linebreaks: "simple")

// A run of letters or figures that may be wider than its place may be cut anywhere rather than run over the
// edge.
#let letter = 0.62
#let whole(words, room: 40) = {
  let long = regex("[!-~]{" + str(calc.max(2, room)) + ",}")
  if words.match(long) == none { words } else {
    show long: it => it.text.clusters().map(c => box(c)).join()
    words
  }
}
#let lines(words, room: 40) = words.split("\n").map(line => whole(line, room: room)).join(linebreak())

#let headed(piece) = {
  let (size, before, after) = if piece.role == "part" { (22pt, 0pt, 16pt) } else if piece.role == "part-label" { (16pt, 0pt, 8pt) } else if piece.role == "form" { (15pt, 0pt, 8pt) } else { (16pt, 8pt, 4pt) }
  set par(justify: false, leading: 0.5em)
  let words = if piece.role == "section" { block(above: before, below: after, sticky: true, h(2em) + text(size: size, weight: "bold", whole(piece.text))) } else {
    block(above: before, below: after, width: 100%, sticky: true, align(center, text(size: size, weight: "bold", whole(piece.text))))
  }
  if piece.role == "part-label" { words } else {
    show heading: words
    heading(level: piece.level, bookmarked: true, piece.text)
  }
}

#let said(piece) = if piece.role == "year" {
  block(above: 0pt, below: 8pt, width: 100%, sticky: true, align(center, text(size: 14pt, lines(piece.text))))
} else if piece.role == "note" {
  block(above: 6pt, below: 0pt, text(size: 10.5pt, par(justify: false, lines(piece.text))))
} else if piece.role == "addressee" {
  block(above: 0.75em, below: 0.75em, par(leading: 0.75em, lines(piece.text)))
} else if piece.role == "signature" {
  block(above: 0.75em, below: 0.75em, width: 100%, breakable: false, align(right, pad(right: piece.at("right", default: 0) * 1em, par(justify: false, lines(piece.text)))))
} else {
  set par(first-line-indent: (amount: 2em, all: true), leading: 0.75em, spacing: 0.75em)
  block(above: 0.75em, below: 0.75em, sticky: piece.role == "sub-heading", par(text(weight: if piece.role == "sub-heading" { "bold" } else { "regular" }, lines(piece.text))))
}

#let cell(it, fits, width, across) = table.cell(
  colspan: it.columnSpan,
  rowspan: it.rowSpan,
  breakable: it.rowSpan > 1 or not fits,
  align: (if it.align == "left" { left } else if it.align == "right" { right } else { center }) + (if it.bare { bottom } else { horizon }),
  stroke: if it.bare { (bottom: ink, rest: none) } else { ink },
  inset: if it.bare { (x: 0pt, top: 0pt, bottom: 4pt) } else { (x: 4pt, y: if across { 4pt } else { 5pt }) },
  {
    set par(justify: false, leading: 0.3em, spacing: 0.3em)
    // So many letters of the table's size fit beside each other in the cell.
    let room = calc.floor((width - 8) / (10.5 * letter))
    for line in it.lines { par(lines(line, room: room)) }
    // A blank cell is as high as a line, so that there is room to write.
    if it.lines.len() == 0 { par(hide[空]) }
  },
)

// A row short enough for one page is not cut by the end of one.
#let lines-of(c, width) = c.lines.map(l => calc.max(1, calc.ceil(l.codepoints().len() * 10.5 / calc.max(10.5, width - 8)))).sum(default: 1)
#let fits(row, width-of, most) = row.cells.all(c => c.rowSpan > 1 or lines-of(c, width-of(c)) <= most)

#let drawn(it, sheet) = {
  let width = sheet.width
  let sum = it.columns.sum()
  let across(c) = it.columns.slice(c.column - 1, c.column - 1 + c.columnSpan).sum() / sum * width
  let children = ()
  let heads = ()
  for row in it.rows {
    let whole-row = fits(row, across, sheet.lines)
    let cells = row.cells.map(c => cell(c, whole-row, across(c), sheet.flipped))
    if row.header { heads += cells } else {
      if heads.len() > 0 { children.push(table.header(repeat: true, ..heads)) }
      heads = ()
      children += cells
    }
  }
  if heads.len() > 0 { children += heads }
  block(above: if it.follows { 0pt } else { 0.35em }, below: 0pt, width: 100%, text(size: 10.5pt, table(columns: it.columns.map(w => w * 1fr), stroke: ink, ..children)))
}

#let pictured(piece, sheet) = {
  let scale = calc.min(1, sheet.width / piece.width)
  block(above: 8pt, below: 8pt, width: 100%, breakable: false, {
    align(center, block(below: 4pt, text(size: 10.5pt, weight: "bold", whole(piece.caption))))
    align(center, image(bytes(piece.svg), format: "svg", width: piece.width * scale * 1pt, alt: piece.caption))
  })
}

// The width of the text in points, and how many lines of a table a row may have that stays on one page.
#let upright = (flipped: false, margin: (top: 26mm, bottom: 23mm, x: 22mm), width: 470, lines: 40)
#let across = (flipped: true, margin: (top: 20mm, bottom: 18mm, x: 20mm), width: 728, lines: 26)

#let small(words, where) = align(where, text(size: 9pt, whole(words)))
#let number = context align(center, text(size: 10.5pt, "第 " + str(counter(page).get().first()) + " 页  共 " + str(counter(page).final().first()) + " 页"))

#if paper.at("contents", default: false) {
  page(paper: "a4", margin: upright.margin, footer-descent: 4mm, footer: number, {
    block(below: 16pt, width: 100%, align(center, text(size: 22pt, weight: "bold", "目　　录")))
    set text(size: 12pt)
    set par(justify: false, leading: 0.9em)
    outline(title: none, depth: 2, indent: 1em)
  })
}

#for (index, section) in paper.sections.enumerate() {
  let sheet = if section.orientation == "landscape" { across } else { upright }
  let first = index == 0 and paper.letterhead.len() > 0
  page(
    paper: "a4",
    flipped: sheet.flipped,
    margin: sheet.margin,
    header-ascent: 5mm,
    footer-descent: 4mm,
    header: if paper.header != none { small(paper.header, center) },
    footer: { set par(spacing: 4pt); if paper.footer != none { small(paper.footer, center) }; number },
    {
      if first {
        pdf.artifact(kind: "header", block(below: 14pt, width: 100%, align(center, text(weight: "bold", size: 18pt, paper.letterhead.map(whole).join(linebreak())))))
      }
      for piece in section.pieces {
        if piece.kind == "heading" { headed(piece) } else if piece.kind == "words" { said(piece) } else if piece.kind == "chart" { pictured(piece, sheet) } else { drawn(piece, sheet) }
      }
    },
  )
}
`
