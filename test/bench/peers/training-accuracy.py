"""Opacus and diffprivlib on the tasks of standard input, JSON; answers {task: {peer: {epsilon: [accuracy of each seed]}}}, on one thread.

A task is {name, features, labels, classes, splits, epsilons, delta, binary}: features as the model gets them, scaled by declared bounds, and for
each seed its folds as {train, test}, lists of rows. Hyper-parameters were fixed beforehand and not searched.
"""

import functools
import json
import math
import sys
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import torch
from diffprivlib.models import LogisticRegression
from opacus import PrivacyEngine
from opacus.accountants.utils import get_noise_multiplier
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)

# Passes over the data, batches of a pass, the clip norm, and the rate of plain descent: of the two classes, and of the ten.
SETTINGS = {2: (20, 4, 1.0, 1.0), 10: (20, 4, 1.0, 4.0)}


@functools.lru_cache
def noise(epsilon, delta, rate, steps):
    return get_noise_multiplier(
        target_epsilon=epsilon, target_delta=delta, sample_rate=rate, steps=steps, accountant="prv"
    )


def opacus(x, y, classes, epsilon, delta):
    epochs, batches, clip, rate = SETTINGS[classes]
    model = torch.nn.Linear(x.shape[1], classes)
    torch.nn.init.zeros_(model.weight)
    torch.nn.init.zeros_(model.bias)
    data = TensorDataset(torch.tensor(x, dtype=torch.float32), torch.tensor(y))
    loader = DataLoader(data, batch_size=math.ceil(len(y) / batches))
    model, optimizer, loader = PrivacyEngine(accountant="prv").make_private(
        module=model,
        optimizer=torch.optim.SGD(model.parameters(), lr=rate),
        data_loader=loader,
        noise_multiplier=noise(epsilon, delta, 1 / batches, epochs * batches),
        max_grad_norm=clip,
    )
    loss = torch.nn.CrossEntropyLoss()
    for _ in range(epochs):
        for some, labels in loader:
            optimizer.zero_grad()
            loss(model(some), labels).backward()
            optimizer.step()
    return lambda rows: model(torch.tensor(rows, dtype=torch.float32)).argmax(1).numpy()


def diffprivlib(x, y, classes, epsilon, delta):
    """Pure ε: it has no δ."""
    return LogisticRegression(epsilon=epsilon, data_norm=math.sqrt(x.shape[1]), max_iter=1000).fit(x, y).predict


result = {}
for task in json.load(sys.stdin):
    x, y = np.array(task["features"]), np.array(task["labels"])
    peers = {"Opacus": opacus, "diffprivlib": diffprivlib} if task["classes"] == 2 else {"Opacus": opacus}
    result[task["name"]] = {}
    for name, peer in peers.items():
        result[task["name"]][name] = {}
        for epsilon in task["epsilons"]:
            seeds = []
            for folds in task["splits"]:
                right = 0
                for fold in folds:
                    model = peer(x[fold["train"]], y[fold["train"]], task["classes"], epsilon, task["delta"])
                    right += np.mean(model(x[fold["test"]]) == y[fold["test"]]) / len(folds)
                seeds.append(right)
            result[task["name"]][name][str(epsilon)] = seeds
json.dump(result, sys.stdout)
