"""synthetic(1, 1) of Li et al. 2020 (FedProx), drawn by a seed: thirty counts, then each client's rows of 60 numbers and their classes; float32 on standard output."""
import sys

import numpy as np

CLIENTS, INPUTS, CLASSES = 30, 60, 10
draws = np.random.RandomState(int(sys.argv[1]))
counts = draws.lognormal(4, 2, CLIENTS).astype(int) + 50
means, centres = draws.normal(0, 1, CLIENTS), draws.normal(0, 1, CLIENTS)
covariance = np.diag([(at + 1) ** -1.2 for at in range(INPUTS)])
places = [draws.normal(centre, 1, INPUTS) for centre in centres]
parts = [counts]
for count, mean, place in zip(counts, means, places):
    weights, biases = draws.normal(mean, 1, (INPUTS, CLASSES)), draws.normal(mean, 1, CLASSES)
    rows = draws.multivariate_normal(place, covariance, count)
    parts += [rows.ravel(), np.argmax(rows @ weights + biases, 1)]
sys.stdout.buffer.write(np.concatenate(parts).astype("float32").tobytes())
