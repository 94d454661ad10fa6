"""Federated rounds of pfl (PyTorch, one thread) and Flower (simulation on Ray), softmax regression of digits 64-10 and regression 10-16-1; as JSON."""
import json
import os
import sys
import tempfile
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
for name in ("FLWR_DISABLE_RUNTIME_DEPENDENCY_INSTALLATION", "FLWR_DISABLE_UPDATE_CHECK"):
    os.environ[name] = "1"
os.environ["FLWR_TELEMETRY_ENABLED"] = os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ["FLWR_HOME"] = tempfile.mkdtemp(prefix="epsbook-flower-")
os.environ["PFL_PYTORCH_DEVICE"] = "cpu"
import numpy as np

from numpy_descent import numpy_gradient

RATE, BATCH = 0.05, 32
draws = np.random.default_rng(0)


def rows_of(task, clients):
    """Inputs and targets of each client: made up, as the other peers have them."""
    if task == "digits 64-10":
        size = 1797 // clients
        return [(draws.random((size, 64), dtype=np.float32), draws.integers(0, 10, size)) for _ in range(clients)]
    rows = [draws.normal(size=(100, 10)).astype("float32") for _ in range(clients)]
    return [(x, x.sum(1)) for x in rows]


def fastest(times, least=5):
    """Rounds a second by the fastest time between two rounds, after the first ones."""
    gaps = np.diff(times)[2:]
    assert len(gaps) >= least
    return 1 / gaps.min()


def pfl_rate(task, clients, rounds):
    import torch
    from pfl.aggregate.simulate import SimulatedBackend
    from pfl.algorithm.base import NNAlgorithmParams
    from pfl.algorithm.federated_averaging import FederatedAveraging
    from pfl.callback.base import TrainingProcessCallback
    from pfl.data.dataset import Dataset
    from pfl.data.federated_dataset import FederatedDataset
    from pfl.data.sampling import get_user_sampler
    from pfl.hyperparam.base import NNTrainHyperParams
    from pfl.metrics import Metrics
    from pfl.model.pytorch import PyTorchModel

    torch.set_num_threads(1)
    torch.manual_seed(0)
    classes = task == "digits 64-10"
    layers = [torch.nn.Linear(64, 10)] if classes else [torch.nn.Linear(10, 16), torch.nn.ReLU(), torch.nn.Linear(16, 1)]

    class Network(torch.nn.Sequential):
        def loss(self, x, y, is_eval=False):
            scores = self(x)
            return torch.nn.functional.cross_entropy(scores, y) if classes else ((scores[:, 0] - y) ** 2).mean()

        def metrics(self, x, y):
            return {}

    times = []

    class Clock(TrainingProcessCallback):
        def after_central_iteration(self, aggregate_metrics, model, *, central_iteration):
            times.append(time.perf_counter())
            return False, Metrics()

    network = Network(*layers)
    data = {str(at): (torch.from_numpy(x), torch.from_numpy(y)) for at, (x, y) in enumerate(rows_of(task, clients))}
    sampler = get_user_sampler("minimize_reuse", list(data))
    dataset = FederatedDataset(lambda user: Dataset(data[user], user_id=user), sampler)
    FederatedAveraging().run(
        algorithm_params=NNAlgorithmParams(
            central_num_iterations=rounds, evaluation_frequency=10**9, train_cohort_size=clients, val_cohort_size=0
        ),
        backend=SimulatedBackend(training_data=dataset, val_data=None),
        model=PyTorchModel(network, torch.optim.SGD, torch.optim.SGD(network.parameters(), lr=1.0)),
        model_train_params=NNTrainHyperParams(local_num_epochs=1, local_learning_rate=RATE, local_batch_size=BATCH),
        model_eval_params=None,
        callbacks=[Clock()],
    )
    return fastest(times)


def flower_rate(task, clients, rounds):
    from flwr.app import Array, ArrayRecord, Message, MetricRecord, RecordDict
    from flwr.clientapp import ClientApp
    from flwr.serverapp import ServerApp
    from flwr.serverapp.strategy import FedAvg
    from flwr.simulation import run_simulation

    rows = rows_of(task, clients)
    shapes = [(64, 10), (10,)] if task == "digits 64-10" else [(10, 16), (16,), (16, 1), (1,)]
    times = []
    client_app, server_app = ClientApp(), ServerApp()

    @client_app.train()
    def train(message, context):
        x, y = rows[int(context.node_config["partition-id"])]
        w = [part.numpy().copy() for part in message.content["arrays"].values()]
        order = np.random.permutation(len(y))
        for start in range(0, len(y), BATCH):
            at = order[start : start + BATCH]
            for part, step in zip(w, numpy_gradient(w, x[at], y[at])):
                part -= RATE * step
        arrays = ArrayRecord({str(at): Array(part) for at, part in enumerate(w)})
        content = {"arrays": arrays, "metrics": MetricRecord({"num-examples": len(y)})}
        return Message(content=RecordDict(content), reply_to=message)

    class Timed(FedAvg):
        def configure_train(self, *given, **named):
            times.append(time.perf_counter())
            return super().configure_train(*given, **named)

    @server_app.main()
    def main(grid, context):
        start = [(draws.normal(size=shape) * 0.3).astype("float32") for shape in shapes]
        Timed(fraction_train=1.0, fraction_evaluate=0.0, min_train_nodes=clients, min_available_nodes=clients).start(
            grid=grid,
            initial_arrays=ArrayRecord({str(at): Array(part) for at, part in enumerate(start)}),
            num_rounds=rounds,
        )

    run_simulation(server_app, client_app, clients, backend_config={"client_resources": {"num_cpus": 1, "num_gpus": 0.0}})
    return fastest(times)


framework, task, clients, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
# Both print what they do; the answer is the last line.
print(json.dumps((pfl_rate if framework == "pfl" else flower_rate)(task, clients, rounds)))
