"""The model a second time, straight from its formulas: slow, sharing no line with the first.

Settled cases only, of which many have several origins, and a scale that is fitted: what is added
for open cases and for lone origins is no part of it.
"""

import math


def sigma(x):
    return 1 / (1 + math.exp(-x))


def lgt(q):
    return math.log(q / (1 - q))


def psi1(x):
    total = 0.0
    while x < 30:
        total += 1 / x**2
        x += 1
    return total + 1 / x + 1 / (2 * x**2) + 1 / (6 * x**3) - 1 / (30 * x**5) + 1 / (42 * x**7)


class Plain:
    def __init__(self, cases, n):
        self.cases, self.n = list(cases), n
        sums = [self.total(c.kind, c.told, c)[0] for c in cases]
        ys = [c.truth for c in cases]
        self.b, self.a, self.var_a = self.both(ys, sums)
        self.kinds = {}
        for kind in {c.kind for c in cases}:
            pairs = [(y, s) for c, y, s in zip(cases, ys, sums, strict=True) if c.kind == kind]
            self.kinds[kind] = self.one(pairs)

    def others(self, left):
        return [c for c in self.cases if c is not left]

    def share(self, kind, left):
        n1 = sum(c.truth for c in self.others(left))
        n0 = sum(1 - c.truth for c in self.others(left))
        pi = (n1 + 1) / (n1 + n0 + 2)
        if kind is None:
            return pi
        m1 = sum(c.truth for c in self.others(left) if c.kind == kind)
        m0 = sum(1 - c.truth for c in self.others(left) if c.kind == kind)
        return (m1 + self.n.pool_kind * pi) / (m1 + m0 + self.n.pool_kind)

    def counts(self, fits, says, left):
        held = failed = 0.0
        for c in self.others(left):
            n = sum(w.says == says for w in c.told)
            if n == 0:
                continue
            u = sum(i**-self.n.discount for i in range(1, n + 1)) / n
            k = sum(w.says == says and fits(c, w) for w in c.told)
            held += u * k * c.truth
            failed += u * k * (1 - c.truth)
        return held, failed

    def word(self, origin, group, kind, says, left):
        n = self.n
        if says == "observe":
            return 0.0, 0.0
        cells = [
            (lambda c, w: True, n.c0, self.share(None, left)),
            (lambda c, w: c.kind == kind and w.group == group, n.m_type, self.share(kind, left)),
            (
                lambda c, w: c.kind == kind and w.origin == origin,
                n.m_origin,
                self.share(kind, left),
            ),
        ]
        log_ratio = math.log({"assert": n.r_assert, "deny": n.r_deny}[says])
        above = math.inf
        for fits, m, p0 in cells:
            m = min(m, above)
            q = sigma(log_ratio + lgt(p0))
            held, failed = self.counts(fits, says, left)
            alpha, beta = m * q + held, m * (1 - q) + failed
            log_ratio = math.log(alpha / beta) - lgt(p0)
            above = alpha + beta
        clipped = max(log_ratio, 0) if says == "assert" else min(log_ratio, 0)
        return clipped, psi1(alpha) + psi1(beta)

    def total(self, kind, told, left):
        total = variance = 0.0
        for says in ("assert", "deny"):
            side = []
            for w in told:
                if w.says == says:
                    log_ratio, v = self.word(w.origin, w.group, kind, says, left)
                    side.append((-abs(w.share * log_ratio), w.share**2 * v, w.share * log_ratio))
            for j, (_, v, log_ratio) in enumerate(sorted(side), 1):
                total += j**-self.n.discount * log_ratio
                variance += (j**-self.n.discount) ** 2 * v
        return total, variance

    def both(self, ys, sums):
        n = self.n

        def value(b, a):
            fitted = sum(
                y * (b + a * s) - math.log(1 + math.exp(b + a * s))
                for y, s in zip(ys, sums, strict=True)
            )
            return fitted - b**2 / (2 * n.sd_base**2) - (a - 1) ** 2 / (2 * n.sd_scale**2)

        def hessian(b, a):
            v = [sigma(b + a * s) * (1 - sigma(b + a * s)) for s in sums]
            return (
                sum(v) + 1 / n.sd_base**2,
                sum(x * s for x, s in zip(v, sums, strict=True)),
                sum(x * s * s for x, s in zip(v, sums, strict=True)) + 1 / n.sd_scale**2,
            )

        b, a = 0.0, 1.0
        for _ in range(50):
            r = [y - sigma(b + a * s) for y, s in zip(ys, sums, strict=True)]
            gb = sum(r) - b / n.sd_base**2
            ga = sum(x * s for x, s in zip(r, sums, strict=True)) - (a - 1) / n.sd_scale**2
            p, q, s = hessian(b, a)
            det = p * s - q * q
            db, da = (s * gb - q * ga) / det, (p * ga - q * gb) / det
            t, before = 1.0, value(b, a)
            while t >= 1e-4:
                nb, na = b + t * db, min(max(a + t * da, 0.05), 3)
                if value(nb, na) >= before - 1e-11:
                    break
                t /= 2
            else:
                break
            still = max(abs(nb - b), abs(na - a)) < 1e-13
            b, a = nb, na
            if still:
                break
        p, q, s = hessian(b, a)
        return b, a, p / (p * s - q * q)

    def one(self, pairs):
        n, b = self.n, self.b

        def value(x):
            fitted = sum(
                y * (x + self.a * s) - math.log(1 + math.exp(x + self.a * s)) for y, s in pairs
            )
            return fitted - (x - b) ** 2 / (2 * n.sd_kind**2)

        x = b
        for _ in range(50):
            ps = [(y, sigma(x + self.a * s)) for y, s in pairs]
            g = sum(y - p for y, p in ps) - (x - b) / n.sd_kind**2
            h = sum(p * (1 - p) for _, p in ps) + 1 / n.sd_kind**2
            t, before = 1.0, value(x)
            while t >= 1e-4 and value(x + t * g / h) < before - 1e-11:
                t /= 2
            if t < 1e-4:
                break
            x += t * g / h
            if abs(t * g / h) < 1e-13:
                break
        curvature = sum(sigma(x + self.a * s) * (1 - sigma(x + self.a * s)) for _, s in pairs)
        return x, 1 / (curvature + 1 / n.sd_kind**2)

    def believe(self, kind, told):
        base, variance = self.kinds.get(kind, (self.b, self.n.sd_base**2))
        total, spread = self.total(kind, told, None)
        logit = base + self.a * total
        sd = math.sqrt(variance + total**2 * self.var_a + self.a**2 * spread)
        wide = 1.0 if len(self.cases) >= self.n.c_from else self.n.c_widen
        reach = self.n.z_interval * wide * sd
        return logit, sigma(logit), sigma(logit - reach), sigma(logit + reach)
