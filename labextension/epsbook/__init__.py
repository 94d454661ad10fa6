"""The JupyterLab sidebar that shows the privacy budget being spent."""

from ._version import __version__

__all__ = ["__version__"]


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    """Where JupyterLab finds the built extension."""
    return [{"src": "labextension", "dest": "epsbook-labextension"}]
