"""The outlook a second time, in numpy, as it was first tried out: to hold the TypeScript against.

  outlook.py < JSON {values, people: [area][year] with null for a gap, regions: [area], carries, level: true or false}

Prints JSON [horizon][area] of seven quantiles and the mean, from the last year of the table.
"""
import json
import sys
import warnings

import numpy as np

FLOORS = np.array([.0003, .0006, .0012, .0025, .005, .01, .02])
HORIZONS = range(1, 6)


def quantile_weighted(values, weights, probability):
    order = np.argsort(values, kind="stable")
    values, weights = values[order], weights[order]
    return np.interp(probability, (np.cumsum(weights) - .5 * weights) / weights.sum(), values)


class Outlook:
    def __init__(self, values, people, regions, carries, level):
        self.x = np.where(values > 0, values, np.nan)
        self.areas, years = self.x.shape
        self.t = years - 1
        self.l = np.log(self.x)
        self.carries, self.level = carries, level
        self.p = np.nanmean(self.x, axis=1) >= 20
        self.near = np.array([[r == o and r != "" and i != j and self.p[j] for j, o in enumerate(regions)]
                              for i, r in enumerate(regions)], float)
        known = np.where(people > 0, people, np.nan)
        self.people = np.full(known.shape, np.nan)
        for i in range(self.areas):
            k = np.flatnonzero(np.isfinite(known[i]))
            for q in range(years):
                if len(k):
                    self.people[i, q] = known[i, k[k <= q][-1] if (k <= q).any() else k[0]]
        size = np.sqrt(.0025 + 1 / self.x)
        swings = np.concatenate([np.abs(self.change(j, 1) / size[:, j])[self.p] for j in range(self.t)])
        typical = np.quantile(swings[np.isfinite(swings)], .8) / 1.2816
        self.steps = np.zeros(self.x.shape, bool)
        for j in range(self.t):
            e = np.abs(self.change(j, 1))
            self.steps[:, j + 1] = (e > 3 * typical * size[:, j]) & (e > np.log(1.3))
        self.g = np.array([np.nanmedian((self.l[:, j + 1] - self.l[:, j])[self.p]) for j in range(self.t)])
        self.fits = [self.fit(q) for q in range(years)]

    def demedianed(self, v):
        return v - np.nanmedian(v[self.p])

    def change(self, q, k):
        return self.demedianed(self.l[:, q + k] - self.l[:, q])

    def features(self, q):
        moved = self.change(max(0, q - 12), min(q, 12))
        moved = np.where(np.isfinite(moved), np.clip(moved, -.5, .5), 0)
        columns = [np.where(self.steps[:, q], 0, self.change(q - 1, 1)), self.near @ moved / (self.near.sum(1) + 2),
                   self.demedianed(self.l[:, q]), self.demedianed(self.l[:, q] - np.log(self.people[:, q]))]
        if self.level:
            own = np.full(self.areas, np.nan)
            for i in range(self.areas):
                first = max([max(0, q - 10)] + [j for j in range(q + 1) if self.steps[i, j]])
                years = self.l[i, first:q + 1]
                if np.isfinite(years).any():
                    own[i] = self.l[i, q] - np.nanmean(years)
            columns.append(self.demedianed(own))
        return np.array([np.where(np.isfinite(c), c, 0) for c in columns]).T

    def fit(self, t):
        fits = []
        for h in HORIZONS:
            rows, y = [], []
            for q in range(2, t - h + 1):
                c = self.change(q, h)
                m = self.p & np.isfinite(c)
                rows.append(self.features(q)[m])
                y.append(c[m])
            if not rows:
                fits.append(fits[-1] if fits else None)
                continue
            rows, y = np.concatenate(rows), np.concatenate(y)
            limit = 2.5 * np.median(np.abs(y)) / .6745
            scale = np.median(np.abs(rows), axis=0) / .6745
            z = self.scaled(rows, scale)
            penalty = 100 * np.sqrt(h) * np.eye(z.shape[1])
            fits.append((scale, np.linalg.solve(z.T @ z + penalty, z.T @ np.clip(y, -limit, limit))))
        return fits

    @staticmethod
    def scaled(rows, scale):
        return np.where(scale > 0, np.clip(rows / np.where(scale > 0, scale, 1), -3, 3), 0)

    def local(self, fit, q, h):
        if q < 2 or fit[h - 1] is None:
            return np.zeros(self.areas)
        scale, worth = fit[h - 1]
        return self.scaled(self.features(q), scale) @ worth

    def unrest(self, q):
        q, swings, weights = max(q, 1), [], []
        for j in range(q):
            e = np.abs(self.change(j, 1)) / np.sqrt(.0025 + 1 / self.x[:, j])
            m = self.p & np.isfinite(e)
            swings.append(e[m])
            weights.append(np.full(m.sum(), .5 ** ((q - 1 - j) / 3)))
        return quantile_weighted(np.concatenate(swings), np.concatenate(weights), .8)

    def spread(self):
        found, shapes, shape_weights = {}, [], []
        for k in HORIZONS:
            miss, size, weight = [], [], []
            for q in range(max(0, min(2, self.t - k)), self.t - k + 1):
                for fit, share in ((self.fits[q], .25), (self.fits[self.t], .75)):
                    e = self.demedianed(self.change(q, k) - self.local(fit, q, k)) / self.unrest(q)
                    m = self.p & np.isfinite(e)
                    miss.append(e[m])
                    size.append(self.x[m, q])
                    weight.append(np.full(m.sum(), share * .5 ** ((self.t - k - q) / 4)))
            if not miss:
                continue
            miss, size, weight = map(np.concatenate, (miss, size, weight))
            likely = []
            for floor in FLOORS:
                s = np.sqrt(floor + 1 / size)
                s = s * quantile_weighted(np.abs(miss) / s, weight, .5) / .6745
                likely.append(np.sum(weight * (-np.log(s) - 2.5 * np.log(1 + (miss / s) ** 2 / 4))) - np.log(floor / .0025) ** 2)
            w = np.exp(np.array(likely) - max(likely))
            floor = np.exp(w @ np.log(FLOORS) / w.sum())
            u = np.abs(miss) / np.sqrt(floor + 1 / size)
            factor = quantile_weighted(u, weight, .8) / 1.2816
            found[k] = (floor, factor)
            shapes.append(u / factor)
            shape_weights.append(weight)
        half = quantile_weighted(np.concatenate(shapes), np.concatenate(shape_weights), [.5, .8, .95])
        last = max(found)
        for h in HORIZONS:
            found.setdefault(h, (found[last][0], found[last][1] * (h / last) ** .6))
        return found, np.array([-half[2], -half[1], -half[0], 0, *half])

    def quantiles(self):
        found, shape = self.spread()
        n = len(self.g)
        swing = (np.sum((self.g - self.g.mean()) ** 2) + 5 * .02 ** 2) / (n + 4)
        weights = .5 ** ((n - 1 - np.arange(n)) / 5)
        usual = weights @ self.g / weights.sum()
        out = []
        for h in HORIZONS:
            national = usual * h + (self.g[-1] - usual) * np.sum(.3 ** np.arange(1, h + 1)) if self.carries else 0.
            floor, factor = found[h]
            width = np.sqrt((factor * self.unrest(self.t)) ** 2 * (floor + 1 / self.x[:, -1]) + .4 * swing * h ** 1.5)
            middle = self.l[:, -1] + national + self.local(self.fits[self.t], self.t, h)
            out.append(np.column_stack([np.exp(middle[:, None] + width[:, None] * shape), np.exp(middle + width ** 2 / 2)]))
        return out


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    given = json.load(sys.stdin)
    table = [np.array([[np.nan if v is None else v for v in row] for row in given[name]], float) for name in ("values", "people")]
    result = Outlook(*table, given["regions"], given["carries"], given["level"]).quantiles()
    json.dump([[[None if np.isnan(v) else v for v in row] for row in horizon] for horizon in result], sys.stdout)
