import { type ReactNode, useState } from 'react'

interface ShutFoldProps {
  readonly title: ReactNode
  readonly className?: string
  readonly isOpenAtFirst?: boolean
  readonly children: () => ReactNode
}

/** A fold whose content is not on the page, nor asked for, before it is opened: it is not for passers-by. */
export function ShutFold({
  title,
  className = '',
  isOpenAtFirst = false,
  children,
}: ShutFoldProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <details
      className={`brief-fold ${className}`}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  )
}
