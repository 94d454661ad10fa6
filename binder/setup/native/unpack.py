"""Takes TensorFlow's two libraries, its C headers and its licence out of a wheel: unpack.py WHEEL FOLDER."""

import re
import shutil
import sys
import zipfile
from pathlib import Path

wheel, folder = sys.argv[1], Path(sys.argv[2])
LIBRARY = re.compile(r"tensorflow/(libtensorflow_(?:cc|framework)\.so\.2)")
HEADER = re.compile(r"tensorflow/(include/(?:tensorflow|tsl)/(?:(?:core|tsl)/)?(?:c|c/eager|platform)/[^/]+\.h)")
LICENCE = re.compile(r"[^/]+\.dist-info/(LICENSE)")


def place(name: str) -> "Path | None":
    if match := LIBRARY.fullmatch(name):
        return folder / "lib" / match[1]
    if match := HEADER.fullmatch(name) or LICENCE.fullmatch(name):
        return folder / match[1]
    return None


with zipfile.ZipFile(wheel) as files:
    for name in files.namelist():
        if target := place(name):
            target.parent.mkdir(parents=True, exist_ok=True)
            with files.open(name) as source, open(target, "wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 22)
