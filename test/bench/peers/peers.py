"""The peers of the accounting benchmark: one JSON request a line on standard input, one JSON answer a line on standard output.

Each answer holds the seconds that the peer's own call took, without the start of Python or imports.
"""

import json
import sys
import time

import dp_accounting
from dp_accounting import dp_event, pld, rdp
from dp_accounting.pld import privacy_loss_distribution as distributions


def sampled(request):
    return dp_event.PoissonSampledDpEvent(request["q"], dp_event.GaussianDpEvent(request["sigma"]))


def timed(action):
    begun = time.perf_counter()
    result = action()
    return {"seconds": time.perf_counter() - begun, "value": result}


def pld_epsilon(request):
    def upper():
        accountant = pld.PLDAccountant(value_discretization_interval=request["interval"])
        return accountant.compose(sampled(request), request["steps"]).get_epsilon(request["delta"])

    return timed(upper)


def pld_both(request):
    """The upper bound and the lower one, which together are what is proven."""

    def bounds():
        def bound(pessimistic):
            one = distributions.from_gaussian_mechanism(
                request["sigma"],
                pessimistic_estimate=pessimistic,
                value_discretization_interval=request["interval"],
                sampling_prob=request["q"],
                use_connect_dots=pessimistic,
            )
            return one.self_compose(request["steps"]).get_epsilon_for_delta(request["delta"])

        return {"upper": bound(True), "lower": bound(False)}

    return timed(bounds)


def prv(request):
    from prv_accountant import PRVAccountant
    from prv_accountant.privacy_random_variables import PoissonSubsampledGaussianMechanism

    def epsilon():
        variable = PoissonSubsampledGaussianMechanism(
            noise_multiplier=request["sigma"], sampling_probability=request["q"]
        )
        accountant = PRVAccountant(
            prvs=variable,
            max_self_compositions=request["steps"],
            eps_error=request["error"],
            delta_error=request["delta"] / 1000,
        )
        lower, _, upper = accountant.compute_epsilon(request["delta"], [request["steps"]])
        return {"upper": float(upper), "lower": float(lower)}

    return timed(epsilon)


def rdp_epsilon(request):
    def epsilon():
        return rdp.RdpAccountant().compose(sampled(request), request["steps"]).get_epsilon(request["delta"])

    return timed(epsilon)


def calibrate_pld(request):
    def multiplier():
        return dp_accounting.calibrate_dp_mechanism(
            lambda: pld.PLDAccountant(value_discretization_interval=1e-3),
            lambda sigma: dp_event.SelfComposedDpEvent(sampled({**request, "sigma": sigma}), request["steps"]),
            request["epsilon"],
            request["delta"],
            tol=1e-4,
        )

    return timed(multiplier)


def noise(request):
    """A vector of integer noise by OpenDP, whole and exact as ours."""
    import opendp.prelude as dp

    dp.enable_features("contrib", "honest-but-curious")
    domain = dp.vector_domain(dp.atom_domain(T=int))
    if request["kind"] == "laplace":
        measurement = dp.m.make_laplace(domain, dp.l1_distance(T=int), scale=request["scale"])
    else:
        measurement = dp.m.make_gaussian(domain, dp.l2_distance(T=float), scale=request["scale"])
    zeros = [0] * request["samples"]
    return timed(lambda: len(measurement(zeros)))


ANSWERS = {
    "pld": pld_epsilon,
    "pld-both": pld_both,
    "prv": prv,
    "rdp": rdp_epsilon,
    "calibrate": calibrate_pld,
    "noise": noise,
}

for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(ANSWERS[request["ask"]](request)), flush=True)
