"""What pyCANON measures of a table: `measures.py TABLE.csv SENSITIVE QUASI-IDENTIFIER…`, as JSON."""

import json
import sys

import pandas as pd
from pycanon import anonymity

table, sensitive, *quasi_identifiers = sys.argv[1:]
data = pd.read_csv(table, dtype=str)
asked = (data, quasi_identifiers, [sensitive])
print(
    json.dumps(
        {
            "k": int(anonymity.k_anonymity(data, quasi_identifiers)),
            "distinct": int(anonymity.l_diversity(*asked)),
            "entropy": float(anonymity.entropy_l_diversity(*asked)),
            "t": float(anonymity.t_closeness(*asked)),
            "beta": float(anonymity.basic_beta_likeness(*asked)),
        }
    )
)
