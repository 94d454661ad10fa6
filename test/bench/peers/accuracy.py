"""Answers of OpenDP and diffprivlib to the questions of the accuracy benchmark: one JSON request a line, one JSON answer a line.

A request names the question, the rows as columns, bounds, epsilon and the number of runs; the answer holds one released value a run, or is null where the
peer cannot answer. What takes long is run less often: as many times as its seconds of processor time allow, and at least as often as the request says.
Every peer is asked as its own documentation shows, with the same bounds and the whole of epsilon.
"""

import json
import sys
import time
import warnings

import numpy as np
import opendp.prelude as dp
from diffprivlib import models, tools

dp.enable_features("contrib", "honest-but-curious", "idealized-numerics")
warnings.filterwarnings("ignore")


def calibrated(make, distance, epsilon):
    """The measurement that spends epsilon on neighbours at this distance."""
    return dp.binary_search_chain(make, d_in=distance, d_out=epsilon, T=float)


def repeated(request, draw):
    """One released value a run."""
    start, released = time.process_time(), []
    while len(released) < request["runs"]:
        if len(released) >= request["least_runs"] and time.process_time() - start > request["seconds"]:
            break
        released.append(draw())
    return released


def column(request, dtype=None):
    values = request["column"]
    return [int(value) for value in values] if dtype is int else [float(value) for value in values]


def space(dtype, size=None):
    return dp.vector_domain(dp.atom_domain(T=dtype, nan=False) if dtype is float else dp.atom_domain(T=int), size=size)


def neighbours(request):
    """OpenDP's symmetric distance: 1 where a row comes or goes, 2 where one is replaced and the number of rows is known."""
    replaced = request["relation"] == "replace-one"
    return (2, len(request["column"])) if replaced else (1, None)


def opendp_sum(request):
    dtype = int if request["whole"] else float
    distance, size = neighbours(request)
    bounds = tuple(dtype(bound) for bound in request["bounds"])
    clamped = (space(dtype, size), dp.symmetric_distance()) >> dp.t.then_clamp(bounds) >> dp.t.then_sum()
    measure = calibrated(lambda scale: clamped >> dp.m.then_laplace(scale), distance, request["epsilon"])
    exact = sum(min(max(value, bounds[0]), bounds[1]) for value in column(request, dtype))
    noise = calibrated(lambda scale: clamped.output_space >> dp.m.then_laplace(scale), clamped.map(distance), request["epsilon"])
    assert measure.map(distance) <= request["epsilon"] * (1 + 1e-9)
    return repeated(request, lambda: float(noise(exact)))


def opendp_count(request):
    return opendp_sum({**request, "bounds": [0, 1], "whole": True})


def opendp_mean(request):
    distance, size = neighbours(request)
    lower, upper = request["bounds"]
    if size is None:
        rows = len(request["column"])
        half = {**request, "epsilon": request["epsilon"] / 2}
        counts = opendp_count({**half, "column": [1] * rows})
        return [total / max(1, count) for total, count in zip(opendp_sum({**half, "whole": False}), counts)]
    clamped = (space(float, size), dp.symmetric_distance()) >> dp.t.then_clamp((float(lower), float(upper))) >> dp.t.then_mean()
    exact = clamped(column(request))
    noise = calibrated(lambda scale: clamped.output_space >> dp.m.then_laplace(scale), clamped.map(distance), request["epsilon"])
    return repeated(request, lambda: noise(exact))


def opendp_variance(request):
    distance, size = neighbours(request)
    lower, upper = request["bounds"]
    clamped = (space(float, size), dp.symmetric_distance()) >> dp.t.then_clamp((float(lower), float(upper))) >> dp.t.then_variance(ddof=0)
    exact = clamped(column(request))
    noise = calibrated(lambda scale: clamped.output_space >> dp.m.then_laplace(scale), clamped.map(distance), request["epsilon"])
    return repeated(request, lambda: noise(exact))


def opendp_histogram(request):
    cells = len(request["counts"])
    vector = (dp.vector_domain(dp.atom_domain(T=int), size=cells), dp.l1_distance(T=int))
    measure = calibrated(lambda scale: vector >> dp.m.then_laplace(scale), 1, request["epsilon"])
    return repeated(request, lambda: list(map(float, measure(request["counts"]))))


def opendp_quantiles(request):
    dtype = int if request["whole"] else float
    distance, size = neighbours(request)
    candidates = [dtype(candidate) for candidate in request["candidates"]]
    share = request["epsilon"] / len(request["probabilities"])
    values = column(request, dtype)

    def drawer(probability):
        """What `then_private_quantile` does, its scores worked out once for all runs."""
        given = (space(dtype, size), dp.symmetric_distance())
        scored = given >> dp.t.then_quantile_score_candidates(candidates, probability)
        scores = scored(values)
        choice = calibrated(
            lambda scale: scored.output_space >> dp.m.then_noisy_max(dp.max_divergence(), scale, negate=True), scored.map(distance), share
        )
        return lambda: float(candidates[choice(scores)])

    drawers = [drawer(probability) for probability in request["probabilities"]]
    return repeated(request, lambda: sorted(draw() for draw in drawers))


