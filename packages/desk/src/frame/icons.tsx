import type { ReactNode } from 'react'

export type PageName =
  | 'today'
  | 'households'
  | 'lists'
  | 'review'
  | 'plan'
  | 'threads'
  | 'coverage'
  | 'programmes'
  | 'playbook'
  | 'team'
  | 'handover'
  | 'reports'
  | 'audit'

type IconName = PageName | 'search' | 'menu' | 'person' | 'globe' | 'moon'

const shapes: Readonly<Record<IconName, ReactNode>> = {
  today: <path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z" />,
  households: <path d="M5 21V4h14v17M9 8h2m2 0h2M9 12h2m2 0h2m-5 9v-5h4v5" />,
  lists: <path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01" />,
  review: <path d="M3 5h7v14H3zm11 0h7v14h-7zM6 9h1m-1 4h1m10-4h1m-1 4h1" />,
  plan: (
    <path d="M6 19a2 2 0 100-4 2 2 0 000 4zm12-10a2 2 0 100-4 2 2 0 000 4zM8 17h6a4 4 0 004-4V9" />
  ),
  threads: <path d="M4 5h16v11H9l-5 4z M8 9h8 M8 12h5" />,
  coverage: (
    <path d="M4 4h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4zM4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4zM4 16h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z" />
  ),
  programmes: <path d="M6 3h9l4 4v14H6zM9 11h7M9 15h7M14 3v5h5" />,
  playbook: (
    <path d="M4 5h6a2 2 0 012 2v12a2 2 0 00-2-2H4zm16 0h-6a2 2 0 00-2 2v12a2 2 0 012-2h6z" />
  ),
  team: (
    <path d="M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zm-6 9c0-4 2.5-6 6-6s6 2 6 6m1-9a3 3 0 000-6m2 9c2 .8 3 2.6 3 6" />
  ),
  handover: <path d="M4 8h12m0 0l-4-4m4 4l-4 4M20 16H8m0 0l4-4m-4 4l4 4" />,
  reports: <path d="M12 16V4m0 0l-4 4m4-4l4 4M4 15v5h16v-5" />,
  audit: (
    <path d="M2 12s3.5-6 10-6 10 6 10 6-3.5 6-10 6-10-6-10-6zm10 2.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z" />
  ),
  search: <path d="M11 18a7 7 0 100-14 7 7 0 000 14zm5-2l5 5" />,
  menu: <path d="M4 6h16M4 12h16M4 18h16" />,
  person: <path d="M12 12a4 4 0 100-8 4 4 0 000 8zm-8 9c0-4.5 3.3-6.5 8-6.5s8 2 8 6.5" />,
  globe: (
    <path d="M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />
  ),
  moon: <path d="M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z" />,
}

/** A drawing beside a word; it says nothing that the word does not. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  )
}
