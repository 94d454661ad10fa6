// A notebook's code as a user writes it, compiled as tslab compiles cells and then run.
import * as epsbook from 'epsbook';
import { dataset, GaussianMechanism, openSession, PrivacyError, seededRandom } from 'epsbook';
import { pure } from 'epsbook/accounting';
import { epsilon } from 'epsbook/core';
import { tableBundle } from 'epsbook/notebook';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Accepts a value only where its type is known. */
function known<T>(value: IsAny<T> extends true ? 'its type has become any' : T): void {
  void value;
}

known(epsbook);
known(epsilon(1));
known(pure);

const mechanism = new GaussianMechanism({ epsilon: 0.1, delta: 1e-6 });
known(mechanism);
// @ts-expect-error a text is no epsilon
const asText = () => new GaussianMechanism({ epsilon: 'much' });
// @ts-expect-error a misspelt option
const misspelt = () => new GaussianMechanism({ epsilon: 1, deta: 1e-6 });
void [asText, misspelt];

const session = openSession(dataset({ name: 'ages', unit: 'person', data: [31, 45, 28] }), {
  budget: { epsilon: 1, delta: 1e-5 },
});
known(session);
known(session.budget.epsilon);
known(tableBundle([[1, 2]]).data);
known(seededRandom(1).kind);

try {
  epsilon(-1);
} catch (error) {
  console.log(error instanceof PrivacyError, error.message);
}
console.log(session.budget.epsilon, Object.keys(tableBundle([[1, 2]]).data).join(' '));
