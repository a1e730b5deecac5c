/** The mark of 绩尺: a piece of a ruler. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1" y="8" width="30" height="16" rx="3" fill="var(--accent)" />
      <path d="M6 8v5M11 8v8M16 8v5M21 8v8M26 8v5" stroke="var(--on-accent)" strokeWidth="2" />
    </svg>
  )
}
