"""The outlook a second time, in numpy, as it was first tried out: to hold the TypeScript against.

  outlook.py < JSON {values, people, feeders: [area][year] with null for a gap, regions: [area], carries, level: true or false, fed: "count", "children" or null}

Prints JSON [horizon][area] of seven quantiles and the mean, from the last year of the table.
"""
import json
import sys
import warnings

import numpy as np

FLOORS = np.array([.0003, .0006, .0012, .0025, .005, .01, .02, .04])
HORIZONS = range(1, 6)


def quantile_weighted(values, weights, probability):
    order = np.argsort(values, kind="stable")
    values, weights = values[order], weights[order]
    return np.interp(probability, (np.cumsum(weights) - .5 * weights) / weights.sum(), values)


class Outlook:
    def __init__(self, values, people, feeders, regions, carries, level, fed):
        self.x = np.where(values > 0, values, np.nan)
        self.feeders = np.where(feeders > 0, feeders, np.nan)
        self.areas, years = self.x.shape
        self.t = years - 1
        self.l = np.log(self.x)
        self.carries, self.level, self.fed = carries, level, fed
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
        self.signs = {q: self.features(q) for q in range(1, years)}
        self.fits = self.fit()

    def demedianed(self, v):
        return v - np.nanmedian(v[self.p])

    def change(self, q, k):
        return self.demedianed(self.l[:, q + k] - self.l[:, q])

    def others(self, v):
        ok = np.isfinite(v)
        return self.near @ np.where(ok, v, 0) / (self.near @ ok.astype(float) + 2)

    def features(self, q):
        last = np.where(self.steps[:, q], 0, self.change(q - 1, 1) * .0025 / (.0025 + 1 / self.x[:, q - 1]))
        rate = self.demedianed(self.l[:, q] - np.log(self.people[:, q]))
        columns = [last, self.others(np.clip(self.change(max(0, q - 12), min(q, 12)), -.5, .5)),
                   self.demedianed(self.l[:, q]), self.demedianed(rate - self.others(rate))]
        if self.level:
            own = np.full(self.areas, np.nan)
            for i in range(self.areas):
                first = max([max(0, q - 10)] + [j for j in range(q + 1) if self.steps[i, j]])
                years = self.l[i, first:q + 1]
                if np.isfinite(years).any():
                    own[i] = self.l[i, q] - np.nanmean(years)
            columns.append(self.demedianed(own))
        if self.fed:
            against = self.l[:, q] if self.fed == "count" else np.log(self.people[:, q])
            columns.append(self.demedianed(np.log(np.nanmean(self.feeders[:, max(0, q - 2):q + 1], axis=1)) - against))
        return np.array([np.where(np.isfinite(c), c, 0) for c in columns]).T

    def fit(self):
        fits = []
        for h in HORIZONS:
            rows, y, w = [], [], []
            for q in range(1, self.t - h + 1):
                c = self.change(q, h)
                m = self.p & np.isfinite(c)
                rows.append(self.signs[q][m])
                y.append(c[m])
                w.append(1 / (.0025 + 1 / self.x[m, q]))
            if not rows:
                fits.append(fits[-1] if fits else None)
                continue
            rows, y, w = np.concatenate(rows), np.concatenate(y), np.concatenate(w)
            limit = 2.5 * np.median(np.abs(y)) / .6745
            scale = np.median(np.abs(rows), axis=0) / .6745
            z = self.scaled(rows, scale)
            weighted = z.T * (w / w.mean())
            penalty = 100 * np.sqrt(h) * np.eye(z.shape[1])
            fits.append((scale, np.linalg.solve(weighted @ z + penalty, weighted @ np.clip(y, -limit, limit))))
        return fits

    @staticmethod
    def scaled(rows, scale):
        return np.where(scale > 0, np.clip(rows / np.where(scale > 0, scale, 1), -3, 3), 0)

    def local(self, q, h):
        if q < 1 or self.fits[h - 1] is None:
            return np.zeros(self.areas)
        scale, worth = self.fits[h - 1]
        return self.scaled(self.signs[q], scale) @ worth

    def unrest(self, q):
        q, swings, weights = max(q, 1), [], []
        for j in range(q):
            e = np.abs(self.change(j, 1)) / np.sqrt(.0025 + 1 / self.x[:, j])
            m = self.p & np.isfinite(e)
            swings.append(e[m])
            weights.append(np.full(m.sum(), .5 ** ((q - 1 - j) / 3)))
        return np.sqrt(quantile_weighted(np.concatenate(swings), np.concatenate(weights), .8))

    def spread(self):
        found, shapes, shape_weights = {}, [], []
        for k in HORIZONS:
            miss, size, weight = [], [], []
            for q in range(max(0, min(1, self.t - k)), self.t - k + 1):
                e = np.abs(self.demedianed(self.change(q, k) - self.local(q, k))) / self.unrest(q)
                m = self.p & np.isfinite(e)
                miss.append(e[m])
                size.append(self.x[m, q])
                weight.append(np.full(m.sum(), .5 ** ((self.t - k - q) / 4)))
            if not miss:
                continue
            miss, size, weight = map(np.concatenate, (miss, size, weight))
            likely = []
            for floor in FLOORS:
                s = np.sqrt(floor + 1 / size)
                loss = 0
                for level in (.5, .8, .95):
                    beyond = miss - s * quantile_weighted(miss / s, weight, level)
                    loss += weight @ np.maximum(level * beyond, (level - 1) * beyond)
                likely.append(-weight.sum() * np.log(max(loss, 1e-12)) - np.log(floor / .0025) ** 2)
            w = np.exp(np.array(likely) - max(likely))
            floor = np.exp(w @ np.log(FLOORS) / w.sum())
            u = miss / np.sqrt(floor + 1 / size)
            factor = quantile_weighted(u, weight, .8) / 1.2816
            found[k] = (floor, factor)
            shapes.append(u / factor)
            shape_weights.append(weight)
        half = quantile_weighted(np.concatenate(shapes), np.concatenate(shape_weights), [.5, .8, .95])
        last = max(found)
        for h in HORIZONS:
            found.setdefault(h, (found[last][0], found[last][1] * (h / last) ** .6))
        return found, np.array([-half[2], -half[1], -half[0], 0, *half])

    def usual(self, h):
        k = min(h, self.t)
        changes = np.concatenate([(self.l[:, q + k] - self.l[:, q])[self.p] for q in range(self.t - k + 1)])
        return np.nanmedian(changes) * h / k * self.t / (self.t + 2)

    def quantiles(self):
        found, shape = self.spread()
        yearly = np.array([np.nanmedian((self.l[:, j + 1] - self.l[:, j])[self.p]) for j in range(self.t)])
        swing = (np.sum((yearly - yearly.mean()) ** 2) + 5 * .02 ** 2) / (self.t + 4)
        departure = yearly[-1] - self.usual(1)
        out = []
        for h in HORIZONS:
            national = self.usual(h) + departure * np.sum(.3 ** np.arange(1, h + 1)) if self.carries else 0.
            floor, factor = found[h]
            width = np.sqrt((factor * self.unrest(self.t)) ** 2 * (floor + 1 / self.x[:, -1]) + swing * h)
            middle = self.l[:, -1] + national + self.local(self.t, h)
            out.append(np.column_stack([np.exp(middle[:, None] + width[:, None] * shape), np.exp(middle + width ** 2 / 2)]))
        return out


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    given = json.load(sys.stdin)
    table = [np.array([[np.nan if v is None else v for v in row] for row in given[name]], float) for name in ("values", "people", "feeders")]
    result = Outlook(*table, given["regions"], given["carries"], given["level"], given["fed"]).quantiles()
    json.dump([[[None if np.isnan(v) else v for v in row] for row in horizon] for horizon in result], sys.stdout)
