import * as React from 'react';
import type { WhatIfProps } from '../what-if/view.js';

type View = (props: WhatIfProps) => React.ReactElement;

let loaded: View | undefined;

/** A question to the filter, asked with sliders. What shows it is loaded when a reader opens it: nobody waits for it before. */
export function WhatIf(props: WhatIfProps): React.ReactElement {
  const { trans } = props.words;
  const [open, setOpen] = React.useState(false);
  const [View, setView] = React.useState<View | undefined>(() => loaded);
  const [failed, setFailed] = React.useState(false);
  React.useEffect(() => {
    if (!open || View !== undefined) return undefined;
    let shown = true;
    import(/* webpackChunkName: "what-if" */ '../what-if/view.js').then(
      ({ WhatIfView }) => {
        loaded = WhatIfView;
        if (shown) setView(() => WhatIfView);
      },
      () => {
        if (shown) setFailed(true);
      },
    );
    return () => {
      shown = false;
    };
  }, [open, View]);
  return (
    <details
      className="epsbook-section epsbook-asked"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <span className="epsbook-row">
          <h3>{trans.__('What if')}</h3>
          <span className="epsbook-chip">{trans.__('spends nothing')}</span>
        </span>
      </summary>
      {open && View !== undefined && <View {...props} />}
      {failed && <p className="epsbook-quiet">{trans.__('This could not be loaded. Reload the page to try again.')}</p>}
    </details>
  );
}
