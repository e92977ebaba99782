"""The constants in Sources/Tensors/Elementary, from their definitions.

    pip install mpmath && python3 docs/elementary-functions/constants.py

Polynomials interpolate their function at Chebyshev nodes, in 250 bits, and each coefficient is then
rounded to the nearest Double; the number behind `off` is the largest distance of the rounded
polynomial from the function, relative to the value it becomes a part of.
"""
from mpmath import *

mp.prec = 250
tiny = mpf(2) ** -40


def bits(x, n=53):
    """The nearest number with n significant bits."""
    mantissa, exponent = frexp(x)
    return ldexp(nint(ldexp(mantissa, n)), exponent - n)


def parts(x, *sizes):
    """x as a sum of parts with so many significant bits each."""
    result = []
    for size in sizes:
        result.append(bits(x, size))
        x -= result[-1]
    return result


def literal(x):
    return float(x).hex()


def show(name, *values):
    print(name, *[literal(v) for v in values])


def fit(name, f, low, high, degree, scale, centre=0):
    """Coefficients of f on [low, high] as a polynomial in (x - centre); scale: the whole at x."""
    low, high = mpf(low), mpf(high)
    nodes = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * degree + 2))
             for k in range(degree + 1)]
    table = [f(x) for x in nodes]                        # divided differences
    for j in range(1, degree + 1):
        for i in range(degree, j - 1, -1):
            table[i] = (table[i] - table[i - 1]) / (nodes[i] - nodes[i - j])
    c = [mpf(0)]                                         # Newton's form to powers of x - centre
    for i in range(degree, -1, -1):
        shift = centre - nodes[i]
        c = [(c[k] * shift if k < len(c) else 0) + (c[k - 1] if k else 0)
             for k in range(len(c) + 1)]
        c[0] += table[i]
    c = [bits(a) for a in c[:degree + 1]]
    points = [low + (high - low) * k / 400 for k in range(401)]
    off = max(abs((polyval(c[::-1], x - centre) - f(x)) * scale(x)) for x in points)
    print(f"{name}: degree {degree}, off {nstr(off, 3)} = 2^{nstr(log(off, 2), 4)}")
    for k, a in enumerate(c):
        print(f"  c{k} = {literal(a)}")


def away(f, limit):
    """f, with its limit where the quotient in it is 0/0."""
    return lambda x: limit if abs(x) < tiny else f(x)


show("1/ln 2", 1 / log(2))
show("ln 2", *parts(log(2), 32, 53))
show("sqrt 1/2", sqrt(mpf(1) / 2))
show("1/3", *parts(mpf(1) / 3, 53, 53))
show("pi/2", *parts(pi / 2, 33, 33, 33, 53))
show("pi/2 in two", *parts(pi / 2, 53, 53))
show("2/pi", 2 / pi)
mp.prec = 1500
words = int(floor(ldexp(2 / pi, 1280)))
mp.prec = 250
print("2/pi in words of 64 bits:")
for i in range(20):
    print("  0x%016x" % (words >> (64 * (19 - i)) & (2 ** 64 - 1)))
half = log(2) / 2 * mpf("1.0001")
fit("exp: (e^r - 1 - r)/r^2", away(lambda r: (expm1(r) - r) / r**2, mpf(1) / 2), -half, half, 10,
    lambda r: r**2)
z = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * mpf("1.0001")
fit("log: (2 atanh(s) - 2s)/s^3 in z = s^2",
    away(lambda z: 2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z, mpf(2) / 3), 0, z, 7,
    lambda z: z / 2)
fit("power: (atanh(s)/s - 1 - z/3)/z^2 in z = s^2",
    away(lambda z: (atanh(sqrt(z)) / sqrt(z) - 1 - z / 3) / z**2, mpf(1) / 5), 0, z, 9,
    lambda z: z**2)
q = (pi / 4) ** 2 * mpf("1.0001")
fit("sin: (sin r - r)/r^3 in z = r^2",
    away(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, -mpf(1) / 6), 0, q, 6, lambda z: z)
fit("cos: (cos r - 1 + z/2)/z^2 in z = r^2",
    away(lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, mpf(1) / 24), 0, q, 6, lambda z: z**2)
fit("erf: erf(x)/x - 1 in z = x^2",
    away(lambda z: erf(sqrt(z)) / sqrt(z) - 1, 2 / sqrt(pi) - 1), 0, 1, 14, lambda z: 1)


def erfcx(x):
    return erfc(x) * exp(x * x)


fit("erfc: exp(x^2) erfc(x) in x - 1.25", erfcx, 0.5, 2, 19, lambda x: 1 / erfcx(x), mpf(5) / 4)
fit("erfc: x exp(x^2) erfc(x) in u - 3/8, u = 1/x", lambda u: erfcx(1 / u) / u, 0.25, 0.5, 17,
    lambda u: 2, mpf(3) / 8)
fit("erfc: x exp(x^2) erfc(x) in v = 1/x^2", lambda v: erfcx(1 / sqrt(v)) / sqrt(v),
    mpf(1) / 28**2, mpf(1) / 16, 13, lambda v: 2)
