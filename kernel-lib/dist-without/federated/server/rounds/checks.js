import { invalidArgument } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import { parseClientId } from '../../clients/local-client.js';
import { requireAccountable } from '../../privacy/central.js';
import { checkLocal } from '../../tasks.js';
import { checkSecure } from '../secure/terms.js';
/** Refuses rounds that could not be held. @throws PrivacyError `invalid-argument` */
export function checkRounds(options, ids) {
    const { begin, evaluation, initial, keepEvery, local, model, name, perRound, privacy, quorum, strategy, timeout } = options;
    if (name !== undefined)
        parseClientId(name, 'name');
    if (ids.length === 0 || new Set(ids).size !== ids.length)
        throw invalidArgument('clients', 'a list of at least one client, with an id of their own each');
    for (const [at, id] of ids.entries())
        parseClientId(id, `clients[${String(at)}].id`);
    count(options.rounds, 'rounds');
    for (const [argument, value] of Object.entries({
        begin,
        keepEvery,
        quorum,
        timeout,
        'evaluation.every': evaluation?.every,
    }))
        if (value !== undefined)
            count(value, argument);
    checkLocal(local);
    const least = Math.max(strategy.least, quorum ?? 1, strategy.buffer ?? 1);
    if (ids.length < least)
        throw invalidArgument('clients', `at least ${String(least)}, as ${strategy.name} needs`);
    if (begin !== undefined && begin > ids.length)
        throw invalidArgument('begin', 'at most the number of clients');
    if (perRound !== undefined) {
        if (privacy !== undefined && privacy.samplingRate < 1)
            throw invalidArgument('perRound', 'left out: the privacy’s sampling rate decides who takes part');
        count(perRound, 'perRound', least);
    }
    if (initial !== undefined && initial.layout.size !== model.layout.size)
        throw invalidArgument('initial', 'of the model’s layout');
    if (options.secure !== undefined)
        checkSecure(options.secure, strategy, ids, privacy !== undefined);
    requireAccountable(options);
}
/** Refuses to go on with a federation as another one. @throws PrivacyError `invalid-argument` */
export function checkRecord(record, { model, name = 'federation', strategy }) {
    const same = `of the federation "${name}" that is kept here; give another a name of its own`;
    if (record.model !== model.description)
        throw invalidArgument('model', `"${record.model}", ${same}`);
    if (record.strategy !== strategy.name)
        throw invalidArgument('strategy', `${record.strategy}, ${same}`);
}
//# sourceMappingURL=checks.js.map