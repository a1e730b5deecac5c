/** One group: what is alike and how much, whose money it is, and each member beside the first. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { DuplicateGroup, DuplicateMember } from '#api/duplicates.ts'
import { DUPLICATES } from '#text/interface/duplicates.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import styles from './duplicates.module.css'

/** Members seen before the rest is asked for. */
const SHOWN = 4

export function GroupCard({ group, number }: { readonly group: DuplicateGroup; readonly number: number }) {
  const text = useText(DUPLICATES)
  const [open, setOpen] = useState(false)
  const members = open ? group.members : group.members.slice(0, SHOWN)
  const hidden = group.members.length - members.length
  const first = group.members.find((member) => !member.hidden)
  return (
    <section className={`panel ${styles.group}`} aria-label={text.group(number)}>
      <header className={styles.head}>
        <h2 className={styles.number}>{text.group(number)}</h2>
        {group.parts.map(({ part, similarity }) => (
          <span key={part} className={similarity === 1 ? styles.exact : styles.near}>
            {similarity === 1 ? text.exact(text[part]) : text.near(text[part], Math.floor(similarity * 100))}
          </span>
        ))}
        <span className={styles.counts}>
          {text.counts(group.projects, group.units)}
          <Money amount={group.budget} unit />
        </span>
      </header>
      <table className={styles.members}>
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.project}</th>
            <th scope="col" className={styles.year}>
              {text.year}
            </th>
            <th scope="col" className={`number ${styles.amount}`}>
              {text.budget}
            </th>
            <th scope="col" className={styles.action}>
              <span className="visually-hidden">{text.compare}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.id} member={member} first={first ?? member} />
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {text.showMore(hidden)}
        </button>
      ) : null}
      {open && group.projects > group.members.length ? (
        <p className={styles.rest}>{text.notShown(group.projects - group.members.length)}</p>
      ) : null}
    </section>
  )
}

function Row({ member, first }: { readonly member: DuplicateMember; readonly first: DuplicateMember }) {
  const text = useText(DUPLICATES)
  if (member.hidden)
    return (
      <tr className={styles.quiet}>
        <td>{text.anotherUnit}</td>
        <td>{text.anothersProject}</td>
        <td className={styles.year}>{member.fiscalYear ?? '—'}</td>
        <td className="number">—</td>
        <td className={styles.action}>—</td>
      </tr>
    )
  return (
    <tr>
      <td>{member.unitName ?? '—'}</td>
      <td>
        <Link to={paths.project(member.id)}>{member.name}</Link>
        {member.code === null ? null : <span className={`code ${styles.code}`}>{member.code}</span>}
      </td>
      <td className={styles.year}>{member.fiscalYear ?? '—'}</td>
      <td className="number">
        <Money amount={member.budget} dashed />
      </td>
      <td className={styles.action}>
        {member.id === first.id ? (
          <span className={styles.quiet}>{text.first}</span>
        ) : (
          <Link to={paths.compare(first.id, member.id)} aria-label={text.compareWith(member.name)}>
            {text.compare}
          </Link>
        )}
      </td>
    </tr>
  )
}
