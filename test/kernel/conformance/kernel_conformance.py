"""The whole of jupyter_kernel_test, with samples for the kernel "TypeScript (epsbook)"."""

import unittest

import jupyter_kernel_test


class TypeScriptKernel(jupyter_kernel_test.KernelTests):
    kernel_name = "epsbook"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('oops')"
    code_page_something = ""

    completion_samples = [
        {"text": "Math.hyp", "matches": {"hypot"}},
        {"text": "'🔒'; Math.hyp", "matches": {"hypot"}},
    ]

    complete_code_samples = ["1", "console.log('hello')", "const f = (x: number) => x;", "`a ${1} b`"]
    incomplete_code_samples = ["console.log(", "const f = () => {", "`open ${1}", "/* open"]
    invalid_code_samples = ["const = 5", "function 1() {}", "1 + 2 3"]

    code_generate_error = "throw new Error('on purpose')"

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "'text'", "result": "text"},
        {"code": "await (Promise.resolve([1n, null]))", "result": "[ 1n, null ]"},
        {"code": "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>', 'text/plain': 'b' }) })",
         "result": "b", "mime": "text/plain"},
    ]

    code_display_data = [
        {"code": "import { display } from 'tslab'; display.html('<b>x</b>')", "mime": "text/html"},
        {"code": "display.png(new Uint8Array([137, 80]))", "mime": "image/png"},
    ]

    code_history_pattern = "6 * ?"
    supported_history_operations = ("tail", "range", "search")

    code_inspect_sample = "parseInt"
    code_clear_output = "console.clear()"


if __name__ == "__main__":
    unittest.main()