def scaled(request):
    """The rows, each column between -1 and 1."""
    rows = np.array(request["rows"], dtype=float)
    lower, upper = (np.array(bounds, dtype=float) for bounds in request["rows_bounds"])
    return (np.clip(rows, lower, upper) - (lower + upper) / 2) / ((upper - lower) / 2)


def opendp_regression(request):
    rows = np.array(request["rows"], dtype=float)
    lower, upper = request["rows_bounds"]
    target = np.array(request["target"], dtype=float)

    def model(scale):
        return dp.sklearn.linear_model.LinearRegression(
            dp.max_divergence(), x_bounds=[(float(lower[0]), float(upper[0]))], y_bounds=tuple(map(float, request["target_bounds"])), scale=scale
        )

    scale = dp.binary_search(lambda scale: model(scale).measurement.map(1) <= request["epsilon"], bounds=(1e-3, 1e6))
    def draw():
        fit = model(scale).fit(X=rows, y=target)
        return [float(fit.intercept_), *map(float, fit.coef_)]

    return repeated(request, draw)


def opendp_components(request):
    rows = scaled(request)

    def draw():
        model = dp.sklearn.decomposition.PCA(
            epsilon=request["epsilon"],
            row_norm=float(np.sqrt(rows.shape[1])),
            n_samples=rows.shape[0],
            n_features=rows.shape[1],
            n_components=request["components"],
        )
        model.fit(rows)
        return np.asarray(model.components_).tolist()

    return repeated(request, draw)


def diffprivlib_sum(request):
    values, bounds = np.array(request["column"], dtype=float), tuple(request["bounds"])
    return repeated(request, lambda: float(tools.sum(values, epsilon=request["epsilon"], bounds=bounds)))


def diffprivlib_count(request):
    values = np.array(request["column"])
    return repeated(request, lambda: float(tools.count_nonzero(values, epsilon=request["epsilon"])))


def diffprivlib_mean(request):
    values, bounds = np.array(request["column"], dtype=float), tuple(request["bounds"])
    return repeated(request, lambda: float(tools.mean(values, epsilon=request["epsilon"], bounds=bounds)))


def diffprivlib_variance(request):
    values, bounds = np.array(request["column"], dtype=float), tuple(request["bounds"])
    return repeated(request, lambda: float(tools.var(values, epsilon=request["epsilon"], bounds=bounds)))


def diffprivlib_histogram(request):
    values = np.array(request["column"], dtype=float)
    return repeated(request, lambda: list(map(float, tools.histogram(values, epsilon=request["epsilon"], bins=request["edges"])[0])))


def diffprivlib_quantiles(request):
    values, bounds = np.array(request["column"], dtype=float), tuple(request["bounds"])
    asked = request["probabilities"]
    return repeated(request, lambda: sorted(map(float, np.ravel(tools.quantile(values, asked, epsilon=request["epsilon"], bounds=bounds)))))


def diffprivlib_regression(request):
    rows, target = np.array(request["rows"], dtype=float), np.array(request["target"], dtype=float)
    bounds = tuple(np.array(each, dtype=float) for each in request["rows_bounds"])

    def draw():
        model = models.LinearRegression(epsilon=request["epsilon"], bounds_X=bounds, bounds_y=tuple(request["target_bounds"]))
        fit = model.fit(rows, target)
        return [float(fit.intercept_), *map(float, fit.coef_)]

    return repeated(request, draw)


def diffprivlib_components(request):
    rows = scaled(request)
    columns = rows.shape[1]
    bounds = (-np.ones(columns), np.ones(columns))

    def draw():
        model = models.PCA(request["components"], epsilon=request["epsilon"], data_norm=float(np.sqrt(columns)), bounds=bounds)
        return model.fit(rows).components_.tolist()

    return repeated(request, draw)


def diffprivlib_clusters(request):
    rows = scaled(request)
    columns = rows.shape[1]
    bounds = (-np.ones(columns), np.ones(columns))
    return repeated(
        request, lambda: models.KMeans(request["clusters"], epsilon=request["epsilon"], bounds=bounds).fit(rows).cluster_centers_.tolist()
    )


for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = globals()[request["peer"]](request)
    except Exception as error:  # such as diffprivlib's quantiles of tied values, whose intervals have no width
        print(f'{request["peer"]} cannot answer: {str(error).strip().splitlines()[-1]}', file=sys.stderr, flush=True)
        answer = None
    print(json.dumps(answer), flush=True)
