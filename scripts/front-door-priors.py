"""Where the priors of src/demand/front-door/front-door-model.ts come from (decision 0026).

Reads, in the folder given, the published counts of referrals (c1), assessments (c2) and child protection plan starts
(d1) by local authority, and the long series of children looked after (starts). Prints, over one to five years: the
variance of log differences beyond chance, as it is, without the outer 4%, and by the median; how much of a change in
one step came with one in the next (regression of log differences, as it is and without changes beyond 0.4 and 0.6);
and the variance that is left beside that.

Usage: python3 scripts/front-door-priors.py FOLDER     (FOLDER holds published/ees and series; standard library only)
"""
import csv
import math
import sys
from collections import defaultdict
from pathlib import Path
from statistics import fmean, linear_regression, median, pvariance

LEAST = 50  # events a year at the median: below it chance is all there is to see


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def read(path, column, area, year, level=None):
    counts = defaultdict(dict)
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            value = number(row[column])
            if (level is None or row["geographic_level"] == level) and value:
                counts[row[area]][int(row[year][:4])] = value
    return {name: years for name, years in counts.items() if median(years.values()) >= LEAST}


def beside(child, parent=None, share=0.0):
    """Logarithm of a count less a share of that of the step before, with the variance that chance gives it."""
    found = {}
    for area, years in child.items():
        before = parent.get(area, {}) if parent else {}
        found[area] = {year: (math.log(count) - (share * math.log(before[year]) if parent else 0), 1 / count + (share ** 2 / before[year] if parent else 0))
                       for year, count in years.items() if not parent or year in before}
    return found


def variances(series, years):
    changes, chance = [], []
    for values in series.values():
        for year, (log, noise) in values.items():
            if year + years in values:
                changes.append(values[year + years][0] - log)
                chance.append(noise + values[year + years][1])
    ordered = sorted(changes)
    cut = len(ordered) // 50
    middle = median(ordered)
    spread = 1.4826 * median(abs(change - middle) for change in ordered)
    return [value - fmean(chance) for value in (pvariance(ordered), pvariance(ordered[cut:len(ordered) - cut]), spread ** 2)] + [len(changes)]


def show(title, series):
    found = [variances(series, years) for years in range(1, 6)]
    for name, position in (("all", 0), ("without the outer 4%", 1), ("by the median", 2)):
        print(f"{title}, {name}:", ", ".join(f"{values[position]:.3f}" for values in found), f"({found[0][3]} pairs of years)")


def show_passed_on(title, parent, child):
    for years in (1, 2, 3):
        pairs = [(math.log(parent[a][y + years] / parent[a][y]), math.log(child[a][y + years] / child[a][y]))
                 for a in child if a in parent for y in child[a] if all(y + k in counts[a] for counts in (child, parent) for k in (0, years))]
        usual = [(x, y) for x, y in pairs if abs(x) < 0.4 and abs(y) < 0.6]
        print(f"{title} over {years} years: slope {linear_regression(*zip(*pairs)).slope:.2f}, of usual changes {linear_regression(*zip(*usual)).slope:.2f} ({len(pairs)} cases)")


def main(folder):
    ees = folder / "published" / "ees"
    published = lambda name, column: read(ees / name, column, "old_la_code", "time_period", "Local authority")
    referrals = published("c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", "referral_count")
    assessments = published("c2_children_in_need_assessments_duration_2014_to_2024.csv", "Assessments_completed")
    plans = published("d1_child_protection_plans_2013_to_2024.csv", "CPP_start")
    care = read(folder / "series" / "cla_series_2006_2025.csv", "cla_started", "stable_unit", "year_ending_31_march")
    show("referrals", beside(referrals))
    show("assessments beside 0.7 of referrals", beside(assessments, referrals, 0.7))
    show("plans beside 0.55 of assessments", beside(plans, assessments, 0.55))
    show("plans beside 0.4 of referrals", beside(plans, referrals, 0.4))
    show("starts of care beside 0.25 of plans", beside(care, plans, 0.25))
    show_passed_on("referrals to assessments", referrals, assessments)
    show_passed_on("assessments to plans", assessments, plans)
    show_passed_on("referrals to plans", referrals, plans)
    show_passed_on("plans to starts of care", plans, care)
    show_passed_on("referrals to starts of care", referrals, care)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
