"""Training steps of JAX and noise of numpy, one thread, as JSON: least milliseconds a step, or draws a second. An argument names what alone is wanted."""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
import jax
import jax.numpy as jnp
import numpy as np

BATCH, RATE, CLIP, NOISE = 256, 0.1, 1.0, 1.1


def fastest(action, runs=101, warm=10, clock=time.perf_counter):
    for _ in range(warm):
        action()
    times = []
    for _ in range(runs):
        start = clock()
        action()
        times.append(clock() - start)
    return min(times) * 1e3


def network(sizes):
    key = jax.random.PRNGKey(0)
    layers = []
    for inputs, outputs in zip(sizes[:-1], sizes[1:]):
        key, part = jax.random.split(key)
        layers.append((jax.random.normal(part, (inputs, outputs)) * 0.1, jnp.zeros(outputs)))
    return layers


def step(layers, x, y, key):
    """A DP-SGD step with clipping in closed form: each layer's gradient by example has length |input| |delta|."""
    inputs, scores = [x], []
    for weights, bias in layers[:-1]:
        scores.append(inputs[-1] @ weights + bias)
        inputs.append(jax.nn.relu(scores[-1]))
    weights, bias = layers[-1]
    out = inputs[-1] @ weights + bias
    if out.shape[-1] == 1:
        delta = jax.nn.sigmoid(out) - y[:, None]
    else:
        delta = jax.nn.softmax(out) - jax.nn.one_hot(y, out.shape[-1])
    deltas = [delta]
    for layer in range(len(layers) - 1, 0, -1):
        delta = (delta @ layers[layer][0].T) * (scores[layer - 1] > 0)
        deltas.append(delta)
    deltas.reverse()
    squares = sum(jnp.sum(d**2, 1) * (jnp.sum(a**2, 1) + 1) for a, d in zip(inputs, deltas))
    factor = jnp.minimum(1, CLIP / jnp.sqrt(squares))
    keys = jax.random.split(key, 2 * len(layers))
    moved = []
    for index, ((weights, bias), a, d) in enumerate(zip(layers, inputs, deltas)):
        d = d * factor[:, None]
        noise = [NOISE * CLIP * jax.random.normal(keys[2 * index + part], v.shape) for part, v in enumerate((weights, bias))]
        moved.append((weights - RATE * (a.T @ d + noise[0]) / BATCH, bias - RATE * (d.sum(0) + noise[1]) / BATCH))
    return moved


wanted = sys.argv[1:] or ["noise", "logistic", "network"]
rows = {}
draws = np.random.default_rng(1)
if "noise" in wanted:
    rows["numpy noise"] = 1e5 / (fastest(lambda: draws.standard_normal(100_000)) / 1e3)
    noisy = jax.jit(lambda key: jax.random.normal(key, (100_000,)))
    rows["jax noise"] = 1e5 / (fastest(lambda: noisy(jax.random.PRNGKey(0)).block_until_ready()) / 1e3)
key = jax.random.PRNGKey(1)
for name, sizes, classes in (("logistic", [30, 1], 2), ("network", [784, 128, 10], 10)):
    if name not in wanted:
        continue
    layers = network(sizes)
    x = jnp.asarray(np.random.rand(BATCH, sizes[0]), jnp.float32)
    y = jnp.asarray(np.random.randint(0, classes, BATCH))
    single = jax.jit(step)
    many = jax.jit(lambda p, x, y, k: jax.lax.scan(lambda q, s: (step(q, x, y, s), None), p, jax.random.split(k, 100))[0])
    # Long steps in processor time, for which others on the machine do not count; short ones are too short for its clock.
    clock = time.process_time if name == "network" else time.perf_counter
    rows[f"jax {name}"] = fastest(lambda: jax.block_until_ready(single(layers, x, y, key)), clock=clock)
    rows[f"jax {name} scan"] = fastest(lambda: jax.block_until_ready(many(layers, x, y, key)), 11, 2, clock) / 100
print(json.dumps(rows))
