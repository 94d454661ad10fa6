"""Parameters of papermill for notebooks in TypeScript.

papermill has no entry point for translators: who passes parameters imports this module first, or calls papermill through it,
`python -m epsbook.papermill IN.ipynb OUT.ipynb -p epsilon 0.5`.
"""

import json
import math

from papermill.translators import Translator, papermill_translators


class TypeScriptTranslator(Translator):
    """Writes parameters as variables, which later cells may assign to."""

    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def translate_float(cls, val):
        if math.isfinite(val):
            return repr(float(val))
        return "NaN" if math.isnan(val) else "Infinity" if val > 0 else "-Infinity"

    @classmethod
    def translate_int(cls, val):
        # Beyond these a number would be rounded in silence.
        return f"{val}n" if abs(val) > 2**53 - 1 else str(val)

    @classmethod
    def translate_str(cls, val):
        return json.dumps(val)

    @classmethod
    def translate_escaped_str(cls, val):
        return json.dumps(str(val))

    @classmethod
    def translate_dict(cls, val):
        return "{" + ", ".join(f"[{json.dumps(str(key))}]: {cls.translate(one)}" for key, one in val.items()) + "}"

    @classmethod
    def translate_list(cls, val):
        return "[" + ", ".join(cls.translate(one) for one in val) + "]"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}"

    @classmethod
    def assign(cls, name, str_val):
        return f"var {name} = {str_val};"


papermill_translators.register("epsbook", TypeScriptTranslator)
papermill_translators.register("typescript", TypeScriptTranslator)

if __name__ == "__main__":
    from papermill.cli import papermill

    papermill()
