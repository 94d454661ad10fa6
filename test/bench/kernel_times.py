"""Times a notebook's kernel from outside: how long it takes to start, and what its cells say of themselves.

Reads a JSON array of cells on standard input; prints {"start": seconds, "cells": [{"seconds": …, "text": …}]}.
"""

import json
import sys
import time

from jupyter_client.manager import start_new_kernel

cells = json.load(sys.stdin)
begun = time.perf_counter()
manager, client = start_new_kernel(kernel_name="epsbook", startup_timeout=120)
start = time.perf_counter() - begun
results = []
try:
    for cell in cells:
        text = []

        def hook(message):
            if message["msg_type"] == "stream":
                text.append(message["content"]["text"])

        begun = time.perf_counter()
        reply = client.execute_interactive(cell, timeout=300, output_hook=hook)
        seconds = time.perf_counter() - begun
        if reply["content"]["status"] != "ok":
            sys.exit("".join(text) or str(reply["content"]))
        results.append({"seconds": seconds, "text": "".join(text)})
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
print(json.dumps({"start": start, "cells": results}))
