/** A sentence of a guide: 【】 around words of buttons, 〔〕 around keys. */
import styles from './guide.module.css'

const MARKS = /(【[^】]+】|〔[^〕]+〕)/u

export function GuideText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(MARKS).map((piece, i) => (
        <Piece key={`${i}${piece}`} text={piece} />
      ))}
    </>
  )
}

function Piece({ text }: { readonly text: string }) {
  if (text.startsWith('【')) return <b className={styles.word}>{text.slice(1, -1)}</b>
  return text.startsWith('〔') ? <kbd className={styles.key}>{text.slice(1, -1)}</kbd> : text
}
