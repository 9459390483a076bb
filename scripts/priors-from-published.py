"""Where the priors of src/demand/priors.ts, the 0.6 of src/demand/balance.ts and the spread of ages in src/demand/entrants.ts come from (decisions 0007, 0008 and 0036).

Reads the long yearly series of looked-after children by authority (a CSV with stable_unit, year_ending_31_march,
cla_31_march, cla_started, cla_ceased) and prints: the variance of log differences of starts and of ceases per child
over one to five years beyond the Poisson part; how far past growth of starts goes on; and the slope of the actual
change of the number looked after on the change that a stock-and-flow forecast implies.

With two more files, children who started and children on 31 March by characteristic and authority 2021-25, one column a
characteristic ("Age on starting | Under 1 year", "Placement | Foster placements"), it also prints how much the ages of
those who start differ between years beyond chance, and whether an authority's change of placements goes on.

Usage: python3 scripts/priors-from-published.py FILE [STARTED ON_31_MARCH]        (standard library only)
"""
import csv
import math
import sys
from collections import defaultdict
from statistics import correlation, fmean, linear_regression, median, pvariance


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def read(path):
    areas = defaultdict(dict)
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            figures = tuple(number(row[name]) for name in ("cla_31_march", "cla_started", "cla_ceased"))
            areas[row["stable_unit"]][int(row["year_ending_31_march"])] = figures
    return areas


def excess_variance(series, years):
    """Variance of log differences over so many years, less the Poisson part (one over the count, at both ends)."""
    differences, chance = [], []
    for values in series:
        for year, (log, noise) in values.items():
            if year + years in values:
                later, later_noise = values[year + years]
                differences.append(later - log)
                chance.append(noise + later_noise)
    return pvariance(differences) - fmean(chance), len(differences)


def exit_rate(area, year):
    before, now = area.get(year - 1), area.get(year)
    if not before or not now or not before[0] or not now[0] or not now[2]:
        return None
    return now[2] / ((before[0] + now[0]) / 2)


def steady_part(values, noise, drift, swing, start, memory=0.55):
    """Level and swing at the end of a series of log ratios: the filter of src/demand/level.ts for one drift and swing."""
    level = fading = covariance = 0.0
    level_variance, swing_variance = start ** 2, swing ** 2
    for position, (value, chance) in enumerate(zip(values, noise)):
        if position:
            level_variance += drift ** 2
            fading *= memory
            covariance *= memory
            swing_variance = memory ** 2 * swing_variance + (1 - memory ** 2) * swing ** 2
        total = level_variance + 2 * covariance + swing_variance + chance
        gain, fading_gain = (level_variance + covariance) / total, (swing_variance + covariance) / total
        error = value - level - fading
        level, fading = level + gain * error, fading + fading_gain * error
        level_variance, swing_variance, covariance = (
            level_variance - gain * gain * total, swing_variance - fading_gain * fading_gain * total, covariance - gain * fading_gain * total)
    return level, fading


def implied_changes(area, origin, history=5):
    """Change of the number after one, two and three years that starts and ceases imply, with the last five years known."""
    past = range(origin - history + 1, origin + 1)
    if any(not all(area.get(year, (None,) * 3)) or not (area.get(year - 1) or (None,))[0] for year in past) or area[origin][0] < 100:
        return None
    starts = [math.log(area[year][1]) for year in past]
    rates = [math.log(area[year][2] / (area[year - 1][0] + area[year][1] / 2)) for year in past]
    level, swing = steady_part([s - fmean(starts) for s in starts], [1 / area[y][1] for y in past], 0.08, 0.15, 0.7)
    rate_level, rate_swing = steady_part([r - fmean(rates) for r in rates], [1 / area[y][2] for y in past], 0.07, 0.09, 0.5)
    number_now, changes = area[origin][0], []
    for _ in range(3):
        swing, rate_swing = 0.55 * swing, 0.55 * rate_swing
        entries = math.exp(fmean(starts) + level + swing)
        number_now += entries - math.exp(fmean(rates) + rate_level + rate_swing) * (number_now + entries / 2)
        changes.append(number_now / area[origin][0] - 1)
    return changes


