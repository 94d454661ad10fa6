"""Training steps of Opacus, one thread, as JSON: milliseconds a step of a logistic regression, a small CNN, an LSTM and 784-128-10, in each of
its ways that takes the model.

`hooks` is its default; `functorch`, `ew` (expanded weights) and `ghost` are the others that it documents. Poisson samples are left out: every
step has the same batch. Arguments, such as `network hooks`, name those that are wanted.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import torch
from opacus import PrivacyEngine
from opacus.layers import DPLSTM
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)
BATCH = 256


class Cnn(nn.Sequential):
    """26,010 parameters: that of the tutorials of TF Privacy and Opacus."""

    def __init__(self):
        super().__init__(
            nn.Conv2d(1, 16, 8, 2, padding=3), nn.Tanh(), nn.MaxPool2d(2, 1),
            nn.Conv2d(16, 32, 4, 2), nn.Tanh(), nn.MaxPool2d(2, 1),
            nn.Flatten(), nn.Linear(512, 32), nn.Tanh(), nn.Linear(32, 10),
        )  # fmt: skip


class Lstm(nn.Module):
    """Sixteen symbols of 64 to one of 10 classes: 27,530 parameters, and the second bias that torch has."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(64, 32)
        self.lstm = DPLSTM(32, 64, batch_first=True)
        self.out = nn.Linear(64, 10)

    def forward(self, x):
        return self.out(self.lstm(self.embedding(x))[0][:, -1])


class Logistic(nn.Linear):
    """Thirty features to the score of one of two classes."""

    def __init__(self):
        super().__init__(30, 1)

    def forward(self, x):
        return super().forward(x).squeeze(1)


MODELS = {
    "logistic": (Logistic, lambda: torch.rand(BATCH, 30)),
    "cnn": (Cnn, lambda: torch.rand(BATCH, 1, 28, 28)),
    "lstm": (Lstm, lambda: torch.randint(0, 64, (BATCH, 16))),
    "network": (lambda: nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)), lambda: torch.rand(BATCH, 784)),
}


def fastest(action, seconds=6.0):
    """Least of process time: others on the machine do not count."""
    for _ in range(3):
        action()
    times, end = [], time.perf_counter() + seconds
    while len(times) < 5 or time.perf_counter() < end:
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times) * 1e3


def step_of(make, rows, mode):
    torch.manual_seed(1)
    x, y = rows(), torch.randint(0, 10, (BATCH,))
    model, loss = make(), nn.CrossEntropyLoss()
    if make is Logistic:
        y, loss = (y % 2).float(), nn.BCEWithLogitsLoss()
    extra = {"criterion": loss} if mode == "ghost" else {}
    parts = PrivacyEngine().make_private(
        module=model, optimizer=torch.optim.SGD(model.parameters(), lr=0.1),
        data_loader=DataLoader(TensorDataset(x, y), batch_size=BATCH),
        noise_multiplier=1.1, max_grad_norm=1.0, grad_sample_mode=mode, poisson_sampling=False, **extra,
    )  # fmt: skip
    if mode == "ghost":
        model, optimizer, loss, _ = parts
    else:
        model, optimizer, _ = parts

    def action():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()

    return action


times = {}
for name, (make, rows) in MODELS.items():
    for mode in ("hooks", "functorch", "ew", "ghost"):
        if len(sys.argv) > 1 and f"{name} {mode}" not in sys.argv[1:]:
            continue
        try:
            times[f"{name} {mode}"] = fastest(step_of(make, rows, mode))
        except Exception:  # A way that does not take the model.
            times[f"{name} {mode}"] = None
print(json.dumps(times))
