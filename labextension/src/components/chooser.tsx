import * as React from 'react';
import { showText } from '../words/index.js';

interface ChoosableProps<Figure> {
  readonly figures: readonly [Figure, ...Figure[]];
  readonly label: (figure: Figure) => string;
  /** What is chosen, for those who hear it. */
  readonly name: string;
  readonly children: (figure: Figure) => React.ReactNode;
}

/** The same object for as long as its content is the same: every message brings all reports, and few bring a new one. */
export function useUnchanged<Value>(value: Value): Value {
  const written = JSON.stringify(value);
  const kept = React.useRef({ value, written });
  if (kept.current.written !== written) kept.current = { value, written };
  return kept.current.value;
}

/** One of several reports of a kind: the newest, or the one that is chosen by its label. */
export function Choosable<Figure>({ figures, label, name, children }: ChoosableProps<Figure>): React.ReactElement {
  const [chosen, setChosen] = React.useState<string>();
  const figure = useUnchanged(figures.find((each) => label(each) === chosen) ?? figures[0]);
  return (
    <>
      {figures.length > 1 && (
        <select
          className="epsbook-select"
          aria-label={name}
          value={label(figure)}
          onChange={({ target }) => {
            setChosen(target.value);
          }}
        >
          {figures.map((each, index) => (
            <option key={index} value={label(each)}>
              {showText(label(each), 60)}
            </option>
          ))}
        </select>
      )}
      {children(figure)}
    </>
  );
}
