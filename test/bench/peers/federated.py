"""Federated rounds of JAX (clients under vmap, jitted) and of a loop in numpy, and robust rules in numpy; one thread, as JSON."""
import json
import os
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
import jax
import jax.numpy as jnp
import numpy as np

from numpy_descent import numpy_gradient

RATE, BATCH = 0.05, 32
draws = np.random.default_rng(0)


def fastest(action, seconds=2.0):
    """The shortest time of an action that is done for some seconds."""
    action()
    least, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        action()
        least = min(least, time.perf_counter() - start)
    return least


def cross_entropy(w, x, y):
    return -jnp.mean(jax.nn.log_softmax(x @ w[0] + w[1])[jnp.arange(len(y)), y])


def squared_error(w, x, y):
    return jnp.mean(((jax.nn.relu(x @ w[0] + w[1]) @ w[2] + w[3])[:, 0] - y) ** 2)


def jax_round(loss, x, y, clients):
    size = len(y) // clients
    x = jnp.asarray(x[: size * clients].reshape(clients, size, -1))
    y = jnp.asarray(y[: size * clients].reshape(clients, size))

    def client(w, rows, targets, key):
        order = jax.random.permutation(key, size)
        for start in range(0, size, BATCH):
            at = order[start : start + BATCH]
            w = jax.tree.map(lambda a, b: a - RATE * b, w, jax.grad(loss)(w, rows[at], targets[at]))
        return w

    def one(w, key):
        trained = jax.vmap(client, (None, 0, 0, 0))(w, x, y, jax.random.split(key, clients))
        return jax.tree.map(lambda a: a.mean(0), trained)

    return jax.jit(one)


def numpy_round(w, x, y, clients):
    size = len(y) // clients
    total = [np.zeros_like(part) for part in w]
    for client in range(clients):
        rows, targets = x[client * size : (client + 1) * size], y[client * size : (client + 1) * size]
        local = [part.copy() for part in w]
        order = draws.permutation(size)
        for start in range(0, size, BATCH):
            at = order[start : start + BATCH]
            for part, step in zip(local, numpy_gradient(local, rows[at], targets[at])):
                part -= RATE * step
        for part, own in zip(total, local):
            part += own / clients
    return total


rows = {}
digits = draws.random((1797, 64), dtype=np.float32), draws.integers(0, 10, 1797)
for clients in (5, 100):
    x = draws.normal(size=(100 * clients, 10)).astype("float32")
    cases = {
        "digits 64-10": (cross_entropy, *digits, [np.zeros((64, 10), "float32"), np.zeros(10, "float32")]),
        "regression 10-16-1": (
            squared_error,
            x,
            x.sum(1),
            [(draws.normal(size=shape) * 0.3).astype("float32") for shape in ((10, 16), (16,), (16, 1), (1,))],
        ),
    }
    for name, (loss, inputs, targets, start) in cases.items():
        one, weights = jax_round(loss, inputs, targets, clients), [jnp.asarray(part) for part in start]
        key = jax.random.PRNGKey(0)
        rows[f"jax {name} {clients}"] = 1 / fastest(lambda: jax.block_until_ready(one(weights, key)))
        rows[f"numpy {name} {clients}"] = 1 / fastest(lambda: numpy_round(start, inputs, targets, clients))

updates = draws.random((100, 1_000_000), dtype=np.float32)
rows["numpy median"] = 1e3 * fastest(lambda: np.median(updates, axis=0), 1)
rows["numpy trimmed mean"] = 1e3 * fastest(lambda: np.sort(updates, axis=0)[20:80].mean(0), 1)


def squared_distances():
    products = updates @ updates.T
    squares = np.diag(products)
    return squares[:, None] + squares[None] - 2 * products


def krum():
    return updates[np.sort(squared_distances(), axis=1)[:, 1:79].sum(1).argmin()]


rows["numpy Krum"] = 1e3 * fastest(krum, 1)
print(json.dumps(rows))
