"""The errors of the elementary functions against mpmath, in units of the last place.

    scripts/bits values 20000 | python3 docs/elementary-functions/errors.py

Each line of the input: function, argument, second argument and result as bits.
"""
import struct
import sys
from mpmath import mp, mpf, exp, expm1, log, log1p, tanh, erf, erfc, sin, cos, power, isnan

mp.prec = 120
functions = {
    "exp": exp, "expm1": expm1, "log": log, "log1p": log1p, "tanh": tanh, "erf": erf, "erfc": erfc,
    "sin": sin, "cos": cos, "sigmoid": lambda x: 1 / (1 + exp(-x)),
}


def number(bits):
    return struct.unpack(">d", bytes.fromhex(bits))[0]


worst, total = {}, {}
for line in sys.stdin:
    name, x, y, result = line.split()
    x, y, result = number(x), number(y), number(result)
    mp.prec = 1200 if name in ("sin", "cos") and abs(x) > 1e6 else 120
    true = power(mpf(x), mpf(y)) if name == "pow" else functions[name](mpf(x))
    if abs(true) >= mpf(2) ** 1024 - mpf(2) ** 970:
        off = mpf(0) if abs(result) == float("inf") else mpf("inf")
    else:
        exponent = max(int(mp.floor(mp.log(abs(true), 2))) if true else -1074, -1022)
        off = abs(true - mpf(result)) / mpf(2) ** (exponent - 52)
    total[name] = total.get(name, 0) + 1
    if off > worst.get(name, (-1,))[0]:
        worst[name] = (off, x, y)
for name, (off, x, y) in worst.items():
    print(f"{name:8} {float(off):.3f} ulp of {total[name]}, at {x!r}" + (f", {y!r}" if name == "pow" else ""))
