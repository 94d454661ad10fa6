import { randomUUID } from 'node:crypto';
/** A name under which a display can be updated later, unlike any other. */
export const newDisplayId = () => randomUUID();
//# sourceMappingURL=mime-bundle.js.map