UNDER_16 = [f"Age on starting | {age}" for age in ("Under 1 year", "1 to 4 years", "5 to 9 years", "10 to 15 years")]
# Nearly all unaccompanied children are 14 or over; 10 to 15 are counted without the fifth of them who are under 16 (assumption).
UNACCOMPANIED, UNDER_16_SHARE = "Unaccompanied asylum-seeking children | Unaccompanied asylum-seeking children", 0.2
MIX = {
    "children's homes": "Placement | Secure homes and children's homes", "private provision": "Place providers | Private provision",
    "own provision": "Place providers | Own provision (by the LA)", "fostering": "Placement | Foster placements",
}
LEAST_STARTS, LEAST_PLACED = 60, 30


def read_wide(path, columns):
    areas = defaultdict(dict)
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["geographic_level"] == "Local authority":
                areas[row["old_la_code"]][int(row["time_period"])] = [number(row[name]) for name in columns]
    return areas


def ages_beyond_chance(path):
    areas = read_wide(path, [*UNDER_16, UNACCOMPANIED])
    for values in (values for area in areas.values() for values in area.values()):
        if None not in values:
            values[3] -= UNDER_16_SHARE * values[4]
    for years in range(1, 5):
        total = degrees = pairs = 0
        for area in areas.values():
            for year in area:
                then, now = area[year], area.get(year + years, [None])
                if None in then or None in now or min(*then, *now) < 0 or min(sum(then[:4]), sum(now[:4])) < LEAST_STARTS:
                    continue
                n, m = sum(then[:4]), sum(now[:4])
                for a, b in zip(then[:4], now[:4]):
                    share = (a + b) / (n + m)
                    if min(n, m) * share >= 1:
                        total += (a - n * share) ** 2 / (n * share) + (b - m * share) ** 2 / (m * share)
                degrees += 3
                pairs += 1
        print(f"ages of those who start, {years} years apart: chi-square over degrees of freedom {total / degrees:.2f} ({pairs} pairs)")


def mix_goes_on(path):
    areas = read_wide(path, [*MIX.values(), "Placement | Total"])
    for position, name in enumerate(MIX):
        share = lambda values: math.log(values[position] / values[-1])
        known = [[area[year] for year in (2021, 2023, 2025)] for area in areas.values() if all(year in area for year in (2021, 2023, 2025))]
        known = [three for three in known if all(v[position] is not None and v[-1] and v[position] >= LEAST_PLACED for v in three)]
        changes = [(share(b) - share(a), share(c) - share(b)) for a, b, c in known]
        print(f"{name}: median change of its share 2021-23 {median(c[0] for c in changes):+.3f}, 2023-25 {median(c[1] for c in changes):+.3f} (logarithms); "
              f"correlation of an authority's two changes {correlation(*zip(*changes)):.2f} ({len(changes)} authorities)")


def main(path, started=None, on_31_march=None):
    areas = read(path)
    large = [area for area in areas.values() if median([f[1] for f in area.values() if f[1]] or [0]) >= 50]
    starts = [{y: (math.log(f[1]), 1 / f[1]) for y, f in area.items() if f[1]} for area in large]
    ceases = [{y: (math.log(exit_rate(area, y)), 1 / area[y][2]) for y in area if exit_rate(area, y)} for area in large]
    for name, series in (("starts", starts), ("ceases per child", ceases)):
        found = [excess_variance(series, years) for years in range(1, 6)]
        print(f"{name}: variance beyond chance over 1-5 years", ", ".join(f"{value:.3f}" for value, _ in found), f"({found[0][1]} pairs)")
    pairs = [(math.log(a[y][1] / a[y - 2][1]), math.log(a[y + 2][1] / a[y][1])) for a in areas.values() for y in a
             if all(k in a and a[k][1] and a[k][1] >= 60 for k in (y - 2, y, y + 2))]
    print(f"starts: correlation of two years' growth with the next two years' {correlation(*zip(*pairs)):.2f} ({len(pairs)} cases)")
    for years in (1, 2, 3):
        cases = [(implied[years - 1], a[o + years][0] / a[o][0] - 1) for a in areas.values() for o in range(2011, 2025)
                 if (implied := implied_changes(a, o)) and o + years in a and a[o + years][0]]
        print(f"change after {years} years: slope of actual on implied {linear_regression(*zip(*cases)).slope:.2f} ({len(cases)} cases)")
    if started and on_31_march:
        ages_beyond_chance(started)
        mix_goes_on(on_31_march)


if __name__ == "__main__":
    main(*sys.argv[1:])
