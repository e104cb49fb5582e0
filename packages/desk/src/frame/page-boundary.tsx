import { Component, type ReactNode } from 'react'
import { ProblemPart } from '../parts/problem.tsx'

interface State {
  readonly problem: unknown
}

/** A page that fails takes nothing else with it; React has no other way than a class to catch it. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(problem: unknown): State {
    return { problem }
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (problem === null) return this.props.children
    return <ProblemPart problem={problem} onRetry={() => this.setState({ problem: null })} />
  }
}
