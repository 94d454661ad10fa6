"""Times a notebook's kernel from outside: how long it takes until it is ready, and what its cells say of themselves.

Reads {"argv": [...] | null, "cells": [...]} on standard input: the command that starts the kernel, or null for epsbook's own.
Prints {"start": seconds, "cells": [{"seconds": …, "text": …, "status": …}]}.
"""

import json
import sys
import time

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

request = json.load(sys.stdin)
manager = KernelManager(kernel_name="epsbook")
if request["argv"] is not None:
    manager._kernel_spec = KernelSpec(argv=request["argv"], language="typescript", display_name="peer")
begun = time.perf_counter()
manager.start_kernel()
client = manager.client()
client.start_channels()
results = []
try:
    client.wait_for_ready(timeout=120)
    start = time.perf_counter() - begun
    for cell in request["cells"]:
        text = []

        def hook(message):
            content = message["content"]
            if message["msg_type"] == "stream":
                text.append(content["text"])
            elif message["msg_type"] == "error":
                text.extend(content["traceback"])

        begun = time.perf_counter()
        reply = client.execute_interactive(cell, timeout=300, output_hook=hook, stop_on_error=False)
        seconds = time.perf_counter() - begun
        if reply["content"]["status"] == "error":
            time.sleep(1)  # plain tslab aborts what comes right after an error
        results.append({"seconds": seconds, "text": "".join(text), "status": reply["content"]["status"]})
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
print(json.dumps({"start": start, "cells": results}))
