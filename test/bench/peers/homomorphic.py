"""TenSEAL, OpenFHE and python-paillier with gmpy2 on one thread: CPU milliseconds as one JSON object a line, each with all so far."""

import json
import time

import numpy as np

measured = {}


def cpu(action, runs=1):
    start = time.process_time()
    for _ in range(runs):
        action()
    return 1000 * (time.process_time() - start) / runs


def tell(name, milliseconds):
    measured[name] = milliseconds
    print(json.dumps(measured), flush=True)


random = np.random.default_rng(1)
FIRST = random.uniform(-0.17, 0.17, (100, 100))
SECOND = random.uniform(-0.17, 0.17, (100, 10))
SAMPLES = 4096


def tenseal():
    import tenseal as ts

    context = ts.context(ts.SCHEME_TYPE.CKKS, 8192, coeff_mod_bit_sizes=[60, 40, 40, 60], n_threads=1)
    context.global_scale = 2**40
    context.generate_galois_keys()
    vector = ts.ckks_vector(context, random.uniform(-1, 1, 100).tolist())
    tell("tenseal mm", cpu(lambda: vector.mm(FIRST.tolist())))

    # All samples at once, a ciphertext a feature; and a ciphertext a sample, as its tutorial has it.
    context = ts.context(ts.SCHEME_TYPE.CKKS, 8192, coeff_mod_bit_sizes=[50, 36, 36, 36, 50], n_threads=1)
    context.global_scale = 2**36
    context.generate_galois_keys()
    batch = ts.ckks_tensor(context, ts.plain_tensor(random.uniform(-1, 1, (SAMPLES, 100))), batch=True).reshape([1, 100])
    first, second = ts.plain_tensor(FIRST), ts.plain_tensor(SECOND)
    tell("tenseal batch", cpu(lambda: batch.mm(first).square().mm(second)) / SAMPLES)
    samples = [ts.ckks_vector(context, random.uniform(-1, 1, 100).tolist()) for _ in range(5)]
    rows, last = FIRST.tolist(), SECOND.tolist()
    tell("tenseal tutorial", cpu(lambda: [sample.mm(rows).square().mm(last) for sample in samples]) / len(samples))


def paillier():
    from phe import paillier as phe

    for bits in (2048, 3072):
        public, secret = phe.generate_paillier_keypair(n_length=bits)
        number = public.encrypt(123456789)
        tell(f"phe encrypt {bits}", cpu(lambda: public.encrypt(123456789), 5))
        tell(f"phe decrypt {bits}", cpu(lambda: secret.decrypt(number), 5))


def openfhe_context(depth, scale_bits, first_bits, technique, digits):
    """A CKKS context of degree 8192 at 128-bit security, and its keys."""
    import openfhe as fhe

    parameters = fhe.CCParamsCKKSRNS()
    parameters.SetMultiplicativeDepth(depth)
    parameters.SetScalingModSize(scale_bits)
    parameters.SetFirstModSize(first_bits)
    parameters.SetScalingTechnique(getattr(fhe.ScalingTechnique, technique))
    parameters.SetNumLargeDigits(digits)
    parameters.SetRingDim(8192)
    parameters.SetBatchSize(SAMPLES)
    context = fhe.GenCryptoContext(parameters)
    feature = fhe.PKESchemeFeature
    for one in (feature.PKE, feature.KEYSWITCH, feature.LEVELEDSHE, feature.ADVANCEDSHE):
        context.Enable(one)
    return context, context.KeyGen()


def openfhe():
    # Without the extra tower of the default technique, and with one digit a tower, degree 8192 is secure.
    context, keys = openfhe_context(depth=3, scale_bits=36, first_bits=46, technique="FLEXIBLEAUTO", digits=4)
    context.EvalMultKeyGen(keys.secretKey)
    features = [
        context.Encrypt(keys.publicKey, context.MakeCKKSPackedPlaintext(random.uniform(-1, 1, SAMPLES).tolist()))
        for _ in range(100)
    ]

    def network():
        hidden = [context.EvalLinearWSum(features, FIRST[:, unit].tolist()) for unit in range(100)]
        squares = [context.EvalMult(one, one) for one in hidden]
        return [context.EvalLinearWSum(squares, SECOND[:, unit].tolist()) for unit in range(10)]

    tell("openfhe inference", cpu(network) / SAMPLES)


def openfhe_matrix():
    """100 x 100 matrix and vector by diagonals, in baby steps whose rotations are hoisted, and giant steps."""
    context, keys = openfhe_context(depth=1, scale_bits=40, first_bits=50, technique="FIXEDAUTO", digits=2)
    context.EvalRotateKeyGen(keys.secretKey, [*range(1, 10), *range(10, 100, 10)])
    values = np.tile(random.uniform(-1, 1, 100), 40)
    vector = context.Encrypt(keys.publicKey, context.MakeCKKSPackedPlaintext(values.tolist()))
    row = np.arange(100)
    diagonals = []
    for place in range(100):
        back = place - place % 10
        turned = np.roll(FIRST[row, (row + place) % 100], back)
        diagonals.append(context.MakeCKKSPackedPlaintext(np.tile(turned, 40).tolist()))
    order = 2 * context.GetRingDimension()

    def product():
        digits = context.EvalFastRotationPrecompute(vector)
        baby = [vector, *(context.EvalFastRotation(vector, step, order, digits) for step in range(1, 10))]
        total = None
        for giant in range(0, 100, 10):
            part = context.EvalMult(baby[0], diagonals[giant])
            for step in range(1, 10):
                part = context.EvalAdd(part, context.EvalMult(baby[step], diagonals[giant + step]))
            part = context.EvalRotate(part, giant) if giant else part
            total = part if total is None else context.EvalAdd(total, part)
        return total

    result = context.Decrypt(product(), keys.secretKey)
    result.SetLength(100)
    assert np.allclose(result.GetRealPackedValue()[:100], FIRST @ values[:100], atol=1e-4)
    tell("openfhe matrix", cpu(product, 3))


for peer in (tenseal, paillier, openfhe, openfhe_matrix):
    try:
        peer()
    except Exception as error:  # A peer that is missing leaves its rows without a ratio.
        import sys

        print(f"{peer.__name__}: {error}", file=sys.stderr)
