import * as React from 'react';

interface TitledProps {
  readonly title: React.ReactNode;
  /** A remark at the right end of the heading's line. */
  readonly aside?: string | undefined;
  readonly children: React.ReactNode;
}

/** One part of the panel under its heading. */
export function Titled({ title, aside, children }: TitledProps): React.ReactElement {
  const heading = React.useId();
  return (
    <section className="epsbook-section" aria-labelledby={heading}>
      <div className="epsbook-row">
        <h3 id={heading}>{title}</h3>
        {aside !== undefined && <span className="epsbook-chip">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
