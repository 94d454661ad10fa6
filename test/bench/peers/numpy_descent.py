"""Gradients by hand, as a client in numpy has them."""
import numpy as np


def numpy_gradient(w, x, y):
    if len(w) == 2:
        scores = x @ w[0] + w[1]
        delta = np.exp(scores - scores.max(1, keepdims=True))
        delta /= delta.sum(1, keepdims=True)
        delta[np.arange(len(y)), y] -= 1
        delta /= len(y)
        return [x.T @ delta, delta.sum(0)]
    hidden = np.maximum(x @ w[0] + w[1], 0)
    delta = (2 / len(y)) * ((hidden @ w[2] + w[3])[:, 0] - y)[:, None]
    below = (delta @ w[2].T) * (hidden > 0)
    return [x.T @ below, below.sum(0), hidden.T @ delta, delta.sum(0)]
