import * as React from 'react';
import { section } from '../../../../labextension/src/sections/index.js';

/** A kind of report that the extension does not know. */
interface Weather {
  readonly kind: 'weather';
  readonly label: string;
  readonly degrees: number;
}

/** A section of that kind: all of it is in this folder. */
export const weatherSection = section({
  kind: 'weather',
  figureOf: ({ label, degrees }: Weather, { entries }) => ({ label, warm: degrees > 20, entries: entries.length }),
  View: ({ figures: [{ label, warm, entries }] }) =>
    React.createElement('p', undefined, `${label}: ${warm ? 'warm' : 'cold'}, ${String(entries)} entries`),
});
