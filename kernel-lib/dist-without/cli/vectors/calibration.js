import { accountant, calibrateLaplaceScale, calibrateNoiseMultiplier, laplaceEvent, pld, rdp, repeated, sampledGaussianRun, } from '../../accounting/index.js';
import { delta as parseDelta } from '../../core/quantities.js';
import { atLeast, atMost, relative } from './check.js';
/** The noise that reaches a target, which the accountant must confirm. */
export const calibrationKinds = {
    calibrate_noise_multiplier: (params, expected) => {
        const [epsilon, delta] = [params.number('epsilon'), parseDelta(params.number('delta'))];
        const run = { samplingRate: params.number('sampling_probability'), steps: params.number('steps') };
        // The reference calibrates on a lattice of 10⁻³, which costs it up to half a percent of noise: compared on the same lattice.
        const accountants = [
            ['noise_multiplier_pld', accountant(pld({ interval: 1e-3 })), 2e-3],
            ['noise_multiplier_rdp', accountant(rdp()), 5e-3],
        ];
        return accountants.flatMap(([name, by, tolerance]) => {
            if (!expected.has(name))
                return [];
            const noiseMultiplier = calibrateNoiseMultiplier(run, { epsilon, delta, accountant: by });
            const reached = by.profile(sampledGaussianRun({ ...run, noiseMultiplier })).epsilon(delta);
            const checks = [
                relative(name, noiseMultiplier, expected.number(name), tolerance),
                atMost(`epsilon at ${name}`, reached, epsilon),
            ];
            if (!expected.has('noise_multiplier_exact'))
                return checks;
            return [...checks, atLeast(name, noiseMultiplier, expected.number('noise_multiplier_exact') * (1 - 1e-9))];
        });
    },
    calibrate_laplace: (params, expected) => {
        const [epsilon, delta] = [params.number('epsilon'), parseDelta(params.number('delta'))];
        const times = params.number('count');
        const by = accountant(pld());
        const scale = calibrateLaplaceScale(times, { epsilon, delta, accountant: by });
        return [
            relative('scale', scale, expected.number('scale'), 2e-3),
            atMost('epsilon at scale', by.profile(repeated(laplaceEvent(scale), times)).epsilon(delta), epsilon),
        ];
    },
};
//# sourceMappingURL=calibration.js.map