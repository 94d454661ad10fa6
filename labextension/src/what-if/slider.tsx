import * as React from 'react';
import { POSITIONS, positionOf, valueAt, type Scale } from './scale.js';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly scale: Scale;
  readonly show: (value: number) => string;
  /** What is said at the two ends; the values there unless they are given. */
  readonly ends?: readonly [string, string];
  readonly onMove: (value: number) => void;
}

/** A number that is chosen by dragging, or by the arrow keys. */
export function Slider({ label, value, scale, show, ends, onMove }: SliderProps): React.ReactElement {
  const id = React.useId();
  const [least, greatest] = ends ?? [show(scale.least), show(scale.greatest)];
  const position = positionOf(value, scale);
  return (
    <div className="epsbook-slider">
      <div className="epsbook-row">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{show(value)}</output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={POSITIONS}
        step={1}
        value={position}
        aria-valuetext={show(value)}
        style={{ '--epsbook-at': `${String((100 * position) / POSITIONS)}%` } as React.CSSProperties}
        onChange={({ target }) => {
          onMove(valueAt(Number(target.value), scale));
        }}
      />
      <div className="epsbook-row epsbook-ends" aria-hidden="true">
        <span>{least}</span>
        <span>{greatest}</span>
      </div>
    </div>
  );
}
