import * as React from 'react';

interface BoundaryProps {
  /** What is shown inside; when it changes, showing it is tried again. */
  readonly of: unknown;
  readonly otherwise: string;
  readonly children: React.ReactNode;
}

interface BoundaryState {
  readonly failedOn: unknown;
  readonly failed: boolean;
}

/** Keeps one message that cannot be shown from taking the panel down with it. */
export class Boundary extends React.Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, failedOn: undefined };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.setState({ failedOn: this.props.of });
  }

  override componentDidUpdate(): void {
    const { failed, failedOn } = this.state;
    if (failed && failedOn !== undefined && failedOn !== this.props.of) {
      this.setState({ failed: false, failedOn: undefined });
    }
  }

  override render(): React.ReactNode {
    return this.state.failed ? <p className="epsbook-empty">{this.props.otherwise}</p> : this.props.children;
  }
}
